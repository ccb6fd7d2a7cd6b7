import { isPartOf, parsePeriodCode, periodCode } from '../calendar/period.ts'
import { RequestFailure } from '../errors.ts'
import { type Grant, readGrant } from './grant.ts'
import type { LinkKey } from './link-key.ts'

/** The parameter of an address that holds the token. */
export const accessParameter = 'access'

/** Whoever came in by a signed link. */
export interface LinkBearer {
  readonly token: string
  readonly grant: Grant
  /** What is asked for, without the token and with the limits of the grant. */
  readonly query: URLSearchParams
}

/**
 * Lets in whoever holds a valid link for what is asked.
 *
 * @param name the function that is called
 * @param now in seconds since 1970
 * @throws RequestFailure, always the same: no stranger learns what was wrong
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

/** Whoever may see a part only. */
export function isScoped(visitor: LinkBearer | undefined): boolean {
  return visitor?.grant.unit !== undefined || visitor?.grant.period !== undefined
}

/**
 * What went wrong, as far as a visitor may know: what the sheet has beside the visitor’s part is not listed, and a link
 * for what is no longer there opens nothing.
 */
export function redactFor(visitor: LinkBearer | undefined, error: unknown): unknown {
  const names =
    error instanceof RequestFailure &&
    ['unit-unknown', 'period-outside-programme'].includes(error.problem.code)
  return names && isScoped(visitor) ? new RequestFailure({ code: 'link-refused' }) : error
}

/** The query as far as the grant goes; nothing where it asks for more. */
function withinGrant(asked: URLSearchParams, { unit, period }: Grant): URLSearchParams | undefined {
  const query = new URLSearchParams(asked)
  query.delete(accessParameter)
  const isArchived = query.has('archived')
  // What is archived is the whole office’s.
  if (unit !== undefined && (isArchived || !limit(query, 'unit', unit, (value) => value === unit)))
    return undefined
  if (period === undefined) return query
  const isIn = (code: string) => {
    const part = parsePeriodCode(code)
    return part !== undefined && isPartOf(part, period)
  }
  // A later report of a period is named by both: 2023-H1/2023-07-14.
  const isWithin = isArchived
    ? query.getAll('archived').every((value) => isIn(value.trim().split('/', 1)[0] ?? ''))
    : limit(query, 'period', periodCode(period), isIn)
  return isWithin ? query : undefined
}

/** Whether a parameter asks for no more than is granted; what it leaves open is the limit itself. */
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
