/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#GridRange */
import { z } from 'zod'
import type { Area, CellRange } from '../a1.ts'
import { isObject, type JsonObject, toJson } from '../json.ts'
import { type Book, tabById } from '../store.ts'
import { clip, type Tab } from '../tab.ts'
import { INDEX } from './change.ts'

export const GRID_RANGE = z.strictObject({
  sheetId: z.int().default(0),
  startRowIndex: INDEX.optional(),
  endRowIndex: INDEX.optional(),
  startColumnIndex: INDEX.optional(),
  endColumnIndex: INDEX.optional(),
})
export type GridRange = z.infer<typeof GRID_RANGE>

/** The cells meant; a range that starts outside the grid is refused, one that ends outside is cut. */
export const areaOf = (book: Book, range: GridRange): { tab: Tab; area: Area } => {
  const tab = tabById(book, range.sheetId, 'grid')
  const cells: CellRange = {
    ...(range.startRowIndex === undefined ? {} : { startRow: range.startRowIndex }),
    ...(range.startColumnIndex === undefined ? {} : { startColumn: range.startColumnIndex }),
    ...(range.endRowIndex === undefined ? {} : { endRow: range.endRowIndex }),
    ...(range.endColumnIndex === undefined ? {} : { endColumn: range.endColumnIndex }),
  }
  return { tab, area: clip(tab, cells) }
}

/** As Google gives a range back: a sheetId of 0 is left out. */
export const echoed = (range: GridRange): JsonObject => {
  const { sheetId, ...cells } = range
  return toJson(sheetId === 0 ? cells : { sheetId, ...cells })
}

/** The same for a range inside a message that is otherwise kept as it came. */
export const withEchoedRange = (message: JsonObject): JsonObject => {
  const { range } = message
  return isObject(range) ? { ...message, range: echoed(GRID_RANGE.parse(range)) } : message
}

/** Which tab a kept message belongs to. */
export const sheetIdOf = (message: JsonObject): number =>
  isObject(message['range']) ? Number(message['range']['sheetId'] ?? 0) : 0
