import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { SheetFailure } from '../errors.ts'
import type { Grid, Workbook } from '../workbook/workbook.ts'
import { assertGoogleResponse } from './assert-google-response.ts'
import { interactiveRetry, type RetryPolicy, withRetry } from './retry.ts'

/** A spreadsheet, accessed by the official client. */
export interface Spreadsheet {
  /** Returns the same client on each call, because it caches the access token. */
  readonly client: () => Promise<sheets_v4.Sheets>
  readonly spreadsheetId: string
  /** interactiveRetry when not given. */
  readonly retry?: RetryPolicy
}

/**
 * Reads tabs with their values as formatted for staff, in one request. Tabs that do not exist are not in the result.
 *
 * A missing tab fails the whole request, in which case the titles are read and the request repeated for the existing
 * tabs.
 *
 * @throws SheetFailure
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGet
 */
export async function readTabs(spreadsheet: Spreadsheet, titles: readonly string[]): Promise<Workbook> {
  try {
    return await readExisting(spreadsheet, titles)
  } catch (error) {
    if (!(error instanceof SheetFailure) || error.problem !== 'unexpected') throw error
    const existingTitles = await readTitles(spreadsheet)
    const existing = titles.filter((title) => existingTitles.has(title))
    if (existing.length === titles.length) throw error
    return existing.length === 0 ? new Map() : await readExisting(spreadsheet, existing)
  }
}

async function readExisting(spreadsheet: Spreadsheet, titles: readonly string[]): Promise<Workbook> {
  const { client, spreadsheetId, retry = interactiveRetry } = spreadsheet
  const params = {
    spreadsheetId,
    ranges: titles.map(quotedTitle),
    valueRenderOption: 'FORMATTED_VALUE',
    majorDimension: 'ROWS',
  }
  const { values } = (await client()).spreadsheets
  const { data } = await withRetry(
    async (timeout) =>
      assertGoogleResponse(
        await values.batchGet(params, { timeout }),
        ({ valueRanges }) => Array.isArray(valueRanges) && valueRanges.length === titles.length,
      ),
    retry,
  )
  const ranges = data.valueRanges ?? []
  // Matched by order: Google normalises the ranges it echoes.
  return new Map(titles.map((title, index) => [title, gridOf(ranges[index])]))
}

async function readTitles(spreadsheet: Spreadsheet): Promise<ReadonlySet<string>> {
  const { client, spreadsheetId, retry = interactiveRetry } = spreadsheet
  const params = { spreadsheetId, fields: 'sheets.properties.title' }
  const { spreadsheets } = await client()
  const { data } = await withRetry(
    async (timeout) =>
      assertGoogleResponse(await spreadsheets.get(params, { timeout }), ({ sheets }) =>
        Array.isArray(sheets),
      ),
    retry,
  )
  return new Set((data.sheets ?? []).map((sheet) => sheet.properties?.title ?? ''))
}

/** The values of a range; Google omits `values` of an empty tab. */
function gridOf(range: sheets_v4.Schema$ValueRange | undefined): Grid {
  // Formatted values are text already: a copy of every row would only be collected as garbage.
  return (range?.values ?? []).map((row: unknown[]) => (row.every(isText) ? row : row.map(String)))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/**
 * A tab’s title as a range in A1 notation. It is always quoted: unquoted, `tab01` would be the cell TAB1.
 *
 * @example quotedTitle("Заходи '23") // "'Заходи ''23'"
 */
export function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`
}
