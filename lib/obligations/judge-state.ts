import { type Day, daysBetween } from '../calendar/day.ts'
import type { Measure } from '../programme/programme.ts'
import { withdrawnOn } from '../programme/withdrawal.ts'
import type { MatchedObligation } from './match-entries.ts'
import { hasDueDate } from './obligation.ts'
import type { ReportingDate, State, Timeliness } from './state.ts'

/**
 * The state of an obligation on a day.
 *
 * What presses comes first: past its due day an obligation is overdue whatever progress was made, and
 * on a day after which there is no more than the time of warning it is at risk: due by `warnUntil`.
 */
export function stateOn(
  date: ReportingDate,
  { obligation, fulfilment, declared }: MatchedObligation,
  warnUntil: Day,
): State {
  if (fulfilment !== undefined) return 'fulfilled'
  if (isWithdrawn(obligation.measure, date.asOf)) return 'withdrawn'
  if (!hasDueDate(obligation)) return obligation.kind
  const { asOf, dayIsOver } = date
  if (obligation.due < asOf || (dayIsOver && obligation.due === asOf)) return 'overdue'
  if (obligation.due <= warnUntil) return 'at-risk'
  return declared === 'partly-fulfilled' || declared === 'in-progress' ? declared : 'not-yet-due'
}

/** Whether a measure had been withdrawn by a day: as of an earlier day than its document it was still on control. */
export function isWithdrawn({ withdrawn }: Pick<Measure, 'withdrawn'>, asOf: Day): boolean {
  if (withdrawn === '') return false
  const on = withdrawnOn(withdrawn)
  return on === undefined || on <= asOf
}

// Most obligations are one or the other.
const unknown: Timeliness = { kind: 'unknown' }
const inTime: Timeliness = { kind: 'in-time' }

/**
 * Whether an obligation was fulfilled in time. What was fulfilled after the first due day and before the order that put
 * it off is late: what was overdue before an extension is not made undone.
 *
 * @example a fulfilment on 2023-03-03 of what was due on 2023-03-02 is late by one day
 */
export function timelinessOf({ obligation, fulfilment }: MatchedObligation): Timeliness {
  const doneOn = fulfilment?.doneOn
  if (doneOn === undefined || !hasDueDate(obligation)) return unknown
  const { extension } = obligation
  const isBeforeOrder = extension?.extendedOn !== undefined && doneOn < extension.extendedOn
  const due = isBeforeOrder ? extension.firstDue : obligation.due
  return doneOn <= due ? inTime : { kind: 'late', days: daysBetween(due, doneOn) }
}
