import { SheetFailure, type SheetProblem } from '../errors.ts'

/** As much of the client's error as decisions are made on: never its message, which may be a whole HTML page. */
interface ClientError {
  readonly status?: unknown
  readonly code?: unknown
  readonly name?: unknown
  readonly response?: {
    readonly status?: unknown
    readonly data?: { readonly error?: { readonly status?: unknown; readonly details?: unknown } }
  }
}

/**
 * Turns whatever the Google client threw into a failure with a sentence for the reader.
 *
 * Decides on the status and on `details[].reason`: messages come in the account's language.
 * @see https://cloud.google.com/apis/design/errors
 */
export function sheetFailure(thrown: unknown): SheetFailure {
  if (thrown instanceof SheetFailure) return thrown
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as ClientError
  const status = Number(error.response?.status ?? error.status)
  const body = error.response?.data?.error
  const reasons = reasonsOf(body?.details)
  return new SheetFailure(problemOf(status, reasons), detailOf(error, status, body?.status, reasons))
}

function problemOf(status: number, reasons: readonly string[]): SheetProblem {
  if (status === 401) return 'unauthenticated'
  if (status === 403) return reasons.includes('SERVICE_DISABLED') ? 'api-disabled' : 'not-shared'
  if (status === 404) return 'not-found'
  if (status === 429) return 'throttled'
  // No status: the connection failed or the answer did not come in time.
  if (Number.isNaN(status) || status >= 500 || status === 408) return 'unavailable'
  return 'unexpected'
}

function detailOf(error: ClientError, status: number, word: unknown, reasons: readonly string[]): string {
  const parts = [
    Number.isNaN(status) ? undefined : `HTTP ${status}`,
    typeof word === 'string' ? word : undefined,
    ...reasons,
    typeof error.code === 'string' ? error.code : undefined,
    Number.isNaN(status) && typeof error.name === 'string' ? error.name : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

function reasonsOf(details: unknown): string[] {
  if (!Array.isArray(details)) return []
  return details
    .map((detail: { readonly reason?: unknown } | null) => detail?.reason)
    .filter((reason): reason is string => typeof reason === 'string')
}
