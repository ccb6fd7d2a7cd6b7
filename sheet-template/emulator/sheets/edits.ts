/**
 * What a person does to the sheet in the browser: in-process, on the same store that the API serves.
 * Rows and columns count from 0, headers included. A cell beyond the grid makes the grid grow.
 */
import { findTab, type SheetsStore, type StoredSpreadsheet } from './store.ts'
import { deleteLines, insertLines, resize, type StoredTab, writeCell } from './tab.ts'

export interface TabSummary {
  title: string
  sheetId: number
  rowCount: number
  columnCount: number
  /** Rows that hold something, headers included. */
  usedRows: number
}

/** The tab asked for is not there. */
export class UnknownTab extends Error {}

function tabOf(book: StoredSpreadsheet, title: string): StoredTab {
  const tab = findTab(book, title)
  if (tab === undefined) throw new UnknownTab(title)
  return tab
}

function asIndex(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a row or column: ${value}`)
  return value
}

export function listTabs(store: SheetsStore): TabSummary[] {
  return store.book.tabs.map(({ title, sheetId, rowCount, columnCount, rows }) => ({
    title,
    sheetId,
    rowCount,
    columnCount,
    usedRows: rows.length,
  }))
}

/** The rows of a tab, ragged; a copy. */
export function readGrid(store: SheetsStore, title: string): string[][] {
  return tabOf(store.book, title).rows.map((row) => [...row])
}

export function setCell(store: SheetsStore, title: string, row: number, column: number, text: string): void {
  return store.change((book) => {
    const tab = tabOf(book, title)
    resize(tab, Math.max(tab.rowCount, asIndex(row) + 1), Math.max(tab.columnCount, asIndex(column) + 1))
    writeCell(tab, row, column, text)
  })
}

/** Puts empty rows before the row `at`. */
export function insertRows(store: SheetsStore, title: string, at: number, count = 1): void {
  return store.change((book) => insertLines(tabOf(book, title), 'ROWS', asIndex(at), asIndex(count)))
}

/** Takes rows away; of all rows an empty one stays. */
export function deleteRows(store: SheetsStore, title: string, at: number, count = 1): void {
  return store.change((book) => {
    const tab = tabOf(book, title)
    const going = Math.min(asIndex(count), Math.max(0, tab.rowCount - asIndex(at)))
    if (going === tab.rowCount) insertLines(tab, 'ROWS', tab.rowCount, 1)
    deleteLines(tab, 'ROWS', at, going)
  })
}
