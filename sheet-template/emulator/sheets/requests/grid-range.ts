/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#GridRange */
import { z } from 'zod'
import type { Area, CellRange } from '../a1.ts'
import { isObject, type JsonObject, toJson } from '../json.ts'
import { type StoredSpreadsheet, tabById } from '../store.ts'
import { clip, type StoredTab } from '../tab.ts'
import { indexSchema } from './request-handler.ts'

export const gridRange = z.strictObject({
  sheetId: z.int().default(0),
  startRowIndex: indexSchema.optional(),
  endRowIndex: indexSchema.optional(),
  startColumnIndex: indexSchema.optional(),
  endColumnIndex: indexSchema.optional(),
})
export type GridRange = z.infer<typeof gridRange>

/** The cells meant; a range that starts outside the grid is refused, one that ends outside is cut. */
export function areaOf(book: StoredSpreadsheet, range: GridRange): { tab: StoredTab; area: Area } {
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
export function echoed(range: GridRange): JsonObject {
  const { sheetId, ...cells } = range
  return toJson(sheetId === 0 ? cells : { sheetId, ...cells })
}

/** The same for a range inside a message that is otherwise kept as it came. */
export function withEchoedRange(message: JsonObject): JsonObject {
  const { range } = message
  return isObject(range) ? { ...message, range: echoed(gridRange.parse(range)) } : message
}

/** Which tab a kept message belongs to. */
export function sheetIdOf(message: JsonObject): number {
  return isObject(message['range']) ? Number(message['range']['sheetId'] ?? 0) : 0
}
