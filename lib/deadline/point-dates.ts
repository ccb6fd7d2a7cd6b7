import { civilDay } from '../calendar/day.ts'
import type { CalendarPoint, RangeDate, SaidYear } from './deadline.ts'

const leapYear = 2024
const last = 31
const monthsOfPoint = { half: 6, quarter: 3, month: 1 } as const

/** Whether a day exists, in a leap year when the words name no year: 30 February never does. */
export function exists(point: CalendarPoint): boolean {
  return (
    point.unit !== 'day' ||
    civilDay(typeof point.year === 'number' ? point.year : leapYear, point.month, point.number) !== undefined
  )
}

/** The point in a year, unless it has one of its own. */
export function inYear(point: CalendarPoint, year: SaidYear | undefined): CalendarPoint {
  return year === undefined || point.year !== undefined ? point : { ...point, year }
}

/** Where in its year a point begins and ends, as month × 100 + day, to compare points of one year. */
export function placeInYear(point: CalendarPoint): { readonly begins: number; readonly ends: number } {
  switch (point.unit) {
    case 'year':
      return { begins: 101, ends: 1200 + last }
    case 'day':
      return { begins: point.month * 100 + point.number, ends: point.month * 100 + point.number }
    case 'decade':
      return {
        begins: point.month * 100 + point.number * 10 - 9,
        ends: point.month * 100 + point.number * 10,
      }
    default: {
      const months = monthsOfPoint[point.unit]
      return { begins: ((point.number - 1) * months + 1) * 100 + 1, ends: point.number * months * 100 + last }
    }
  }
}

/** Whether both points, taken in one year, run forwards. */
export function runsForward(from: CalendarPoint, to: CalendarPoint): boolean {
  return placeInYear(from).begins <= placeInYear(to).ends
}

function shifted(year: SaidYear, by: 1 | -1): SaidYear | undefined {
  if (typeof year === 'number') return year + by
  return by === 1 && year === 'current' ? 'next' : undefined
}

/**
 * One obligation from one point to another. A year said once holds for both ends, and a range that runs
 * backwards ends in the next year; where both years are said it is refused.
 */
export function rangeOf(from: CalendarPoint, to: CalendarPoint, until: boolean): RangeDate | undefined {
  const flag = until ? { until: true as const } : {}
  const forward = runsForward(from, to)
  if (from.unit === 'year' && to.unit === 'year' && (from.year === undefined || to.year === undefined))
    return undefined
  if (from.year !== undefined && to.year !== undefined) {
    const bothNumbers = typeof from.year === 'number' && typeof to.year === 'number'
    if (bothNumbers ? from.year > to.year : from.year === 'next' && to.year !== 'next') return undefined
    if (from.year === to.year && !forward) return undefined
    return { form: 'range', from, to, ...flag }
  }
  if (from.year !== undefined) {
    const year = forward ? from.year : shifted(from.year, 1)
    return year === undefined ? undefined : { form: 'range', from, to: inYear(to, year), ...flag }
  }
  const year = to.year === undefined || forward ? to.year : shifted(to.year, -1)
  return { form: 'range', from: inYear(from, year), to, ...flag }
}
