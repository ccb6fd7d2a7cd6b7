import { addDays, type Day, theDay, weekday, yearOf } from './day.ts'
import { holidaysOf } from './holidays.ts'

/**
 * Which days are worked. Public holidays are days off except under martial law, when they are worked
 * (Law 2136-IX, art. 6 part 6); an open `until` means that martial law goes on.
 */
export interface WorkingCalendar {
  readonly martialLaw: { readonly from?: Day; readonly until?: Day }
  /** Days set otherwise by an order; they win over everything else. */
  readonly extra?: ReadonlyMap<Day, 'working' | 'non-working'>
}

/** Monday to Friday without any holidays: how terms are counted in the years of martial law. */
export const mondayToFriday: WorkingCalendar = { martialLaw: { from: theDay('1000-01-01') } }

const saturday = 6
/** Enough for the longest run of days off; beyond it the calendar itself is wrong. */
const longestBreak = 366

function underMartialLaw(day: Day, { martialLaw }: WorkingCalendar) {
  return (
    martialLaw.from !== undefined &&
    day >= martialLaw.from &&
    (martialLaw.until === undefined || day <= martialLaw.until)
  )
}

/**
 * Days off for the holidays of a year. A holiday on a weekend moves its day off to the next working day
 * (Labour Code, art. 67 part 3), which for two holidays in a row may lie in the next year.
 */
function daysOffFor(year: number): ReadonlySet<Day> {
  const off = new Set<Day>()
  for (const holiday of holidaysOf(year)) {
    let day = holiday
    if (weekday(day) >= saturday) while (weekday(day) >= saturday || off.has(day)) day = addDays(day, 1)
    off.add(day)
  }
  return off
}

const daysOffByYear = new Map<number, ReadonlySet<Day>>()
function daysOff(year: number) {
  const known = daysOffByYear.get(year)
  if (known) return known
  const days = daysOffFor(year)
  daysOffByYear.set(year, days)
  return days
}

/** Whether a day is worked: `2023-12-25`, a Monday, is under martial law and is not without it. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const extra = calendar.extra?.get(day)
  if (extra !== undefined) return extra === 'working'
  if (weekday(day) >= saturday) return false
  return underMartialLaw(day, calendar) || !daysOff(yearOf(day)).has(day)
}

function step(day: Day, by: 1 | -1, calendar: WorkingCalendar): Day {
  let next = addDays(day, by)
  for (let tried = 0; !isWorkingDay(next, calendar); tried++) {
    if (tried > longestBreak) throw new RangeError(`no working day within a year of ${day}`)
    next = addDays(next, by)
  }
  return next
}

/**
 * The N-th working day after a day, which itself is not counted (ЦКУ ст. 253):
 * three after Friday 2023-12-22 is 2023-12-27 under martial law. None after a day is the day itself.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  let result = day
  for (let left = count; left > 0; left--) result = step(result, 1, calendar)
  return result
}

/** The N-th working day before a day, which itself is not counted: three before 2023-12-27 is 2023-12-22. */
export function subtractWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  let result = day
  for (let left = count; left > 0; left--) result = step(result, -1, calendar)
  return result
}

/** A last day that is not worked moves to the next working day (ЦКУ ст. 254 ч. 5): 2023-12-24 becomes 2023-12-25. */
export function moveOffWeekend(day: Day, calendar: WorkingCalendar): Day {
  return isWorkingDay(day, calendar) ? day : step(day, 1, calendar)
}

/** The last working day from one day to another, both counted, or nothing: of December 2023 it is 2023-12-29. */
export function lastWorkingDay(from: Day, to: Day, calendar: WorkingCalendar): Day | undefined {
  for (let day = to; day >= from; day = addDays(day, -1)) if (isWorkingDay(day, calendar)) return day
  return undefined
}
