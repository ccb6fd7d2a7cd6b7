import type { Day } from '../calendar/day.ts'
import { firstDay, lastDay, type Period } from '../calendar/period.ts'
import { memoizeByIdentity } from '../memoize.ts'
import { dayOfEntry, periodOfEntry } from '../programme/entry-period.ts'
import type { Entry, Measure, Programme } from '../programme/programme.ts'
import { compareText } from './match-entries.ts'
import type { ReportingDate } from './state.ts'

/**
 * Entries by the number in «№ заходу», each group in the order of the sheet. Entries without a number are the group
 * of the empty text. The groups of one list of entries are made once.
 *
 * @example entriesByNumber(entries).get('1.1.1') // [{ row: 2, … }, { row: 7, … }]
 */
export const entriesByNumber: (entries: readonly Entry[]) => ReadonlyMap<string, readonly Entry[]> =
  memoizeByIdentity((entries) => Map.groupBy(entries, ({ number }) => number))

/**
 * The entries of each measure, oldest first (see `dayOfEntry`; those without a day come before all others); entries of
 * the same day in the order of the sheet. Where a number is given twice they belong to the first measure, so that no
 * entry is counted twice. Entries without a number belong to no measure. Computed once for each programme.
 *
 * @returns measures that have entries
 * @example entriesByMeasure(programme).get(measure) // [{ doneOn: '2023-03-28', … }, { doneOn: '2023-06-30', … }]
 */
export const entriesByMeasure: (programme: Programme) => ReadonlyMap<Measure, readonly Entry[]> =
  memoizeByIdentity(({ measures, entries }) => {
    const byNumber = new Map(entriesByNumber(entries))
    byNumber.delete('')
    const grouped = new Map<Measure, readonly Entry[]>()
    for (const measure of measures) {
      const own = byNumber.get(measure.number)
      byNumber.delete(measure.number)
      if (own !== undefined) grouped.set(measure, own.length > 1 ? own.toSorted(byDayThenRow) : own)
    }
    return grouped
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
 * @param date entries that were not known on the reporting date never belong
 * @example belongsToReport({ period: 'І квартал 2023', doneOn: '2023-04-05', … }, { unit: 'quarter', year: 2023, number: 1 }, date) // true
 */
export function belongsToReport(entry: Entry, period: Period, date: ReportingDate): boolean {
  const day = entry.doneOn ?? entry.eventOn
  if (day === undefined ? !isKnown(entry, date) : day > date.knownUntil) return false
  const named = periodOfEntry(entry)
  const about = named === undefined ? day : lastDay(named)
  if (about === undefined) return false
  const { first, last } = boundsOf(period)
  return first <= about && about <= last
}

/**
 * Whether an entry counts on a day. What was done later counts where it is about a period that had ended by then and
 * was known when the report was made. Without a day an entry counts when its period has ended, and today as soon as its
 * period has begun.
 */
export function isKnown(entry: Entry, { asOf, dayIsOver, knownUntil }: ReportingDate): boolean {
  const { doneOn } = entry
  if (doneOn !== undefined) {
    if (doneOn <= asOf) return true
    const about = doneOn <= knownUntil ? periodOfEntry(entry) : undefined
    return about !== undefined && lastDay(about) <= asOf
  }
  const about = entry.period === '' ? undefined : periodOfEntry(entry)
  if (about === undefined) return true
  return (dayIsOver ? lastDay(about) : firstDay(about)) <= asOf
}
