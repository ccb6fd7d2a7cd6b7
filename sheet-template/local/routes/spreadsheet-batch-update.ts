import { z } from 'zod'
import { readMessage } from '../body.ts'
import type { Change } from '../changes/change.ts'
import { NOT_SERVED, SERVED } from '../changes/kinds.ts'
import { badRequest, invalid, invalidValue, notServed, unknownName, within } from '../errors.ts'
import { isObject, type Json, type JsonObject, withoutNulls } from '../json.ts'
import type { Route } from '../route.ts'
import { SPREADSHEET_SHAPE, spreadsheet } from '../spreadsheet.ts'
import { type Book, resolve } from '../store.ts'
import { clip, wholeGrid } from '../tab.ts'

const BODY = z.strictObject({
  requests: z.array(z.custom<Json>(() => true)).default([]),
  includeSpreadsheetInResponse: z.boolean().optional(),
  responseRanges: z.array(z.string()).optional(),
  responseIncludeGridData: z.boolean().optional(),
})

const REQUEST = 'type.googleapis.com/google.apps.sheets.v4.BatchUpdateSpreadsheetRequest.Request'

interface Step {
  kind: string
  apply: ReturnType<Change>
}

/** The one kind that a request is of. */
const readRequest = (request: Json, index: number): Step => {
  const at = `requests[${index}]`
  if (!isObject(request)) throw badRequest([invalidValue(at, REQUEST, request)])
  const kinds = Object.keys(request)
  const unknown = kinds.filter((kind) => !(kind in SERVED) && !NOT_SERVED.has(kind))
  if (unknown.length > 0) throw badRequest(unknown.map((kind) => unknownName(kind, at)))
  const [kind, second] = kinds
  if (kind === undefined) throw invalid(`Invalid ${at}: No request set.`)
  if (second !== undefined) {
    const description = `Invalid value at '${at}' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`
    throw badRequest([{ field: at, description }])
  }
  const change = SERVED[kind]
  if (change === undefined) throw notServed(`the request ${kind} of spreadsheets.batchUpdate`)
  return { kind, apply: change(request[kind] ?? {}, ['requests', index, kind]) }
}

const updated = (book: Book, ranges: readonly string[], withData: boolean): JsonObject => {
  if (ranges.length === 0) {
    return spreadsheet(book, new Map(book.tabs.map((tab) => [tab, withData ? [wholeGrid(tab)] : []])))
  }
  const wanted = ranges.map((range) => resolve(book, range))
  return spreadsheet(book, new Map(wanted.map(({ tab, cells }) => [tab, withData ? [clip(tab, cells)] : []])))
}

/**
 * In order, and all or nothing; one reply for each request.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate
 */
export const spreadsheetBatchUpdate: Route = {
  method: 'POST',
  place: 'spreadsheet',
  verb: 'batchUpdate',
  query: [],
  answer: { spreadsheetId: 'any', replies: 'any', updatedSpreadsheet: SPREADSHEET_SHAPE },
  handle({ store, body }) {
    const request = readMessage(BODY, withoutNulls(body))
    const steps = request.requests.map(readRequest)
    if (steps.length === 0) throw invalid('Must specify at least one request.')
    return store.change((book) => {
      const replies = steps.map(({ kind, apply }, index) =>
        within(`requests[${index}].${kind}`, () => apply(book)),
      )
      const { spreadsheetId } = book
      if (request.includeSpreadsheetInResponse !== true) return { spreadsheetId, replies }
      const ranges = request.responseRanges ?? []
      const whole = updated(book, ranges, request.responseIncludeGridData === true)
      return { spreadsheetId, replies, updatedSpreadsheet: whole }
    })
  },
}
