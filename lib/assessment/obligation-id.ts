import { periodCode } from '../calendar/period.ts'
import { hasDueDate, type Obligation } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'

/**
 * A name for each obligation that stays its own from day to day, so that what was published can be compared: the
 * measure’s number with the period it is about, else the day it is due, or the day of its event.
 *
 * @param all every obligation of the programme: those that would have the same name are counted
 * @example `1.1.1/2023-Q1`, `2.1/2023-09-01`, `2.2.1/event-2023-02-27`, `3.1`; a second one `2.2.1/event-2023-02-27/2`
 */
export function obligationIds(all: readonly ObligationStatus[]): ReadonlyMap<Obligation, string> {
  const counted = new Map<string, number>()
  const ids = new Map<Obligation, string>()
  for (const { obligation } of all) {
    const name = nameOf(obligation)
    const number = (counted.get(name) ?? 0) + 1
    counted.set(name, number)
    ids.set(obligation, number === 1 ? name : `${name}/${number}`)
  }
  return ids
}

function nameOf(obligation: Obligation): string {
  const { number, row } = obligation.measure
  const measure = number === '' ? `row-${row}` : number
  if (obligation.kind === 'event') return `${measure}/event-${obligation.eventOn}`
  if (obligation.period !== undefined) return `${measure}/${periodCode(obligation.period)}`
  return hasDueDate(obligation) ? `${measure}/${obligation.due}` : measure
}
