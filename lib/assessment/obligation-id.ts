import { periodCode } from '../calendar/period.ts'
import { hasDueDate, type Obligation } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'

/**
 * Identifiers of obligations, the same from day to day, so that data of different days can be compared: the number of
 * the measure with the period of the obligation or, failing that, with the day on which it is due, or with the day of
 * its event. A measure without a number is identified by its row.
 *
 * @param all every obligation of the programme: the second with the same identifier gets `/2`, the third `/3`
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
