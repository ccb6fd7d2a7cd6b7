/** Tabs: added, taken away, renamed, moved, resized. */
import { z } from 'zod'
import { invalid } from '../errors.ts'
import { assignMasked, shapeAt } from '../field-mask.ts'
import { isObject, type JsonObject, toJson } from '../json.ts'
import { sheetProperties, spreadsheetShape } from '../spreadsheet.ts'
import { freeId, type StoredSpreadsheet, tabById } from '../store.ts'
import { createTab, resize, type StoredTab } from '../tab.ts'
import { indexSchema, opaque, requestHandler, updateMask } from './request-handler.ts'

const mostCells = 10_000_000

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

/** false and 0 are what is not said. */
function said(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== false && value !== 0))
}

function checkTitle(book: StoredSpreadsheet, tab: StoredTab, title: string): void {
  if (title.trim() === '') throw invalid('Sheet name cannot be empty.')
  const same = (one: StoredTab): boolean => one !== tab && one.title.toLowerCase() === title.toLowerCase()
  if (book.tabs.some(same)) {
    throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

function checkSize(book: StoredSpreadsheet): void {
  const cells = book.tabs.reduce((sum, tab) => sum + tab.rowCount * tab.columnCount, 0)
  if (cells <= mostCells) return
  throw invalid(
    `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
  )
}

function checkFrozen(tab: StoredTab): void {
  if (Number(tab.gridProperties['frozenRowCount'] ?? 0) >= tab.rowCount) {
    throw invalid("You can't freeze all visible rows on the sheet.")
  }
  if (Number(tab.gridProperties['frozenColumnCount'] ?? 0) >= tab.columnCount) {
    throw invalid("You can't freeze all visible columns on the sheet.")
  }
}

/** Gives a tab these SheetProperties, its place apart. A grid of no rows or columns stays as it was. */
function setProperties(book: StoredSpreadsheet, tab: StoredTab, properties: JsonObject): void {
  const { sheetId: _id, title, index: _index, sheetType: _type, gridProperties, ...rest } = properties
  const name = typeof title === 'string' ? title : ''
  checkTitle(book, tab, name)
  tab.title = name
  const { rowCount, columnCount, ...grid } = isObject(gridProperties) ? gridProperties : {}
  resize(tab, Number(rowCount ?? 0) || tab.rowCount, Number(columnCount ?? 0) || tab.columnCount)
  tab.gridProperties = said(grid)
  tab.properties = said(rest)
  checkFrozen(tab)
  checkSize(book)
}

/** The new index counts the tabs as they stood before. */
function move(book: StoredSpreadsheet, tab: StoredTab, index: number): void {
  const from = book.tabs.indexOf(tab)
  book.tabs.splice(from, 1)
  book.tabs.splice(index > from ? index - 1 : index, 0, tab)
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AddSheetRequest */
export const addSheet = requestHandler(
  z.strictObject({ properties: sheetPropertiesFields.optional() }),
  (book, request) => {
    const given = request.properties ?? {}
    const title = given.title ?? `Аркуш${book.tabs.length + 1}`
    const sheetId = given.sheetId ?? freeId(book.tabs, title)
    if (book.tabs.some((tab) => tab.sheetId === sheetId)) {
      throw invalid(`A sheet with id ${sheetId} already exists.`)
    }
    const tab = createTab(sheetId, title)
    book.tabs.splice(given.index ?? book.tabs.length, 0, tab)
    setProperties(book, tab, { ...toJson(given), title })
    return { addSheet: { properties: sheetProperties(book, tab) } }
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteSheetRequest */
export const deleteSheet = requestHandler(
  z.strictObject({ sheetId: indexSchema.default(0) }),
  (book, request) => {
    const tab = tabById(book, request.sheetId)
    if (book.tabs.length === 1) throw invalid("You can't remove all the sheets in a document.")
    book.tabs.splice(book.tabs.indexOf(tab), 1)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#UpdateSheetPropertiesRequest */
export const updateSheetProperties = requestHandler(
  z.strictObject({ properties: sheetPropertiesFields.default({}), fields: z.string().optional() }),
  (book, request) => {
    const mask = updateMask(request.fields, sheetMaskShape)
    const tab = tabById(book, request.properties.sheetId ?? 0)
    const given = toJson(request.properties)
    setProperties(book, tab, assignMasked(sheetProperties(book, tab), given, mask))
    const index = request.properties.index
    if (index !== undefined && (mask === 'all' || 'index' in mask)) move(book, tab, index)
    return undefined
  },
)
