import type { Day } from '../calendar/day.ts'
import { firstDay, lastDay, type Period } from '../calendar/period.ts'
import { memoizeByIdentity } from '../memoize.ts'
import { dayOfEntry, periodOfEntry } from '../programme/entry-period.ts'
import type { Entry } from '../programme/programme.ts'
import { compareText } from './match-entries.ts'

/**
 * Entries by the number in «№ заходу», each group in the order of the sheet. Entries without a number are the group
 * of the empty text. The groups of one list of entries are made once.
 *
 * @example entriesByNumber(entries).get('1.1.1') // [{ row: 2, … }, { row: 7, … }]
 */
export const entriesByNumber: (entries: readonly Entry[]) => ReadonlyMap<string, readonly Entry[]> =
  memoizeByIdentity((entries) => Map.groupBy(entries, ({ number }) => number))

/**
 * Entries by the number of their measure, oldest first (see `dayOfEntry`; those without a day come before all others);
 * entries of the same day in the order of the sheet. Entries without a number belong to no measure and are left out.
 * The groups of one list of entries are made once.
 *
 * @example entriesByMeasure(entries).get('1.1.1') // [{ doneOn: '2023-03-28', … }, { doneOn: '2023-06-30', … }]
 */
export const entriesByMeasure: (entries: readonly Entry[]) => ReadonlyMap<string, readonly Entry[]> =
  memoizeByIdentity((entries) => {
    const sorted = new Map<string, readonly Entry[]>()
    for (const [number, own] of entriesByNumber(entries)) {
      // A measure without a number must not get the entries without one.
      if (number !== '') sorted.set(number, own.length > 1 ? own.toSorted(byDayThenRow) : own)
    }
    return sorted
  })

function byDayThenRow(a: Entry, b: Entry): number {
  return compareText(dayOfEntry(a) ?? '', dayOfEntry(b) ?? '') || a.row - b.row
}

/** First and last day of a period: a report compares the same period with every entry and obligation. */
interface PeriodBounds {
  readonly first: Day
  readonly last: Day
}

/**
 * The first and the last day of a period, computed once for each period object.
 *
 * @example boundsOf({ unit: 'quarter', year: 2023, number: 2 }) // { first: '2023-04-01', last: '2023-06-30' }
 */
export const boundsOf: (period: Period) => PeriodBounds = memoizeByIdentity((period) => ({
  first: firstDay(period),
  last: lastDay(period),
}))

/**
 * Whether an entry belongs in the report of a period. An entry is about the period that «За період» names; without
 * one, about the day on which it was done or, failing that, its event happened.
 *
 * @param knownOn entries of a later day are not yet known and never belong
 * @example belongsToReport({ period: 'І квартал 2023', doneOn: '2023-04-05', … }, { unit: 'quarter', year: 2023, number: 1 }, '2023-12-31') // true
 */
export function belongsToReport(entry: Entry, period: Period, knownOn: Day): boolean {
  const day = entry.doneOn ?? entry.eventOn
  if (day !== undefined && day > knownOn) return false
  const named = periodOfEntry(entry)
  const about = named === undefined ? day : lastDay(named)
  if (about === undefined) return false
  const { first, last } = boundsOf(period)
  return first <= about && about <= last
}
