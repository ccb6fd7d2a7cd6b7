/**
 * Values of a range: read out of the grid, or written into it.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values#ValueRange
 */
import { z } from 'zod'
import { type Area, type CellRange, columnLetters, formatA1 } from './a1.ts'
import { GoogleError, invalid, notServed } from './errors.ts'
import type { Shape } from './field-mask.ts'
import type { JsonObject } from './json.ts'
import { resolve, type StoredSpreadsheet } from './store.ts'
import {
  clip,
  type Dimension,
  exceedsGrid,
  readArea,
  type StoredTab,
  trim,
  wholeGrid,
  writeCell,
} from './tab.ts'

export type InputOption = 'RAW' | 'USER_ENTERED'

export const valueRangeShape: Shape = { range: 'any', majorDimension: 'any', values: 'any' }
export const updateShape: Shape = {
  spreadsheetId: 'any',
  updatedRange: 'any',
  updatedRows: 'any',
  updatedColumns: 'any',
  updatedCells: 'any',
  updatedData: valueRangeShape,
}

export const valueRangeFields = z.strictObject({
  range: z.string().nullish(),
  majorDimension: z.enum(['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS']).nullish(),
  values: z.array(z.array(z.unknown())).nullish(),
})
type ValueRange = z.infer<typeof valueRangeFields>

function transpose<T>(rows: readonly (readonly T[])[], filler: T): T[][] {
  return Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row[column] ?? filler),
  )
}

function valueRange(tab: StoredTab, area: Area, majorDimension: Dimension): JsonObject {
  const rows = readArea(tab, area)
  const values = majorDimension === 'ROWS' ? rows : trim(transpose(rows, ''))
  const range = formatA1(tab.title, area)
  return values.length === 0 ? { range, majorDimension } : { range, majorDimension, values }
}

/** What a range holds. `values` is not there at all when it holds nothing. */
export function readValues(book: StoredSpreadsheet, range: string, majorDimension: Dimension): JsonObject {
  const { tab, cells } = resolve(book, range)
  return valueRange(tab, clip(tab, cells), majorDimension)
}

const longestCell = 50_000

/** Numbers as a sheet in Ukraine shows them when nobody has set a format: no grouping, a decimal comma. */
function shownNumber(value: number): string {
  return String(value).replace('.', ',')
}

/** `RAW` keeps text as it is. Of `USER_ENTERED` only what needs no reckoning is done. */
function shownText(text: string, option: InputOption): string {
  if (option === 'RAW') return text
  if (text.startsWith("'")) return text.slice(1)
  if (/^[=+]/.test(text)) throw notServed('formulas (USER_ENTERED text that begins with = or +)')
  if (/^0+\d+$/.test(text)) return String(BigInt(text))
  return /^(true|false)$/i.test(text) ? text.toUpperCase() : text
}

function shown(value: unknown, option: InputOption, place: string): string {
  if (typeof value === 'boolean') return String(value).toUpperCase()
  if (typeof value === 'number') return shownNumber(value)
  if (typeof value !== 'string') {
    throw invalid(`Invalid ${place}: ${Array.isArray(value) ? 'list_value' : 'struct_value'} \t {\n}\n`)
  }
  if (value.length > longestCell) {
    throw invalid(`Your input contains more than the maximum of ${longestCell} characters in a single cell.`)
  }
  return shownText(value, option)
}

/**
 * Where data may be written. One cell alone only says where to start. The API's reference does not say that
 * a write makes the grid larger, and recorded refusals say it does not, so here it never does: programs must
 * make room first, which is right in either case.
 */
function limits(tab: StoredTab, cells: CellRange, anchor: boolean): Area {
  const grid = wholeGrid(tab)
  if ((cells.endRow ?? 0) > grid.endRow || (cells.endColumn ?? 0) > grid.endColumn)
    throw exceedsGrid(tab, cells)
  const area = clip(tab, cells)
  return anchor ? { ...grid, startRow: area.startRow, startColumn: area.startColumn } : area
}

interface Written {
  tab: StoredTab
  /** What the data covers, from its first cell to its last. */
  area: Area
  /** The cells that were given a value, as `row:column`. */
  cells: Set<string>
}

function countRows(cells: Iterable<string>): number {
  return new Set([...cells].map((cell) => cell.split(':')[0])).size
}

function countColumns(cells: Iterable<string>): number {
  return new Set([...cells].map((cell) => cell.split(':')[1])).size
}

/** Writes the values of one range; null leaves a cell alone, an empty string empties it. */
export function writeValues(
  book: StoredSpreadsheet,
  range: string,
  data: ValueRange,
  option: InputOption,
): Written {
  const { tab, cells, anchor } = resolve(book, range)
  const bounds = limits(tab, cells, anchor)
  const asked = formatA1(tab.title, anchor ? cells : bounds)
  const given = data.values ?? []
  const rows = data.majorDimension === 'COLUMNS' ? transpose<unknown>(given, null) : given
  const written = new Set<string>()
  const outside = (what: string): GoogleError =>
    invalid(`Requested writing within range [${asked}], but tried writing to ${what}`)

  for (const [down, values] of rows.entries()) {
    const row = bounds.startRow + down
    if (row >= bounds.endRow) throw outside(`row [${row + 1}]`)
    for (const [across, value] of values.entries()) {
      const column = bounds.startColumn + across
      if (column >= bounds.endColumn) throw outside(`column [${columnLetters(column)}]`)
      if (value === null || value === undefined) continue
      writeCell(tab, row, column, shown(value, option, `values[${down}][${across}]`))
      written.add(`${row}:${column}`)
    }
  }
  const width = Math.max(1, ...rows.map((row) => row.length))
  const endRow = bounds.startRow + Math.max(1, rows.length)
  return { tab, area: { ...bounds, endRow, endColumn: bounds.startColumn + width }, cells: written }
}

function withoutZeros(counts: Record<string, number>): JsonObject {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
}

/**
 * The answer to one written range.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/UpdateValuesResponse
 */
export function updateAnswer(
  book: StoredSpreadsheet,
  { tab, area, cells }: Written,
  withData: boolean,
): JsonObject {
  return {
    spreadsheetId: book.spreadsheetId,
    updatedRange: formatA1(tab.title, area),
    ...withoutZeros({
      updatedRows: countRows(cells),
      updatedColumns: countColumns(cells),
      updatedCells: cells.size,
    }),
    ...(withData ? { updatedData: valueRange(tab, area, 'ROWS') } : {}),
  }
}

/** The totals of several: a row, a column, a cell that was written twice counts once per tab. */
export function totals(written: readonly Written[]): JsonObject {
  const byTab = Map.groupBy(written, ({ tab }) => tab)
  const sum = { totalUpdatedRows: 0, totalUpdatedColumns: 0, totalUpdatedCells: 0, totalUpdatedSheets: 0 }
  for (const group of byTab.values()) {
    const cells = new Set(group.flatMap((one) => [...one.cells]))
    sum.totalUpdatedRows += countRows(cells)
    sum.totalUpdatedColumns += countColumns(cells)
    sum.totalUpdatedCells += cells.size
    if (cells.size > 0) sum.totalUpdatedSheets += 1
  }
  return withoutZeros(sum)
}
