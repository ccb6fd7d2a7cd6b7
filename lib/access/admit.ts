import { isPartOf, lastDay, parsePeriodCode, periodCode } from '../calendar/period.ts'
import { RequestFailure } from '../errors.ts'
import { type Grant, readGrant } from './grant.ts'
import type { LinkKey } from './link-key.ts'

/** The query parameter with the access token. */
export const accessParameter = 'access'

/** The holder of a signed link. */
export interface LinkBearer {
  readonly token: string
  readonly grant: Grant
  /** The query without the token, narrowed to the grant. */
  readonly query: URLSearchParams
}

/**
 * Authorizes a call by the token in its query.
 *
 * @param name of the function
 * @param keys that are accepted
 * @param now in seconds since 1970
 * @throws RequestFailure `link-refused`, whatever the reason, so that a caller learns nothing about valid tokens
 */
export function authorize(
  name: string,
  query: URLSearchParams,
  keys: readonly LinkKey[],
  now: number,
): LinkBearer {
  const tokens = query.getAll(accessParameter)
  const [token = ''] = tokens.length === 1 ? tokens : []
  const grant = readGrant(token, keys, now)
  const limited = grant && opens(grant, name) ? withinGrant(query, grant) : undefined
  if (grant === undefined || limited === undefined) throw new RequestFailure({ code: 'link-refused' })
  return { token, grant, query: limited }
}

function opens({ opens }: Grant, name: string): boolean {
  return opens === name || (opens === 'pages' && (name === 'report' || name === 'overview'))
}

/** Whether a bearer’s link is limited to a unit or a period. */
export function isScoped(bearer: LinkBearer | undefined): boolean {
  return bearer?.grant.unit !== undefined || bearer?.grant.period !== undefined
}

/**
 * An error as a bearer may see it: failures that list units or years of the whole programme become `link-refused` for the
 * bearer of a scoped link.
 */
export function redactFor(bearer: LinkBearer | undefined, error: unknown): unknown {
  const listsProgramme =
    error instanceof RequestFailure &&
    ['unit-unknown', 'period-outside-programme'].includes(error.problem.code)
  return listsProgramme && isScoped(bearer) ? new RequestFailure({ code: 'link-refused' }) : error
}

/** The query without the token, limited to the grant; undefined where it asks for more. */
function withinGrant(parameters: URLSearchParams, { unit, period }: Grant): URLSearchParams | undefined {
  const query = new URLSearchParams(parameters)
  query.delete(accessParameter)
  const isArchived = query.has('archived')
  // Archived reports are those of the whole office.
  if (unit !== undefined && (isArchived || !limit(query, 'unit', unit, (value) => value === unit)))
    return undefined
  if (period === undefined) return query
  // As of a later day it would show what was done after the period.
  if (query.getAll('asOf').some((day) => day.trim() > lastDay(period))) return undefined
  const isIn = (code: string) => {
    const part = parsePeriodCode(code)
    return part !== undefined && isPartOf(part, period)
  }
  // The code of a revision begins with its period: 2023-H1/2023-07-14.
  const isWithin = isArchived
    ? query.getAll('archived').every((value) => isIn(value.trim().split('/', 1)[0] ?? ''))
    : limit(query, 'period', periodCode(period), isIn)
  return isWithin ? query : undefined
}

/** Whether a parameter stays within the grant; one that is not given is set to the grant’s limit. */
function limit(
  query: URLSearchParams,
  parameter: string,
  granted: string,
  isGranted: (value: string) => boolean,
): boolean {
  const values = query.getAll(parameter).map((value) => value.trim())
  if (values.every((value) => value === '')) query.set(parameter, granted)
  return values.every((value) => value === '' || isGranted(value))
}
