import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'

/** Once that it is due: the days it can be done in, and the calendar period it is about, where there is one. */
export interface Occurrence {
  readonly from: Day
  readonly due: Day
  readonly period?: Period
}

/** The year of the programme and the calendar to count in. */
export interface Frame {
  readonly year: number
  readonly calendar: WorkingCalendar
}
