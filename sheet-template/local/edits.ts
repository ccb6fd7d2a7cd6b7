/**
 * What a person does to the sheet in the browser: in-process, on the same store that the API serves.
 * Rows and columns count from 0, headers included. A cell beyond the grid makes the grid grow.
 */
import { type Book, findTab, type Store } from './store.ts'
import { deleteLines, insertLines, resize, type Tab, writeCell } from './tab.ts'

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

const tabOf = (book: Book, title: string): Tab => {
  const tab = findTab(book, title)
  if (tab === undefined) throw new UnknownTab(title)
  return tab
}

const asIndex = (value: number): number => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a row or column: ${value}`)
  return value
}

export const listTabs = (store: Store): TabSummary[] =>
  store.book.tabs.map(({ title, sheetId, rowCount, columnCount, rows }) => ({
    title,
    sheetId,
    rowCount,
    columnCount,
    usedRows: rows.length,
  }))

/** The rows of a tab, ragged; a copy. */
export const readGrid = (store: Store, title: string): string[][] =>
  tabOf(store.book, title).rows.map((row) => [...row])

export const setCell = (store: Store, title: string, row: number, column: number, text: string): void =>
  store.change((book) => {
    const tab = tabOf(book, title)
    resize(tab, Math.max(tab.rowCount, asIndex(row) + 1), Math.max(tab.columnCount, asIndex(column) + 1))
    writeCell(tab, row, column, text)
  })

/** Puts empty rows before the row `at`. */
export const insertRows = (store: Store, title: string, at: number, count = 1): void =>
  store.change((book) => insertLines(tabOf(book, title), 'ROWS', asIndex(at), asIndex(count)))

/** Takes rows away; of all rows an empty one stays. */
export const deleteRows = (store: Store, title: string, at: number, count = 1): void =>
  store.change((book) => {
    const tab = tabOf(book, title)
    const going = Math.min(asIndex(count), Math.max(0, tab.rowCount - asIndex(at)))
    if (going === tab.rowCount) insertLines(tab, 'ROWS', tab.rowCount, 1)
    deleteLines(tab, 'ROWS', at, going)
  })
