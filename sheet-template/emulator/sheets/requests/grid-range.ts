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

/**
 * The tab and cells of a GridRange; a range that ends outside the grid is cut.
 *
 * @throws SheetsError 400 for an unknown id or a range that starts outside the grid
 */
export function areaOf(spreadsheet: StoredSpreadsheet, range: GridRange): { tab: StoredTab; area: Area } {
  const tab = tabById(spreadsheet, range.sheetId, 'grid')
  const cells: CellRange = {
    ...(range.startRowIndex === undefined ? {} : { startRow: range.startRowIndex }),
    ...(range.startColumnIndex === undefined ? {} : { startColumn: range.startColumnIndex }),
    ...(range.endRowIndex === undefined ? {} : { endRow: range.endRowIndex }),
    ...(range.endColumnIndex === undefined ? {} : { endColumn: range.endColumnIndex }),
  }
  return { tab, area: clip(tab, cells) }
}

/** A range as Google returns it: a sheetId of 0 is left out. */
export function echoedRange(range: GridRange): JsonObject {
  const { sheetId, ...cells } = range
  return toJson(sheetId === 0 ? cells : { sheetId, ...cells })
}

/** A message whose `range` is as Google returns it; the other fields stay as received. */
export function withEchoedRange(message: JsonObject): JsonObject {
  const { range } = message
  return isObject(range) ? { ...message, range: echoedRange(gridRange.parse(range)) } : message
}

/** The id of the tab of a stored message’s range. */
export function sheetIdOf(message: JsonObject): number {
  return isObject(message['range']) ? Number(message['range']['sheetId'] ?? 0) : 0
}
