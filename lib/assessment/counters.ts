import { groupByEach } from '../group-by-each.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { type State, states } from '../obligations/state.ts'

/** How many obligations are in each state, and how many there are: the parts add up to the total. */
export interface Counters {
  readonly total: number
  readonly states: Readonly<Record<State, number>>
}

export function countStates(obligations: readonly ObligationStatus[]): Counters {
  const counted = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>
  for (const { state } of obligations) counted[state]++
  return { total: obligations.length, states: counted }
}

/**
 * Counters of each unit, by the unit that leads: each obligation is counted once, so that the units add up
 * to the programme. Measures without any unit are counted under an empty name.
 */
export function countByLeadUnit(obligations: readonly ObligationStatus[]): ReadonlyMap<string, Counters> {
  const byUnit = Map.groupBy(obligations, ({ obligation }) => obligation.measure.units[0] ?? '')
  return new Map([...byUnit].map(([unit, own]) => [unit, countStates(own)]))
}

/** Counters of each unit by all it is responsible for: what units share is counted for each of them. */
export function countByEachUnit(obligations: readonly ObligationStatus[]): ReadonlyMap<string, Counters> {
  const byUnit = groupByEach(obligations, ({ obligation: { measure } }) =>
    measure.units.length === 0 ? [''] : new Set(measure.units),
  )
  return new Map([...byUnit].map(([unit, own]) => [unit, countStates(own)]))
}
