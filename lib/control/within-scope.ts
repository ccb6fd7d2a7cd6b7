import { isWithin } from '../calendar/period.ts'
import type { Controlled } from './control.ts'
import { isOwed } from './obligation.ts'
import type { Scope } from './scope.ts'
import type { State } from './state.ts'

/**
 * The obligations a scope is about: those due in its period, and those without a day of the measures that run in
 * its year.
 */
export function withinScope(
  obligations: readonly Controlled[],
  { period, unit }: Scope,
): readonly Controlled[] {
  return obligations.filter(({ obligation }) => {
    const { units, years } = obligation.measure
    if (unit !== undefined && !units.includes(unit)) return false
    if (period === undefined) return true
    if (isOwed(obligation)) return isWithin(obligation.due, period)
    if (obligation.period !== undefined) return obligation.period.year === period.year
    return years.length === 0 || years.includes(period.year)
  })
}

/** Those in a state; all, where none is asked for. */
export function inState(obligations: readonly Controlled[], state: State | undefined): readonly Controlled[] {
  return state === undefined ? obligations : obligations.filter((one) => one.state === state)
}
