/**
 * The errors of the Sheets API. Programs must decide on `status` and `details[].reason`, so these are exact; messages
 * are those of recorded responses where there are any.
 * @see https://cloud.google.com/apis/design/errors
 */
import type { JsonObject } from './json.ts'

const statusNames: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  413: 'INVALID_ARGUMENT',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}

/** An error response; `body` is its JSON. */
export class SheetsError extends Error {
  readonly code: number
  readonly details: JsonObject[]

  constructor(code: number, message: string, details: JsonObject[] = []) {
    super(message)
    this.code = code
    this.details = details
  }

  get body(): JsonObject {
    const { code, message, details } = this
    const status = statusNames[code] ?? 'UNKNOWN'
    return { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } }
  }
}

/** 400 INVALID_ARGUMENT. */
export function invalidArgument(message: string): SheetsError {
  return new SheetsError(400, message)
}

/** A field of a request that does not fit; `field` is empty for the whole body or a parameter. */
export interface Violation {
  field: string
  description: string
}

/** A body or parameter that does not fit the message; the details name each violation too. */
export function badRequest(violations: Violation[], message?: string): SheetsError {
  return new SheetsError(400, message ?? violations.map((one) => one.description).join('\n'), [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: violations.map(({ field, description }) =>
        field === '' ? { description } : { field, description },
      ),
    },
  ])
}

/** A value of the wrong type. */
export function invalidValue(field: string, type: string, value: unknown): Violation {
  return {
    field,
    description: `Invalid value at '${field}' (${type}), ${JSON.stringify(value)}`,
  }
}

/** A field that the message does not have. */
export function unknownName(name: string, field: string): Violation {
  return {
    field,
    description: `Invalid JSON payload received. Unknown name ${JSON.stringify(name)}${
      field === '' ? '' : ` at '${field}'`
    }: Cannot find field.`,
  }
}

/** 400 for a text that is not a range of the spreadsheet. */
export function unableToParse(range: string): SheetsError {
  return invalidArgument(`Unable to parse range: ${range}`)
}

/** 404 for an unknown spreadsheet. */
export function notFound(): SheetsError {
  return new SheetsError(404, 'Requested entity was not found.')
}

/** An error of the emulator, never of Google: what is not implemented is refused rather than guessed. */
export function unimplemented(what: string): SheetsError {
  return new SheetsError(501, `Not implemented by the Sheets emulator: ${what}`)
}

const usualMessages: Record<number, string> = {
  400: 'Request contains an invalid argument.',
  401: 'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  403: 'The caller does not have permission',
  404: 'Requested entity was not found.',
  429: "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.",
  500: 'Internal error encountered.',
  503: 'The service is currently unavailable.',
}

const quotaExceeded: JsonObject = {
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason: 'RATE_LIMIT_EXCEEDED',
  domain: 'googleapis.com',
  metadata: {
    service: 'sheets.googleapis.com',
    quota_limit: 'ReadRequestsPerMinutePerUser',
    quota_limit_value: '60',
  },
}

/** The error that the Sheets API usually returns with a status, with other words or details where a test gives them. */
export function sheetsErrorFor(status: number, message?: string, details?: JsonObject[]): SheetsError {
  return new SheetsError(
    status,
    message ?? usualMessages[status] ?? 'Unknown Error.',
    details ?? (status === 429 ? [quotaExceeded] : []),
  )
}

/**
 * Runs one part of a batch; the message of a 400 then begins with the part, as Google’s does.
 *
 * @example inPart('data[1]', () => writeValues(…)) // throws «Invalid data[1]: Unable to parse range: NOPE!A1»
 */
export function inPart<T>(part: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof SheetsError && error.code === 400) {
      throw new SheetsError(400, `Invalid ${part}: ${error.message}`, error.details)
    }
    throw error
  }
}
