import type { SpreadsheetStructure, sheets_v4 } from '../../lib/google/structure.ts'
import type { Grid } from '../../lib/workbook/workbook.ts'

export type CurrentCell = sheets_v4.Schema$CellData

/** A tab as it is, or an empty one that is about to be added. Rows and columns count from 0. */
export interface CurrentTab {
  readonly title: string
  readonly sheetId: number
  readonly rows: number
  readonly columns: number
  readonly frozenRows: number
  /** Ragged: what nobody has touched is not there. */
  readonly cells: readonly (readonly CurrentCell[])[]
  /** In pixels. */
  readonly widths: readonly number[]
  readonly conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[]
  readonly filterViews: readonly sheets_v4.Schema$FilterView[]
  readonly protectedRanges: readonly sheets_v4.Schema$ProtectedRange[]
  /** Whether charts, tables, slicers, merges or the like lie on it. */
  readonly hasObjects: boolean
}

/** The tabs of a spreadsheet in their order. Those that are no grids (charts) have no rows. */
export function tabsOf({ sheets = [] }: SpreadsheetStructure): readonly CurrentTab[] {
  return sheets.map((sheet) => {
    const { properties, data, conditionalFormats, filterViews, protectedRanges } = sheet
    const { gridProperties: grid } = properties ?? {}
    const { merges, charts, slicers, tables, bandedRanges } = sheet
    return {
      title: properties?.title ?? '',
      // Google leaves out an id of 0.
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

export function emptyTab(title: string, sheetId: number, rows: number, columns: number): CurrentTab {
  const none = { cells: [], widths: [], conditionalFormats: [], filterViews: [], protectedRanges: [] }
  return { title, sheetId, rows, columns, frozenRows: 0, hasObjects: false, ...none }
}

/** The width of a column that nobody has set. */
export const standardWidth = 100

export function currentCell(tab: CurrentTab, row: number, column: number): CurrentCell {
  return tab.cells[row]?.[column] ?? {}
}

/** What people see in the cell. */
export function textOf(cell: CurrentCell): string {
  return cell.formattedValue ?? cell.userEnteredValue?.stringValue ?? ''
}

export function gridOf(tab: CurrentTab): Grid {
  return tab.cells.map((row) => row.map(textOf))
}

/** Whether something was entered, or is shown by a formula of another cell. */
export function isFilled(cell: CurrentCell): boolean {
  return cell.userEnteredValue != null || textOf(cell) !== ''
}

/** Whether nothing stands in any cell from a row on. */
export function isEmptyFrom(tab: CurrentTab, row: number): boolean {
  return tab.cells
    .slice(row)
    .every((cells) => !cells.some(({ userEnteredValue }) => userEnteredValue != null))
}

/** How many columns hold something. */
export function usedColumns(tab: CurrentTab): number {
  return Math.max(0, ...tab.cells.map((row) => row.findLastIndex(isFilled) + 1))
}

/** With its header: a row that is inserted above the first one of a range is not in the range. */
export function wholeColumnOf({ sheetId }: CurrentTab, column: number): sheets_v4.Schema$GridRange {
  return { sheetId, startColumnIndex: column, endColumnIndex: column + 1 }
}
