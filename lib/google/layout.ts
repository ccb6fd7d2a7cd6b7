import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { SheetFailure } from '../errors.ts'
import { assertGoogleResponse } from './assert-google-response.ts'
import { interactiveRetry, withRetry } from './retry.ts'
import type { Spreadsheet } from './sheets.ts'

/** Tabs as they lie in the spreadsheet: their ids for links, their sizes for writing. */
export type Layout = ReadonlyMap<
  string,
  { readonly sheetId: number; readonly rows: number; readonly columns: number }
>

/** @throws SheetFailure */
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
        // Google leaves out an id of 0.
        sheetId: properties?.sheetId ?? 0,
        rows: properties?.gridProperties?.rowCount ?? 0,
        columns: properties?.gridProperties?.columnCount ?? 0,
      },
    ]),
  )
}

/** What must be asked for so that a tab is there and has so many rows and columns; nothing where it has. */
export function growRequests(
  title: string,
  size: { readonly rows: number; readonly columns: number },
  layout: Layout,
): sheets_v4.Schema$Request[] {
  const there = layout.get(title)
  if (there === undefined) {
    const gridProperties = { rowCount: size.rows, columnCount: size.columns }
    return [{ addSheet: { properties: { title, gridProperties } } }]
  }
  const { sheetId } = there
  const more = (dimension: string, length: number) =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : []
  return [...more('ROWS', size.rows - there.rows), ...more('COLUMNS', size.columns - there.columns)]
}

/**
 * Makes room. It is additive, so it is not repeated: the next run finds the tab there and the rows enough.
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
 * Changes the spreadsheet, all or nothing, and never asks twice: an answer may be lost after the change was made.
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

/** Every answer to a write names the spreadsheet. */
export function isForSpreadsheet(spreadsheetId: string) {
  return (data: { readonly spreadsheetId?: string | null }): boolean => data.spreadsheetId === spreadsheetId
}

/** A refusal to write is another thing than a refusal to read: the administrator must mend something else. */
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
