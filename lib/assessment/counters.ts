import { groupByEach } from '../group-by-each.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { type State, states } from '../obligations/state.ts'

/** How many obligations are in each state, and how many there are: the parts add up to the total. */
export interface Counters {
  readonly total: number
  readonly states: Readonly<Record<State, number>>
}

/**
 * Counts obligations by their states.
 *
 * @example countStates([overdue, fulfilled, overdue]).states.overdue // 2
 */
export function countStates(obligations: readonly ObligationStatus[]): Counters {
  const counted = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>
  for (const { state } of obligations) counted[state]++
  return { total: obligations.length, states: counted }
}

/**
 * Counters by the unit that leads a measure: each obligation is counted once, so the units add up to the programme.
 *
 * @returns by the abbreviation of the unit; measures without units under the empty text
 * @example countByLeadUnit(obligations).get('УКЕС')?.total // 4
 */
export function countByLeadUnit(obligations: readonly ObligationStatus[]): ReadonlyMap<string, Counters> {
  const byUnit = Map.groupBy(obligations, ({ obligation }) => obligation.measure.units[0] ?? '')
  return new Map([...byUnit].map(([unit, own]) => [unit, countStates(own)]))
}

/**
 * Counters by every unit responsible for a measure: an obligation of several units is counted for each of them.
 *
 * @returns by the abbreviation of the unit; measures without units under the empty text
 * @example countByEachUnit(obligations).get('УКЕС')?.total // 7
 */
export function countByEachUnit(obligations: readonly ObligationStatus[]): ReadonlyMap<string, Counters> {
  const byUnit = groupByEach(obligations, ({ obligation: { measure } }) =>
    measure.units.length === 0 ? [''] : new Set(measure.units),
  )
  return new Map([...byUnit].map(([unit, own]) => [unit, countStates(own)]))
}
