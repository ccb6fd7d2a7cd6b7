import { civilDay, type Day, dayFromIso, dayFromWritten } from '../calendar/day.ts'
import { parseDeadline } from '../deadline/parse.ts'
import type { CellProblem } from '../finding.ts'

/**
 * Why a text is not a date of the sheet (дд.мм.рррр), and the day that was surely meant, where there is one.
 *
 * @example suggestDate('28/03/2023') // { problem: 'date', meant: '2023-03-28' }
 * @example suggestDate('03/04/2023') // { problem: 'date-ambiguous', meant: undefined }
 * @example suggestDate('10-12.06.2026') // { problem: 'date-range', meant: '2026-06-12' }
 */
export function suggestDate(written: string): { problem: CellProblem; meant: Day | undefined } {
  const iso = dayFromIso(written)
  if (iso !== undefined) return { problem: 'date', meant: iso }
  const [, stamped] = /^(\d{1,2}\.\d{1,2}\.\d{4}),?[\sT]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?$/u.exec(written) ?? []
  if (stamped !== undefined) return { problem: 'date', meant: dayFromWritten(stamped) }
  const several = severalDays(written)
  if (several !== undefined) return several
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/u.test(written)) return { problem: 'date-impossible', meant: undefined }
  if (/^\d{1,2}\.\d{1,2}\.?$/u.test(written)) return { problem: 'date-without-year', meant: undefined }
  const [, a, b, year] = /^(\d{1,2})[/\- ,](\d{1,2})[/\- ,](\d{4})$/u.exec(written) ?? []
  if (a !== undefined && b !== undefined) return separated(Number(a), Number(b), Number(year))
  return inWords(written)
}

/** A range ends with its last day; of a list no day is the one that was meant. */
function severalDays(written: string): { problem: CellProblem; meant: Day | undefined } | undefined {
  const [, last] =
    /^(?:з\s+)?\d{1,2}(?:\.\d{1,2}(?:\.\d{4})?)?\s*(?:[-–—]|по|до)\s*(\d{1,2}\.\d{1,2}\.\d{4})(?:\s*р(?:оку|\.)?)?$/iu.exec(
      written,
    ) ?? []
  if (last !== undefined) return { problem: 'date-range', meant: lastOfRange(written, last) }
  const days = written.match(/\d{1,2}\.\d{1,2}(?:\.\d{2,4})?/gu) ?? []
  return days.length > 1 ? { problem: 'date-list', meant: undefined } : undefined
}

/** The last day of a range; a range that ends before it begins has none. */
function lastOfRange(written: string, last: string): Day | undefined {
  const end = dayFromWritten(last)
  const [, day, month, year] = /^\D*(\d{1,2})(?:\.(\d{1,2})(?:\.(\d{4}))?)?/u.exec(written) ?? []
  const [, ofEnd, yearOfEnd] = last.split('.')
  const begin = civilDay(Number(year ?? yearOfEnd), Number(month ?? ofEnd), Number(day))
  return begin !== undefined && end !== undefined && begin <= end ? end : undefined
}

/** Other separators come with other orders: 03/04 is the third of April here and the fourth of March there. */
function separated(a: number, b: number, year: number): { problem: CellProblem; meant: Day | undefined } {
  const [dayFirst, monthFirst] = [civilDay(year, b, a), civilDay(year, a, b)]
  if (dayFirst !== undefined && monthFirst !== undefined && a !== b)
    return { problem: 'date-ambiguous', meant: undefined }
  const meant = dayFirst ?? monthFirst
  return { problem: meant === undefined ? 'date-impossible' : 'date', meant }
}

/** «28 березня 2023 року», in the language of deadlines. */
function inWords(written: string): { problem: CellProblem; meant: Day | undefined } {
  const deadline = parseDeadline(written)
  const [clause, ...clauses] = deadline.kind === 'dated' ? deadline.clauses : []
  const [date, ...others] = clause?.form === 'dates' ? clause.dates : []
  if (clauses.length + others.length > 0) return { problem: 'date-list', meant: undefined }
  if (date?.form !== 'point' || date.point.unit !== 'day') return { problem: 'date', meant: undefined }
  const { year, month, number } = date.point
  if (typeof year !== 'number') return { problem: 'date-without-year', meant: undefined }
  return { problem: 'date', meant: civilDay(year, month, number) }
}

/**
 * A day written in words, with its year; undefined for anything else.
 *
 * @example dayInWords('28 березня 2023 року') // '2023-03-28'
 */
export function dayInWords(written: string): Day | undefined {
  return inWords(written).meant
}
