import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths as addMonthsToDate } from 'date-fns/addMonths'

declare const brand: unique symbol

/**
 * A civil day as ISO text, `2023-02-27`: no time and no zone, so equal days are equal strings and
 * `<` compares them.
 */
export type Day = string & { readonly [brand]: 'Day' }

const msPerDay = 86_400_000
const isoPattern = /^\d{4}-\d{2}-\d{2}$/
const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/

// The one place where text becomes a day; its callers have checked the text.
function branded(iso: string) {
  return iso as Day
}

function pad(value: number, width: number) {
  return String(value).padStart(width, '0')
}

function instant(day: Day) {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day))
}

function fromInstant(ms: number): Day {
  const date = new Date(ms)
  const year = pad(date.getUTCFullYear(), 4)
  return branded(`${year}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`)
}

/** The number of days in a month: `daysInMonth(2024, 2)` is 29. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isCivil(year: number, month: number, day: number): boolean {
  return (
    year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

/** The day of a year, month (1–12) and number; nothing for a date that does not exist: `civilDay(2023, 2, 30)`. */
export function civilDay(year: number, month: number, day: number): Day | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  if (!whole || !isCivil(year, month, day)) return undefined
  return branded(`${year}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The day written in ISO form, or nothing: `dayFromIso('2023-02-27')`; `2023-02-30` and `27.02.2023` give nothing. */
export function dayFromIso(text: string): Day | undefined {
  if (!isoPattern.test(text)) return undefined
  const day = branded(text)
  return isCivil(yearOf(day), monthOf(day), dayOfMonth(day)) ? day : undefined
}

/** A day that is known to exist, for constants: `theDay('2022-02-24')`. Throws where it does not exist. */
export function theDay(iso: string): Day {
  const day = dayFromIso(iso)
  if (!day) throw new RangeError(`no such day: ${iso}`)
  return day
}

/** The day written as dd.mm.yyyy, d.m.yyyy or dd.mm.yy (20yy), or nothing: `30.06.23` is 2023-06-30, `31.02.2023` nothing. */
export function dayFromWritten(text: string): Day | undefined {
  const match = written.exec(text)
  if (!match?.[3]) return undefined
  const year = Number(match[3]) + (match[3].length === 2 ? 2000 : 0)
  return civilDay(year, Number(match[2]), Number(match[1]))
}

/** As staff write it: `formatDay('2023-02-07')` is `07.02.2023`. */
export function formatDay(day: Day): string {
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8))
}

/** Calendar days later (earlier when negative): `addDays('2023-12-31', 1)` is 2024-01-01. */
export function addDays(day: Day, days: number): Day {
  return fromInstant(instant(day) + days * msPerDay)
}

/**
 * The same number so many months later, or the last day of a shorter month (ЦКУ ст. 254 ч. 3):
 * `addMonths('2023-01-31', 1)` is 2023-02-28.
 */
export function addMonths(day: Day, months: number): Day {
  return fromInstant(addMonthsToDate(new UTCDateMini(instant(day)), months).getTime())
}

/** Day of the week, 1 = Monday … 7 = Sunday: `weekday('2023-12-31')` is 7. */
export function weekday(day: Day): number {
  return new Date(instant(day)).getUTCDay() || 7
}

/** The last day of the month the day is in: `endOfMonth('2024-02-03')` is 2024-02-29. */
export function endOfMonth(day: Day): Day {
  return branded(`${day.slice(0, 8)}${daysInMonth(yearOf(day), monthOf(day))}`)
}

/** Calendar days from one day to another, negative when it is earlier: `daysBetween('2023-12-31', '2024-01-02')` is 2. */
export function daysBetween(from: Day, to: Day): number {
  return (instant(to) - instant(from)) / msPerDay
}
