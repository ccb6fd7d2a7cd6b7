import type { ArchivedReportRef } from '../lib/archive/fetch-archived.ts'
import { pathWithCode } from '../lib/archive/paths.ts'
import type { ScopeQuery } from '../lib/assessment/scope.ts'
import { type Day, dayFromIso } from '../lib/calendar/day.ts'
import type { Period } from '../lib/calendar/period.ts'
import { parsePeriodCode } from '../lib/calendar/period.ts'
import { RequestFailure } from '../lib/errors.ts'
import { type State, states } from '../lib/obligations/state.ts'

/** The query parameters of every function are read here: which there are, and what each may hold. */

/** Reads the text of a parameter. @throws RequestFailure */
type Parse<T> = (text: string, parameter: string) => T
type Parameters = Readonly<Record<string, Parse<unknown>>>
type Query<P extends Parameters> = { readonly [K in keyof P]: ReturnType<P[K]> | undefined }

/**
 * Reads a query. A parameter that is not given, or empty as an unfilled form sends it, is undefined.
 *
 * @throws RequestFailure naming the first parameter that is unknown, given twice or malformed
 * @example readQuery(new URLSearchParams('period=2023-H1'), { period }).period // { unit: 'half', year: 2023, number: 1 }
 */
function readQuery<const P extends Parameters>(query: URLSearchParams, parameters: P): Query<P> {
  const known = Object.keys(parameters)
  for (const parameter of query.keys()) {
    if (!known.includes(parameter)) throw new RequestFailure({ code: 'parameter-unknown', parameter, known })
    demandOnce(query, parameter)
  }
  const values = Object.entries(parameters).map(([parameter, parse]) => {
    const text = query.get(parameter)?.trim() || undefined
    return [parameter, text === undefined ? undefined : parse(text, parameter)] as const
  })
  return Object.fromEntries(values) as Query<P>
}

function demandOnce(query: URLSearchParams, parameter: string): void {
  if (query.getAll(parameter).length > 1)
    throw new RequestFailure({ code: 'parameter-duplicated', parameter })
}

function text(value: string): string {
  return value
}

function period(value: string): Period {
  const parsed = parsePeriodCode(value)
  if (parsed === undefined) throw new RequestFailure({ code: 'period-malformed', value })
  return parsed
}

function day(value: string, parameter: string): Day {
  const parsed = dayFromIso(value)
  if (parsed === undefined) throw new RequestFailure({ code: 'day-malformed', parameter, value })
  return parsed
}

function oneOf<const C extends readonly string[]>(possible: C): Parse<C[number]> {
  return (value, parameter) => {
    const chosen = possible.find((one) => one === value)
    if (chosen === undefined) throw new RequestFailure({ code: 'choice-unknown', parameter, value, possible })
    return chosen
  }
}

const scope = { period, unit: text, asOf: day }

/** What GET /report is asked for. */
export interface ReportQuery extends ScopeQuery {
  readonly format: 'pdf' | 'docx' | 'csv' | undefined
  readonly summary: '0' | '1' | undefined
  readonly reasons: '0' | '1' | undefined
}

/** @throws RequestFailure */
export function parseReportQuery(query: URLSearchParams): ReportQuery {
  const format = oneOf(['pdf', 'docx', 'csv'])
  const flag = oneOf(['0', '1'])
  return readQuery(query, { ...scope, format, summary: flag, reasons: flag })
}

/** What GET /overview is asked for. */
export interface OverviewQuery extends ScopeQuery {
  readonly format: 'html' | 'json' | 'csv' | 'schema' | undefined
  readonly state: State | undefined
}

/** @throws RequestFailure */
export function parseOverviewQuery(query: URLSearchParams): OverviewQuery {
  return readQuery(query, {
    ...scope,
    format: oneOf(['html', 'json', 'csv', 'schema']),
    state: oneOf(states),
  })
}

/**
 * Which archived report is asked for. It is given as it was stored, so nothing else about it can be chosen.
 *
 * @throws RequestFailure
 */
export function parseArchivedReportQuery(query: URLSearchParams): ArchivedReportRef {
  const parameters = { archived: text, format: oneOf(['pdf', 'csv']) }
  for (const parameter of query.keys()) {
    demandOnce(query, parameter)
    if (!(parameter in parameters)) throw new RequestFailure({ code: 'archived-with-other', parameter })
  }
  const { archived: code = '', format = 'pdf' } = readQuery(query, parameters)
  const path = pathWithCode(code)
  if (path === undefined) throw new RequestFailure({ code: 'archived-malformed', value: code })
  return { code, path, format }
}

/**
 * The period that POST /archive is to archive; undefined: what has just ended.
 *
 * @throws RequestFailure
 */
export function parseArchiveQuery(query: URLSearchParams): Period | undefined {
  return readQuery(query, { period }).period
}

/**
 * The unit to which POST /digest is to send again. GET takes nothing.
 *
 * @throws RequestFailure
 */
export function parseDigestQuery(query: URLSearchParams, method: string): string | undefined {
  return method === 'POST' ? readQuery(query, { force: text }).force : readQuery(query, {}) && undefined
}
