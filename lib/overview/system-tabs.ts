import type { Assessment, ProgrammeAssessment } from '../assessment/assessment.ts'
import { countStates } from '../assessment/counters.ts'
import { formatDay } from '../calendar/day.ts'
import { rowCounts } from '../checks/row-counts.ts'
import type { Finding } from '../finding.ts'
import { states } from '../obligations/state.ts'
import { controlTab, findingsTab } from '../programme/schema.ts'
import { findingsCounted, levelName, remarkOn } from '../text/findings.ts'
import { asOfWords, checkedAt, totalWords } from '../text/overview.ts'
import { stateName } from '../text/state.ts'
import type { Grid } from '../workbook/workbook.ts'
import { type CellAddresses, cellLink } from './cell-link.ts'
import { controlRows } from './control-rows.ts'

/** So many characters of a cell are quoted with a finding. */
const maxQuoteLength = 500

/**
 * The contents of the system tabs «Перевірка» and «Контроль» after a check; where no programme can be read, of
 * «Перевірка» alone, and the other stays as it was.
 *
 * @param time of the check, as staff write it: `31.12.2023 09:15`
 * @param counts of rows, by which the next check sees whether most of them are gone
 */
export function systemTabGrids(
  assessment: Assessment,
  time: string,
  addresses: CellAddresses,
  counts: string = rowCounts(addresses.workbook),
): readonly { readonly title: string; readonly grid: Grid }[] {
  const grids = [
    {
      title: findingsTab.title as string,
      grid: findingsGrid(assessment.findings, [time, counts], addresses),
    },
  ]
  if (assessment.programme === undefined) return grids
  const grid = controlGrid(assessment, time)
  return [...grids, { title: controlTab.title, grid }]
}

/** The tab «Перевірка»: a stamp with the counts, headers, one row per finding. */
function findingsGrid(
  findings: readonly Finding[],
  [time, counts]: readonly [string, string],
  addresses: CellAddresses,
): Grid {
  return [
    [checkedAt(time), findingsCounted(findings), counts],
    headersOf(findingsTab),
    ...findings.map((finding) => {
      const { remark, remedy } = remarkOn(finding)
      const { tab, row, column } = finding.place
      const value = (finding.value ?? '').slice(0, maxQuoteLength)
      const place = [tab, row === undefined ? '' : String(row), column ?? '']
      return [levelName(finding.level), ...place, value, remark, remedy, cellLink(finding, addresses)]
    }),
  ]
}

/** The tab «Контроль»: a stamp with the counters, headers, one row per obligation. */
function controlGrid({ obligations, programme, today }: ProgrammeAssessment, time: string): Grid {
  const { total, states: counted } = countStates(obligations)
  const parts = states
    .filter((state) => counted[state] > 0)
    .map((state) => `${stateName(state)}: ${counted[state]}`)
  const keys = Object.keys(controlTab.columns) as (keyof typeof controlTab.columns)[]
  return [
    [checkedAt(time), asOfWords(formatDay(today)), totalWords(total), ...parts],
    headersOf(controlTab),
    ...controlRows(obligations, programme).map((row) => keys.map((key) => row[key])),
  ]
}

function headersOf(tab: {
  readonly columns: Readonly<Record<string, { readonly header: string }>>
}): string[] {
  return Object.values(tab.columns).map(({ header }) => header)
}
