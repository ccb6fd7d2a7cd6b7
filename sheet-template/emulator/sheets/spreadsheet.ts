/**
 * The spreadsheet and its sheets as answers show them.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets#Spreadsheet
 */
import type { Area } from './a1.ts'
import type { Shape } from './field-mask.ts'
import { isObject, type JsonObject } from './json.ts'
import { withBothColours } from './requests/formats.ts'
import type { StoredSpreadsheet } from './store.ts'
import { cellAt, keptAt, type StoredTab } from './tab.ts'

export const spreadsheetShape: Shape = {
  spreadsheetId: 'any',
  properties: {
    title: 'any',
    locale: 'any',
    autoRecalc: 'any',
    timeZone: 'any',
    defaultFormat: 'any',
    iterativeCalculationSettings: 'any',
    spreadsheetTheme: 'any',
    importFunctionsExternalUrlAccessAllowed: 'any',
  },
  sheets: {
    properties: {
      sheetId: 'any',
      title: 'any',
      index: 'any',
      sheetType: 'any',
      gridProperties: {
        rowCount: 'any',
        columnCount: 'any',
        frozenRowCount: 'any',
        frozenColumnCount: 'any',
        hideGridlines: 'any',
        rowGroupControlAfter: 'any',
        columnGroupControlAfter: 'any',
      },
      hidden: 'any',
      tabColor: 'any',
      tabColorStyle: 'any',
      rightToLeft: 'any',
      dataSourceSheetProperties: 'any',
    },
    data: {
      startRow: 'any',
      startColumn: 'any',
      rowData: {
        values: {
          userEnteredValue: 'any',
          effectiveValue: 'any',
          formattedValue: 'any',
          userEnteredFormat: 'any',
          effectiveFormat: 'any',
          hyperlink: 'any',
          note: 'any',
          textFormatRuns: 'any',
          dataValidation: 'any',
          pivotTable: 'any',
          dataSourceTable: 'any',
          dataSourceFormula: 'any',
          chipRuns: 'any',
        },
      },
      rowMetadata: 'any',
      columnMetadata: 'any',
    },
    merges: 'any',
    conditionalFormats: 'any',
    filterViews: 'any',
    protectedRanges: 'any',
    basicFilter: 'any',
    charts: 'any',
    bandedRanges: 'any',
    developerMetadata: 'any',
    rowGroups: 'any',
    columnGroups: 'any',
    slicers: 'any',
    tables: 'any',
  },
  namedRanges: 'any',
  spreadsheetUrl: 'any',
  developerMetadata: 'any',
  dataSources: 'any',
  dataSourceSchedules: 'any',
}

export function sheetProperties(book: StoredSpreadsheet, tab: StoredTab): JsonObject {
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    index: book.tabs.indexOf(tab),
    sheetType: 'GRID',
    gridProperties: { rowCount: tab.rowCount, columnCount: tab.columnCount, ...tab.gridProperties },
    ...tab.properties,
  }
}

/** Text in the grid is as shown; what came of a number is the number, of a formula the text that stands for it. */
function cellData(tab: StoredTab, row: number, column: number): JsonObject {
  const text = cellAt(tab, row, column)
  const { userEnteredValue: entered, userEnteredFormat: format, ...kept } = keptAt(tab, row, column)
  const value = { stringValue: text }
  const effectiveValue = isObject(entered) && !('formulaValue' in entered) ? entered : value
  const shown =
    text === '' ? {} : { userEnteredValue: entered ?? value, effectiveValue, formattedValue: text }
  return { ...shown, ...(isObject(format) ? { userEnteredFormat: withBothColours(format) } : {}), ...kept }
}

function rowData(tab: StoredTab, area: Area, row: number): JsonObject {
  const width = Math.min(area.endColumn, Math.max(tab.rows[row]?.length ?? 0, tab.kept[row]?.length ?? 0))
  const values: JsonObject[] = []
  for (let column = area.startColumn; column < width; column++) values.push(cellData(tab, row, column))
  return values.length === 0 ? {} : { values }
}

function lines(list: readonly (JsonObject | undefined)[], from: number, to: number, pixelSize: number) {
  return Array.from({ length: to - from }, (_, index) => ({ pixelSize, ...list[from + index] }))
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#GridData */
function gridData(tab: StoredTab, area: Area): JsonObject {
  const rows: JsonObject[] = []
  const last = Math.min(area.endRow, Math.max(tab.rows.length, tab.kept.length))
  for (let row = area.startRow; row < last; row++) rows.push(rowData(tab, area, row))
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...(rows.length > 0 ? { rowData: rows } : {}),
    rowMetadata: lines(tab.rowProperties, area.startRow, area.endRow, 21),
    columnMetadata: lines(tab.columnProperties, area.startColumn, area.endColumn, 100),
  }
}

function filled(lists: Record<string, JsonObject[]>): JsonObject {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
}

function sheet(book: StoredSpreadsheet, tab: StoredTab, areas: readonly Area[]): JsonObject {
  return {
    properties: sheetProperties(book, tab),
    ...filled({
      data: areas.map((area) => gridData(tab, area)),
      conditionalFormats: tab.conditionalFormats,
      filterViews: tab.filterViews,
      protectedRanges: tab.protectedRanges,
    }),
    ...(tab.basicFilter === undefined ? {} : { basicFilter: tab.basicFilter }),
  }
}

/** The tabs with the areas whose data is wanted of each. */
export function spreadsheet(
  book: StoredSpreadsheet,
  wanted: ReadonlyMap<StoredTab, readonly Area[]>,
): JsonObject {
  return {
    spreadsheetId: book.spreadsheetId,
    properties: book.properties,
    sheets: book.tabs.filter((tab) => wanted.has(tab)).map((tab) => sheet(book, tab, wanted.get(tab) ?? [])),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.spreadsheetId}/edit`,
  }
}
