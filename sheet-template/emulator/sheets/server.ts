/**
 * The sheet on this machine: a folder of CSV files, served on loopback as Google Sheets API v4, so that the same
 * client works without a Google account.
 *
 * Served, as Google answers:
 * - values: get, batchGet, update, batchUpdate, clear, batchClear, with majorDimension and includeValuesInResponse;
 * - spreadsheets.get with ranges, includeGridData and `fields` (masks work on every method);
 * - spreadsheets.batchUpdate, all or nothing, with addSheet, deleteSheet, updateSheetProperties,
 *   updateSpreadsheetProperties, updateCells, repeatCell, setDataValidation, appendDimension, insertDimension,
 *   deleteDimension, updateDimensionProperties, autoResizeDimensions, addProtectedRange, updateProtectedRange,
 *   deleteProtectedRange, addConditionalFormatRule, deleteConditionalFormatRule, addFilterView, deleteFilterView,
 *   setBasicFilter, clearBasicFilter;
 * - refusals: unknown tabs, fields, parameters and ids, ranges outside the grid, data outside its range, cells of
 *   more than 50 000 characters, formats and rules that there are not, conditions that lack a value or do not fit
 *   their use, two filter views of one name, editors of a protection that only warns. Creating a spreadsheet is refused (403), as it is for a service account.
 * Anything else is answered 501, with what it was.
 *
 * Not as with Google:
 * - values are strings as shown: the three render options give the same, UNFORMATTED_VALUE and FORMULA too;
 *   no formula is reckoned: its cell shows the formula itself, and no cell beside it anything. A number is shown by its
 *   cell's format only where that is dd.mm.yyyy when the number is put in. spreadsheets.get gives back what was entered;
 * - USER_ENTERED drops a leading apostrophe and leading zeros, writes TRUE and FALSE large, refuses formulas (501)
 *   and leaves the rest as typed; dates are not read;
 * - whoever calls may do everything: credentials are not looked at, protection and validation not enforced;
 * - formats, notes, validation, protection, filters are kept while the server runs and given back, not kept in
 *   the CSV; their ranges do not move with inserted rows;
 * - `effectiveFormat`, merges, charts, named ranges, developer metadata are never there;
 * - no quotas: order refusals with `fail`;
 * - a write never makes the grid larger, see value-range.ts; what Google does then is documented nowhere;
 * - tab titles in ranges are compared exactly; field names in snake_case and numbers as strings are not taken.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createFaults, type FaultOrder, refusalMessage } from '../faults/google-faults.ts'
import { injectFault, injectFaultAfter, sendBody } from '../faults/inject-fault.ts'
import { readFolder, saveFolder, withSystemTabs } from './csv-folder.ts'
import { badRequest, GoogleError } from './errors.ts'
import { type Mask, parseMask, type Shape, select, unknownPath } from './field-mask.ts'
import { isObject, type Json } from './json.ts'
import { checkQuery } from './query.ts'
import { findRoute } from './routes.ts'
import { createSheetsStore, createSpreadsheet, type SheetsStore, type StoredSpreadsheet } from './store.ts'

export interface SheetsEmulatorOptions {
  /** The folder of CSV files to begin with; never written. */
  data: string
  /** The folder that keeps edits between runs. Once it holds tabs, they are what is served. */
  state?: string
  /** 0: any that is free. */
  port?: number
  host?: string
  spreadsheetId?: string
  /** false: no tabs but those of the folder; of an empty folder, what Google makes of a new spreadsheet. */
  systemTabs?: boolean
}

export interface LoggedRequest {
  method: string
  /** Decoded, without the query. */
  path: string
  /** 0 while, or when, there is no answer. */
  status: number
}

export interface SheetsEmulator {
  /** Ends in a slash, as the client wants its `rootUrl`. */
  url: string
  spreadsheetId: string
  /** In the order of arrival. */
  requests: LoggedRequest[]
  /** For edits in-process, see edits.ts. */
  store: SheetsStore
  /** The tabs in their order, with what they hold. */
  tabs(): { title: string; values: string[][] }[]
  injectFault(next: FaultOrder): void
  /** Nothing fails any more. */
  clearFaults(): void
  close(): Promise<void>
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/
const largestBody = 10 * 1024 * 1024

/** A page of another site may make the browser call here under its own name: such calls are turned away. */
function isForHere(request: IncomingMessage): boolean {
  return loopback.test((request.headers.host ?? '').replace(/:\d+$/, ''))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // What comes after is read and thrown away, so that the answer reaches whoever is still sending.
    if (size <= largestBody) chunks.push(chunk)
  }
  if (size > largestBody) {
    throw new GoogleError(413, `Request payload size exceeds the limit: ${largestBody} bytes.`)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseBody(text: string): Json {
  if (text.trim() === '') return {}
  let body: Json
  try {
    body = JSON.parse(text)
  } catch {
    const message = `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 20)}\n^`
    throw badRequest([{ field: '', description: message }])
  }
  if (isObject(body)) return body
  const message = 'Invalid JSON payload received. Unknown name "": Root element must be a message.'
  throw badRequest([{ field: '', description: message }])
}

function readMask(fields: string | null, shape: Shape): Mask {
  if (fields === null || fields === '') return 'all'
  const mask = parseMask(fields)
  const fault = mask === undefined ? fields : unknownPath(mask, shape)
  if (mask !== undefined && fault === undefined) return mask
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${fault}'.`
  throw badRequest([{ field: fields, description }], 'Request contains an invalid argument.')
}

/** The answer to one request. The mask is read before anything is done, so a bad one changes nothing. */
async function answer(store: SheetsStore, request: IncomingMessage): Promise<Json> {
  const [rawPath = '', rawQuery = ''] = (request.url ?? '').split('?')
  const query = new URLSearchParams(rawQuery)
  const text = await readBody(request)
  if (!isForHere(request)) throw new GoogleError(403, 'The caller does not have permission')
  const { route, target } = findRoute(request.method ?? '', rawPath, store.book.spreadsheetId)
  const body = parseBody(text)
  checkQuery(query, route.query)
  const mask = readMask(query.get('fields') ?? query.get('$fields'), route.answer)
  return select(route.handle({ store, range: target.range, query, body }), mask)
}

function sendJson(response: ServerResponse, status: number, body: Json): void {
  return sendBody(response, status, `${JSON.stringify(body, null, 2)}\n`, {
    'content-type': 'application/json; charset=UTF-8',
  })
}

function decoded(rawPath: string): string {
  try {
    return decodeURIComponent(rawPath)
  } catch {
    return rawPath
  }
}

function firstBook(options: SheetsEmulatorOptions): StoredSpreadsheet {
  const kept = options.state === undefined ? [] : readFolder(options.state, true)
  const tables = kept.length > 0 ? kept : readFolder(options.data)
  const complete = (options.systemTabs ?? true) ? withSystemTabs(tables) : tables
  return createSpreadsheet(
    options.spreadsheetId ?? 'local',
    complete.length > 0 ? complete : [['Аркуш1', []]],
  )
}

function openStore(options: SheetsEmulatorOptions): SheetsStore {
  const book = firstBook(options)
  const { state } = options
  if (state === undefined) return createSheetsStore(book)
  saveFolder(state, undefined, book)
  return createSheetsStore(book, (before, after) => saveFolder(state, before, after))
}

/** Starts the sheet; it is ready when the promise is fulfilled. */
export async function startSheetsEmulator(options: SheetsEmulatorOptions): Promise<SheetsEmulator> {
  const host = options.host ?? '127.0.0.1'
  if (!loopback.test(host)) throw new Error(`the local sheet is for this machine only, not for ${host}`)
  const store = openStore(options)
  const faults = createFaults()
  const requests: LoggedRequest[] = []

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? ''
    const path = decoded((request.url ?? '').split('?')[0] ?? '')
    const logged: LoggedRequest = { method, path, status: 0 }
    requests.push(logged)
    response.once('finish', () => {
      logged.status = response.statusCode
    })
    try {
      const fault = faults.take(method, path)
      if (fault !== undefined && (await injectFault(fault, request, response, refusalMessage))) return
      const body = await answer(store, request)
      injectFaultAfter(fault, refusalMessage)
      sendJson(response, 200, body)
    } catch (error) {
      const known = error instanceof GoogleError ? error : refusalMessage(500)
      if (known !== error) console.error(error)
      sendJson(response, known.code, known.body)
    }
  }

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(options.port ?? 0, host.replace(/^\[|\]$/g, ''), done)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the local sheet has no port')
  const { address, family, port } = bound
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`,
    spreadsheetId: store.book.spreadsheetId,
    requests,
    store,
    tabs: () => store.book.tabs.map(({ title, rows }) => ({ title, values: rows.map((row) => [...row]) })),
    injectFault: (next) => faults.order(next),
    clearFaults: () => faults.forget(),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
