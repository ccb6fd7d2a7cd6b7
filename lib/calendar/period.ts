import { civilDay, type Day } from './day.ts'

/** A year, or a named part of one. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }

export function parsePeriodCode(code: string): Period | undefined {
  const [, y, h, q, m] = /^(20\d\d)(?:-H([12])|-Q([1-4])|-(0[1-9]|1[0-2]))?$/u.exec(code) ?? []
  if (y === undefined) return undefined
  const year = Number(y)
  if (h !== undefined) return { kind: 'half', year, half: Number(h) }
  if (q !== undefined) return { kind: 'quarter', year, quarter: Number(q) }
  if (m !== undefined) return { kind: 'month', year, month: Number(m) }
  return { kind: 'year', year }
}

function months(period: Period): [number, number] {
  if (period.kind === 'year') return [1, 12]
  if (period.kind === 'half') return [period.half * 6 - 5, period.half * 6]
  if (period.kind === 'quarter') return [period.quarter * 3 - 2, period.quarter * 3]
  return [period.month, period.month]
}

export function firstDay(period: Period): Day {
  return civilDay(period.year, months(period)[0], 1) as Day
}

export function lastDay(period: Period): Day {
  return new Date(Date.UTC(period.year, months(period)[1], 0)).toISOString().slice(0, 10) as Day
}
