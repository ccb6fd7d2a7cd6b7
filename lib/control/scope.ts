import { type Day, dayFromIso, yearOf } from '../calendar/day.ts'
import { lastDay, type Period, parsePeriodCode, periodCode } from '../calendar/period.ts'
import { RequestFailure } from '../errors.ts'
import type { Programme } from '../programme/programme.ts'
import type { Moment } from './state.ts'

/** What an answer is about: which part of the programme, in which period, as of which day. */
export interface Scope extends Moment {
  /** Undefined: the whole programme. */
  readonly period: Period | undefined
  readonly unit: string | undefined
  /** The end of the period, or today while it runs. */
  readonly asOf: Day
}

/** A scope as it was asked for. What was not asked for is undefined. */
export interface AskedScope {
  readonly period: Period | undefined
  readonly unit: string | undefined
  readonly asOf: Day | undefined
}

const scopeParameters = ['period', 'unit', 'asOf'] as const

/** Parameters with a few possible values each, beside the scope. */
type Choices = Readonly<Record<string, readonly string[]>>
type Chosen<C extends Choices> = { readonly [K in keyof C]: C[K][number] | undefined }

/**
 * Reads a scope, and what else may be chosen, from the query of an address.
 *
 * @throws RequestFailure naming the first parameter that is unknown, doubled or malformed
 * @example askedScope(new URLSearchParams('period=2023-H1'), {}).period // { unit: 'half', year: 2023, number: 1 }
 */
export function askedScope<const C extends Choices>(
  query: URLSearchParams,
  choices: C,
): AskedScope & Chosen<C> {
  const known = [...scopeParameters, ...Object.keys(choices)]
  for (const parameter of query.keys()) {
    if (!known.includes(parameter)) throw new RequestFailure({ code: 'parameter-unknown', parameter, known })
    if (query.getAll(parameter).length > 1) throw new RequestFailure({ code: 'parameter-doubled', parameter })
  }
  const chosen = Object.entries(choices).map(([parameter, possible]) => {
    const value = given(query, parameter)
    if (value !== undefined && !possible.includes(value)) {
      throw new RequestFailure({ code: 'choice-unknown', parameter, value, possible })
    }
    return [parameter, value] as const
  })
  const period = given(query, 'period')
  const asOf = given(query, 'asOf')
  return {
    ...(Object.fromEntries(chosen) as Chosen<C>),
    period: period === undefined ? undefined : periodOf(period),
    unit: given(query, 'unit'),
    asOf: asOf === undefined ? undefined : dayOf('asOf', asOf),
  }
}

/**
 * Completes a scope from the programme and the day.
 *
 * @throws RequestFailure when the programme does not run in that period, has no such unit, or the day is to come
 */
export function settledScope(asked: AskedScope, programme: Programme, today: Day): Scope {
  const { period, unit, asOf } = asked
  if (period !== undefined) demandPeriod(programme, period)
  if (asOf !== undefined && asOf > today)
    throw new RequestFailure({ code: 'day-in-future', day: asOf, today })
  if (unit !== undefined) demandUnit(programme, unit)
  const end = period === undefined ? today : lastDay(period)
  const day = asOf ?? (end < today ? end : today)
  return { period, unit, asOf: day, isOver: day < today, knownOn: asOf ?? today }
}

/** @throws RequestFailure when the programme does not run in that period */
export function demandPeriod(programme: Programme, period: Period): void {
  const [first, last] = programmeYears(programme)
  if (period.year >= first && period.year <= last) return
  throw new RequestFailure({ code: 'period-outside-programme', value: periodCode(period), first, last })
}

/** @throws RequestFailure when neither «Підрозділи» nor a measure names that unit */
export function demandUnit({ units, measures }: Programme, unit: string): void {
  const known = new Set([...units.map(({ code }) => code), ...measures.flatMap((measure) => measure.units)])
  if (!known.has(unit)) throw new RequestFailure({ code: 'unit-unknown', value: unit, known: [...known] })
}

/** The year a report is about when none was asked for: this one, or the nearest in which the programme runs. */
export function currentYear(programme: Programme, today: Day): Period {
  const [first, last] = programmeYears(programme)
  return { unit: 'year', year: Math.min(Math.max(yearOf(today), first), last) }
}

function programmeYears({ settings }: Programme): [first: number, last: number] {
  return [yearOf(settings.begins), yearOf(settings.ends)]
}

/** An empty parameter, as an unfilled form sends it, counts as not given. */
function given(query: URLSearchParams, parameter: string): string | undefined {
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
