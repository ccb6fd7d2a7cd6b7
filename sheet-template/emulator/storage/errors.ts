/**
 * The errors of Cloud Storage: unlike newer APIs, with reasons in `errors[]`. Programs must decide on the status and
 * `errors[].reason`.
 * @see https://docs.cloud.google.com/storage/docs/json_api/v1/status-codes
 */
import type { JsonObject } from '../sheets/json.ts'

interface Reason {
  reason: string
  domain?: string
  locationType?: string
  location?: string
}

/** An error response; `body` is its JSON. */
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

function storageError(
  code: number,
  message: string,
  { reason, domain = 'global', ...where }: Reason,
): StorageError {
  return new StorageError(code, message, [{ message, domain, reason, ...where }])
}

/** 400: a value that is not valid. */
export function invalidRequest(message: string): StorageError {
  return storageError(400, message, { reason: 'invalid' })
}

/** 400: a missing parameter. */
export function required(parameter: string): StorageError {
  return storageError(400, `Required parameter: ${parameter}`, {
    reason: 'required',
    locationType: 'parameter',
    location: parameter,
  })
}

/** 404 of requests on a bucket. */
export function bucketNotFound(): StorageError {
  return storageError(404, 'The specified bucket does not exist.', { reason: 'notFound' })
}

/** 404 of requests on an object, whether it or its bucket does not exist. */
export function objectNotFound(bucket: string, name: string): StorageError {
  return storageError(404, `No such object: ${bucket}/${name}`, { reason: 'notFound' })
}

/** 412: a precondition that does not hold. */
export function conditionNotMet(): StorageError {
  return storageError(412, 'At least one of the pre-conditions you specified did not hold.', {
    reason: 'conditionNotMet',
    locationType: 'header',
    location: 'If-Match',
  })
}

/** 403 without a reason of IAM. */
export function forbidden(): StorageError {
  return storageError(403, 'Forbidden', { reason: 'forbidden' })
}

/** 413: a body over the limit. */
export function tooLarge(): StorageError {
  return storageError(413, 'Request entity too large.', { reason: 'uploadTooLarge' })
}

/** An error of the emulator, never of Google: what is not implemented is refused rather than guessed. */
export function notImplemented(what: string): StorageError {
  return storageError(501, `Not implemented by the storage emulator: ${what}`, { reason: 'notImplemented' })
}

const usualErrors: Record<number, [message: string, reason: Reason]> = {
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

/**
 * The error that Cloud Storage usually returns with a status, with another message or reasons where a test gives them.
 *
 * @param reasons all of `errors[]`
 */
export function storageErrorFor(code: number, message?: string, reasons?: JsonObject[]): StorageError {
  if (code === 412 && message === undefined) return conditionNotMet()
  const [usual, reason] = usualErrors[code] ?? ['Unknown Error.', { reason: 'unknown' }]
  return reasons === undefined
    ? storageError(code, message ?? usual, reason)
    : new StorageError(code, message ?? usual, reasons)
}
