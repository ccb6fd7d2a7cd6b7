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

/** A scope as it was asked for. What was not asked for is undefined. */
export interface ScopeQuery {
  readonly period: Period | undefined
  readonly unit: string | undefined
  readonly asOf: Day | undefined
}

/**
 * Completes a scope from the programme and the day.
 *
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
