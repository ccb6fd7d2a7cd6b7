/** The spreadsheet and how it changes: all or nothing, one change after another. */
import type { A1 } from './a1.ts'
import { parseA1 } from './a1.ts'
import { invalid, unableToParse } from './errors.ts'
import type { JsonObject } from './json.ts'
import { copyTab, createTab, type Tab } from './tab.ts'

export interface Book {
  spreadsheetId: string
  /** SpreadsheetProperties. */
  properties: JsonObject
  /** In the order shown; never empty. */
  tabs: Tab[]
}

export interface Store {
  readonly book: Book
  /** Edits a copy, and takes it once the edit has gone through and been saved. */
  change<T>(edit: (draft: Book) => T): T
}

/** `save` sees what was and what is to be; when it throws, nothing has changed. */
export const createStore = (first: Book, save: (before: Book, after: Book) => void = () => {}): Store => {
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
const idOf = (title: string): number => {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(title)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash & 0x7fffffff || 1
}

/** An id for a new tab: derived from the title, and not yet taken. */
export const freeId = (tabs: readonly Tab[], title: string): number => {
  let id = idOf(title)
  while (tabs.some((tab) => tab.sheetId === id)) id = (id % 0x7fffffff) + 1
  return id
}

/** A spreadsheet as a person in Ukraine makes it, with these tabs; the first has the id 0. */
export const createBook = (spreadsheetId: string, tables: readonly [string, string[][]][]): Book => {
  const tabs: Tab[] = []
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

export const findTab = (book: Book, title: string): Tab | undefined =>
  book.tabs.find((tab) => tab.title === title)

/** `missing` is Google's word in the refusal: «No sheet with id», for rows and cells «No grid with id». */
export const tabById = (book: Book, sheetId: number, missing = 'sheet'): Tab => {
  const tab = book.tabs.find((one) => one.sheetId === sheetId)
  if (tab === undefined) throw invalid(`No ${missing} with id: ${sheetId}`)
  return tab
}

/** The tab and the cells that a text in A1 notation speaks of. Titles are compared exactly. */
export const resolve = (book: Book, text: string): Pick<A1, 'cells' | 'anchor'> & { tab: Tab } => {
  const a1 = parseA1(text)
  const tab = a1 && (a1.title === undefined ? book.tabs[0] : findTab(book, a1.title))
  if (a1 === undefined || tab === undefined) throw unableToParse(text)
  return { tab, cells: a1.cells, anchor: a1.anchor }
}
