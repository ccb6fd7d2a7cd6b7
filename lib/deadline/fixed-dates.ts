import { addDays, type Day, theDay, yearOf } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { FixedDate, PointDate, RangeDate, TermDate } from './deadline.ts'
import type { Frame, Occurrence } from './occurrence.ts'
import { daysOfPoint, periodOfPoint, yearOfPoint } from './period-days.ts'
import { after, before, eveOf } from './terms.ts'

/** A due date whose window, when open, begins with the year or after the date before it. */
interface Dated {
  readonly due: Day
  readonly from?: Day
  readonly period?: Period
}

function newYear(day: Day) {
  return theDay(`${yearOf(day)}-01-01`)
}

function pointDate({ point, by, lastDay }: PointDate, { year }: Frame): Dated | undefined {
  const inYear = yearOfPoint(point.year, year)
  const days = daysOfPoint(point, inYear)
  if (!days) return undefined
  if (lastDay) {
    const gloss = daysOfPoint(lastDay, yearOfPoint(lastDay.year ?? point.year, year))
    return gloss && { due: gloss.last }
  }
  const period = by === 'until' ? undefined : periodOfPoint(point, inYear)
  return {
    due: days.last,
    ...(by === undefined && point.unit !== 'day' ? { from: days.first } : {}),
    ...(period ? { period } : {}),
  }
}

function rangeDate({ from, to }: RangeDate, { year }: Frame): Dated | undefined {
  const [fromYear, toYear] = [yearOfPoint(from.year, year), yearOfPoint(to.year, year)]
  const start = daysOfPoint(from, fromYear)
  const end = daysOfPoint(to, toYear)
  if (!start || !end) return undefined
  if (end.last >= start.first) return { from: start.first, due: end.last }
  // Backwards: it ends in the next year, or began in the one before.
  const later = to.year === undefined ? daysOfPoint(to, toYear + 1) : end
  const earlier = to.year === undefined ? start : daysOfPoint(from, fromYear - 1)
  return later && earlier && later.last >= earlier.first
    ? { from: earlier.first, due: later.last }
    : undefined
}

function termDate({ length, direction, point }: TermDate, { year, calendar }: Frame): Dated | undefined {
  const days = daysOfPoint(point, yearOfPoint(point.year, year))
  if (!days) return undefined
  switch (direction) {
    case 'after':
      return { from: days.last, due: after(days.last, length, calendar) }
    case 'before':
      return { due: before(days.first, length, calendar) }
    default:
      return { from: before(days.first, length, calendar), due: eveOf(days.first, length, calendar) }
  }
}

function dated(date: FixedDate, frame: Frame): Dated | undefined {
  switch (date.form) {
    case 'point':
      return pointDate(date, frame)
    case 'range':
      return rangeDate(date, frame)
    case 'term':
      return termDate(date, frame)
    default: {
      const year = yearOfPoint(date.point.year, frame.year)
      const days = daysOfPoint(date.point, year)
      return days && { from: days.first, due: theDay(`${year}-12-31`) }
    }
  }
}

/** The occurrences of fixed dates, ascending; nothing when one of them does not exist in its year. */
export function fixedOccurrences(
  dates: readonly FixedDate[],
  frame: Frame,
): readonly Occurrence[] | undefined {
  const found = dates.map((date) => dated(date, frame))
  const known = found.filter((each) => each !== undefined)
  if (known.length < found.length) return undefined
  const ascending = known.toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
  let previous: Day | undefined
  return ascending.map(({ due, from, period }) => {
    const open = previous === undefined || previous >= due ? newYear(due) : addDays(previous, 1)
    previous = due
    return { from: from ?? open, due, ...(period ? { period } : {}) }
  })
}
