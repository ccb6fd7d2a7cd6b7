import { dayFromWritten, daysBetween, theDay } from '../../lib/calendar/day.ts'
import type { ColumnKind } from '../../lib/programme/schema.ts'

/** Day 0 of the serial numbers in which Sheets stores dates. */
const dayZero = theDay('1899-12-30')

/**
 * The value that Sheets would store for a text typed into a column of a kind: days and counts as numbers, all else as
 * text.
 *
 * @example userEnteredValue('01.01.1900', 'date') // 2
 */
export function userEnteredValue(text: string, kind: ColumnKind): string | number {
  const day = kind === 'date' ? dayFromWritten(text) : undefined
  if (day !== undefined) return daysBetween(dayZero, day)
  return kind === 'count' && /^\d+$/u.test(text) ? Number(text) : text
}
