import { type Day, dayFromIso, yearOf } from '../calendar/day.ts'
import { lastDay, type Period, parsePeriodCode } from '../calendar/period.ts'
import { RequestFailure } from '../errors.ts'
import type { Programme } from '../programme/programme.ts'

/** What an answer is about: which part of the programme, in which period, as of which day. */
export interface Scope {
  readonly period: Period
  readonly unit: string | undefined
  readonly asOf: Day
}

/** A scope as it was asked for. What was not asked for is undefined. */
export interface AskedScope {
  readonly period: Period | undefined
  readonly unit: string | undefined
  readonly asOf: Day | undefined
}

const known = ['period', 'unit', 'asOf'] as const

/**
 * Reads a scope from the query of an address.
 *
 * @throws RequestFailure naming the first parameter that is unknown, doubled or malformed
 * @example askedScope(new URLSearchParams('period=2023-H1')).period // { unit: 'half', year: 2023, number: 1 }
 */
export function askedScope(query: URLSearchParams): AskedScope {
  for (const parameter of query.keys()) {
    if (!(known as readonly string[]).includes(parameter)) {
      throw new RequestFailure({ code: 'parameter-unknown', parameter, known })
    }
    if (query.getAll(parameter).length > 1) throw new RequestFailure({ code: 'parameter-doubled', parameter })
  }
  const period = given(query, 'period')
  const asOf = given(query, 'asOf')
  return {
    period: period === undefined ? undefined : periodOf(period),
    unit: given(query, 'unit'),
    asOf: asOf === undefined ? undefined : dayOf('asOf', asOf),
  }
}

/**
 * Completes a scope from the programme and the day: the period is the current year of the programme (its
 * last one after its end), the day is the end of the period, or today while the period runs.
 *
 * @throws RequestFailure when the programme does not run in that period, or has no such unit
 */
export function settledScope(asked: AskedScope, programme: Programme, today: Day): Scope {
  const first = yearOf(programme.settings.begins)
  const last = yearOf(programme.settings.ends)
  const year = Math.min(Math.max(yearOf(today), first), last)
  const period = asked.period ?? { unit: 'year', year }
  if (period.year < first || period.year > last) {
    throw new RequestFailure({ code: 'period-outside-programme', value: String(period.year), first, last })
  }
  if (asked.asOf !== undefined && asked.asOf > today) {
    throw new RequestFailure({ code: 'day-in-future', day: asked.asOf, today })
  }
  const units = new Set([
    ...programme.units.map(({ code }) => code),
    ...programme.measures.flatMap((measure) => measure.units),
  ])
  if (asked.unit !== undefined && !units.has(asked.unit)) {
    throw new RequestFailure({ code: 'unit-unknown', value: asked.unit, known: [...units] })
  }
  const end = lastDay(period)
  return { period, unit: asked.unit, asOf: asked.asOf ?? (end < today ? end : today) }
}

/** An empty parameter, as an unfilled form sends it, counts as not given. */
function given(query: URLSearchParams, parameter: (typeof known)[number]): string | undefined {
  return query.get(parameter)?.trim() || undefined
}

function periodOf(value: string): Period {
  const period = parsePeriodCode(value)
  if (period === undefined) throw new RequestFailure({ code: 'period-malformed', value })
  return period
}

function dayOf(parameter: string, value: string): Day {
  const day = dayFromIso(value)
  if (day === undefined) throw new RequestFailure({ code: 'day-malformed', parameter, value })
  return day
}
