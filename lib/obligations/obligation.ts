import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Entry, Measure } from '../programme/programme.ts'

/** The days on which an obligation can be fulfilled in time, from the first to the last, both included. */
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

/**
 * One occasion on which a measure has to be carried out («строк до виконання»): a measure with its deadline in one
 * year or after one event.
 */
export type Obligation = DatedObligation | EventObligation | UndatedObligation

/** An obligation with a day it is due. */
export type DueObligation = DatedObligation | EventObligation

/**
 * Whether an obligation has a day on which it is due.
 *
 * @example hasDueDate({ kind: 'awaiting-event', … }) // false
 */
export function hasDueDate(obligation: Obligation): obligation is DueObligation {
  return obligation.kind === 'dated' || obligation.kind === 'event'
}

/**
 * The key of the event of an entry: entries with equal keys are about the same event. Events are the same where they
 * have the same day and the same words, without regard to case and to the kind and number of blanks. Without words,
 * each row is an event of its own.
 *
 * @example eventKey({ eventOn: '2023-02-27', event: 'Наказ  № 41', … }) // '2023-02-27 наказ № 41'
 * @example eventKey({ eventOn: '2023-02-27', event: '', row: 5, … }) // '2023-02-27 5'
 */
export function eventKey({ eventOn, event, row }: Entry): string {
  return `${eventOn} ${event === '' ? row : event.replace(/\s+/gu, ' ').toLowerCase()}`
}
