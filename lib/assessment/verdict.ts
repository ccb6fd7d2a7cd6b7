import { yearOf } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { boundsOf } from '../obligations/entries-by-measure.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import type { Entry } from '../programme/programme.ts'
import type { Result } from '../programme/schema.ts'

/** The verdict on a measure: the result that staff declared, or what follows from its deadlines. */
export type MeasureVerdict = Result | Exclude<State, 'overdue' | 'at-risk'>

/**
 * The verdict on a measure in a period, with which «Стан виконання» begins: the last result declared in the period, but
 * `partly-fulfilled` instead of `fulfilled` while an obligation of the period is overdue. Without a result, it follows
 * from the states of the obligations.
 *
 * @param obligations of the measure, with their states on the day of the report
 * @param entries of the measure in the period, oldest first
 * @example verdictOf([overdue], [{ result: 'fulfilled', … }], period) // 'partly-fulfilled'
 */
export function verdictOf(
  obligations: readonly ObligationStatus[],
  entries: readonly Entry[],
  period: Period,
): MeasureVerdict {
  const relevant = obligationsForPeriod(period, obligations)
  if (relevant.some(({ state }) => state === 'withdrawn')) return 'withdrawn'
  const last = entries.findLast(({ result }) => result !== undefined)?.result
  if (last === undefined) return fromStates(relevant.map(({ state }) => state))
  const overdue = relevant.some(({ state }) => state === 'overdue')
  return last === 'fulfilled' && overdue ? 'partly-fulfilled' : last
}

/**
 * The obligations of a measure that count in a period: those due in it; if there are none, those due in its year; if
 * there are none, those without a due day of that year or of any year; failing that, all.
 *
 * @example obligationsForPeriod({ unit: 'half', year: 2023, number: 1 }, [ofJune, ofDecember]) // [ofJune]
 */
export function obligationsForPeriod(
  period: Period,
  obligations: readonly ObligationStatus[],
): readonly ObligationStatus[] {
  const { first, last } = boundsOf(period)
  const within = obligations.filter(
    ({ obligation }) => hasDueDate(obligation) && first <= obligation.due && obligation.due <= last,
  )
  if (within.length > 0) return within
  const ofYear = obligations.filter(
    ({ obligation }) => hasDueDate(obligation) && yearOf(obligation.due) === period.year,
  )
  if (ofYear.length > 0) return ofYear
  const others = obligations.filter(
    ({ obligation }) => (obligation.period?.year ?? period.year) === period.year,
  )
  return others.length > 0 ? others : obligations
}

function fromStates(states: readonly State[]): MeasureVerdict {
  const [only] = states
  if (only !== undefined && states.every((state) => state === only)) return verdictFor(only)
  if (states.includes('overdue')) return states.includes('fulfilled') ? 'partly-fulfilled' : 'not-fulfilled'
  // Nothing is overdue: obligations that are not yet due are no failure.
  for (const state of ['partly-fulfilled', 'in-progress'] as const) if (states.includes(state)) return state
  if (states.includes('fulfilled')) return 'in-progress'
  return verdictFor(states.find((state) => state !== 'at-risk') ?? 'not-yet-due')
}

function verdictFor(state: State): MeasureVerdict {
  if (state === 'overdue') return 'not-fulfilled'
  return state === 'at-risk' ? 'not-yet-due' : state
}
