import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Period, parsePeriodCode, periodCode } from '../calendar/period.ts'
import type { LinkKey } from './link-key.ts'

/** What a link opens: a function that only reads, or both of them (`pages`). */
export const openable = ['report', 'overview', 'pages'] as const
/** What a link opens. */
export type Openable = (typeof openable)[number]

/** What the bearer of a link may see, and until when. */
export interface Grant {
  readonly opens: Openable
  /** The only unit; undefined for the whole office. */
  readonly unit: string | undefined
  /** The only period, with the periods within it; undefined for all. */
  readonly period: Period | undefined
  /** The second from which the link is invalid, since 1970. */
  readonly expires: number
}

const version = '1'

/**
 * Signs a grant as a token, `version.key.expiry.grant.signature`. Its parts are readable, not secret.
 *
 * @param key the first of the link keys
 * @see https://www.rfc-editor.org/rfc/rfc2104 HMAC, here with SHA-256
 */
export function signGrant({ opens, unit, period, expires }: Grant, key: LinkKey): string {
  const payload = new URLSearchParams({
    opens,
    ...(unit === undefined ? {} : { unit }),
    ...(period === undefined ? {} : { period: periodCode(period) }),
  })
  const signed = [version, key.id, expires, Buffer.from(payload.toString()).toString('base64url')].join('.')
  return `${signed}.${signature(signed, key)}`
}

/**
 * Reads the grant of a token, whose signature is verified in constant time before anything else, so that the response
 * time tells nothing about it.
 *
 * @param now in seconds since 1970
 * @returns undefined where the token is malformed, forged or expired
 */
export function readGrant(token: string, keys: readonly LinkKey[], now: number): Grant | undefined {
  const end = Math.max(token.lastIndexOf('.'), 0)
  const signed = token.slice(0, end)
  const [tokenVersion, id, expires = '', payload = '', ...more] = signed.split('.')
  const key = keys.find((one) => one.id === id)
  // A signature is computed for an unknown key too.
  const expected = signature(signed, key ?? { id: '', secret: '' })
  const isSigned = equal(token.slice(end + 1), expected)
  if (!isSigned || key === undefined || tokenVersion !== version || more.length > 0) return undefined
  if (!/^\d{1,12}$/u.test(expires) || Number(expires) <= now) return undefined
  return grantOf(Buffer.from(payload, 'base64url').toString(), Number(expires))
}

/** Undefined where a parameter is unknown, repeated or malformed: an unreadable limit must not pass for no limit. */
function grantOf(payload: string, expires: number): Grant | undefined {
  const entries = [...new URLSearchParams(payload)]
  const query = new Map(entries)
  const opens = openable.find((one) => one === query.get('opens'))
  const unit = query.get('unit')
  const code = query.get('period')
  const period = code === undefined ? undefined : parsePeriodCode(code)
  const isKnown = [...query.keys()].every((name) => ['opens', 'unit', 'period'].includes(name))
  if (opens === undefined || !isKnown || query.size < entries.length) return undefined
  if (unit?.trim() === '' || (code !== undefined && period === undefined)) return undefined
  return { opens, unit, period, expires }
}

function signature(signed: string, { secret }: LinkKey): string {
  return createHmac('sha256', secret).update(signed).digest('base64url')
}

/** Compares texts in constant time. Bytes would not do: base64url has several spellings of the same ones. */
function equal(one: string, other: string): boolean {
  // timingSafeEqual requires equal lengths.
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
