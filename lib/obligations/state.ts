import { type Day, daysBetween } from '../calendar/day.ts'
import type { MatchedObligation } from './match-entries.ts'
import { hasDueDate } from './obligation.ts'

/** The states of an obligation, in the order of the counters. On a given day, each obligation is in exactly one. */
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

/** Whether an obligation was fulfilled in time. */
export type Timeliness =
  | { readonly kind: 'in-time' }
  /** Calendar days after the due day. */
  | { readonly kind: 'late'; readonly days: number }
  /** Not fulfilled, without a due day, or fulfilled on a day that is not recorded. */
  | { readonly kind: 'unknown' }

/** The day for which states are computed, and what was known by then. */
export interface ReportingDate {
  readonly asOf: Day
  /** Whether the day has passed: then an obligation due on it can no longer be fulfilled in time. Today has not. */
  readonly dayIsOver: boolean
  /**
   * Reports are written after the day they are about: an entry done up to `knownUntil` counts if «За період» names a
   * period that had ended by `asOf`.
   */
  readonly knownUntil: Day
}

/**
 * The state of an obligation on a day. The first that applies: fulfilled; withdrawn; without a due day the kind of the
 * obligation; overdue; at risk; the best result declared; not yet due. So an obligation past its due day is overdue
 * whatever progress was declared.
 *
 * @param warnUntil obligations due up to this day are at risk
 * @example stateOn({ asOf: '2023-06-30', dayIsOver: false, … }, { obligation: { kind: 'dated', due: '2023-06-30', … }, … }, '2023-07-14') // 'at-risk'
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

// Shared: most obligations have one of the two.
const unknown: Timeliness = { kind: 'unknown' }
const inTime: Timeliness = { kind: 'in-time' }

/**
 * Whether an obligation was fulfilled in time, by the day of the first entry «Виконано».
 *
 * @example timelinessOf({ obligation: { kind: 'dated', due: '2023-03-02', … }, fulfilment: { doneOn: '2023-03-03', … }, … }) // { kind: 'late', days: 1 }
 */
export function timelinessOf({ obligation, fulfilment }: MatchedObligation): Timeliness {
  const doneOn = fulfilment?.doneOn
  if (doneOn === undefined || !hasDueDate(obligation)) return unknown
  return doneOn <= obligation.due ? inTime : { kind: 'late', days: daysBetween(obligation.due, doneOn) }
}
