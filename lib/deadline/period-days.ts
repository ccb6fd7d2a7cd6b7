import { civilDay, type Day, daysInMonth } from '../calendar/day.ts'
import { firstDay, lastDay, type Period, periodOf } from '../calendar/period.ts'
import type { CalendarPoint, SaidYear } from './deadline.ts'

/** The year a point falls in: the one in the words wins over the year of the programme. */
export function yearOfPoint(said: SaidYear | undefined, programmeYear: number): number {
  if (typeof said === 'number') return said
  return said === 'next' ? programmeYear + 1 : programmeYear
}

/** The calendar period a point is, or is in; a day is in none. */
export function periodOfPoint(point: CalendarPoint, year: number): Period | undefined {
  switch (point.unit) {
    case 'day':
      return undefined
    case 'year':
      return { unit: 'year', year }
    case 'decade':
      return periodOf('month', year, point.month)
    default:
      return periodOf(point.unit, year, point.number)
  }
}

/** The first and last day of a point in a year; nothing for 29 February of a common year. */
export function daysOfPoint(
  point: CalendarPoint,
  year: number,
): { readonly first: Day; readonly last: Day } | undefined {
  if (point.unit === 'day') {
    const day = civilDay(year, point.month, point.number)
    return day && { first: day, last: day }
  }
  if (point.unit === 'decade') {
    const first = civilDay(year, point.month, point.number * 10 - 9)
    const last = civilDay(
      year,
      point.month,
      point.number < 3 ? point.number * 10 : daysInMonth(year, point.month),
    )
    return first && last && { first, last }
  }
  const period = periodOfPoint(point, year)
  return period && { first: firstDay(period), last: lastDay(period) }
}
