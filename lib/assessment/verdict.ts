import { lastDay, type Period } from '../calendar/period.ts'
import { boundsOf } from '../obligations/entries-by-measure.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import type { Entry } from '../programme/programme.ts'
import type { Result } from '../programme/schema.ts'

/** The verdict on a measure: the result that staff declared, or what follows from its deadlines. */
export type MeasureVerdict = Result | Exclude<State, 'overdue' | 'at-risk'>

/**
 * The verdict on a measure in a period, with which «Стан виконання» begins. Where every obligation of the period is
 * fulfilled it is `fulfilled`; otherwise the last result declared in the period, but `partly-fulfilled` instead of
 * `fulfilled` while an obligation of the period is overdue. What was declared of an obligation that is fulfilled changes
 * nothing. Without a result the verdict follows from the states.
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
  const states = relevant.map(({ state }) => state)
  if (states.includes('withdrawn')) return 'withdrawn'
  // An event of another year says nothing of this one.
  if (relevant.length === 0) return 'awaiting-event'
  if (states.every((state) => state === 'fulfilled')) return 'fulfilled'
  const settled = new Set(relevant.flatMap(laterProgress))
  const last = entries.findLast((entry) => entry.result !== undefined && !settled.has(entry))?.result
  if (last === undefined || states.includes('unrecognised')) return fromStates(states)
  return last === 'fulfilled' && states.includes('overdue') ? 'partly-fulfilled' : last
}

/** Entries about an obligation that is fulfilled, which say less than that. */
function laterProgress({ fulfilment, entries }: ObligationStatus): readonly Entry[] {
  return fulfilment === undefined ? [] : entries.filter(({ result }) => result !== 'fulfilled')
}

/**
 * The obligations that belong to a period; where none does, those of its year; where none of its year either, those
 * without a due day, and those of other years that were due by its end. Empty where only an event of another year
 * gave the measure an obligation.
 */
export function obligationsForPeriod(
  period: Period,
  obligations: readonly ObligationStatus[],
): readonly ObligationStatus[] {
  const within = belongingTo(period, obligations)
  if (within.length > 0) return within
  const ofYear = belongingTo({ unit: 'year', year: period.year }, obligations)
  if (ofYear.length > 0) return ofYear
  const undated = obligations.filter(
    ({ belongsOn, belongsIn }) => belongsOn === undefined && (belongsIn ?? period.year) === period.year,
  )
  if (undated.length > 0) return undated
  const others = obligations.filter(({ obligation }) => obligation.kind !== 'event')
  const before = others.filter(({ belongsOn }) => belongsOn !== undefined && belongsOn <= lastDay(period))
  return before.length > 0 ? before : others
}

function belongingTo(period: Period, obligations: readonly ObligationStatus[]): readonly ObligationStatus[] {
  const { first, last } = boundsOf(period)
  return obligations.filter(
    ({ belongsOn }) => belongsOn !== undefined && first <= belongsOn && belongsOn <= last,
  )
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
