/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [field: string]: Json
}

/** Whether a value is a JSON object: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Data as JSON: fields that are undefined are left out. */
export function toJson(data: object): JsonObject {
  return JSON.parse(JSON.stringify(data))
}

/** The value without null fields, which Google’s JSON treats as absent. Not for cell values, where null has a meaning. */
export function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isObject(value)) return value
  const present = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(present.map(([field, inner]) => [field, withoutNulls(inner)]))
}
