import { addDays, type Day, daysBetween, theDay, weekday, yearOf } from './day.ts'

let formatter: Intl.DateTimeFormat | undefined

/** Made when it is first asked: that takes a tenth of a start. */
function clockParts(instant: Date): Intl.DateTimeFormatPart[] {
  formatter ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Kyiv',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return formatter.formatToParts(instant)
}

/** What a wall clock and calendar in Kyiv show, each part as text: `{ year: '2023', month: '02', … }`. */
export interface WallClock {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly hour: string
  readonly minute: string
}

/** The Kyiv wall clock at an instant: `2023-06-30T21:30:00Z` shows 01.07.2023 00:30. */
export function kyivClock(instant: Date): WallClock {
  const parts = new Map(clockParts(instant).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

/** The civil day in Kyiv at an instant: `2023-12-31T22:00:00Z` is 2024-01-01. */
export function kyivDay(instant: Date): Day {
  const { year, month, day } = kyivClock(instant)
  return theDay(`${year}-${month}-${day}`)
}

/** The Kyiv time as staff write it: `01.07.2023 00:30`. */
export function formatKyivTime(instant: Date): string {
  const { year, month, day, hour, minute } = kyivClock(instant)
  return `${day}.${month}.${year} ${hour}:${minute}`
}

/** The ISO 8601 week of a day, whose year is that of its Thursday: `isoWeek('2024-12-30')` is `2025-W01`. */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day))
  const week = Math.floor(daysBetween(theDay(`${yearOf(thursday)}-01-01`), thursday) / 7) + 1
  return `${yearOf(thursday)}-W${String(week).padStart(2, '0')}`
}
