/**
 * The spreadsheet and its sheets as resources of responses.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets#Spreadsheet
 */
import type { Area } from './a1.ts'
import type { Shape } from './field-mask.ts'
import { isObject, type JsonObject } from './json.ts'
import { withBothColours } from './requests/formats.ts'
import type { StoredSpreadsheet } from './store.ts'
import { cellAt, cellPropertiesAt, type StoredTab } from './tab.ts'

/** The fields of a Spreadsheet, for checking masks. */
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

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#SheetProperties */
export function sheetProperties(spreadsheet: StoredSpreadsheet, tab: StoredTab): JsonObject {
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    index: spreadsheet.tabs.indexOf(tab),
    sheetType: 'GRID',
    gridProperties: { rowCount: tab.rowCount, columnCount: tab.columnCount, ...tab.gridProperties },
    ...tab.properties,
  }
}

/** The resource of a cell. Formulas are not calculated: the effective value of one is its text. */
function cellData(tab: StoredTab, row: number, column: number): JsonObject {
  const text = cellAt(tab, row, column)
  const { userEnteredValue: entered, userEnteredFormat: format, ...rest } = cellPropertiesAt(tab, row, column)
  const value = { stringValue: text }
  const effectiveValue = isObject(entered) && !('formulaValue' in entered) ? entered : value
  const values =
    text === '' ? {} : { userEnteredValue: entered ?? value, effectiveValue, formattedValue: text }
  return { ...values, ...(isObject(format) ? { userEnteredFormat: withBothColours(format) } : {}), ...rest }
}

function rowData(tab: StoredTab, area: Area, row: number): JsonObject {
  const width = Math.min(
    area.endColumn,
    Math.max(tab.rows[row]?.length ?? 0, tab.cellProperties[row]?.length ?? 0),
  )
  const values: JsonObject[] = []
  for (let column = area.startColumn; column < width; column++) values.push(cellData(tab, row, column))
  return values.length === 0 ? {} : { values }
}

function dimensionMetadata(
  list: readonly (JsonObject | undefined)[],
  from: number,
  to: number,
  pixelSize: number,
) {
  return Array.from({ length: to - from }, (_, index) => ({ pixelSize, ...list[from + index] }))
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#GridData */
function gridData(tab: StoredTab, area: Area): JsonObject {
  const rows: JsonObject[] = []
  const last = Math.min(area.endRow, Math.max(tab.rows.length, tab.cellProperties.length))
  for (let row = area.startRow; row < last; row++) rows.push(rowData(tab, area, row))
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...(rows.length > 0 ? { rowData: rows } : {}),
    rowMetadata: dimensionMetadata(tab.rowProperties, area.startRow, area.endRow, 21),
    columnMetadata: dimensionMetadata(tab.columnProperties, area.startColumn, area.endColumn, 100),
  }
}

function nonEmpty(lists: Record<string, JsonObject[]>): JsonObject {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
}

function sheetResource(spreadsheet: StoredSpreadsheet, tab: StoredTab, areas: readonly Area[]): JsonObject {
  return {
    properties: sheetProperties(spreadsheet, tab),
    ...nonEmpty({
      data: areas.map((area) => gridData(tab, area)),
      conditionalFormats: tab.conditionalFormats,
      filterViews: tab.filterViews,
      protectedRanges: tab.protectedRanges,
    }),
    ...(tab.basicFilter === undefined ? {} : { basicFilter: tab.basicFilter }),
  }
}

/**
 * The resource of a spreadsheet.
 *
 * @param areas the tabs to include, each with the areas whose cells are included
 */
export function spreadsheetResource(
  spreadsheet: StoredSpreadsheet,
  areas: ReadonlyMap<StoredTab, readonly Area[]>,
): JsonObject {
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: spreadsheet.properties,
    sheets: spreadsheet.tabs
      .filter((tab) => areas.has(tab))
      .map((tab) => sheetResource(spreadsheet, tab, areas.get(tab) ?? [])),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheet.spreadsheetId}/edit`,
  }
}
