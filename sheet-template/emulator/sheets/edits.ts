/**
 * Edits as a person makes them in a browser, in the same process and on the store that the API serves. Rows and columns
 * count from 0, headers included.
 */
import { findTab, type SheetsStore, type StoredSpreadsheet } from './store.ts'
import { deleteLines, insertLines, resize, type StoredTab, writeCell } from './tab.ts'

/** A tab without its values. */
export interface TabSummary {
  title: string
  sheetId: number
  rowCount: number
  columnCount: number
  /** The number of rows up to the last one that is not empty, headers included. */
  usedRows: number
}

/** No tab has this title. */
export class UnknownTab extends Error {}

function tabOf(spreadsheet: StoredSpreadsheet, title: string): StoredTab {
  const tab = findTab(spreadsheet, title)
  if (tab === undefined) throw new UnknownTab(title)
  return tab
}

function asIndex(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a row or column: ${value}`)
  return value
}

/** The tabs in their order. */
export function listTabs(store: SheetsStore): TabSummary[] {
  return store.spreadsheet.tabs.map(({ title, sheetId, rowCount, columnCount, rows }) => ({
    title,
    sheetId,
    rowCount,
    columnCount,
    usedRows: rows.length,
  }))
}

/**
 * A copy of the rows of a tab; empty cells at the end of a row are left out.
 *
 * @throws UnknownTab
 */
export function readGrid(store: SheetsStore, title: string): string[][] {
  return tabOf(store.spreadsheet, title).rows.map((row) => [...row])
}

/**
 * Sets the text of a cell, and enlarges the grid where the cell is beyond it.
 *
 * @throws UnknownTab
 * @throws RangeError when the row or column is not a whole number from 0
 */
export function setCell(store: SheetsStore, title: string, row: number, column: number, text: string): void {
  return store.change((spreadsheet) => {
    const tab = tabOf(spreadsheet, title)
    resize(tab, Math.max(tab.rowCount, asIndex(row) + 1), Math.max(tab.columnCount, asIndex(column) + 1))
    writeCell(tab, row, column, text)
  })
}

/**
 * Inserts empty rows before the row `at`.
 *
 * @throws UnknownTab
 * @throws RangeError when a number is not a whole number from 0
 */
export function insertRows(store: SheetsStore, title: string, at: number, count = 1): void {
  return store.change((spreadsheet) =>
    insertLines(tabOf(spreadsheet, title), 'ROWS', asIndex(at), asIndex(count)),
  )
}

/**
 * Deletes rows from the row `at` on. A grid must have a row: where all are deleted, an empty one is added.
 *
 * @throws UnknownTab
 * @throws RangeError when a number is not a whole number from 0
 */
export function deleteRows(store: SheetsStore, title: string, at: number, count = 1): void {
  return store.change((spreadsheet) => {
    const tab = tabOf(spreadsheet, title)
    const deleted = Math.min(asIndex(count), Math.max(0, tab.rowCount - asIndex(at)))
    if (deleted === tab.rowCount) insertLines(tab, 'ROWS', tab.rowCount, 1)
    deleteLines(tab, 'ROWS', at, deleted)
  })
}
