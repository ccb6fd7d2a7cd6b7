import type { ArchivedReportRef } from '../lib/archive/fetch-archived.ts'
import { pathWithCode } from '../lib/archive/paths.ts'
import type { ScopeQuery } from '../lib/assessment/scope.ts'
import { type Day, dayFromIso } from '../lib/calendar/day.ts'
import type { Period } from '../lib/calendar/period.ts'
import { parsePeriodCode } from '../lib/calendar/period.ts'
import { RequestFailure } from '../lib/errors.ts'
import { type State, states } from '../lib/obligations/state.ts'

// The query parameters of all functions, and what each may hold.

/** Parses the value of a parameter. @throws RequestFailure */
type Parse<T> = (text: string, parameter: string) => T
type Parameters = Readonly<Record<string, Parse<unknown>>>
type Query<P extends Parameters> = { readonly [K in keyof P]: ReturnType<P[K]> | undefined }

/**
 * Parses a query. A parameter that is not given, or empty as an unfilled form sends it, is undefined.
 *
 * @throws RequestFailure naming the first parameter that is unknown, given twice or malformed
 * @example readQuery(new URLSearchParams('period=2023-H1'), { period }).period // { unit: 'half', year: 2023, number: 1 }
 */
function readQuery<const P extends Parameters>(query: URLSearchParams, parameters: P): Query<P> {
  const known = Object.keys(parameters)
  for (const parameter of query.keys()) {
    if (!known.includes(parameter)) throw new RequestFailure({ code: 'parameter-unknown', parameter, known })
    assertGivenOnce(query, parameter)
  }
  const values = Object.entries(parameters).map(([parameter, parse]) => {
    const text = query.get(parameter)?.trim() || undefined
    return [parameter, text === undefined ? undefined : parse(text, parameter)] as const
  })
  return Object.fromEntries(values) as Query<P>
}

function assertGivenOnce(query: URLSearchParams, parameter: string): void {
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

/** The parameters of GET /report. */
export interface ReportQuery extends ScopeQuery {
  readonly format: 'pdf' | 'docx' | 'csv' | undefined
  /** '0' leaves out the summary that precedes the annex. */
  readonly summary: '0' | '1' | undefined
  /** '1' adds why measures are not fulfilled. */
  readonly reasons: '0' | '1' | undefined
}

/**
 * Parses the query of GET /report.
 *
 * @throws RequestFailure where a parameter is unknown, given twice or malformed
 * @example parseReportQuery(new URLSearchParams('format=csv')).format // 'csv'
 */
export function parseReportQuery(query: URLSearchParams): ReportQuery {
  const format = oneOf(['pdf', 'docx', 'csv'])
  const flag = oneOf(['0', '1'])
  return readQuery(query, { ...scope, format, summary: flag, reasons: flag })
}

/** The parameters of GET /overview. */
export interface OverviewQuery extends ScopeQuery {
  readonly format: 'html' | 'json' | 'csv' | 'schema' | undefined
  readonly state: State | undefined
}

/**
 * Parses the query of GET /overview.
 *
 * @throws RequestFailure where a parameter is unknown, given twice or malformed
 * @example parseOverviewQuery(new URLSearchParams('state=overdue')).state // 'overdue'
 */
export function parseOverviewQuery(query: URLSearchParams): OverviewQuery {
  return readQuery(query, {
    ...scope,
    format: oneOf(['html', 'json', 'csv', 'schema']),
    state: oneOf(states),
  })
}

/**
 * Parses the query of GET /report?archived=…: the archived report and its format. An archived report cannot be filtered.
 *
 * @throws RequestFailure `archived-with-other` where there is another parameter, `archived-malformed` for a malformed code
 * @example parseArchivedReportQuery(new URLSearchParams('archived=2023-W52')).path // 'current/2023-W52'
 */
export function parseArchivedReportQuery(query: URLSearchParams): ArchivedReportRef {
  const parameters = { archived: text, format: oneOf(['pdf', 'csv']) }
  for (const parameter of query.keys()) {
    assertGivenOnce(query, parameter)
    if (!(parameter in parameters)) throw new RequestFailure({ code: 'archived-with-other', parameter })
  }
  const { archived: code = '', format = 'pdf' } = readQuery(query, parameters)
  const path = pathWithCode(code)
  if (path === undefined) throw new RequestFailure({ code: 'archived-malformed', value: code })
  return { code, path, format }
}

/**
 * Parses the query of POST /archive.
 *
 * @returns the period to archive; undefined for the periods that have just ended
 * @throws RequestFailure where a parameter is unknown, given twice or malformed
 */
export function parseArchiveQuery(query: URLSearchParams): Period | undefined {
  return readQuery(query, { period }).period
}

/**
 * Parses the query of /digest, which has a parameter for POST alone.
 *
 * @returns the code of the unit to which the e-mail is to be resent
 * @throws RequestFailure where a parameter is unknown or given twice
 */
export function parseDigestQuery(query: URLSearchParams, method: string): string | undefined {
  if (method === 'POST') return readQuery(query, { force: text }).force
  readQuery(query, {})
  return undefined
}
