import { z } from 'zod'
import { formatA1 } from '../a1.ts'
import { readMessage } from '../body.ts'
import type { SheetsRoute } from '../route.ts'
import { resolve, type StoredSpreadsheet } from '../store.ts'
import { clearArea, clip } from '../tab.ts'

/**
 * Clears the values of a range; formats, notes and validation stay.
 *
 * @returns the cleared range in A1 notation
 * @throws SheetsError 400 for an unknown tab or a range that starts outside the grid
 */
export function clearValues(spreadsheet: StoredSpreadsheet, range: string): string {
  const { tab, cells } = resolve(spreadsheet, range)
  const area = clip(tab, cells)
  clearArea(tab, area)
  return formatA1(tab.title, area)
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/clear */
export const valuesClear: SheetsRoute = {
  method: 'POST',
  resource: 'range',
  verb: 'clear',
  query: [],
  response: { spreadsheetId: 'any', clearedRange: 'any' },
  handle({ store, range, body }) {
    readMessage(z.strictObject({}), body)
    const clearedRange = store.change((spreadsheet) => clearValues(spreadsheet, range))
    return { spreadsheetId: store.spreadsheet.spreadsheetId, clearedRange }
  },
}
