import { z } from 'zod'
import { readMessage } from '../body.ts'
import { badRequest, invalid, invalidValue, notServed, unknownName, within } from '../errors.ts'
import { isObject, type Json, type JsonObject, withoutNulls } from '../json.ts'
import { notServedKinds, served } from '../requests/kinds.ts'
import type { RequestHandler } from '../requests/request-handler.ts'
import type { SheetsRoute } from '../route.ts'
import { spreadsheet, spreadsheetShape } from '../spreadsheet.ts'
import { resolve, type StoredSpreadsheet } from '../store.ts'
import { clip, wholeGrid } from '../tab.ts'

const bodyShape = z.strictObject({
  requests: z.array(z.custom<Json>(() => true)).default([]),
  includeSpreadsheetInResponse: z.boolean().optional(),
  responseRanges: z.array(z.string()).optional(),
  responseIncludeGridData: z.boolean().optional(),
})

const requestShape = 'type.googleapis.com/google.apps.sheets.v4.BatchUpdateSpreadsheetRequest.Request'

interface Step {
  kind: string
  apply: ReturnType<RequestHandler>
}

/** The one kind that a request is of. */
function readRequest(request: Json, index: number): Step {
  const at = `requests[${index}]`
  if (!isObject(request)) throw badRequest([invalidValue(at, requestShape, request)])
  const kinds = Object.keys(request)
  const unknown = kinds.filter((kind) => !(kind in served) && !notServedKinds.has(kind))
  if (unknown.length > 0) throw badRequest(unknown.map((kind) => unknownName(kind, at)))
  const [kind, second] = kinds
  if (kind === undefined) throw invalid(`Invalid ${at}: No request set.`)
  if (second !== undefined) {
    const description = `Invalid value at '${at}' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`
    throw badRequest([{ field: at, description }])
  }
  const change = served[kind]
  if (change === undefined) throw notServed(`the request ${kind} of spreadsheets.batchUpdate`)
  return { kind, apply: change(request[kind] ?? {}, ['requests', index, kind]) }
}

function updated(book: StoredSpreadsheet, ranges: readonly string[], withData: boolean): JsonObject {
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
export const spreadsheetBatchUpdate: SheetsRoute = {
  method: 'POST',
  place: 'spreadsheet',
  verb: 'batchUpdate',
  query: [],
  answer: { spreadsheetId: 'any', replies: 'any', updatedSpreadsheet: spreadsheetShape },
  handle({ store, body }) {
    const request = readMessage(bodyShape, withoutNulls(body))
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
