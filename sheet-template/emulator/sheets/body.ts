/** Validates the body of a request as Google’s JSON parser does, with the same errors. */
import type { z } from 'zod'
import { badRequest, invalidValue, unknownName, type Violation } from './errors.ts'
import type { Json } from './json.ts'

const types: Record<string, string> = {
  string: 'TYPE_STRING',
  int: 'TYPE_INT32',
  number: 'TYPE_DOUBLE',
  boolean: 'TYPE_BOOL',
  array: 'type.googleapis.com/google.protobuf.ListValue',
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** @example fieldPath(['requests', 0, 'addSheet']) // 'requests[0].add_sheet' */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? snakeCase(String(step)) : `${text}.${snakeCase(String(step))}`
  }, '')
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    body,
  )
}

function violations(issue: z.core.$ZodIssue, body: unknown, above: PropertyKey[]): Violation[] {
  const field = fieldPath([...above, ...issue.path])
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownName(name, field))
  return [invalidValue(field, typeOf(issue), valueAt(body, issue.path))]
}

function typeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return 'TYPE_ENUM'
  return (issue.code === 'invalid_type' && types[issue.expected]) || 'Message'
}

/**
 * Parses a message of the API.
 *
 * @param above the path of the message in the whole request, for the errors
 * @throws SheetsError 400 with one violation for each field that does not fit
 */
export function readMessage<T>(schema: z.ZodType<T>, body: Json, above: PropertyKey[] = []): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw badRequest(result.error.issues.flatMap((issue) => violations(issue, body, above)))
}
