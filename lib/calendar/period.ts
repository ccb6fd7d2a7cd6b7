import { type Day, endOfMonth, theDay } from './day.ts'

/** A calendar period: a year, or a half, quarter or month of it. */
export type Period =
  | { readonly unit: 'year'; readonly year: number }
  | { readonly unit: 'half'; readonly year: number; readonly number: number }
  | { readonly unit: 'quarter'; readonly year: number; readonly number: number }
  | { readonly unit: 'month'; readonly year: number; readonly number: number }

export type PeriodUnit = Period['unit']

const monthsOfUnit = { year: 12, half: 6, quarter: 3, month: 1 } as const
const codePattern = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

/** The period of a unit in a year by its number (ignored for a year): `periodOf('quarter', 2023, 2)`. */
export function periodOf(unit: PeriodUnit, year: number, number: number): Period {
  return unit === 'year' ? { unit, year } : { unit, year, number }
}

/** All periods of a unit in a year, in order: four for `quarter`. */
export function periodsOf(unit: PeriodUnit, year: number): Period[] {
  return Array.from({ length: 12 / monthsOfUnit[unit] }, (_, index) => periodOf(unit, year, index + 1))
}

/** The period with a code, or nothing: `2023`, `2023-H1`, `2023-Q2`, `2023-05`. */
export function parsePeriodCode(code: string): Period | undefined {
  const [, year, half, quarter, month] = codePattern.exec(code) ?? []
  if (year === undefined || year < '1000') return undefined
  if (half !== undefined) return periodOf('half', Number(year), Number(half))
  if (quarter !== undefined) return periodOf('quarter', Number(year), Number(quarter))
  if (month !== undefined) return periodOf('month', Number(year), Number(month))
  return { unit: 'year', year: Number(year) }
}

function pad(number: number) {
  return String(number).padStart(2, '0')
}

const codes = { half: (half: number) => `H${half}`, quarter: (quarter: number) => `Q${quarter}`, month: pad }

/** The code of a period: `2023-Q2`. */
export function periodCode(period: Period): string {
  return period.unit === 'year' ? `${period.year}` : `${period.year}-${codes[period.unit](period.number)}`
}

/** Whether two periods are one: those of equal codes are. */
export function isSamePeriod(a: Period, b: Period): boolean {
  return (
    a.year === b.year &&
    a.unit === b.unit &&
    (a.unit === 'year' || b.unit === 'year' || a.number === b.number)
  )
}

function firstOfMonth(year: number, month: number) {
  return theDay(`${year}-${pad(month)}-01`)
}

/** The first day of a period: that of `2023-Q2` is 2023-04-01. */
export function firstDay(period: Period): Day {
  const number = period.unit === 'year' ? 1 : period.number
  return firstOfMonth(period.year, (number - 1) * monthsOfUnit[period.unit] + 1)
}

/** The last day of a period: that of `2023-Q2` is 2023-06-30. */
export function lastDay(period: Period): Day {
  const number = period.unit === 'year' ? 1 : period.number
  return endOfMonth(firstOfMonth(period.year, number * monthsOfUnit[period.unit]))
}

/** Whether a day lies in a period: `2023-06-30` does in `2023-Q2`. */
export function isWithin(day: Day, period: Period): boolean {
  return firstDay(period) <= day && day <= lastDay(period)
}

/** Whether a period lies in another, or is it: `2023-Q2` does in `2023-H1`. */
export function isPartOf(part: Period, whole: Period): boolean {
  return firstDay(whole) <= firstDay(part) && lastDay(part) <= lastDay(whole)
}
