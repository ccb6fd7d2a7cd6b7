/** A spreadsheet as a folder of CSV files (RFC 4180, UTF-8): `<title>.csv` for each tab, headers in the first line. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { StoredSpreadsheet } from './store.ts'
import type { StoredTab } from './tab.ts'

/** The tabs that functions write. */
const systemTabs = ['Перевірка', 'Контроль', 'Журнал']
const tabOrder = ['Заходи', 'Виконання', 'Підрозділи', 'Налаштування', 'Календар', ...systemTabs]

const notInFileNames = /[/\\:*?"<>|%\p{Cc}]|^\./gu

/** Characters that file names cannot contain are percent-encoded: the tab «а/б» is `а%2Fб.csv`. */
function fileName(title: string): string {
  return `${title.replaceAll(notInFileNames, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}.csv`
}

/** Composed, because some file systems return decomposed names: «й» in two characters. */
function titleOf(file: string): string {
  return file
    .slice(0, -'.csv'.length)
    .normalize('NFC')
    .replaceAll(/%([0-7][0-9A-F])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Quotes line breaks of any kind, and U+FEFF, which at the start would be read as a byte order mark. */
const csv = { record_delimiter: '\r\n', quoted_match: /[\r\n\ufeff]/ }

/** The text of a tab’s file. Formula-like cells are not escaped: the file must read back as the same values. */
export function tableText(rows: string[][]): string {
  return stringify(rows, csv)
}

function readTable(file: string): string[][] {
  try {
    const options = { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }
    return parse(readFileSync(file, 'utf8'), options)
  } catch (cause) {
    throw new Error(`cannot read ${file}`, { cause })
  }
}

function rank(title: string): number {
  const position = tabOrder.indexOf(title)
  return position < 0 ? tabOrder.length : position
}

/**
 * The tabs of a folder as pairs of title and rows: the template’s in their order, then others alphabetically.
 *
 * @param isCreated whether a folder that does not exist is made
 * @throws when the folder does not exist, a file is not CSV, or two files have the title of one tab
 */
export function readFolder(folder: string, isCreated = false): [string, string[][]][] {
  if (isCreated) mkdirSync(folder, { recursive: true })
  const files = readdirSync(folder).filter((file) => /^[^.].*\.csv$/i.test(file))
  const tables = new Map<string, string[][]>()
  for (const file of files) {
    const title = titleOf(file)
    if (tables.has(title)) throw new Error(`two files for the tab «${title}» in ${folder}`)
    tables.set(title, readTable(join(folder, file)))
  }
  return [...tables].toSorted(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b, 'uk'))
}

/** The tabs with those that functions write added where they are missing, without rows. */
export function withSystemTabs(tables: [string, string[][]][]): [string, string[][]][] {
  const missing = systemTabs.filter((title) => !tables.some(([name]) => name === title))
  const added: [string, string[][]][] = missing.map((title) => [title, []])
  return [...tables, ...added].toSorted(([a], [b]) => rank(a) - rank(b))
}

function isSame(before: StoredSpreadsheet | undefined, tab: StoredTab): boolean {
  const previous = before?.tabs.find((one) => one.title === tab.title)
  return previous !== undefined && isDeepStrictEqual(previous.rows, tab.rows)
}

/**
 * Saves the values of the tabs that differ, and deletes the files of tabs that are gone. New files are written beside
 * the old ones and then renamed, so that a reader, or a start after a crash, finds every tab complete.
 *
 * @param before what the folder holds; undefined: nothing is known of it, and every tab is written
 * @throws when a file cannot be written
 */
export function saveFolder(
  folder: string,
  before: StoredSpreadsheet | undefined,
  after: StoredSpreadsheet,
): void {
  mkdirSync(folder, { recursive: true })
  const changed = after.tabs.filter((tab) => !isSame(before, tab))
  const written = changed.map((tab) => {
    const file = join(folder, fileName(tab.title))
    const temporary = `${file}.${process.pid}.tmp`
    writeFileSync(temporary, tableText(tab.rows))
    return { file, temporary }
  })
  // Deleted before the renames: where case is ignored, «а.csv» and «А.csv» are one file.
  const titles = new Set(after.tabs.map((tab) => tab.title))
  for (const tab of before?.tabs ?? []) {
    if (!titles.has(tab.title)) rmSync(join(folder, fileName(tab.title)), { force: true })
  }
  for (const { file, temporary } of written) renameSync(temporary, file)
}
