import { type Day, yearOf } from '../calendar/day.ts'
import { firstDay, lastDay, type Period, parsePeriodCode, periodOf } from '../calendar/period.ts'
import type { CalendarPoint, SaidYear } from '../deadline/deadline.ts'
import { parseDeadline } from '../deadline/parse.ts'
import type { Entry } from './programme.ts'

/**
 * The period an entry is about, as «За період» names it; undefined where the cell is empty or names none.
 *
 * Staff leave the year out: then it is the latest such period that had begun on the day it was done.
 *
 * @example of «ІV квартал», done on 2024-01-10: the fourth quarter of 2023
 */
export function periodOfEntry({ period, doneOn }: Entry): Period | undefined {
  const cell = period.replace(/^за\s+/iu, '')
  if (cell === '') return undefined
  const code = parsePeriodCode(cell)
  if (code !== undefined) return code
  const point = namedPoint(cell)
  if (point === undefined || point.unit === 'day' || point.unit === 'decade') return undefined
  const number = point.unit === 'year' ? 1 : point.number
  const year = saidYear(point.year)
  if (year !== undefined) return periodOf(point.unit, year, number)
  return doneOn && latestBegun(point.unit, number, doneOn)
}

/**
 * The day an entry speaks of: when it was done, or when the event happened that it waits on, or the end of the
 * period it is about.
 */
export function dayOfEntry(entry: Entry): Day | undefined {
  const { doneOn, eventOn } = entry
  if (doneOn !== undefined || eventOn !== undefined) return doneOn ?? eventOn
  const period = periodOfEntry(entry)
  return period && lastDay(period)
}

function latestBegun(unit: Period['unit'], number: number, day: Day): Period {
  const period = periodOf(unit, yearOf(day), number)
  return firstDay(period) <= day ? period : periodOf(unit, yearOf(day) - 1, number)
}

/** The cell is read in the language of deadlines: one named period and nothing else. */
function namedPoint(cell: string): CalendarPoint | undefined {
  const deadline = parseDeadline(cell)
  const [clause, ...others] = deadline.kind === 'dated' ? deadline.clauses : []
  if (clause?.form !== 'dates' || clause.every !== undefined || others.length > 0) return undefined
  const [date, ...more] = clause.dates
  if (date === undefined || more.length > 0) return undefined
  if (date.form === 'range') return wholePeriod(date.from, date.to)
  return date.form === 'point' && date.by === undefined ? date.point : undefined
}

function saidYear(year: SaidYear | undefined): number | undefined {
  return typeof year === 'number' ? year : undefined
}

/** Months that make up a quarter, a half-year or a year: «січень–березень 2023». */
function wholePeriod(from: CalendarPoint, to: CalendarPoint): CalendarPoint | undefined {
  if (from.unit !== 'month' || to.unit !== 'month') return undefined
  const length = to.number - from.number + 1
  const unit = ({ 3: 'quarter', 6: 'half', 12: 'year' } as const)[length]
  if (unit === undefined || (from.number - 1) % length !== 0) return undefined
  const year = to.year ?? from.year
  return { unit, number: (from.number - 1) / length + 1, ...(year === undefined ? {} : { year }) }
}
