import type { Day } from '../calendar/day.ts'
import { firstDay, isSamePeriod, isWithin, lastDay, type Period } from '../calendar/period.ts'
import { dayOfEntry, periodOfEntry } from '../programme/entry-period.ts'
import type { Entry } from '../programme/programme.ts'
import { type Result, results } from '../programme/schema.ts'
import { countsFrom, eventKey, hasDueDate, type Obligation } from './obligation.ts'

/** An obligation with the entries that are about it, oldest first. */
export interface MatchedObligation {
  readonly obligation: Obligation
  readonly entries: readonly Entry[]
  /** The first entry that says «Виконано» after the last one that says «Не виконано». */
  readonly fulfilment: Entry | undefined
  /** The entry that says «Не виконано» of what had been declared fulfilled, where it stands so still. */
  readonly reopening: Entry | undefined
  /** What was declared last, but for progress after «Виконано», which does not undo it. */
  readonly declared: Result | undefined
}

interface Slot {
  readonly obligation: Obligation
  entries: Entry[]
  fulfilment: Entry | undefined
  reopening: Entry | undefined
  declared: Result | undefined
}

/** Shared by all obligations without entries; nothing is added to it. */
const noEntries: Entry[] = []

/**
 * Assigns the entries of a measure to its obligations.
 *
 * An entry with the day of an event is about the obligation of that event; one with «За період» about the obligation
 * of that period; any other about the earliest obligation that is not yet fulfilled and whose window has begun on the
 * day it was done or, failing that, about the one whose window contains that day. «Не виконано» of what is fulfilled is
 * about the latest obligation that has begun, and reopens it. An entry that matches no obligation is left out here; the
 * report shows it nevertheless. The order of the rows in the sheet does not matter.
 *
 * @param obligations of the measure, ascending by due day
 * @returns one for each obligation, in the same order
 * @example matchEntries([ofMarch, ofJune], [{ doneOn: '2023-02-01', result: 'fulfilled', … }])[0]?.fulfilment?.doneOn // '2023-02-01'
 */
export function matchEntries(
  obligations: readonly Obligation[],
  entries: readonly Entry[],
): readonly MatchedObligation[] {
  const slots = obligations.map(
    (obligation): Slot => ({
      obligation,
      entries: noEntries,
      fulfilment: undefined,
      reopening: undefined,
      declared: undefined,
    }),
  )
  const byEvent = slotsByEvent(slots)
  for (const entry of entries.length > 1 ? entries.toSorted(byDay) : entries) {
    const slot = slotFor(entry, slots, byEvent)
    if (slot !== undefined) declare(slot, entry)
  }
  return slots
}

function declare(slot: Slot, entry: Entry): void {
  if (slot.entries === noEntries) slot.entries = [entry]
  else slot.entries.push(entry)
  switch (entry.result) {
    case undefined:
      return
    case 'fulfilled':
      slot.fulfilment ??= entry
      slot.reopening = undefined
      slot.declared = 'fulfilled'
      return
    case 'not-fulfilled':
      if (slot.fulfilment !== undefined) slot.reopening = entry
      slot.fulfilment = undefined
      slot.declared = 'not-fulfilled'
      return
    default:
      if (slot.declared !== 'fulfilled') slot.declared = entry.result
  }
}

/** The obligations that follow from events; undefined where the measure waits for no event, as most do. */
function slotsByEvent(slots: readonly Slot[]): ReadonlyMap<string, Slot> | undefined {
  if (slots[0]?.obligation.deadline.kind !== 'event') return undefined
  const byEvent = new Map<string, Slot>()
  for (const slot of slots)
    if (slot.obligation.kind === 'event') byEvent.set(eventKey(slot.obligation.event), slot)
  return byEvent
}

/** By day; entries of the same day from the worst result to the best, so that a later «Виконано» comes last. */
function byDay(a: Entry, b: Entry): number {
  return (
    compareText(dayOfEntry(a) ?? '', dayOfEntry(b) ?? '') ||
    rank(b) - rank(a) ||
    compareText(a.period, b.period) ||
    compareText(a.event, b.event) ||
    compareText(a.done, b.done)
  )
}

function rank({ result }: Entry): number {
  return result === undefined ? results.length : results.indexOf(result)
}

/**
 * Compares texts by their UTF-16 code units, for sorting: ISO days, and words whose order need only be definite.
 *
 * @example compareText('2023-01-31', '2023-02-01') // -1
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function slotFor(
  entry: Entry,
  slots: readonly Slot[],
  byEvent: ReadonlyMap<string, Slot> | undefined,
): Slot | undefined {
  // The entry of an event is about that event only; where its day cannot be read, about none until that is corrected.
  if (byEvent !== undefined && (entry.eventOn !== undefined || entry.unreadable.has('eventOn')))
    return byEvent.get(eventKey(entry))
  if (entry.unreadable.has('period')) return undefined
  if (entry.period !== '') {
    const period = periodOfEntry(entry)
    return period && slotOfPeriod(period, entry, slots)
  }
  const { doneOn } = entry
  return doneOn === undefined ? undefined : slotOfDay(doneOn, entry, slots)
}

function slotOfDay(day: Day, { result }: Entry, slots: readonly Slot[]): Slot | undefined {
  const hasBegun = ({ obligation }: Slot) => hasDueDate(obligation) && countsFrom(obligation) <= day
  const open = slots.find((slot) => slot.fulfilment === undefined && hasBegun(slot))
  if (open !== undefined) return open
  if (result === 'not-fulfilled') return slots.findLast(hasBegun)
  return slots.find((slot) => hasBegun(slot) && hasDueDate(slot.obligation) && day <= slot.obligation.due)
}

/**
 * The obligation of exactly that period or year, or the only one due within it. An entry about a part of a window
 * counts as progress of its obligation, but «Виконано» for a part does not fulfil the whole, nor does «Не виконано»
 * reopen it.
 */
function slotOfPeriod(period: Period, { result }: Entry, slots: readonly Slot[]): Slot | undefined {
  const exact = slots.find(({ obligation }) => isAbout(obligation, period))
  if (exact !== undefined) return exact
  const ofYear = slots.filter(({ obligation }) => isOfYear(obligation, period))
  if (ofYear.length === 1) return ofYear[0]
  const inside = slots.filter(({ obligation }) => isDueWithin(obligation, period))
  if (inside.length === 1) return inside[0]
  if (inside.length > 1 || result === 'fulfilled' || result === 'not-fulfilled') return undefined
  return slots.find(
    ({ obligation }) =>
      hasDueDate(obligation) &&
      countsFrom(obligation) <= firstDay(period) &&
      lastDay(period) <= obligation.due,
  )
}

/** What has no due day is not recognised, whatever is said of its year. */
function isAbout(obligation: Obligation, period: Period): boolean {
  return hasDueDate(obligation) && obligation.period !== undefined && isSamePeriod(obligation.period, period)
}

/** By its first due day or the new one, where it was put off. */
function isDueWithin(obligation: Obligation, period: Period): boolean {
  if (!hasDueDate(obligation)) return false
  const { due, extension } = obligation
  return isWithin(due, period) || (extension !== undefined && isWithin(extension.firstDue, period))
}

function isOfYear(obligation: Obligation, period: Period): boolean {
  return period.unit === 'year' && obligation.kind === 'dated' && obligation.year === period.year
}
