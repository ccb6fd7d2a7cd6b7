/**
 * The Sheets emulator: a folder of CSV files served on loopback as Google Sheets API v4, so that the official client
 * works without a Google account. It runs in tests, in `npm start`, and in production under `npm run serve`.
 *
 * Implemented, with Google’s responses:
 * - values: get, batchGet, update, batchUpdate, clear, batchClear, with majorDimension and includeValuesInResponse;
 * - spreadsheets.get with ranges, includeGridData and `fields` (masks work on every method);
 * - spreadsheets.batchUpdate, all or nothing, with addSheet, deleteSheet, updateSheetProperties,
 *   updateSpreadsheetProperties, updateCells, repeatCell, setDataValidation, appendDimension, insertDimension,
 *   deleteDimension, updateDimensionProperties, autoResizeDimensions, addProtectedRange, updateProtectedRange,
 *   deleteProtectedRange, addConditionalFormatRule, deleteConditionalFormatRule, addFilterView, deleteFilterView,
 *   setBasicFilter, clearBasicFilter;
 * - errors: unknown tabs, fields, parameters and ids, ranges outside the grid, data outside its range, cells of more
 *   than 50 000 characters, unknown formats and rules, conditions that lack a value or do not fit their use, two filter
 *   views of one name, editors of a protection that only warns. Creating a spreadsheet is refused with 403, as it is
 *   for a service account.
 * Anything else is refused with 501, naming what is not implemented.
 *
 * Different from Google:
 * - A value is the text that its cell shows: the three render options return the same, UNFORMATTED_VALUE and FORMULA
 *   too. Formulas are not calculated: the cell shows the formula itself. A number is shown by the format of its cell
 *   only where that is dd.mm.yyyy when the number is written. spreadsheets.get returns what was entered.
 * - USER_ENTERED drops a leading apostrophe and leading zeros, upper-cases TRUE and FALSE, refuses formulas (501) and
 *   leaves all else as typed; dates are not recognized.
 * - Every caller may do everything: credentials are not checked, protection and validation not enforced.
 * - Formats, notes, validation, protection and filters are returned while the server runs, but not saved in the CSV
 *   files; their ranges do not move when rows are inserted.
 * - `effectiveFormat`, merges, charts, named ranges and developer metadata are never returned.
 * - There are no quotas; tests inject such errors with `injectFault`.
 * - A write never enlarges the grid, see `writableArea` in value-range.ts; what Google does there is not documented.
 * - Titles of tabs in ranges are compared exactly; field names in snake_case and numbers as strings are not accepted.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createFaults, type FaultRule } from '../faults/google-faults.ts'
import { injectFault, injectFaultAfter } from '../faults/inject-fault.ts'
import {
  isLoopbackHost,
  isLoopbackRequest,
  type LoggedRequest,
  listen,
  logRequest,
  readBody,
  sendJson,
} from '../http.ts'
import { readFolder, saveFolder, withSystemTabs } from './csv-folder.ts'
import { badRequest, SheetsError, sheetsErrorFor } from './errors.ts'
import { type Mask, parseMask, type Shape, select, unknownPath } from './field-mask.ts'
import { isObject, type Json } from './json.ts'
import { checkQuery } from './query.ts'
import { findRoute } from './routes.ts'
import { createSheetsStore, createSpreadsheet, type SheetsStore, type StoredSpreadsheet } from './store.ts'

/** The data of the Sheets emulator, and where it listens and saves. */
export interface SheetsEmulatorOptions {
  /** The folder of CSV files with the first contents; never written unless `state` is the same folder. */
  data: string
  /** The folder into which edits are saved. When it holds tabs, they are served in place of those of `data`. */
  state?: string
  /** 0: any free one. */
  port?: number
  /** A loopback name or address; `127.0.0.1` by default. */
  host?: string
  spreadsheetId?: string
  /**
   * Whether missing system tabs are added; true by default. With `false` the tabs are those of the folder, and an empty
   * folder becomes a spreadsheet as Google creates it, with one empty tab.
   */
  systemTabs?: boolean
}

/** A running Sheets emulator. */
export interface SheetsEmulator {
  /** Ends in a slash, as Google’s client expects of `rootUrl`. */
  url: string
  spreadsheetId: string
  /** In the order of arrival. */
  requests: LoggedRequest[]
  /** For edits in the same process, see edits.ts. */
  store: SheetsStore
  /** The tabs in their order, with copies of their values. */
  tabs(): { title: string; values: string[][] }[]
  injectFault(rule: FaultRule): void
  /** Removes all faults. */
  clearFaults(): void
  close(): Promise<void>
}

const maxBodyBytes = 10 * 1024 * 1024

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
  const wrongPath = mask === undefined ? fields : unknownPath(mask, shape)
  if (mask !== undefined && wrongPath === undefined) return mask
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${wrongPath}'.`
  throw badRequest([{ field: fields, description }], 'Request contains an invalid argument.')
}

/** The response to one request. The mask is parsed before the request takes effect, so that a bad mask changes nothing. */
async function respond(store: SheetsStore, request: IncomingMessage): Promise<Json> {
  const [rawPath = '', rawQuery = ''] = (request.url ?? '').split('?')
  const query = new URLSearchParams(rawQuery)
  const text = (await readBody(request, maxBodyBytes, tooLarge)).toString('utf8')
  if (!isLoopbackRequest(request)) throw new SheetsError(403, 'The caller does not have permission')
  const { route, target } = findRoute(request.method ?? '', rawPath, store.spreadsheet.spreadsheetId)
  const body = parseBody(text)
  checkQuery(query, route.query)
  const mask = readMask(query.get('fields') ?? query.get('$fields'), route.response)
  return select(route.handle({ store, range: target.range, query, body }), mask)
}

function tooLarge(): SheetsError {
  return new SheetsError(413, `Request payload size exceeds the limit: ${maxBodyBytes} bytes.`)
}

function initialSpreadsheet(options: SheetsEmulatorOptions): StoredSpreadsheet {
  const saved = options.state === undefined ? [] : readFolder(options.state, true)
  const tables = saved.length > 0 ? saved : readFolder(options.data)
  const complete = (options.systemTabs ?? true) ? withSystemTabs(tables) : tables
  return createSpreadsheet(
    options.spreadsheetId ?? 'local',
    complete.length > 0 ? complete : [['Аркуш1', []]],
  )
}

function openStore(options: SheetsEmulatorOptions): SheetsStore {
  const spreadsheet = initialSpreadsheet(options)
  const { state } = options
  if (state === undefined) return createSheetsStore(spreadsheet)
  saveFolder(state, undefined, spreadsheet)
  return createSheetsStore(spreadsheet, (before, after) => saveFolder(state, before, after))
}

/**
 * Starts the emulator; it serves requests when the promise is fulfilled.
 *
 * @throws when the folder cannot be read as tabs, the host is not loopback, or the port is taken
 * @example
 * const emulator = await startSheetsEmulator({ data: 'sheet-template/sample' })
 * const client = sheets({ version: 'v4', auth, rootUrl: emulator.url })
 */
export async function startSheetsEmulator(options: SheetsEmulatorOptions): Promise<SheetsEmulator> {
  const host = options.host ?? '127.0.0.1'
  if (!isLoopbackHost(host)) throw new Error(`the Sheets emulator listens on loopback only, not on ${host}`)
  const store = openStore(options)
  const faults = createFaults()
  const requests: LoggedRequest[] = []

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, path } = logRequest(requests, request, response)
    try {
      const fault = faults.take(method, path)
      if (fault !== undefined && (await injectFault(fault, request, response, sheetsErrorFor))) return
      const body = await respond(store, request)
      injectFaultAfter(fault, sheetsErrorFor)
      sendJson(response, 200, body)
    } catch (error) {
      const known = error instanceof SheetsError ? error : sheetsErrorFor(500)
      if (known !== error) console.error(error)
      sendJson(response, known.code, known.body)
    }
  }

  const { url, close } = await listen(handle, options.port ?? 0, host)
  return {
    url,
    spreadsheetId: store.spreadsheet.spreadsheetId,
    requests,
    store,
    tabs: () =>
      store.spreadsheet.tabs.map(({ title, rows }) => ({ title, values: rows.map((row) => [...row]) })),
    injectFault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    close,
  }
}
