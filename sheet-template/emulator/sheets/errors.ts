/**
 * How Google says no. Programs must decide on `status` and `details[].reason`, so these are exact;
 * the sentences are those seen in real answers where such were found.
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

export class GoogleError extends Error {
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

export function invalid(message: string): GoogleError {
  return new GoogleError(400, message)
}

export interface Violation {
  field: string
  description: string
}

/** A body or parameter that does not fit the message: each fault is named in the details as well. */
export function badRequest(violations: Violation[], message?: string): GoogleError {
  return new GoogleError(400, message ?? violations.map((one) => one.description).join('\n'), [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: violations.map(({ field, description }) =>
        field === '' ? { description } : { field, description },
      ),
    },
  ])
}

export function invalidValue(field: string, type: string, value: unknown): Violation {
  return {
    field,
    description: `Invalid value at '${field}' (${type}), ${JSON.stringify(value)}`,
  }
}

export function unknownName(name: string, field: string): Violation {
  return {
    field,
    description: `Invalid JSON payload received. Unknown name ${JSON.stringify(name)}${
      field === '' ? '' : ` at '${field}'`
    }: Cannot find field.`,
  }
}

export function unableToParse(range: string): GoogleError {
  return invalid(`Unable to parse range: ${range}`)
}

export function notFound(): GoogleError {
  return new GoogleError(404, 'Requested entity was not found.')
}

/** Not Google's: the sheet on this machine says plainly what it cannot do, rather than guess. */
export function notServed(what: string): GoogleError {
  return new GoogleError(501, `Not served by the local sheet: ${what}`)
}

/** Runs a part of a batch; a refusal then says which part, as Google's do. */
export function within<T>(part: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof GoogleError && error.code === 400) {
      throw new GoogleError(400, `Invalid ${part}: ${error.message}`, error.details)
    }
    throw error
  }
}
