import { civilDay, type Day, dayFromIso } from '../calendar/day.ts'
import { parseDeadline } from '../deadline/parse.ts'
import type { CellProblem } from '../finding.ts'

/**
 * Why a text is not a date of the sheet (дд.мм.рррр), and the day that was surely meant, where there is one.
 *
 * @example suggestDate('28/03/2023') // { problem: 'date', meant: '2023-03-28' }
 * @example suggestDate('03/04/2023') // { problem: 'date-ambiguous', meant: undefined }
 */
export function suggestDate(written: string): { problem: CellProblem; meant: Day | undefined } {
  const iso = dayFromIso(written)
  if (iso !== undefined) return { problem: 'date', meant: iso }
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/u.test(written)) return { problem: 'date-impossible', meant: undefined }
  if (/^\d{1,2}\.\d{1,2}\.?$/u.test(written)) return { problem: 'date-without-year', meant: undefined }
  const [, a, b, year] = /^(\d{1,2})[/\- ,](\d{1,2})[/\- ,](\d{4})$/u.exec(written) ?? []
  if (a !== undefined && b !== undefined) return separated(Number(a), Number(b), Number(year))
  return inWords(written)
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
  const [clause] = deadline.kind === 'dated' ? deadline.clauses : []
  const [date] = clause?.form === 'dates' ? clause.dates : []
  if (date?.form !== 'point' || date.point.unit !== 'day') return { problem: 'date', meant: undefined }
  const { year, month, number } = date.point
  if (typeof year !== 'number') return { problem: 'date-without-year', meant: undefined }
  return { problem: 'date', meant: civilDay(year, month, number) }
}
