import { addDays, type Day, monthOf, yearOf } from '../calendar/day.ts'
import { firstDay, lastDay, type Period, periodOf } from '../calendar/period.ts'

/** The first and the last day of a programme. */
export interface ProgrammePeriod {
  readonly begins: Day
  readonly ends: Day
}

/**
 * The half-year that ended last before a day, and the year, where the programme ran in them.
 *
 * @example justEnded({ begins: theDay('2023-01-01'), ends: theDay('2025-12-31') }, theDay('2023-07-01')) // [2023-H1]
 */
export function justEnded(run: ProgrammePeriod, today: Day): Period[] {
  const year = yearOf(today)
  const half = monthOf(today) > 6 ? periodOf('half', year, 1) : periodOf('half', year - 1, 2)
  return [half, periodOf('year', year - 1, 1)].filter((period) => ranIn(run, period))
}

/** Whether a period has ended: its last day is over, since on that day measures may still be fulfilled. */
export function hasEnded(period: Period, today: Day): boolean {
  return lastDay(period) < today
}

/** The first day on which a period can be archived. */
export function dayAfter(period: Period): Day {
  return addDays(lastDay(period), 1)
}

/** Whether the programme runs on a day. */
export function isRunning({ begins, ends }: ProgrammePeriod, today: Day): boolean {
  return begins <= today && today <= ends
}

function ranIn({ begins, ends }: ProgrammePeriod, period: Period): boolean {
  return begins <= lastDay(period) && firstDay(period) <= ends
}
