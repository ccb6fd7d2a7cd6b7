import { type Finding, levels } from '../finding.ts'
import { groupByEach } from '../group-by-each.ts'
import type { Programme } from '../programme/programme.ts'
import { entriesTab, measuresTab } from '../programme/schema.ts'

/**
 * The errors and warnings that each unit has to correct: in the measures for which it is responsible, and in its own
 * entries. An entry without «Підрозділ» belongs to the unit that leads its measure.
 *
 * @returns by the abbreviation of the unit, errors first; findings of an unknown unit under the empty text
 * @example findingsByUnit(programme, findings).get('УКЕС') // [{ level: 'error', place: { tab: 'Виконання', row: 3, … }, … }]
 */
export function findingsByUnit(
  { measures, entries }: Programme,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const measureUnits = new Map(measures.map(({ row, units }) => [row, units]))
  const leads = new Map(measures.toReversed().map(({ number, units }) => [number, units[0] ?? '']))
  const entryUnits = new Map(entries.map(({ row, unit, number }) => [row, unit || (leads.get(number) ?? '')]))
  return groupByEach(worstFirst(findings.filter(isToMend)), ({ place: { tab, row = 0 } }) => {
    if (tab === measuresTab.title) return measureUnits.get(row) ?? []
    return tab === entriesTab.title ? [entryUnits.get(row) ?? ''] : []
  })
}

/**
 * Whether a finding has to be corrected: errors and warnings have, tips have not.
 *
 * @example isToMend({ level: 'tip', … }) // false
 */
export function isToMend({ level }: Finding): boolean {
  return level !== 'tip'
}

/**
 * Findings by level: errors, warnings, tips; those of one level in their order.
 *
 * @example worstFirst([tip, error]) // [error, tip]
 */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}
