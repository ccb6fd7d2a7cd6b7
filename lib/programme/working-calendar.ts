import type { Day } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Programme } from './programme.ts'

/** The calendar an office counts working days in: martial law from its settings, odd days from «Календар». */
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
