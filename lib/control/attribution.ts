import type { Day } from '../calendar/day.ts'
import { firstDay, lastDay, type Period } from '../calendar/period.ts'
import type { Entry, Programme } from '../programme/programme.ts'

/** The entries of each measure by its number, oldest first; entries of the same day as they stand in the sheet. */
export function entriesOf(programme: Programme): ReadonlyMap<string, readonly Entry[]> {
  const dated = programme.entries.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || a.row - b.row)
  return Map.groupBy(dated, ({ number }) => number)
}

/** The day an entry speaks of: when it was done, or when the event happened that it waits on. */
export function dayOf(entry: Entry): Day | undefined {
  return entry.doneOn ?? entry.eventOn
}

/** Whether an entry belongs into the report of a period made on a day. */
export function isReportedIn(entry: Entry, period: Period, asOf: Day): boolean {
  const day = dayOf(entry)
  return day !== undefined && firstDay(period) <= day && day <= lastDay(period) && day <= asOf
}

function compare(a: Day | undefined, b: Day | undefined): number {
  if (a === b) return 0
  return (a ?? '') < (b ?? '') ? -1 : 1
}
