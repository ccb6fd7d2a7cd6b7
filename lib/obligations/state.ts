import type { Day } from '../calendar/day.ts'

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
