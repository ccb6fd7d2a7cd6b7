/** The corpus counts days by itself, in plain UTC, so that it does not share mistakes with the reader. */

const dayMs = 86_400_000

function time(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`)
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

/** `day(2023, 2, 28)` is 2023-02-28; a day that the calendar lacks is a mistake of the corpus. */
export function day(year: number, month: number, date: number): string {
  const iso = isoOf(Date.UTC(year, month - 1, date))
  const said = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  if (iso !== said) throw new Error(`no such day: ${said}`)
  return iso
}

/** Last day of a month; month 13 is January of the next year. */
export function monthEnd(year: number, month: number): string {
  return isoOf(Date.UTC(year, month, 0))
}

/** N-th of a month; month 13 is January of the next year. */
export function dayOfMonth(year: number, month: number, date: number): string {
  return month > 12 ? day(year + 1, month - 12, date) : day(year, month, date)
}

export function yearEnd(year: number): string {
  return day(year, 12, 31)
}

export function quarterEnds(year: number): string[] {
  return [3, 6, 9, 12].map((month) => monthEnd(year, month))
}

export function halfEnds(year: number): string[] {
  return [6, 12].map((month) => monthEnd(year, month))
}

export function monthEnds(year: number): string[] {
  return Array.from({ length: 12 }, (_, i) => monthEnd(year, i + 1))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(time(iso)).getUTCDay() || 7
}

/** Every Monday (1) … Sunday (7) of a year. */
export function everyWeekday(year: number, weekday: number): string[] {
  const days: string[] = []
  for (let iso = day(year, 1, 1); iso <= yearEnd(year); iso = plusDays(iso, 1)) {
    if (weekdayOf(iso) === weekday) days.push(iso)
  }
  return days
}

export function plusDays(iso: string, days: number): string {
  return isoOf(time(iso) + days * dayMs)
}

/** Working days are Monday to Friday: under martial law there are no others off. */
export function plusWorkingDays(iso: string, count: number): string {
  const step = Math.sign(count)
  let at = iso
  for (let left = Math.abs(count); left > 0; ) {
    at = plusDays(at, step)
    if (weekdayOf(at) <= 5) left -= 1
  }
  return at
}

export function lastWorkingDay(year: number, month: number): string {
  return plusWorkingDays(plusDays(monthEnd(year, month), 1), -1)
}

/** Saturday and Sunday give way to Monday. */
export function moved(iso: string): string {
  const weekday = weekdayOf(iso)
  return weekday > 5 ? plusDays(iso, 8 - weekday) : iso
}

/** Same day number, or the last day of a shorter month. */
export function plusMonths(iso: string, months: number): string {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = monthEnd(first.getUTCFullYear(), first.getUTCMonth() + 1)
  return day(
    first.getUTCFullYear(),
    first.getUTCMonth() + 1,
    Math.min(date, new Date(time(last)).getUTCDate()),
  )
}
