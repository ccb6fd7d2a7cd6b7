/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [field: string]: Json
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Plain data as JSON: what is undefined is left out. */
export function toJson(data: object): JsonObject {
  return JSON.parse(JSON.stringify(data))
}

/** In Google's JSON a null field is a field that is not there. Not for cell values, where null has a meaning. */
export function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(kept.map(([field, inner]) => [field, withoutNulls(inner)]))
}
