import type { Finding } from '../finding.ts'
import { inCyrillic } from '../workbook/homoglyphs.ts'
import type { Entry, Measure, Unit } from './programme.ts'
import { entriesTab, measuresTab, settingsTab } from './schema.ts'
import type { Settings } from './settings.ts'

/** What a unit is called however it was typed: capitals, blanks, invisible and look-alike letters, a full stop at the end. */
export function foldedName(name: string): string {
  return inCyrillic(name.replace(/[\s\p{Cf}]+|\.+$/gu, '')).toLowerCase()
}

interface Named {
  readonly settings: Settings
  readonly measures: readonly Measure[]
  readonly entries: readonly Entry[]
}

/**
 * Gives every unit one name, the first of «Підрозділи» that differs only as it is typed: «укес» and «УКЕC» with a Latin
 * letter are УКЕС. Who wrote it otherwise is told how to write it. An entry that names several units is one of the unit which leads its measure.
 *
 * @returns the same rows where every name is written as it is listed
 */
export function unifyUnits<N extends Named>(
  named: N,
  units: readonly Unit[],
): { readonly unified: N; readonly findings: readonly Finding[] } {
  const byFolded = new Map(units.toReversed().map(({ code }) => [foldedName(code), code]))
  const listed = new Set(byFolded.values())
  const findings: Finding[] = []
  const known = (unit: string) => byFolded.get(foldedName(unit))
  const tell = (tab: string, row: number, column: string, unit: string, corrected: string) =>
    findings.push({
      level: 'warning',
      place: { tab, row, column },
      problem: { code: 'unit-miswritten', unit, corrected },
    })

  const measures = named.measures.map((measure) => {
    if (measure.units.every((unit) => listed.has(unit))) return measure
    const own = measure.units.map((unit) => {
      const code = known(unit)
      if (code !== undefined && code !== unit)
        tell(measuresTab.title, measure.row, measuresTab.columns.units.header, unit, code)
      return code ?? unit
    })
    return { ...measure, units: [...new Set(own)] }
  })

  const entries = named.entries.map((entry) => {
    const { unit, row } = entry
    if (unit === '' || listed.has(unit)) return entry
    const { title } = entriesTab
    const column = entriesTab.columns.unit.header
    const parts = unit.split(/[,;/\n]|\s(?:та|і|й)\s/u).flatMap((part) => part.trim() || [])
    const codes = parts.flatMap((part) => known(part) ?? [])
    if (parts.length > 1 && codes.length > 0) {
      const problem = { code: 'units-several', corrected: codes[0] ?? '' } as const
      findings.push({ level: 'warning', place: { tab: title, row, column }, value: unit, problem })
      return { ...entry, unit: '' }
    }
    const code = known(unit)
    if (code === undefined) return entry
    tell(title, row, column, unit, code)
    return { ...entry, unit: code }
  })

  const { authorisedUnit } = named.settings
  const authorised = known(authorisedUnit) ?? authorisedUnit
  if (authorised !== authorisedUnit) {
    const problem = { code: 'unit-miswritten', unit: authorisedUnit, corrected: authorised } as const
    findings.push({ level: 'warning', place: { tab: settingsTab.title }, value: authorisedUnit, problem })
  }
  const settings = { ...named.settings, authorisedUnit: authorised }
  return { unified: { ...named, settings, measures, entries }, findings }
}
