import { boundsOf } from '../obligations/entries-by-measure.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import type { Scope } from './scope.ts'

/**
 * The obligations a scope is about: those that belong to its period, and those without a due day of the measures that
 * run in its year.
 */
export function withinScope(
  obligations: readonly ObligationStatus[],
  { period, unit }: Scope,
): readonly ObligationStatus[] {
  const bounds = period && boundsOf(period)
  return obligations.filter(({ obligation, belongsOn, belongsIn }) => {
    const { units, years } = obligation.measure
    if (unit !== undefined && !units.includes(unit)) return false
    if (period === undefined || bounds === undefined) return true
    if (belongsOn !== undefined) return bounds.first <= belongsOn && belongsOn <= bounds.last
    if (belongsIn !== undefined) return belongsIn === period.year
    return years.length === 0 || years.includes(period.year)
  })
}

/**
 * The obligations in a state; all, if no state is given.
 *
 * @example inState([overdue, fulfilled], 'overdue') // [overdue]
 */
export function inState(
  obligations: readonly ObligationStatus[],
  state: State | undefined,
): readonly ObligationStatus[] {
  return state === undefined ? obligations : obligations.filter((one) => one.state === state)
}
