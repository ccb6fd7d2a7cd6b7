import { yearOf } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { boundsOf } from '../obligations/entries-by-measure.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import type { Entry } from '../programme/programme.ts'
import type { Result } from '../programme/schema.ts'

/** What the word of a measure says: what staff declared, or what follows from its deadlines. */
export type MeasureVerdict = Result | Exclude<State, 'overdue' | 'at-risk'>

/**
 * The word that stands first in «Стан виконання».
 *
 * It is what staff declared last within the period; but «Виконано» is «Виконано частково» while an
 * obligation of the period is still overdue. Where nothing was declared it follows from the states.
 *
 * @param obligations of one measure, as they stand at the report's date
 * @param entries of the measure within the period, oldest first
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

/** The obligations due in a period; where none is, those of its year, and those without a day. */
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
  // Nothing is late: what is not yet due does not count as a failure.
  for (const state of ['partly-fulfilled', 'in-progress'] as const) if (states.includes(state)) return state
  if (states.includes('fulfilled')) return 'in-progress'
  return verdictFor(states.find((state) => state !== 'at-risk') ?? 'not-yet-due')
}

function verdictFor(state: State): MeasureVerdict {
  if (state === 'overdue') return 'not-fulfilled'
  return state === 'at-risk' ? 'not-yet-due' : state
}
