import { type Day, endOfMonth, theDay } from './day.ts'

/** A calendar period: a year, or a half, quarter or month of it. */
export type Period =
  | { readonly unit: 'year'; readonly year: number }
  | { readonly unit: 'half'; readonly year: number; readonly number: number }
  | { readonly unit: 'quarter'; readonly year: number; readonly number: number }
  | { readonly unit: 'month'; readonly year: number; readonly number: number }

export type PeriodUnit = Period['unit']

const MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } as const
const CODE = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

/** The period of a unit in a year by its number (ignored for a year): `periodOf('quarter', 2023, 2)`. */
export const periodOf = (unit: PeriodUnit, year: number, number: number): Period =>
  unit === 'year' ? { unit, year } : { unit, year, number }

/** All periods of a unit in a year, in order: four for `quarter`. */
export const periodsOf = (unit: PeriodUnit, year: number): Period[] =>
  Array.from({ length: 12 / MONTHS[unit] }, (_, index) => periodOf(unit, year, index + 1))

/** The period with a code, or nothing: `2023`, `2023-H1`, `2023-Q2`, `2023-05`. */
export const parsePeriodCode = (code: string): Period | undefined => {
  const [, year, half, quarter, month] = CODE.exec(code) ?? []
  if (year === undefined || year < '1000') return undefined
  if (half !== undefined) return periodOf('half', Number(year), Number(half))
  if (quarter !== undefined) return periodOf('quarter', Number(year), Number(quarter))
  if (month !== undefined) return periodOf('month', Number(year), Number(month))
  return { unit: 'year', year: Number(year) }
}

const pad = (number: number) => String(number).padStart(2, '0')
const CODES = { half: (half: number) => `H${half}`, quarter: (quarter: number) => `Q${quarter}`, month: pad }

/** The code of a period: `2023-Q2`. */
export const periodCode = (period: Period): string =>
  period.unit === 'year' ? `${period.year}` : `${period.year}-${CODES[period.unit](period.number)}`

/** Whether two periods are one: those of equal codes are. */
export const isSamePeriod = (a: Period, b: Period): boolean =>
  a.year === b.year && a.unit === b.unit && (a.unit === 'year' || b.unit === 'year' || a.number === b.number)

const firstOfMonth = (year: number, month: number) => theDay(`${year}-${pad(month)}-01`)

/** The first day of a period: that of `2023-Q2` is 2023-04-01. */
export const firstDay = (period: Period): Day => {
  const number = period.unit === 'year' ? 1 : period.number
  return firstOfMonth(period.year, (number - 1) * MONTHS[period.unit] + 1)
}

/** The last day of a period: that of `2023-Q2` is 2023-06-30. */
export const lastDay = (period: Period): Day => {
  const number = period.unit === 'year' ? 1 : period.number
  return endOfMonth(firstOfMonth(period.year, number * MONTHS[period.unit]))
}

/** Whether a day lies in a period: `2023-06-30` does in `2023-Q2`. */
export const isWithin = (day: Day, period: Period): boolean =>
  firstDay(period) <= day && day <= lastDay(period)

/** Whether a period lies in another, or is it: `2023-Q2` does in `2023-H1`. */
export const isPartOf = (part: Period, whole: Period): boolean =>
  firstDay(whole) <= firstDay(part) && lastDay(part) <= lastDay(whole)
