import { addDays, addMonths, type Day } from '../calendar/day.ts'
import {
  addWorkingDays,
  moveOffWeekend,
  subtractWorkingDays,
  type WorkingCalendar,
} from '../calendar/working-days.ts'
import type { Length } from './deadline.ts'

const halfMonth = 15
const hours = 24

function shift(day: Day, { count, unit }: Length, sign: 1 | -1): Day {
  switch (unit) {
    case 'week':
      return addDays(day, sign * 7 * count)
    case 'hour':
      return addDays(day, sign * Math.ceil(count / hours))
    case 'month': {
      const whole = Math.floor(count)
      return addDays(addMonths(day, sign * whole), whole === count ? 0 : sign * halfMonth)
    }
    default:
      return addDays(day, sign * count)
  }
}

/**
 * The last day of a term after a day, which is not counted (ЦКУ ст. 253). A term in calendar days or longer
 * units that ends on a day off moves to the next working day (ЦКУ ст. 254 ч. 5); hours are rounded up to days.
 * Ten days after 2023-12-14 end on Sunday 2023-12-24, so it is 2023-12-25.
 */
export function after(day: Day, length: Length, calendar: WorkingCalendar): Day {
  return length.unit === 'working-day'
    ? addWorkingDays(day, length.count, calendar)
    : moveOffWeekend(shift(day, length, 1), calendar)
}

/** The day so long before a day, which is not counted; it is never moved: ten days before 2023-12-20 is 2023-12-10. */
export function before(day: Day, length: Length, calendar: WorkingCalendar): Day {
  return length.unit === 'working-day'
    ? subtractWorkingDays(day, length.count, calendar)
    : shift(day, length, -1)
}

/** The last day before a day: the last working day where the term is in working days. */
export function eveOf(day: Day, length: Length, calendar: WorkingCalendar): Day {
  return before(day, { count: 1, unit: length.unit === 'working-day' ? 'working-day' : 'day' }, calendar)
}
