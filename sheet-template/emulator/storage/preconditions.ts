/**
 * Preconditions of a request on the object that exists. Generation 0 means that there is none.
 * @see https://docs.cloud.google.com/storage/docs/request-preconditions
 */
import { conditionNotMet, invalidRequest } from './errors.ts'
import type { StoredObject } from './object.ts'

/** The query parameters of preconditions. */
export const preconditions = [
  'ifGenerationMatch',
  'ifGenerationNotMatch',
  'ifMetagenerationMatch',
  'ifMetagenerationNotMatch',
] as const

function expectedGeneration(
  query: URLSearchParams,
  name: (typeof preconditions)[number],
): string | undefined {
  const value = query.get(name)
  if (value === null) return undefined
  if (!/^\d{1,19}$/.test(value)) throw invalidRequest(`Invalid value for ${name}: ${value}`)
  return String(BigInt(value))
}

/**
 * Checks the preconditions of a request.
 *
 * @returns whether the response is 304: an `if…NotMatch` names what exists
 * @throws StorageError 412 when an `if…Match` does not hold, 400 when a generation is not a number
 */
export function checkPreconditions(query: URLSearchParams, existing: StoredObject | undefined): boolean {
  const generation = existing?.generation ?? '0'
  const metageneration = existing === undefined ? '0' : '1'
  const match = expectedGeneration(query, 'ifGenerationMatch') ?? generation
  const metaMatch = expectedGeneration(query, 'ifMetagenerationMatch') ?? metageneration
  if (match !== generation || metaMatch !== metageneration) throw conditionNotMet()
  return (
    expectedGeneration(query, 'ifGenerationNotMatch') === generation ||
    expectedGeneration(query, 'ifMetagenerationNotMatch') === metageneration
  )
}
