/** One tab: the grid of its texts, and the properties of its cells, rows and columns. Pure. */
import type { Area, CellRange } from './a1.ts'
import { formatA1 } from './a1.ts'
import { invalidArgument } from './errors.ts'
import type { JsonObject } from './json.ts'

/** A tab; rows and columns count from 0. */
export interface StoredTab {
  sheetId: number
  title: string
  rowCount: number
  columnCount: number
  /** The texts that cells show; empty cells and rows at the end are left out. */
  rows: string[][]
  /** Note, validation and format of cells, and `userEnteredValue` where it is not text. */
  cellProperties: (JsonObject | undefined)[][]
  /** Size and visibility of rows, where set. */
  rowProperties: (JsonObject | undefined)[]
  columnProperties: (JsonObject | undefined)[]
  /** SheetProperties besides those above: hidden, tabColorStyle, … */
  properties: JsonObject
  /** GridProperties besides the two counts: frozenRowCount, hideGridlines, … */
  gridProperties: JsonObject
  protectedRanges: JsonObject[]
  conditionalFormats: JsonObject[]
  filterViews: JsonObject[]
  basicFilter: JsonObject | undefined
}

export type Dimension = 'ROWS' | 'COLUMNS'

/** The size of a new tab, as Google creates it. */
const initialRows = 1000
const initialColumns = 26

function maxWidth(rows: readonly string[][]): number {
  return Math.max(0, ...rows.map((row) => row.length))
}

function trimRow(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
}

/**
 * The rows without empty cells and empty rows at the end, as responses return them.
 *
 * @example trim([['a', ''], ['', '']]) // [['a']]
 */
export function trim(rows: readonly (readonly string[])[]): string[][] {
  const trimmed = rows.map(trimRow)
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1)
}

/** A tab that holds the rows and has at least 1000 rows and 26 columns, as a new one has with Google. */
export function createTab(sheetId: number, title: string, cells: readonly string[][] = []): StoredTab {
  const rows = trim(cells)
  return {
    sheetId,
    title,
    rowCount: Math.max(initialRows, rows.length),
    columnCount: Math.max(initialColumns, maxWidth(rows)),
    rows,
    cellProperties: [],
    rowProperties: [],
    columnProperties: [],
    properties: {},
    gridProperties: {},
    protectedRanges: [],
    conditionalFormats: [],
    filterViews: [],
    basicFilter: undefined,
  }
}

/** A copy that may be changed. The elements of its lists are shared, because they are replaced and never modified. */
export function copyTab(tab: StoredTab): StoredTab {
  return {
    ...tab,
    rows: tab.rows.map((row) => [...row]),
    cellProperties: tab.cellProperties.map((row) => [...row]),
    rowProperties: [...tab.rowProperties],
    columnProperties: [...tab.columnProperties],
    protectedRanges: [...tab.protectedRanges],
    conditionalFormats: [...tab.conditionalFormats],
    filterViews: [...tab.filterViews],
  }
}

/** The text of a cell; '' outside the filled part of the grid. */
export function cellAt(tab: StoredTab, row: number, column: number): string {
  return tab.rows[row]?.[column] ?? ''
}

/** The texts of an area, without empty cells and rows at the end. */
export function readArea(tab: StoredTab, area: Area): string[][] {
  return trim(
    tab.rows.slice(area.startRow, area.endRow).map((row) => row.slice(area.startColumn, area.endColumn)),
  )
}

/** Sets the text of a cell, which must be inside the grid, and removes what was entered there as another type. */
export function writeCell(tab: StoredTab, row: number, column: number, text: string): void {
  const { userEnteredValue, ...properties } = cellPropertiesAt(tab, row, column)
  if (userEnteredValue !== undefined) setCellProperties(tab, row, column, properties)
  if (cellAt(tab, row, column) === text) return
  while (tab.rows.length <= row) tab.rows.push([])
  const cells = tab.rows[row] ?? []
  while (cells.length <= column) cells.push('')
  cells[column] = text
  tab.rows[row] = trimRow(cells)
  while (tab.rows.length > 0 && tab.rows.at(-1)?.length === 0) tab.rows.pop()
}

/** Note, validation, format and the like of a cell; empty where it has none. */
export function cellPropertiesAt(tab: StoredTab, row: number, column: number): JsonObject {
  return tab.cellProperties[row]?.[column] ?? {}
}

/** Replaces the note, validation, format and the like of a cell. */
export function setCellProperties(tab: StoredTab, row: number, column: number, properties: JsonObject): void {
  while (tab.cellProperties.length <= row) tab.cellProperties.push([])
  const cells = tab.cellProperties[row] ?? []
  while (cells.length <= column) cells.push(undefined)
  cells[column] = Object.keys(properties).length > 0 ? properties : undefined
}

/** Clears the texts of an area; formats, notes and validation stay. */
export function clearArea(tab: StoredTab, area: Area): void {
  for (let row = area.startRow; row < Math.min(area.endRow, tab.rows.length); row++) {
    const width = tab.rows[row]?.length ?? 0
    for (let column = area.startColumn; column < Math.min(area.endColumn, width); column++) {
      writeCell(tab, row, column, '')
    }
  }
}

function cut<T>(list: T[], length: number): T[] {
  return list.length > length ? list.slice(0, length) : list
}

/** Changes the size of the grid; cells outside the new size are lost. */
export function resize(tab: StoredTab, rowCount: number, columnCount: number): void {
  tab.rowCount = rowCount
  tab.columnCount = columnCount
  tab.rows = trim(cut(tab.rows, rowCount).map((row) => cut(row, columnCount)))
  tab.cellProperties = cut(tab.cellProperties, rowCount).map((row) => cut(row, columnCount))
  tab.rowProperties = cut(tab.rowProperties, rowCount)
  tab.columnProperties = cut(tab.columnProperties, columnCount)
}

/** Inserts `count` elements before `at`; lists are shorter than the grid, and beyond their end nothing need be moved. */
function insertInto<T>(list: T[], at: number, count: number, empty: () => T): void {
  if (at < list.length) list.splice(at, 0, ...Array.from({ length: count }, empty))
}

/** Inserts empty rows or columns before `at`. */
export function insertLines(tab: StoredTab, dimension: Dimension, at: number, count: number): void {
  if (dimension === 'ROWS') {
    tab.rowCount += count
    insertInto(tab.rows, at, count, () => [])
    insertInto(tab.cellProperties, at, count, () => [])
    insertInto(tab.rowProperties, at, count, () => undefined)
    return
  }
  tab.columnCount += count
  for (const row of tab.rows) insertInto(row, at, count, () => '')
  for (const row of tab.cellProperties) insertInto(row, at, count, () => undefined)
  insertInto(tab.columnProperties, at, count, () => undefined)
}

/** Deletes rows or columns from `at` on. */
export function deleteLines(tab: StoredTab, dimension: Dimension, at: number, count: number): void {
  if (dimension === 'ROWS') {
    tab.rowCount -= count
    for (const list of [tab.rows, tab.cellProperties, tab.rowProperties]) list.splice(at, count)
  } else {
    tab.columnCount -= count
    for (const row of [...tab.rows, ...tab.cellProperties, tab.columnProperties]) row.splice(at, count)
  }
  tab.rows = trim(tab.rows)
}

/** The area of all cells of a tab. */
export function wholeGrid(tab: StoredTab): Area {
  return {
    startRow: 0,
    startColumn: 0,
    endRow: tab.rowCount,
    endColumn: tab.columnCount,
  }
}

/** Google’s error for a range outside the grid. */
export function exceedsGrid(tab: StoredTab, range: CellRange): Error {
  return invalidArgument(
    `Range (${formatA1(tab.title, range)}) exceeds grid limits. Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
  )
}

/**
 * The part of a range that is inside the grid. (One report says that a read of a range that starts outside returns no
 * values; recorded responses are errors.)
 *
 * @throws SheetsError 400 when the range starts outside the grid
 */
export function clip(tab: StoredTab, range: CellRange): Area {
  const startRow = range.startRow ?? 0
  const startColumn = range.startColumn ?? 0
  if (startRow >= tab.rowCount || startColumn >= tab.columnCount) throw exceedsGrid(tab, range)
  return {
    startRow,
    startColumn,
    endRow: Math.min(range.endRow ?? tab.rowCount, tab.rowCount),
    endColumn: Math.min(range.endColumn ?? tab.columnCount, tab.columnCount),
  }
}
