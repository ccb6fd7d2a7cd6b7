import type { Day } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Programme } from './programme.ts'

/**
 * The calendar of an office for counting working days: martial law from «Налаштування», exceptional days from
 * «Календар».
 *
 * @example workingCalendar(programme).martialLaw.from // '2022-02-24'
 */
export function workingCalendar({ settings, calendar }: Programme): WorkingCalendar {
  const { martialLawFrom, martialLawUntil } = settings
  const extra = new Map<Day, 'working' | 'non-working'>()
  for (const { day, nature } of calendar)
    if (day !== undefined && nature !== undefined) extra.set(day, nature)
  return {
    martialLaw: {
      ...(martialLawFrom === undefined ? {} : { from: martialLawFrom }),
      ...(martialLawUntil === undefined ? {} : { until: martialLawUntil }),
    },
    extra,
  }
}

/** Whether a cell is missing or cannot be read that decides which days are worked. */
export function isCalendarUncertain({ settings, calendar, isCalendarUnreadable }: Programme): boolean {
  return (
    settings.unreadable.has('martialLawFrom') ||
    settings.unreadable.has('martialLawUntil') ||
    isCalendarUnreadable === true ||
    calendar.some(({ day, nature }) => day === undefined || nature === undefined)
  )
}
