import type { Day } from '../calendar/day.ts'
import { firstDay, lastDay, type Period } from '../calendar/period.ts'
import { dayOfEntry, periodOfEntry } from '../programme/entry-period.ts'
import type { Entry } from '../programme/programme.ts'
import { compareText } from './match-entries.ts'

/** Entries by the number of their measure, oldest first; entries of the same day as they stand in the sheet. */
export function entriesByMeasure(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byNumber = Map.groupBy(entries, ({ number }) => number)
  // Without a number it is nobody's, and measures without one are not it.
  byNumber.delete('')
  for (const own of byNumber.values()) own.sort(byDay)
  return byNumber
}

function byDay(a: Entry, b: Entry): number {
  return compareText(dayOfEntry(a) ?? '', dayOfEntry(b) ?? '') || a.row - b.row
}

/**
 * Whether an entry belongs into the report of a period, by what was known on a day: an entry is of the period
 * it names, or of the one in which it was done or its event happened.
 */
export function belongsToReport(entry: Entry, period: Period, knownOn: Day): boolean {
  const day = entry.doneOn ?? entry.eventOn
  const named = periodOfEntry(entry)
  const speaksOf = named === undefined ? day : lastDay(named)
  if (speaksOf === undefined || (day !== undefined && day > knownOn)) return false
  return firstDay(period) <= speaksOf && speaksOf <= lastDay(period)
}
