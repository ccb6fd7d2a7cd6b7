/** Requests on tabs: add, delete, rename, move, resize. */
import { z } from 'zod'
import { invalidArgument } from '../errors.ts'
import { assignMasked, shapeAt } from '../field-mask.ts'
import { isObject, type JsonObject, toJson } from '../json.ts'
import { sheetProperties, spreadsheetShape } from '../spreadsheet.ts'
import { freeId, type StoredSpreadsheet, tabById } from '../store.ts'
import { createTab, resize, type StoredTab } from '../tab.ts'
import { indexSchema, opaque, requestHandler, updateMask } from './request-handler.ts'

/** @see https://support.google.com/drive/answer/37603 */
const maxCells = 10_000_000

const gridPropertiesFields = z.strictObject({
  rowCount: indexSchema.optional(),
  columnCount: indexSchema.optional(),
  frozenRowCount: indexSchema.optional(),
  frozenColumnCount: indexSchema.optional(),
  hideGridlines: z.boolean().optional(),
  rowGroupControlAfter: z.boolean().optional(),
  columnGroupControlAfter: z.boolean().optional(),
})

const sheetPropertiesFields = z.strictObject({
  sheetId: indexSchema.optional(),
  title: z.string().optional(),
  index: indexSchema.optional(),
  sheetType: z.enum(['SHEET_TYPE_UNSPECIFIED', 'GRID']).optional(),
  gridProperties: gridPropertiesFields.optional(),
  hidden: z.boolean().optional(),
  tabColor: opaque.optional(),
  tabColorStyle: opaque.optional(),
  rightToLeft: z.boolean().optional(),
})

const sheetMaskShape = shapeAt(shapeAt(spreadsheetShape, 'sheets'), 'properties')

/** Without false and 0, which Google’s responses leave out. */
function withoutDefaults(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== false && value !== 0))
}

function checkTitle(spreadsheet: StoredSpreadsheet, tab: StoredTab, title: string): void {
  if (title.trim() === '') throw invalidArgument('Sheet name cannot be empty.')
  const same = (one: StoredTab): boolean => one !== tab && one.title.toLowerCase() === title.toLowerCase()
  if (spreadsheet.tabs.some(same)) {
    throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

function checkSize(spreadsheet: StoredSpreadsheet): void {
  const cells = spreadsheet.tabs.reduce((sum, tab) => sum + tab.rowCount * tab.columnCount, 0)
  if (cells <= maxCells) return
  throw invalidArgument(
    `This action would increase the number of cells in the workbook above the limit of ${maxCells} cells.`,
  )
}

function checkFrozen(tab: StoredTab): void {
  if (Number(tab.gridProperties['frozenRowCount'] ?? 0) >= tab.rowCount) {
    throw invalidArgument("You can't freeze all visible rows on the sheet.")
  }
  if (Number(tab.gridProperties['frozenColumnCount'] ?? 0) >= tab.columnCount) {
    throw invalidArgument("You can't freeze all visible columns on the sheet.")
  }
}

/** Sets the SheetProperties of a tab but its index. A row or column count of 0 leaves the grid as it is. */
function setProperties(spreadsheet: StoredSpreadsheet, tab: StoredTab, properties: JsonObject): void {
  const { sheetId: _id, title, index: _index, sheetType: _type, gridProperties, ...rest } = properties
  const name = typeof title === 'string' ? title : ''
  checkTitle(spreadsheet, tab, name)
  tab.title = name
  const { rowCount, columnCount, ...grid } = isObject(gridProperties) ? gridProperties : {}
  resize(tab, Number(rowCount ?? 0) || tab.rowCount, Number(columnCount ?? 0) || tab.columnCount)
  tab.gridProperties = withoutDefaults(grid)
  tab.properties = withoutDefaults(rest)
  checkFrozen(tab)
  checkSize(spreadsheet)
}

/** Moves a tab; the new index counts the tabs before the move. */
function move(spreadsheet: StoredSpreadsheet, tab: StoredTab, index: number): void {
  const from = spreadsheet.tabs.indexOf(tab)
  spreadsheet.tabs.splice(from, 1)
  spreadsheet.tabs.splice(index > from ? index - 1 : index, 0, tab)
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AddSheetRequest */
export const addSheet = requestHandler(
  z.strictObject({ properties: sheetPropertiesFields.optional() }),
  (spreadsheet, request) => {
    const given = request.properties ?? {}
    const title = given.title ?? `Аркуш${spreadsheet.tabs.length + 1}`
    const sheetId = given.sheetId ?? freeId(spreadsheet.tabs, title)
    if (spreadsheet.tabs.some((tab) => tab.sheetId === sheetId)) {
      throw invalidArgument(`A sheet with id ${sheetId} already exists.`)
    }
    const tab = createTab(sheetId, title)
    spreadsheet.tabs.splice(given.index ?? spreadsheet.tabs.length, 0, tab)
    setProperties(spreadsheet, tab, { ...toJson(given), title })
    return { addSheet: { properties: sheetProperties(spreadsheet, tab) } }
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteSheetRequest */
export const deleteSheet = requestHandler(
  z.strictObject({ sheetId: indexSchema.default(0) }),
  (spreadsheet, request) => {
    const tab = tabById(spreadsheet, request.sheetId)
    if (spreadsheet.tabs.length === 1) throw invalidArgument("You can't remove all the sheets in a document.")
    spreadsheet.tabs.splice(spreadsheet.tabs.indexOf(tab), 1)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#UpdateSheetPropertiesRequest */
export const updateSheetProperties = requestHandler(
  z.strictObject({ properties: sheetPropertiesFields.default({}), fields: z.string().optional() }),
  (spreadsheet, request) => {
    const mask = updateMask(request.fields, sheetMaskShape)
    const tab = tabById(spreadsheet, request.properties.sheetId ?? 0)
    const given = toJson(request.properties)
    setProperties(spreadsheet, tab, assignMasked(sheetProperties(spreadsheet, tab), given, mask))
    const index = request.properties.index
    if (index !== undefined && (mask === 'all' || 'index' in mask)) move(spreadsheet, tab, index)
    return undefined
  },
)
