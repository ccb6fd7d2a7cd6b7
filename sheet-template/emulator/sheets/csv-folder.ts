/** A folder of CSV files as a spreadsheet: one `<tab>.csv` each, RFC 4180, UTF-8, first line = headers. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { StoredSpreadsheet } from './store.ts'
import type { StoredTab } from './tab.ts'

/** The tabs that functions write: always there. */
const systemTabs = ['Перевірка', 'Контроль', 'Журнал']
const order = ['Заходи', 'Виконання', 'Підрозділи', 'Налаштування', 'Календар', ...systemTabs]

const notInFileNames = /[/\\:*?"<>|%\p{Cc}]|^\./gu

/** Titles may hold what file names may not: `а/б` is kept as `а%2Fб.csv`. */
function fileName(title: string): string {
  return `${title.replaceAll(notInFileNames, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}.csv`
}

/** Some systems hand names out decomposed: «й» in two characters. */
function titleOf(file: string): string {
  return file
    .slice(0, -'.csv'.length)
    .normalize('NFC')
    .replaceAll(/%([0-7][0-9A-F])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A line break of any kind within a cell, or a mark that would be taken for the file's own, asks for quotes. */
const csv = { record_delimiter: '\r\n', quoted_match: /[\r\n\ufeff]/ }

/** A table as a tab's file holds it: read again it is the same, so that no cell is made safe for other programs. */
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
  const place = order.indexOf(title)
  return place < 0 ? order.length : place
}

/** The tables of a folder in the order of the tabs; none when the folder is not there. */
export function readFolder(folder: string, isOptional = false): [string, string[][]][] {
  if (isOptional) mkdirSync(folder, { recursive: true })
  const files = readdirSync(folder).filter((file) => /^[^.].*\.csv$/i.test(file))
  const tables = new Map<string, string[][]>()
  for (const file of files) {
    const title = titleOf(file)
    if (tables.has(title)) throw new Error(`two files for the tab «${title}» in ${folder}`)
    tables.set(title, readTable(join(folder, file)))
  }
  return [...tables].toSorted(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b, 'uk'))
}

/** Adds the tabs that functions write, where they are missing. */
export function withSystemTabs(tables: [string, string[][]][]): [string, string[][]][] {
  const missing = systemTabs.filter((title) => !tables.some(([name]) => name === title))
  const added: [string, string[][]][] = missing.map((title) => [title, []])
  return [...tables, ...added].toSorted(([a], [b]) => rank(a) - rank(b))
}

function isSame(before: StoredSpreadsheet | undefined, tab: StoredTab): boolean {
  const was = before?.tabs.find((one) => one.title === tab.title)
  return was !== undefined && isDeepStrictEqual(was.rows, tab.rows)
}

/**
 * Keeps what has changed. Files are first written beside the old ones and then renamed, so whoever reads the folder,
 * or starts again after a crash, finds each tab whole. Only the values are kept: a CSV knows no formats.
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
  // Taken away first: where case does not count, «а.csv» and «А.csv» are one file.
  const titles = new Set(after.tabs.map((tab) => tab.title))
  for (const tab of before?.tabs ?? []) {
    if (!titles.has(tab.title)) rmSync(join(folder, fileName(tab.title)), { force: true })
  }
  for (const { file, temporary } of written) renameSync(temporary, file)
}
