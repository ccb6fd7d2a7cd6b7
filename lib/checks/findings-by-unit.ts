import { type Finding, levels } from '../finding.ts'
import type { Programme } from '../programme/programme.ts'
import { entriesTab, measuresTab } from '../programme/schema.ts'

/**
 * The rows that a unit is to mend: of the measures it leads or takes part in, and of its own entries; an entry that
 * names no unit is that of the unit which leads its measure.
 */
export function findingsByUnit(
  { measures, entries }: Programme,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const measureUnits = new Map(measures.map(({ row, units }) => [row, units]))
  const leads = new Map(measures.toReversed().map(({ number, units }) => [number, units[0] ?? '']))
  const entryUnits = new Map(entries.map(({ row, unit, number }) => [row, unit || (leads.get(number) ?? '')]))
  const own = new Map<string, Finding[]>()
  for (const finding of worstFirst(findings.filter(isToMend))) {
    const { tab, row = 0 } = finding.place
    const units =
      tab === measuresTab.title
        ? (measureUnits.get(row) ?? [])
        : tab === entriesTab.title
          ? [entryUnits.get(row) ?? '']
          : []
    for (const unit of units) {
      const list = own.get(unit)
      if (list === undefined) own.set(unit, [finding])
      else list.push(finding)
    }
  }
  return own
}

/** A tip may be left as it is. */
export function isToMend({ level }: Finding): boolean {
  return level !== 'tip'
}

export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}
