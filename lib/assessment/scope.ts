import { type Day, yearOf } from '../calendar/day.ts'
import { lastDay, type Period, periodCode } from '../calendar/period.ts'
import { RequestFailure } from '../errors.ts'
import type { ReportingDate } from '../obligations/state.ts'
import type { Programme } from '../programme/programme.ts'

/** What an answer is about: which part of the programme, in which period, as of which day. */
export interface Scope extends ReportingDate {
  /** Undefined: the whole programme. */
  readonly period: Period | undefined
  readonly unit: string | undefined
  /** The end of the period, or today while it runs. */
  readonly asOf: Day
}

/** The scope of a request. What the request leaves open is undefined. */
export interface ScopeQuery {
  readonly period: Period | undefined
  readonly unit: string | undefined
  readonly asOf: Day | undefined
}

/**
 * Completes the scope of a request from the programme and the day.
 *
 * @param asked its day is not later than today, its period and unit are those of the programme, or the request fails
 * @param today the day in Kyiv
 * @example resolveScope({ period: { unit: 'half', year: 2023, number: 1 }, unit: undefined, asOf: undefined }, programme, theDay('2023-12-31')).asOf // '2023-06-30'
 * @throws RequestFailure when the programme does not run in that period, has no such unit, or the day is to come
 */
export function resolveScope(asked: ScopeQuery, programme: Programme, today: Day): Scope {
  const { period, unit, asOf } = asked
  if (period !== undefined) demandPeriod(programme, period)
  if (asOf !== undefined && asOf > today)
    throw new RequestFailure({ code: 'day-in-future', day: asOf, today })
  if (unit !== undefined) demandUnit(programme, unit)
  const end = period === undefined ? today : lastDay(period)
  const day = asOf ?? (end < today ? end : today)
  return { period, unit, asOf: day, dayIsOver: day < today, knownUntil: asOf ?? today }
}

/**
 * Refuses a period outside the years of the programme.
 *
 * @example demandPeriod(programme, { unit: 'year', year: 1999 }) // throws
 * @throws RequestFailure when the programme does not run in that period
 */
export function demandPeriod(programme: Programme, period: Period): void {
  const [first, last] = programmeYears(programme)
  if (period.year >= first && period.year <= last) return
  throw new RequestFailure({ code: 'period-outside-programme', value: periodCode(period), first, last })
}

/**
 * Refuses an unknown unit.
 *
 * @param unit its abbreviation
 * @example demandUnit(programme, 'НЕМАЄ') // throws
 * @throws RequestFailure when neither «Підрозділи» nor a measure has that unit
 */
export function demandUnit({ units, measures }: Programme, unit: string): void {
  const known = new Set([...units.map(({ code }) => code), ...measures.flatMap((measure) => measure.units)])
  if (!known.has(unit)) throw new RequestFailure({ code: 'unit-unknown', value: unit, known: [...known] })
}

/**
 * The year of a report without a period: this year, or the nearest year of the programme.
 *
 * @example currentYear(programmeOf2023To2025, theDay('2026-02-01')) // { unit: 'year', year: 2025 }
 */
export function currentYear(programme: Programme, today: Day): Period {
  const [first, last] = programmeYears(programme)
  return { unit: 'year', year: Math.min(Math.max(yearOf(today), first), last) }
}

function programmeYears({ settings }: Programme): [first: number, last: number] {
  return [yearOf(settings.begins), yearOf(settings.ends)]
}
