/**
 * A kind of request of spreadsheets.batchUpdate: its message, and what it does to the spreadsheet.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
 */
import { z } from 'zod'
import { readMessage } from '../body.ts'
import { invalid } from '../errors.ts'
import { type Mask, parseMask, type Shape, unknownPath } from '../field-mask.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import type { StoredSpreadsheet } from '../store.ts'

/** Reads the request first, as all are read before any is done; what it gives back then does the work. */
export type RequestHandler = (request: Json, path: PropertyKey[]) => (book: StoredSpreadsheet) => JsonObject

export function requestHandler<T>(
  message: z.ZodType<T>,
  apply: (book: StoredSpreadsheet, request: T) => JsonObject | undefined,
): RequestHandler {
  return (request, path) => {
    const read = readMessage(message, request, path)
    return (book) => apply(book, read) ?? {}
  }
}

/** A message that is kept as it came. */
export const opaque = z.custom<JsonObject>(isObject)

export const indexSchema = z.int().min(0)

/** The mask of an update; without one nothing could be said to change. */
export function updateMask(fields: string | undefined, shape: Shape): Mask {
  if (fields === undefined || fields.trim() === '') {
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
  }
  const mask = parseMask(fields)
  const fault = mask === undefined ? fields : unknownPath(mask, shape)
  if (mask === undefined || fault !== undefined) throw invalid(`Invalid field: ${fault}`)
  return mask
}
