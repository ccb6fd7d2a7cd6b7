import { z } from 'zod'
import { formatA1 } from '../a1.ts'
import { readMessage } from '../body.ts'
import type { SheetsRoute } from '../route.ts'
import { resolve, type StoredSpreadsheet } from '../store.ts'
import { clearArea, clip } from '../tab.ts'

/** Empties the cells of a range, and says which they were. Formats, notes and validation stay. */
export function clearValues(book: StoredSpreadsheet, range: string): string {
  const { tab, cells } = resolve(book, range)
  const area = clip(tab, cells)
  clearArea(tab, area)
  return formatA1(tab.title, area)
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/clear */
export const valuesClear: SheetsRoute = {
  method: 'POST',
  place: 'range',
  verb: 'clear',
  query: [],
  answer: { spreadsheetId: 'any', clearedRange: 'any' },
  handle({ store, range, body }) {
    readMessage(z.strictObject({}), body)
    const clearedRange = store.change((book) => clearValues(book, range))
    return { spreadsheetId: store.book.spreadsheetId, clearedRange }
  },
}
