import type { Day } from '../calendar/day.ts'
import { firstDay, isSamePeriod, isWithin, lastDay, type Period } from '../calendar/period.ts'
import { dayOfEntry, periodOfEntry } from '../programme/entry-period.ts'
import type { Entry } from '../programme/programme.ts'
import { results } from '../programme/schema.ts'
import { eventKey, hasDueDate, type Obligation } from './obligation.ts'

/** An obligation with the entries that are about it, oldest first. */
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
 * Assigns the entries of a measure to its obligations.
 *
 * An entry with the day of an event is about the obligation of that event; one with «За період» about the obligation
 * of that period; any other about the earliest obligation that is not yet fulfilled and whose window has begun on the
 * day it was done or, failing that, about the one whose window contains that day. An entry that matches no obligation
 * is left out here; the report shows it nevertheless. The order of the rows in the sheet does not matter.
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
 * The obligation of exactly that period or year, or the only one due within it. An entry about a part of a window
 * counts as progress of its obligation, but «Виконано» for a part does not fulfil the whole.
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
