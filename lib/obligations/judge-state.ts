import { type Day, daysBetween } from '../calendar/day.ts'
import { isWithdrawn } from '../programme/withdrawal.ts'
import type { MatchedObligation } from './match-entries.ts'
import { hasDueDate } from './obligation.ts'
import type { ReportingDate, State, Timeliness } from './state.ts'

/**
 * The state of an obligation on a day. The first that applies: fulfilled; withdrawn; without a due day the kind of the
 * obligation; overdue; at risk; the progress that was declared; not yet due. So an obligation past its due day is
 * overdue whatever progress was declared.
 *
 * @param warnUntil obligations due up to this day are at risk
 * @example stateOn({ asOf: '2023-06-30', dayIsOver: false, … }, { obligation: { kind: 'dated', due: '2023-06-30', … }, … }, '2023-07-14') // 'at-risk'
 */
export function stateOn(
  date: ReportingDate,
  { obligation, fulfilment, declared }: MatchedObligation,
  warnUntil: Day,
): State {
  if (fulfilment !== undefined) return 'fulfilled'
  if (isWithdrawn(obligation.measure.withdrawn, date.asOf)) return 'withdrawn'
  if (!hasDueDate(obligation)) return obligation.kind
  const { asOf, dayIsOver } = date
  if (obligation.due < asOf || (dayIsOver && obligation.due === asOf)) return 'overdue'
  if (obligation.due <= warnUntil) return 'at-risk'
  return declared === 'partly-fulfilled' || declared === 'in-progress' ? declared : 'not-yet-due'
}

// Shared: most obligations have one of the two.
const unknown: Timeliness = { kind: 'unknown' }
const inTime: Timeliness = { kind: 'in-time' }

/**
 * Whether an obligation was fulfilled in time. What was fulfilled after the first due day and before the order that
 * extended the deadline is late: an extension does not undo a delay.
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
