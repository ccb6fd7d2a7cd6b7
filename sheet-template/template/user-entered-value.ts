import { dayFromWritten, daysBetween, theDay } from '../../lib/calendar/day.ts'
import type { ColumnKind } from '../../lib/programme/schema.ts'

/** A day is a number to Sheets: so many days after this one. */
const dayZero = theDay('1899-12-30')

/**
 * What Sheets would make of a text that a person types into a cell of a column: days and counts are numbers, and all
 * else is text.
 *
 * @example entered('01.01.1900', 'date') // 2
 */
export function userEnteredValue(text: string, kind: ColumnKind): string | number {
  const day = kind === 'date' ? dayFromWritten(text) : undefined
  if (day !== undefined) return daysBetween(dayZero, day)
  return kind === 'count' && /^\d+$/u.test(text) ? Number(text) : text
}
