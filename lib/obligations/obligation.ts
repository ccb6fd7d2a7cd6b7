import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Entry, Measure } from '../programme/programme.ts'

/** A window in which something is to be done: both days are counted. */
export interface Window {
  readonly from: Day
  readonly due: Day
  /** The calendar period the obligation is about, where its deadline names one. */
  readonly period?: Period
}

interface Common {
  readonly measure: Measure
  readonly deadline: Deadline
}

/** Due on a day that follows from the words and the year. */
export interface DatedObligation extends Common, Window {
  readonly kind: 'dated'
  /** The programme year its deadline was read for. */
  readonly year: number
}

/** Due on a day counted from an event that happened. */
export interface EventObligation extends Common, Window {
  readonly kind: 'event'
  /** The row of «Виконання» that says when the event happened. */
  readonly event: Entry
  readonly eventOn: Day
}

/** Without a day: the event has not happened, there is no term, or the words are not understood. */
export interface UndatedObligation extends Common {
  readonly kind: 'awaiting-event' | 'undated' | 'unrecognised'
  /** The programme year whose deadline cannot be read, where other years can: 29 February. */
  readonly period?: Period
}

/** Once that a measure is to be done («строк до виконання»): a measure × its deadline × a year or an event. */
export type Obligation = DatedObligation | EventObligation | UndatedObligation

/** An obligation with a day it is due. */
export type DueObligation = DatedObligation | EventObligation

export function hasDueDate(obligation: Obligation): obligation is DueObligation {
  return obligation.kind === 'dated' || obligation.kind === 'event'
}

/** What tells events apart: the day and the words; without words each row is an event of its own. */
export function eventKey({ eventOn, event, row }: Entry): string {
  const words = /\s\s|[^\S ]/u.test(event) ? event.replace(/\s+/gu, ' ') : event
  return `${eventOn} ${event === '' ? row : words.toLowerCase()}`
}
