/**
 * A kind of request of spreadsheets.batchUpdate: its message and its effect.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
 */
import { z } from 'zod'
import { readMessage } from '../body.ts'
import { invalidArgument } from '../errors.ts'
import { type Mask, parseMask, type Shape, unknownPath } from '../field-mask.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import type { StoredSpreadsheet } from '../store.ts'

/** Parses a request, because all are parsed before any is applied, and returns what applies it. */
export type RequestHandler = (
  request: Json,
  path: PropertyKey[],
) => (spreadsheet: StoredSpreadsheet) => JsonObject

/**
 * The handler of one kind of request.
 *
 * @param apply changes the spreadsheet and returns the reply; undefined: an empty one
 */
export function requestHandler<T>(
  message: z.ZodType<T>,
  apply: (spreadsheet: StoredSpreadsheet, request: T) => JsonObject | undefined,
): RequestHandler {
  return (request, path) => {
    const parsed = readMessage(message, request, path)
    return (spreadsheet) => apply(spreadsheet, parsed) ?? {}
  }
}

/** A message that is stored as received, unchecked. */
export const opaque = z.custom<JsonObject>(isObject)

export const indexSchema = z.int().min(0)

/**
 * The field mask of an update.
 *
 * @throws SheetsError 400 when it is missing, malformed, or names an unknown field
 */
export function updateMask(fields: string | undefined, shape: Shape): Mask {
  if (fields === undefined || fields.trim() === '') {
    throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
  }
  const mask = parseMask(fields)
  const wrongPath = mask === undefined ? fields : unknownPath(mask, shape)
  if (mask === undefined || wrongPath !== undefined) throw invalidArgument(`Invalid field: ${wrongPath}`)
  return mask
}
