import { type Day, daysBetween } from '../calendar/day.ts'
import type { MatchedObligation } from './match-entries.ts'
import { hasDueDate } from './obligation.ts'

/** What is so on a day; each obligation is in exactly one, in the order in which counters show them. */
export const states = [
  'fulfilled',
  'partly-fulfilled',
  'in-progress',
  'overdue',
  'at-risk',
  'not-yet-due',
  'awaiting-event',
  'undated',
  'unrecognised',
  'withdrawn',
] as const
export type State = (typeof states)[number]

/** Whether what was done was done in time. */
export type Timeliness =
  | { readonly kind: 'in-time' }
  /** Calendar days after the due day. */
  | { readonly kind: 'late'; readonly days: number }
  /** Not done, without a due day, or done on a day nobody wrote down. */
  | { readonly kind: 'unknown' }

/** The day a state is true of. */
export interface ReportingDate {
  readonly asOf: Day
  /** The day has passed, so that what was due on it can no longer be done in time; today is still running. */
  readonly dayIsOver: boolean
  /**
   * Reports are written afterwards: what was done up to this day counts where it is said to be about a
   * period that had ended by then.
   */
  readonly knownUntil: Day
}

/**
 * The state of an obligation on a day.
 *
 * What presses comes first: past its due day an obligation is overdue whatever progress was made, and
 * on a day after which there is no more than the time of warning it is at risk: due by `warnUntil`.
 */
export function stateOn(
  moment: ReportingDate,
  { obligation, fulfilment, entries }: MatchedObligation,
  warnUntil: Day,
): State {
  if (fulfilment !== undefined) return 'fulfilled'
  if (obligation.measure.withdrawn !== '') return 'withdrawn'
  if (!hasDueDate(obligation)) return obligation.kind
  const { asOf, dayIsOver } = moment
  if (obligation.due < asOf || (dayIsOver && obligation.due === asOf)) return 'overdue'
  if (obligation.due <= warnUntil) return 'at-risk'
  // The best that was declared: a later «Виконується» does not undo «Виконано частково».
  const progress = (['partly-fulfilled', 'in-progress'] as const).find((result) =>
    entries.some((entry) => entry.result === result),
  )
  return progress ?? 'not-yet-due'
}

// Most obligations are one or the other.
const unknown: Timeliness = { kind: 'unknown' }
const inTime: Timeliness = { kind: 'in-time' }

/** @example a fulfilment on 2023-03-03 of what was due on 2023-03-02 is late by one day */
export function timelinessOf({ obligation, fulfilment }: MatchedObligation): Timeliness {
  const doneOn = fulfilment?.doneOn
  if (doneOn === undefined || !hasDueDate(obligation)) return unknown
  return doneOn <= obligation.due ? inTime : { kind: 'late', days: daysBetween(obligation.due, doneOn) }
}
