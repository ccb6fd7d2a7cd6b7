/** The body of a request against its message, with the refusals of Google's JSON reader. */
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

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** `['requests', 0, 'addSheet']` → `requests[0].add_sheet` */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? snake(String(step)) : `${text}.${snake(String(step))}`
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
  const type = issue.code === 'invalid_type' ? types[issue.expected] : undefined
  return [
    invalidValue(
      field,
      type ?? (issue.code === 'invalid_value' ? 'TYPE_ENUM' : 'Message'),
      valueAt(body, issue.path),
    ),
  ]
}

/** Reads a message; `above` is where it stands in the whole request. */
export function readMessage<T>(schema: z.ZodType<T>, body: Json, above: PropertyKey[] = []): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw badRequest(result.error.issues.flatMap((issue) => violations(issue, body, above)))
}
