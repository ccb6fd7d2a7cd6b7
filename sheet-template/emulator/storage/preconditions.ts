/**
 * Conditions on what is there. Generation 0 stands for nothing.
 * @see https://docs.cloud.google.com/storage/docs/request-preconditions
 */
import { conditionNotMet, invalid } from './errors.ts'
import type { StoredObject } from './object.ts'

export const preconditions = [
  'ifGenerationMatch',
  'ifGenerationNotMatch',
  'ifMetagenerationMatch',
  'ifMetagenerationNotMatch',
] as const

function wanted(query: URLSearchParams, name: (typeof preconditions)[number]): string | undefined {
  const value = query.get(name)
  if (value === null) return undefined
  if (!/^\d{1,19}$/.test(value)) throw invalid(`Invalid value for ${name}: ${value}`)
  return String(BigInt(value))
}

/** Throws when a condition does not hold; true when the caller has what it asks for already (304). */
export function checkPreconditions(query: URLSearchParams, there: StoredObject | undefined): boolean {
  const generation = there?.generation ?? '0'
  const metageneration = there === undefined ? '0' : '1'
  const match = wanted(query, 'ifGenerationMatch') ?? generation
  const metaMatch = wanted(query, 'ifMetagenerationMatch') ?? metageneration
  if (match !== generation || metaMatch !== metageneration) throw conditionNotMet()
  return (
    wanted(query, 'ifGenerationNotMatch') === generation ||
    wanted(query, 'ifMetagenerationNotMatch') === metageneration
  )
}
