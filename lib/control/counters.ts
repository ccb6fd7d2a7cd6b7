import type { Controlled } from './control.ts'
import { type State, states } from './state.ts'

/** How many obligations are in each state, and how many there are: the parts add up to the total. */
export interface Counters {
  readonly total: number
  readonly states: Readonly<Record<State, number>>
}

export function count(obligations: readonly Controlled[]): Counters {
  const counted = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>
  for (const { state } of obligations) counted[state]++
  return { total: obligations.length, states: counted }
}

/**
 * Counters of each unit, by the unit that leads: each obligation is counted once, so that the units add up
 * to the programme. Measures without any unit are counted under an empty name.
 */
export function countByUnit(obligations: readonly Controlled[]): ReadonlyMap<string, Counters> {
  const byUnit = Map.groupBy(obligations, ({ obligation }) => obligation.measure.units[0] ?? '')
  return new Map([...byUnit].map(([unit, own]) => [unit, count(own)]))
}

/** Counters of each unit by all it is responsible for: what units share is counted for each of them. */
export function countOfEach(obligations: readonly Controlled[]): ReadonlyMap<string, Counters> {
  const own = new Map<string, Controlled[]>()
  for (const one of obligations) {
    const { units } = one.obligation.measure
    for (const unit of units.length === 0 ? [''] : new Set(units)) {
      const all = own.get(unit)
      if (all === undefined) own.set(unit, [one])
      else all.push(one)
    }
  }
  return new Map([...own].map(([unit, all]) => [unit, count(all)]))
}
