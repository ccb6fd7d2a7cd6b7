import { z } from 'zod'
import { readMessage } from '../body.ts'
import { badRequest, inPart, invalidArgument, invalidValue, unimplemented, unknownName } from '../errors.ts'
import { isObject, type Json, type JsonObject, withoutNulls } from '../json.ts'
import { requestHandlers, unsupportedKinds } from '../requests/kinds.ts'
import type { RequestHandler } from '../requests/request-handler.ts'
import type { SheetsRoute } from '../route.ts'
import { spreadsheetResource, spreadsheetShape } from '../spreadsheet.ts'
import { resolve, type StoredSpreadsheet } from '../store.ts'
import { clip, wholeGrid } from '../tab.ts'

const bodyShape = z.strictObject({
  requests: z.array(z.custom<Json>(() => true)).default([]),
  includeSpreadsheetInResponse: z.boolean().optional(),
  responseRanges: z.array(z.string()).optional(),
  responseIncludeGridData: z.boolean().optional(),
})

const requestShape = 'type.googleapis.com/google.apps.sheets.v4.BatchUpdateSpreadsheetRequest.Request'

interface ParsedRequest {
  kind: string
  apply: ReturnType<RequestHandler>
}

/** @throws SheetsError 400 unless the request is of exactly one kind, 501 for a kind that is not implemented */
function readRequest(request: Json, index: number): ParsedRequest {
  const path = `requests[${index}]`
  if (!isObject(request)) throw badRequest([invalidValue(path, requestShape, request)])
  const kinds = Object.keys(request)
  const unknown = kinds.filter((kind) => !(kind in requestHandlers) && !unsupportedKinds.has(kind))
  if (unknown.length > 0) throw badRequest(unknown.map((kind) => unknownName(kind, path)))
  const [kind, second] = kinds
  if (kind === undefined) throw invalidArgument(`Invalid ${path}: No request set.`)
  if (second !== undefined) {
    const description = `Invalid value at '${path}' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`
    throw badRequest([{ field: path, description }])
  }
  const handler = requestHandlers[kind]
  if (handler === undefined) throw unimplemented(`the request ${kind} of spreadsheets.batchUpdate`)
  return { kind, apply: handler(request[kind] ?? {}, ['requests', index, kind]) }
}

function updatedSpreadsheet(
  spreadsheet: StoredSpreadsheet,
  ranges: readonly string[],
  withData: boolean,
): JsonObject {
  if (ranges.length === 0) {
    return spreadsheetResource(
      spreadsheet,
      new Map(spreadsheet.tabs.map((tab) => [tab, withData ? [wholeGrid(tab)] : []])),
    )
  }
  const resolved = ranges.map((range) => resolve(spreadsheet, range))
  return spreadsheetResource(
    spreadsheet,
    new Map(resolved.map(({ tab, cells }) => [tab, withData ? [clip(tab, cells)] : []])),
  )
}

/**
 * Applies the requests in order, all or none; returns one reply for each.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate
 */
export const spreadsheetBatchUpdate: SheetsRoute = {
  method: 'POST',
  resource: 'spreadsheet',
  verb: 'batchUpdate',
  query: [],
  response: { spreadsheetId: 'any', replies: 'any', updatedSpreadsheet: spreadsheetShape },
  handle({ store, body }) {
    const request = readMessage(bodyShape, withoutNulls(body))
    const requests = request.requests.map(readRequest)
    if (requests.length === 0) throw invalidArgument('Must specify at least one request.')
    return store.change((spreadsheet) => {
      const replies = requests.map(({ kind, apply }, index) =>
        inPart(`requests[${index}].${kind}`, () => apply(spreadsheet)),
      )
      const { spreadsheetId } = spreadsheet
      if (request.includeSpreadsheetInResponse !== true) return { spreadsheetId, replies }
      const ranges = request.responseRanges ?? []
      const updated = updatedSpreadsheet(spreadsheet, ranges, request.responseIncludeGridData === true)
      return { spreadsheetId, replies, updatedSpreadsheet: updated }
    })
  },
}
