import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { SheetFailure } from '../errors.ts'
import type { Grid, Workbook } from '../workbook/workbook.ts'
import { assertGoogleResponse } from './assert-google-response.ts'
import { interactiveRetry, type RetryPolicy, withRetry } from './retry.ts'

/** One spreadsheet at Google, through the official client. */
export interface Spreadsheet {
  /** Gives the same client each time: it holds the token. */
  readonly client: () => Promise<sheets_v4.Sheets>
  readonly spreadsheetId: string
  readonly retry?: RetryPolicy
}

/**
 * Reads whole tabs as staff see them, in one request.
 *
 * A tab that does not exist fails the whole request at Google, so only then are the titles asked for and
 * the tabs that are there read. They are simply not in the answer.
 *
 * @throws SheetFailure
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGet
 */
export async function readTabs(spreadsheet: Spreadsheet, titles: readonly string[]): Promise<Workbook> {
  try {
    return await readExisting(spreadsheet, titles)
  } catch (error) {
    if (!(error instanceof SheetFailure) || error.problem !== 'unexpected') throw error
    const there = await readTitles(spreadsheet)
    const existing = titles.filter((title) => there.has(title))
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
  // The answers come in the order of the questions; echoed ranges are not to be compared as text.
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

/** An empty tab has no `values` at all. */
function gridOf(range: sheets_v4.Schema$ValueRange | undefined): Grid {
  return (range?.values ?? []).map((row: unknown[]) => row.map(String))
}

/** Titles are always quoted: bare, `tab01` would be read as the cell TAB1. */
export function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`
}
