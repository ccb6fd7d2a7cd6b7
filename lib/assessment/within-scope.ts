import { boundsOf } from '../obligations/entries-by-measure.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import type { Scope } from './scope.ts'

/**
 * The obligations of a scope: those of its unit that are due in its period and, of measures of its year, those without
 * a due day.
 *
 * @example withinScope([ofMarch, ofJuly], { period: { unit: 'half', year: 2023, number: 1 }, … }) // [ofMarch]
 */
export function withinScope(
  obligations: readonly ObligationStatus[],
  { period, unit }: Scope,
): readonly ObligationStatus[] {
  const bounds = period && boundsOf(period)
  return obligations.filter(({ obligation }) => {
    const { units, years } = obligation.measure
    if (unit !== undefined && !units.includes(unit)) return false
    if (period === undefined || bounds === undefined) return true
    if (hasDueDate(obligation)) return bounds.first <= obligation.due && obligation.due <= bounds.last
    if (obligation.period !== undefined) return obligation.period.year === period.year
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
