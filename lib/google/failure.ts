import { SheetFailure, type SheetProblem, StorageFailure, type StorageProblem } from '../errors.ts'

/** The fields of the client’s errors that are classified; not the message, which may be a whole HTML page. */
interface ClientError {
  readonly status?: unknown
  readonly code?: unknown
  readonly name?: unknown
  readonly response?: {
    readonly status?: unknown
    readonly data?: {
      readonly error?: {
        readonly status?: unknown
        readonly message?: unknown
        readonly details?: unknown
        readonly errors?: unknown
      }
    }
  }
}

interface ErrorResponse {
  /** The HTTP status; NaN where the connection failed or timed out. */
  readonly status: number
  readonly reasons: readonly string[]
  /** Codes for the log. */
  readonly detail: string
}

/**
 * Classifies an error of the Google client by its status and `details[].reason`; messages are in the account’s language.
 *
 * @see https://cloud.google.com/apis/design/errors
 */
export function sheetFailure(thrown: unknown): SheetFailure {
  if (thrown instanceof SheetFailure) return thrown
  const { status, reasons, detail } = errorResponseOf(thrown)
  return new SheetFailure(sheetProblem(status, reasons), detail)
}

/** The failure to obtain an access token, whatever Google’s reason. */
export function tokenFailure(thrown: unknown): SheetFailure {
  return new SheetFailure('unauthenticated', errorResponseOf(thrown).detail)
}

/**
 * Classifies an error of the Storage client, whose reasons are in `errors[].reason`.
 *
 * @see https://docs.cloud.google.com/storage/docs/json_api/v1/status-codes
 */
export function storageFailure(thrown: unknown): StorageFailure {
  if (thrown instanceof StorageFailure) return thrown
  const { status, reasons, detail } = errorResponseOf(thrown)
  return new StorageFailure(storageProblem(status, reasons), detail)
}

function sheetProblem(status: number, reasons: readonly string[]): SheetProblem {
  if (status === 401) return 'unauthenticated'
  if (status === 403) return reasons.includes('SERVICE_DISABLED') ? 'api-disabled' : 'not-shared'
  if (status === 404) return 'not-found'
  return otherProblem(status)
}

function storageProblem(status: number, reasons: readonly string[]): StorageProblem {
  if (status === 401) return 'unauthenticated'
  if (status === 403) return reasons.some(isQuota) ? 'throttled' : 'not-allowed'
  if (status === 404) return 'not-found'
  if (status === 412) return 'conflict'
  return otherProblem(status)
}

function otherProblem(status: number): 'throttled' | 'unavailable' | 'unexpected' {
  if (status === 429) return 'throttled'
  return Number.isNaN(status) || status >= 500 || status === 408 ? 'unavailable' : 'unexpected'
}

function isQuota(reason: string): boolean {
  return /^(?:userR|r)ateLimitExceeded$/u.test(reason)
}

function errorResponseOf(thrown: unknown): ErrorResponse {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as ClientError
  const status = Number(error.response?.status ?? error.status)
  const body = error.response?.data?.error
  const reasons = [...reasonsOf(body?.details), ...reasonsOf(body?.errors)]
  const codes = [body?.status, failedRequestOf(body?.message), ...reasons]
  return { status, reasons, detail: detailOf(error, status, codes) }
}

function detailOf(error: ClientError, status: number, codes: readonly unknown[]): string {
  const parts = [
    Number.isNaN(status) ? undefined : `HTTP ${status}`,
    ...codes,
    error.code,
    Number.isNaN(status) ? error.name : undefined,
  ]
  return parts.filter((part) => typeof part === 'string').join(' ')
}

/** The refused request of a batch, `requests[1].addSheet`: the only part of a message that is not prose. */
function failedRequestOf(message: unknown): string | undefined {
  return typeof message === 'string' ? /\brequests\[\d+\](?:\.\w+)?/u.exec(message)?.[0] : undefined
}

function reasonsOf(details: unknown): string[] {
  if (!Array.isArray(details)) return []
  return details
    .map((detail: { readonly reason?: unknown } | null) => detail?.reason)
    .filter((reason): reason is string => typeof reason === 'string')
}
