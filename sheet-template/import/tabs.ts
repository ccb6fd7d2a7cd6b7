import { entriesTab, measuresTab, settingsTab, type Tab, unitsTab } from '../../lib/programme/schema.ts'
import { parameterNames } from '../../lib/programme/settings.ts'
import { type Cells, readMeasure } from './measure-row.ts'
import { numberMeasures } from './numbers.ts'
import { type ProgrammeFacts, programmeFactRemarks, programmeFacts } from './programme-facts.ts'
import type { ImportRemark } from './remark.ts'
import type { ImportedRows } from './rows.ts'
import { unimportedWords } from './unimported.ts'
import { allUnits } from './units.ts'

/** A tab to be filled: its schema, and the rows below its headers by the keys of their columns. */
export interface FilledTab {
  readonly tab: Tab
  readonly rows: readonly Cells[]
}

/** The result of an import. */
export interface Imported {
  readonly measures: FilledTab
  readonly entries: FilledTab
  readonly units: FilledTab
  readonly settings: FilledTab
  readonly remarks: readonly ImportRemark[]
}

/** Makes the rows of the sheet’s tabs from the measures of a document. */
export function makeTabs(found: ImportedRows): Imported {
  const about = programmeFacts(found.outside)
  const { numbers, remarks: ofNumbers } = numberMeasures(found.measures)
  const units = allUnits(found.measures.map(({ where, cells }) => ({ where, units: cells.units })))
  const read = found.measures.map((measure, at) => readMeasure(measure, numbers[at] ?? '', about.period))
  const own = [...ofNumbers, ...units.remarks, ...read.flatMap(({ remarks }) => remarks)]
  const unitRows = units.units.map(({ code, name }) => ({ code, name }))
  const unitTexts = unitRows.flatMap(({ code, name }) => [code, name])
  const lost = found.measures.flatMap((measure, at) => {
    const { row, entry } = read[at] ?? {}
    return unimportedWords(measure, [...Object.values({ ...row, ...entry }), ...unitTexts], own)
  })
  return {
    measures: { tab: measuresTab, rows: read.map(({ row }) => row) },
    entries: { tab: entriesTab, rows: read.map(({ entry }) => entry).filter((entry) => entry !== undefined) },
    units: { tab: unitsTab, rows: unitRows },
    settings: { tab: settingsTab, rows: settingsRows(about) },
    remarks: [...found.remarks, ...programmeFactRemarks(about, found.outside), ...own, ...lost],
  }
}

function settingsRows({ settings }: ProgrammeFacts): FilledTab['rows'] {
  const known: Readonly<Record<string, string>> = settings
  return Object.entries(parameterNames).map(([key, name]) => ({ name, value: known[key] ?? '' }))
}
