import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { SheetFailure } from '../errors.ts'
import { assertGoogleResponse } from './assert-google-response.ts'
import { interactiveRetry, withRetry } from './retry.ts'
import type { Spreadsheet } from './sheets.ts'

/** The ids and sizes of the tabs, by title: ids for links, sizes for writing. */
export type Layout = ReadonlyMap<
  string,
  { readonly sheetId: number; readonly rows: number; readonly columns: number }
>

/** Reads the ids and sizes of all tabs. @throws SheetFailure */
export async function readLayout(spreadsheet: Spreadsheet): Promise<Layout> {
  const { client, spreadsheetId, retry = interactiveRetry } = spreadsheet
  const fields = 'sheets.properties(sheetId,title,gridProperties(rowCount,columnCount))'
  const { spreadsheets } = await client()
  const { data } = await withRetry(
    async (timeout) =>
      assertGoogleResponse(await spreadsheets.get({ spreadsheetId, fields }, { timeout }), ({ sheets }) =>
        Array.isArray(sheets),
      ),
    retry,
  )
  return new Map(
    (data.sheets ?? []).map(({ properties }) => [
      properties?.title ?? '',
      {
        // Google omits an id of 0.
        sheetId: properties?.sheetId ?? 0,
        rows: properties?.gridProperties?.rowCount ?? 0,
        columns: properties?.gridProperties?.columnCount ?? 0,
      },
    ]),
  )
}

/** The requests that create a tab, or add the rows and columns it lacks; none where it is large enough. */
export function growRequests(
  title: string,
  size: { readonly rows: number; readonly columns: number },
  layout: Layout,
): sheets_v4.Schema$Request[] {
  const existing = layout.get(title)
  if (existing === undefined) {
    const gridProperties = { rowCount: size.rows, columnCount: size.columns }
    return [{ addSheet: { properties: { title, gridProperties } } }]
  }
  const { sheetId } = existing
  const append = (dimension: string, length: number) =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : []
  return [...append('ROWS', size.rows - existing.rows), ...append('COLUMNS', size.columns - existing.columns)]
}

/**
 * Sends the requests of growRequests. They are not idempotent, so they are not retried: the next run computes them anew.
 *
 * @throws SheetFailure
 */
export async function ensureSize(
  spreadsheet: Spreadsheet,
  requests: sheets_v4.Schema$Request[],
): Promise<void> {
  if (requests.length > 0) await batchUpdateOnce(spreadsheet, requests)
}

/**
 * Changes the spreadsheet atomically, without retries: a response may be lost after the change was made.
 *
 * @throws SheetFailure
 */
export async function batchUpdateOnce(
  { client, spreadsheetId, retry = interactiveRetry }: Spreadsheet,
  requests: readonly sheets_v4.Schema$Request[],
): Promise<void> {
  const params = { spreadsheetId, requestBody: { requests: [...requests] } }
  const { spreadsheets } = await client()
  await asWriteFailure(
    withRetry(
      async (timeout) =>
        assertGoogleResponse(
          await spreadsheets.batchUpdate(params, { timeout }),
          isForSpreadsheet(spreadsheetId),
        ),
      { ...retry, maxElapsedMs: 0 },
    ),
  )
}

/** Whether a response to a write is for a spreadsheet: each of them names it. */
export function isForSpreadsheet(spreadsheetId: string) {
  return (data: { readonly spreadsheetId?: string | null }): boolean => data.spreadsheetId === spreadsheetId
}

/** Reports a refusal of a write request as `not-writable`: the spreadsheet is shared for reading only, or protected. */
export async function asWriteFailure<T>(request: Promise<T>): Promise<T> {
  try {
    return await request
  } catch (error) {
    if (error instanceof SheetFailure && (error.problem === 'not-shared' || error.problem === 'unexpected')) {
      throw new SheetFailure('not-writable', error.message)
    }
    throw error
  }
}
