import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { assertGoogleResponse } from './assert-google-response.ts'
import { asWriteFailure, isForSpreadsheet } from './layout.ts'
import { interactiveRetry, withRetry } from './retry.ts'
import { quotedTitle, type Spreadsheet } from './sheets.ts'

/** A row of a tab as it is to be. Null leaves a cell as it is. */
export interface PlacedRow {
  readonly title: string
  /** From 1. */
  readonly row: number
  readonly cells: readonly (string | number | null)[]
}

/**
 * Puts rows where they belong, in one request. It may be repeated: the same rows, the same cells.
 *
 * @throws SheetFailure
 */
export async function writeRows(spreadsheet: Spreadsheet, rows: readonly PlacedRow[]): Promise<void> {
  if (rows.length === 0) return
  const data = rows.map(({ title, row, cells }) => ({
    range: `${quotedTitle(title)}!A${row}`,
    majorDimension: 'ROWS',
    values: [[...cells]],
  }))
  await writeValues(spreadsheet, data)
}

/**
 * Puts values where they belong, as they are written (RAW), in one request. It may be repeated: absolute values in
 * absolute ranges.
 *
 * @throws SheetFailure
 */
export async function writeValues(
  { client, spreadsheetId, retry = interactiveRetry }: Spreadsheet,
  data: sheets_v4.Schema$ValueRange[],
): Promise<void> {
  const params = { spreadsheetId, requestBody: { valueInputOption: 'RAW', data } }
  const { values } = (await client()).spreadsheets
  await asWriteFailure(
    withRetry(
      async (timeout) =>
        assertGoogleResponse(await values.batchUpdate(params, { timeout }), isForSpreadsheet(spreadsheetId)),
      retry,
    ),
  )
}
