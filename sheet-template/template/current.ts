import type { SpreadsheetStructure, sheets_v4 } from '../../lib/google/structure.ts'
import type { Grid } from '../../lib/workbook/workbook.ts'

export type CurrentCell = sheets_v4.Schema$CellData

/** The current state of a tab, or of an empty one that is to be added. Rows and columns count from 0. */
export interface CurrentTab {
  readonly title: string
  readonly sheetId: number
  readonly rows: number
  readonly columns: number
  readonly frozenRows: number
  /** Untouched cells at the end of a row, and rows at the end, are left out. */
  readonly cells: readonly (readonly CurrentCell[])[]
  /** In pixels. */
  readonly widths: readonly number[]
  readonly conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[]
  readonly filterViews: readonly sheets_v4.Schema$FilterView[]
  readonly protectedRanges: readonly sheets_v4.Schema$ProtectedRange[]
  /** Whether it has charts, tables, slicers, merged cells or banded ranges. */
  readonly hasObjects: boolean
}

/** The tabs of a spreadsheet in their order. Tabs that are not grids (charts) have no rows. */
export function tabsOf({ sheets = [] }: SpreadsheetStructure): readonly CurrentTab[] {
  return sheets.map((sheet) => {
    const { properties, data, conditionalFormats, filterViews, protectedRanges } = sheet
    const { gridProperties: grid } = properties ?? {}
    const { merges, charts, slicers, tables, bandedRanges } = sheet
    return {
      title: properties?.title ?? '',
      // Google’s responses leave out an id of 0.
      sheetId: properties?.sheetId ?? 0,
      rows: grid?.rowCount ?? 0,
      columns: grid?.columnCount ?? 0,
      frozenRows: grid?.frozenRowCount ?? 0,
      cells: (data?.[0]?.rowData ?? []).map(({ values }) => values ?? []),
      widths: (data?.[0]?.columnMetadata ?? []).map(({ pixelSize }) => pixelSize ?? standardWidth),
      conditionalFormats: conditionalFormats ?? [],
      filterViews: filterViews ?? [],
      protectedRanges: protectedRanges ?? [],
      hasObjects: [merges, charts, slicers, tables, bandedRanges].some((list) => (list ?? []).length > 0),
    }
  })
}

/** The state of a tab that is to be added. */
export function emptyTab(title: string, sheetId: number, rows: number, columns: number): CurrentTab {
  const none = { cells: [], widths: [], conditionalFormats: [], filterViews: [], protectedRanges: [] }
  return { title, sheetId, rows, columns, frozenRows: 0, hasObjects: false, ...none }
}

/** The width of a column that nobody has set, in pixels. */
export const standardWidth = 100

/** A cell; empty where the tab has none. */
export function currentCell(tab: CurrentTab, row: number, column: number): CurrentCell {
  return tab.cells[row]?.[column] ?? {}
}

/** The text that the cell shows. */
export function textOf(cell: CurrentCell): string {
  return cell.formattedValue ?? cell.userEnteredValue?.stringValue ?? ''
}

/** The texts of all cells. */
export function gridOf(tab: CurrentTab): Grid {
  return tab.cells.map((row) => row.map(textOf))
}

/** Whether the cell has an entered value, or shows a result of a formula in another cell. */
export function isFilled(cell: CurrentCell): boolean {
  return cell.userEnteredValue != null || textOf(cell) !== ''
}

/** Whether no cell has an entered value from a row on. */
export function isEmptyFrom(tab: CurrentTab, row: number): boolean {
  return tab.cells
    .slice(row)
    .every((cells) => !cells.some(({ userEnteredValue }) => userEnteredValue != null))
}

/** The number of columns up to the last filled cell. */
export function usedColumns(tab: CurrentTab): number {
  return Math.max(0, ...tab.cells.map((row) => row.findLastIndex(isFilled) + 1))
}

/** A column with its header: a range without it would not include a row inserted above its first row. */
export function wholeColumnOf({ sheetId }: CurrentTab, column: number): sheets_v4.Schema$GridRange {
  return { sheetId, startColumnIndex: column, endColumnIndex: column + 1 }
}
