/** The spreadsheet of the emulator, changed in transactions. */
import type { A1 } from './a1.ts'
import { parseA1 } from './a1.ts'
import { invalidArgument, unableToParse } from './errors.ts'
import type { JsonObject } from './json.ts'
import { copyTab, createTab, type StoredTab } from './tab.ts'

/** A spreadsheet. */
export interface StoredSpreadsheet {
  spreadsheetId: string
  /** SpreadsheetProperties. */
  properties: JsonObject
  /** In their order; never empty. */
  tabs: StoredTab[]
}

/** The current spreadsheet, and the only way to change it. */
export interface SheetsStore {
  readonly spreadsheet: StoredSpreadsheet
  /** Edits a copy, which replaces the spreadsheet after it has been saved; when `edit` throws, nothing changes. */
  change<T>(edit: (draft: StoredSpreadsheet) => T): T
}

/**
 * A store of one spreadsheet.
 *
 * @param save called with the spreadsheet before and after each change; when it throws, nothing changes
 */
export function createSheetsStore(
  initial: StoredSpreadsheet,
  save: (before: StoredSpreadsheet, after: StoredSpreadsheet) => void = () => {},
): SheetsStore {
  let spreadsheet = initial
  return {
    get spreadsheet() {
      return spreadsheet
    },
    change(edit) {
      const draft = { ...spreadsheet, tabs: spreadsheet.tabs.map(copyTab) }
      const result = edit(draft)
      save(spreadsheet, draft)
      spreadsheet = draft
      return result
    },
  }
}

/** FNV-1a of the title, so that a tab has the same id on every run. */
function hashOf(title: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(title)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash & 0x7fffffff || 1
}

/** An id for a new tab: derived from its title, and unused among the tabs. */
export function freeId(tabs: readonly StoredTab[], title: string): number {
  let id = hashOf(title)
  while (tabs.some((tab) => tab.sheetId === id)) id = (id % 0x7fffffff) + 1
  return id
}

/**
 * A spreadsheet with the settings that Google gives one created in Ukraine, and with these tabs, of which the first has
 * the id 0.
 *
 * @example createSpreadsheet('local', [['Заходи', [['№', 'Зміст заходу']]]])
 */
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

/** The tab of exactly this title. */
export function findTab(spreadsheet: StoredSpreadsheet, title: string): StoredTab | undefined {
  return spreadsheet.tabs.find((tab) => tab.title === title)
}

/**
 * The tab with an id.
 *
 * @param noun Google’s word for it in the error: `sheet`, or `grid` in requests on rows and cells
 * @throws SheetsError 400 «No sheet with id: 7»
 */
export function tabById(spreadsheet: StoredSpreadsheet, sheetId: number, noun = 'sheet'): StoredTab {
  const tab = spreadsheet.tabs.find((one) => one.sheetId === sheetId)
  if (tab === undefined) throw invalidArgument(`No ${noun} with id: ${sheetId}`)
  return tab
}

/**
 * The tab and cells of a range in A1 notation. Titles are compared exactly.
 *
 * @throws SheetsError 400 when the text is not A1 notation or the tab does not exist
 */
export function resolve(
  spreadsheet: StoredSpreadsheet,
  text: string,
): Pick<A1, 'cells' | 'anchor'> & { tab: StoredTab } {
  const a1 = parseA1(text)
  const tab = a1 && (a1.title === undefined ? spreadsheet.tabs[0] : findTab(spreadsheet, a1.title))
  if (a1 === undefined || tab === undefined) throw unableToParse(text)
  return { tab, cells: a1.cells, anchor: a1.anchor }
}
