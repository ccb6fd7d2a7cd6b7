/**
 * How Cloud Storage says no: unlike the newer APIs, with reasons in `errors[]`. Programs must decide on the status
 * and `errors[].reason`.
 * @see https://docs.cloud.google.com/storage/docs/json_api/v1/status-codes
 */
import type { JsonObject } from '../sheets/json.ts'

interface Reason {
  reason: string
  domain?: string
  locationType?: string
  location?: string
}

export class StorageError extends Error {
  readonly code: number
  readonly reasons: JsonObject[]

  constructor(code: number, message: string, reasons: JsonObject[]) {
    super(message)
    this.code = code
    this.reasons = reasons
  }

  get body(): JsonObject {
    return { error: { code: this.code, message: this.message, errors: this.reasons } }
  }
}

function error(code: number, message: string, { reason, domain = 'global', ...where }: Reason): StorageError {
  return new StorageError(code, message, [{ message, domain, reason, ...where }])
}

export function invalid(message: string): StorageError {
  return error(400, message, { reason: 'invalid' })
}

export function required(parameter: string): StorageError {
  return error(400, `Required parameter: ${parameter}`, {
    reason: 'required',
    locationType: 'parameter',
    location: parameter,
  })
}

export function noBucket(): StorageError {
  return error(404, 'The specified bucket does not exist.', { reason: 'notFound' })
}

export function noObject(bucket: string, name: string): StorageError {
  return error(404, `No such object: ${bucket}/${name}`, { reason: 'notFound' })
}

export function conditionNotMet(): StorageError {
  return error(412, 'At least one of the pre-conditions you specified did not hold.', {
    reason: 'conditionNotMet',
    locationType: 'header',
    location: 'If-Match',
  })
}

export function forbidden(): StorageError {
  return error(403, 'Forbidden', { reason: 'forbidden' })
}

export function tooLarge(): StorageError {
  return error(413, 'Request entity too large.', { reason: 'uploadTooLarge' })
}

/** Not Google's: what this bucket cannot do it says plainly, rather than guess. */
export function notServed(what: string): StorageError {
  return error(501, `Not served by the local storage: ${what}`, { reason: 'notImplemented' })
}

const ordered: Record<number, [message: string, reason: Reason]> = {
  400: ['Invalid argument.', { reason: 'invalid' }],
  401: ['Invalid Credentials', { reason: 'authError', locationType: 'header', location: 'Authorization' }],
  403: [
    "robot@example.iam.gserviceaccount.com does not have storage.objects.create access to the Google Cloud Storage object. Permission 'storage.objects.create' denied on resource (or it may not exist).",
    { reason: 'forbidden' },
  ],
  404: ['Not Found', { reason: 'notFound' }],
  429: [
    'The object exceeded the rate limit for object mutation operations (create, update, and delete). Please reduce your request rate. See https://cloud.google.com/storage/docs/gcs429.',
    { reason: 'rateLimitExceeded', domain: 'usageLimits' },
  ],
  500: ['We encountered an internal error. Please try again.', { reason: 'internalError' }],
  503: ['We encountered an internal error. Please try again.', { reason: 'backendError' }],
}

/** What Google says with a status, unless the test says otherwise; `reasons` are the whole of `errors[]`. */
export function refusal(code: number, message?: string, reasons?: JsonObject[]): StorageError {
  if (code === 412 && message === undefined) return conditionNotMet()
  const [usual, reason] = ordered[code] ?? ['Unknown Error.', { reason: 'unknown' }]
  return reasons === undefined
    ? error(code, message ?? usual, reason)
    : new StorageError(code, message ?? usual, reasons)
}
