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

/** How a due day was put off: «Продовжено до» and its basis. */
export interface Extension {
  /** The due day that follows from the deadline. */
  readonly firstDue: Day
  /** The day of the order; undefined where the basis names none, and the extension holds on every day. */
  readonly extendedOn: Day | undefined
  readonly basis: string
}

interface Common {
  readonly measure: Measure
  readonly deadline: Deadline
}

interface Due extends Common, Window {
  /** The first day on which work done early counts, where that is before the window. */
  readonly earlyFrom?: Day
  /** Where the due day was put off: `due` is the new day. */
  readonly extension?: Extension
  /** «Продовжено до» cannot be read, so nobody knows whether the due day still holds. */
  readonly extensionUnreadable?: true
}

/** Due on a day that follows from the words and the year. */
export interface DatedObligation extends Due {
  readonly kind: 'dated'
  /** The programme year its deadline was read for. */
  readonly year: number
}

/** Due on a day counted from an event that happened. */
export interface EventObligation extends Due {
  readonly kind: 'event'
  /** The row of «Виконання» that says when the event happened. */
  readonly event: Entry
  readonly eventOn: Day
}

/** What could not be read, so that no due day is known. */
export type UnrecognisedCause = 'deadline' | 'years' | 'number' | 'calendar'

/** Without a day: the event has not happened, there is no term, or something could not be read. */
export interface UndatedObligation extends Common {
  readonly kind: 'awaiting-event' | 'undated' | 'unrecognised'
  /** Of an unrecognised one; without it, its deadline. */
  readonly cause?: UnrecognisedCause
  /** The year whose deadline cannot be read, where other years can: 29 February; or that of the event. */
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

/** The first day on which an entry can be about an obligation. */
export function countsFrom({ earlyFrom, from }: DueObligation): Day {
  return earlyFrom ?? from
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
