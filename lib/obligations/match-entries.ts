import type { Day } from '../calendar/day.ts'
import { firstDay, isSamePeriod, isWithin, lastDay, type Period } from '../calendar/period.ts'
import { dayOfEntry, periodOfEntry } from '../programme/entry-period.ts'
import type { Entry } from '../programme/programme.ts'
import { results } from '../programme/schema.ts'
import { eventKey, hasDueDate, type Obligation } from './obligation.ts'

/** An obligation with the entries that answer for it, oldest first. */
export interface MatchedObligation {
  readonly obligation: Obligation
  readonly entries: readonly Entry[]
  /** The first entry that says «Виконано». */
  readonly fulfilment: Entry | undefined
}

interface Slot {
  readonly obligation: Obligation
  entries: Entry[]
  fulfilment: Entry | undefined
}

/** Shared by all obligations without entries; nothing is added to it. */
const noEntries: Entry[] = []

/**
 * Gives a measure's entries to its obligations.
 *
 * An entry with a day of an event answers for that event; one with «За період» for that period; any other
 * for the earliest obligation not yet fulfilled whose window has begun on the day it was done, or failing
 * that for the one whose window holds that day. An entry that meets none stays in the report all the same.
 * The order of rows in the sheet plays no part.
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
    }),
  )
  const byEvent = slotsByEvent(slots)
  for (const entry of entries.length > 1 ? entries.toSorted(byDay) : entries) {
    const slot = slotFor(entry, slots, byEvent)
    if (slot === undefined) continue
    if (slot.entries === noEntries) slot.entries = [entry]
    else slot.entries.push(entry)
    if (entry.result === 'fulfilled') slot.fulfilment ??= entry
  }
  return slots
}

function slotsByEvent(slots: readonly Slot[]): ReadonlyMap<string, Slot> | undefined {
  // Most measures wait on no event: no map is made for them.
  if (slots[0]?.obligation.deadline.kind !== 'event') return undefined
  const byEvent = new Map<string, Slot>()
  for (const slot of slots)
    if (slot.obligation.kind === 'event') byEvent.set(eventKey(slot.obligation.event), slot)
  return byEvent
}

/** The earliest day decides; on one day, the lesser result comes first, as it does in life. */
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

/** ISO days and words by their code points: the order plays a part, the language does not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function slotFor(
  entry: Entry,
  slots: readonly Slot[],
  byEvent: ReadonlyMap<string, Slot> | undefined,
): Slot | undefined {
  // The entry of an event is about that event only, also where no obligation follows from it.
  if (entry.eventOn !== undefined && byEvent !== undefined) return byEvent.get(eventKey(entry))
  if (entry.period !== '') {
    const period = periodOfEntry(entry)
    return period && slotOfPeriod(period, entry, slots)
  }
  const { doneOn } = entry
  return doneOn === undefined ? undefined : slotOfDay(doneOn, slots)
}

function slotOfDay(day: Day, slots: readonly Slot[]): Slot | undefined {
  const hasBegun = ({ obligation }: Slot) => hasDueDate(obligation) && obligation.from <= day
  return (
    slots.find((slot) => slot.fulfilment === undefined && hasBegun(slot)) ??
    slots.find((slot) => hasBegun(slot) && hasDueDate(slot.obligation) && day <= slot.obligation.due)
  )
}

/**
 * The obligation about exactly that period or year, or the only one due within it. Progress in a part of a window
 * is progress of its obligation; a part that is done does not fulfil the whole.
 */
function slotOfPeriod(period: Period, { result }: Entry, slots: readonly Slot[]): Slot | undefined {
  const exact = slots.find(({ obligation }) => obligation.period && isSamePeriod(obligation.period, period))
  if (exact !== undefined) return exact
  const ofYear = slots.filter(({ obligation }) => isOfYear(obligation, period))
  if (ofYear.length === 1) return ofYear[0]
  const inside = slots.filter(({ obligation }) => hasDueDate(obligation) && isWithin(obligation.due, period))
  if (inside.length === 1) return inside[0]
  if (inside.length > 1 || result === 'fulfilled') return undefined
  return slots.find(
    ({ obligation }) =>
      hasDueDate(obligation) && obligation.from <= firstDay(period) && lastDay(period) <= obligation.due,
  )
}

function isOfYear(obligation: Obligation, period: Period): boolean {
  return period.unit === 'year' && obligation.kind === 'dated' && obligation.year === period.year
}
