/** The spreadsheet and how it changes: all or nothing, one change after another. */
import type { A1 } from './a1.ts'
import { parseA1 } from './a1.ts'
import { invalid, unableToParse } from './errors.ts'
import type { JsonObject } from './json.ts'
import { copyTab, createTab, type StoredTab } from './tab.ts'

export interface StoredSpreadsheet {
  spreadsheetId: string
  /** SpreadsheetProperties. */
  properties: JsonObject
  /** In the order shown; never empty. */
  tabs: StoredTab[]
}

export interface SheetsStore {
  readonly book: StoredSpreadsheet
  /** Edits a copy, and takes it once the edit has gone through and been saved. */
  change<T>(edit: (draft: StoredSpreadsheet) => T): T
}

/** `save` sees what was and what is to be; when it throws, nothing has changed. */
export function createSheetsStore(
  first: StoredSpreadsheet,
  save: (before: StoredSpreadsheet, after: StoredSpreadsheet) => void = () => {},
): SheetsStore {
  let book = first
  return {
    get book() {
      return book
    },
    change(edit) {
      const draft = { ...book, tabs: book.tabs.map(copyTab) }
      const result = edit(draft)
      save(book, draft)
      book = draft
      return result
    },
  }
}

/** FNV-1a over the title: the same tab has the same id on every run. */
function idOf(title: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(title)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash & 0x7fffffff || 1
}

/** An id for a new tab: derived from the title, and not yet taken. */
export function freeId(tabs: readonly StoredTab[], title: string): number {
  let id = idOf(title)
  while (tabs.some((tab) => tab.sheetId === id)) id = (id % 0x7fffffff) + 1
  return id
}

/** A spreadsheet as a person in Ukraine makes it, with these tabs; the first has the id 0. */
export function createSpreadsheet(
  spreadsheetId: string,
  tables: readonly [string, string[][]][],
): StoredSpreadsheet {
  const tabs: StoredTab[] = []
  for (const [title, rows] of tables) {
    tabs.push(createTab(tabs.length === 0 ? 0 : freeId(tabs, title), title, rows))
  }
  return {
    spreadsheetId,
    properties: {
      title: spreadsheetId,
      locale: 'uk_UA',
      autoRecalc: 'ON_CHANGE',
      timeZone: 'Europe/Kyiv',
      defaultFormat: { verticalAlignment: 'BOTTOM', wrapStrategy: 'OVERFLOW_CELL' },
    },
    tabs,
  }
}

export function findTab(book: StoredSpreadsheet, title: string): StoredTab | undefined {
  return book.tabs.find((tab) => tab.title === title)
}

/** `missing` is Google's word in the refusal: «No sheet with id», for rows and cells «No grid with id». */
export function tabById(book: StoredSpreadsheet, sheetId: number, missing = 'sheet'): StoredTab {
  const tab = book.tabs.find((one) => one.sheetId === sheetId)
  if (tab === undefined) throw invalid(`No ${missing} with id: ${sheetId}`)
  return tab
}

/** The tab and the cells that a text in A1 notation speaks of. Titles are compared exactly. */
export function resolve(
  book: StoredSpreadsheet,
  text: string,
): Pick<A1, 'cells' | 'anchor'> & { tab: StoredTab } {
  const a1 = parseA1(text)
  const tab = a1 && (a1.title === undefined ? book.tabs[0] : findTab(book, a1.title))
  if (a1 === undefined || tab === undefined) throw unableToParse(text)
  return { tab, cells: a1.cells, anchor: a1.anchor }
}
