import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { assertGoogleResponse } from './assert-google-response.ts'
import { asWriteFailure, isForSpreadsheet } from './layout.ts'
import { interactiveRetry, withRetry } from './retry.ts'
import { quotedTitle, type Spreadsheet } from './sheets.ts'

/** A row to write; null leaves a cell as it is. */
export interface PlacedRow {
  /** The tab’s title. */
  readonly title: string
  /** From 1. */
  readonly row: number
  readonly cells: readonly (string | number | null)[]
}

/**
 * Writes rows at their places, in one request. It is idempotent.
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
 * Writes values to ranges in one request, without parsing them (`RAW`), so that text never becomes a formula. It is
 * idempotent.
 *
 * @throws SheetFailure `not-writable` where the account may only read, or a tab is protected
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
