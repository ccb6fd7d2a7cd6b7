/** One tab: a grid of strings, and what is known of its cells, rows and columns. Pure. */
import type { Area, CellRange } from './a1.ts'
import { formatA1 } from './a1.ts'
import { invalid } from './errors.ts'
import type { JsonObject } from './json.ts'

export interface StoredTab {
  sheetId: number
  title: string
  rowCount: number
  columnCount: number
  /** What the cells show. Ragged: neither a row nor the grid ends in emptiness. */
  rows: string[][]
  /** Notes, validation, formats of cells, and what was entered where it is no text: kept to be given back. */
  kept: (JsonObject | undefined)[][]
  /** Size and visibility of rows and columns, where set. */
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

/** The size of a new tab. */
const initialRows = 1000
const initialColumns = 26

function widest(rows: readonly string[][]): number {
  return Math.max(0, ...rows.map((row) => row.length))
}

function trimRow(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
}

/** Cuts what is empty at the end of rows and of the grid, as answers do. */
export function trim(rows: readonly (readonly string[])[]): string[][] {
  const trimmed = rows.map(trimRow)
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1)
}

/** A tab that holds the rows and is at least as large as Google's new ones. */
export function createTab(sheetId: number, title: string, cells: readonly string[][] = []): StoredTab {
  const rows = trim(cells)
  return {
    sheetId,
    title,
    rowCount: Math.max(initialRows, rows.length),
    columnCount: Math.max(initialColumns, widest(rows)),
    rows,
    kept: [],
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

/** A tab that may be changed while the first stays. What lists hold is replaced, never altered, so it is shared. */
export function copyTab(tab: StoredTab): StoredTab {
  return {
    ...tab,
    rows: tab.rows.map((row) => [...row]),
    kept: tab.kept.map((row) => [...row]),
    rowProperties: [...tab.rowProperties],
    columnProperties: [...tab.columnProperties],
    protectedRanges: [...tab.protectedRanges],
    conditionalFormats: [...tab.conditionalFormats],
    filterViews: [...tab.filterViews],
  }
}

export function cellAt(tab: StoredTab, row: number, column: number): string {
  return tab.rows[row]?.[column] ?? ''
}

/** The cells of an area, trimmed. */
export function readArea(tab: StoredTab, area: Area): string[][] {
  return trim(
    tab.rows.slice(area.startRow, area.endRow).map((row) => row.slice(area.startColumn, area.endColumn)),
  )
}

export function writeCell(tab: StoredTab, row: number, column: number, text: string): void {
  const { userEnteredValue, ...kept } = keptAt(tab, row, column)
  if (userEnteredValue !== undefined) putProperties(tab, row, column, kept)
  if (cellAt(tab, row, column) === text) return
  while (tab.rows.length <= row) tab.rows.push([])
  const cells = tab.rows[row] ?? []
  while (cells.length <= column) cells.push('')
  cells[column] = text
  tab.rows[row] = trimRow(cells)
  while (tab.rows.length > 0 && tab.rows.at(-1)?.length === 0) tab.rows.pop()
}

export function keptAt(tab: StoredTab, row: number, column: number): JsonObject {
  return tab.kept[row]?.[column] ?? {}
}

export function putProperties(tab: StoredTab, row: number, column: number, kept: JsonObject): void {
  while (tab.kept.length <= row) tab.kept.push([])
  const cells = tab.kept[row] ?? []
  while (cells.length <= column) cells.push(undefined)
  cells[column] = Object.keys(kept).length > 0 ? kept : undefined
}

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

/** Gives the grid another size; what then lies outside is gone. */
export function resize(tab: StoredTab, rowCount: number, columnCount: number): void {
  tab.rowCount = rowCount
  tab.columnCount = columnCount
  tab.rows = trim(cut(tab.rows, rowCount).map((row) => cut(row, columnCount)))
  tab.kept = cut(tab.kept, rowCount).map((row) => cut(row, columnCount))
  tab.rowProperties = cut(tab.rowProperties, rowCount)
  tab.columnProperties = cut(tab.columnProperties, columnCount)
}

/** Sparse lists move like full ones: a hole before the place is filled, nothing is done beyond the end. */
function open<T>(list: T[], at: number, count: number, empty: () => T): void {
  if (at < list.length) list.splice(at, 0, ...Array.from({ length: count }, empty))
}

export function insertLines(tab: StoredTab, dimension: Dimension, at: number, count: number): void {
  if (dimension === 'ROWS') {
    tab.rowCount += count
    open(tab.rows, at, count, () => [])
    open(tab.kept, at, count, () => [])
    open(tab.rowProperties, at, count, () => undefined)
    return
  }
  tab.columnCount += count
  for (const row of tab.rows) open(row, at, count, () => '')
  for (const row of tab.kept) open(row, at, count, () => undefined)
  open(tab.columnProperties, at, count, () => undefined)
}

export function deleteLines(tab: StoredTab, dimension: Dimension, at: number, count: number): void {
  if (dimension === 'ROWS') {
    tab.rowCount -= count
    for (const list of [tab.rows, tab.kept, tab.rowProperties]) list.splice(at, count)
  } else {
    tab.columnCount -= count
    for (const row of [...tab.rows, ...tab.kept, tab.columnProperties]) row.splice(at, count)
  }
  tab.rows = trim(tab.rows)
}

export function wholeGrid(tab: StoredTab): Area {
  return {
    startRow: 0,
    startColumn: 0,
    endRow: tab.rowCount,
    endColumn: tab.columnCount,
  }
}

export function exceedsGrid(tab: StoredTab, range: CellRange): Error {
  return invalid(
    `Range (${formatA1(tab.title, range)}) exceeds grid limits. Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
  )
}

/**
 * The part of a range that the grid has. A range that starts outside is refused, one that only ends outside is
 * cut. (One report says that reads starting outside are answered empty instead; the recorded traffic refuses.)
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
