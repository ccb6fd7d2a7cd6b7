import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Period, parsePeriodCode, periodCode } from '../calendar/period.ts'
import type { LinkKey } from './link-key.ts'

/** What a link can open: one of the two functions that are made for readers, or both («pages»). */
export const openable = ['report', 'overview', 'pages'] as const
export type Openable = (typeof openable)[number]

/** What whoever holds a link may see, and until when. */
export interface Grant {
  readonly opens: Openable
  /** Undefined: the whole office. */
  readonly unit: string | undefined
  /** Undefined: any period. */
  readonly period: Period | undefined
  /** The first instant at which the link opens nothing any more, in seconds since 1970. */
  readonly expires: number
}

const version = '1'

/**
 * Signs a grant: `version.key.expiry.what.signature`, all of it plain to read and none of it to change.
 *
 * @param key the first of the keys
 * @see https://www.rfc-editor.org/rfc/rfc2104 HMAC, here with SHA-256
 */
export function signGrant({ opens, unit, period, expires }: Grant, key: LinkKey): string {
  const what = new URLSearchParams({
    opens,
    ...(unit === undefined ? {} : { unit }),
    ...(period === undefined ? {} : { period: periodCode(period) }),
  })
  const signed = [version, key.id, expires, Buffer.from(what.toString()).toString('base64url')].join('.')
  return `${signed}.${signature(signed, key)}`
}

/**
 * The grant in a token, where the token is ours and still valid.
 *
 * Whatever is wrong with a token costs the same: one signature is made, and compared in constant time, before
 * anything in it is looked at.
 *
 * @param now in seconds since 1970
 */
export function readGrant(token: string, keys: readonly LinkKey[], now: number): Grant | undefined {
  const end = Math.max(token.lastIndexOf('.'), 0)
  const signed = token.slice(0, end)
  const [ours, id, expires = '', what = '', ...more] = signed.split('.')
  const key = keys.find((one) => one.id === id)
  // A key nobody knows is no key, but the work is done.
  const right = signature(signed, key ?? { id: '', secret: '' })
  const isSigned = equal(token.slice(end + 1), right)
  if (!isSigned || key === undefined || ours !== version || more.length > 0) return undefined
  if (!/^\d{1,12}$/u.test(expires) || Number(expires) <= now) return undefined
  return granted(Buffer.from(what, 'base64url').toString(), Number(expires))
}

/** What is not understood grants nothing: a limit that cannot be read must not be none. */
function granted(what: string, expires: number): Grant | undefined {
  const given = [...new URLSearchParams(what)]
  const query = new Map(given)
  const opens = openable.find((one) => one === query.get('opens'))
  const unit = query.get('unit')
  const code = query.get('period')
  const period = code === undefined ? undefined : parsePeriodCode(code)
  const isWhole = [...query.keys()].every((name) => ['opens', 'unit', 'period'].includes(name))
  if (opens === undefined || !isWhole || query.size < given.length) return undefined
  if (unit?.trim() === '' || (code !== undefined && period === undefined)) return undefined
  return { opens, unit, period, expires }
}

function signature(signed: string, { secret }: LinkKey): string {
  return createHmac('sha256', secret).update(signed).digest('base64url')
}

/** As text, since base64url writes the same bytes in more ways than one; hashed first, since lengths may differ. */
function equal(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
