/**
 * Reads the values of a range and writes them.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values#ValueRange
 */
import { z } from 'zod'
import { columnLetters } from '../../../lib/workbook/a1.ts'
import { type Area, type CellRange, formatA1 } from './a1.ts'
import { invalidArgument, SheetsError, unimplemented } from './errors.ts'
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

/**
 * The ValueRange of a range; without `values` when all its cells are empty.
 *
 * @throws SheetsError 400 for an unknown tab or a range that starts outside the grid
 */
export function readValues(
  spreadsheet: StoredSpreadsheet,
  range: string,
  majorDimension: Dimension,
): JsonObject {
  const { tab, cells } = resolve(spreadsheet, range)
  return valueRange(tab, clip(tab, cells), majorDimension)
}

const maxCellLength = 50_000

/**
 * A number as a spreadsheet with the Ukrainian locale shows it without a format: no grouping, a decimal comma.
 *
 * @example displayNumber(1234.5) // '1234,5'
 */
export function displayNumber(value: number): string {
  return String(value).replace('.', ',')
}

/** `RAW` leaves text as it is; of `USER_ENTERED` only apostrophes, leading zeros and TRUE or FALSE are interpreted. */
function displayText(text: string, option: InputOption): string {
  if (option === 'RAW') return text
  if (text.startsWith("'")) return text.slice(1)
  if (/^[=+]/.test(text)) throw unimplemented('formulas (USER_ENTERED text that begins with = or +)')
  if (/^0+\d+$/.test(text)) return String(BigInt(text))
  return /^(true|false)$/i.test(text) ? text.toUpperCase() : text
}

function displayValue(value: unknown, option: InputOption, position: string): string {
  if (typeof value === 'boolean') return String(value).toUpperCase()
  if (typeof value === 'number') return displayNumber(value)
  if (typeof value !== 'string') {
    throw invalidArgument(
      `Invalid ${position}: ${Array.isArray(value) ? 'list_value' : 'struct_value'} \t {\n}\n`,
    )
  }
  if (value.length > maxCellLength) {
    throw invalidArgument(
      `Your input contains more than the maximum of ${maxCellLength} characters in a single cell.`,
    )
  }
  return displayText(value, option)
}

/**
 * The area that a write may fill; of one cell alone, everything below and to the right of it. A write never enlarges
 * the grid: the API’s reference does not say that it does, and recorded errors show that it does not. Programs must
 * enlarge the grid first, which is right in either case.
 */
function writableArea(tab: StoredTab, cells: CellRange, anchor: boolean): Area {
  const grid = wholeGrid(tab)
  if ((cells.endRow ?? 0) > grid.endRow || (cells.endColumn ?? 0) > grid.endColumn)
    throw exceedsGrid(tab, cells)
  const area = clip(tab, cells)
  return anchor ? { ...grid, startRow: area.startRow, startColumn: area.startColumn } : area
}

interface WrittenRange {
  tab: StoredTab
  /** From the first cell of the data to its last. */
  area: Area
  /** The cells that received a value, as `row:column`. */
  cells: Set<string>
}

function countRows(cells: Iterable<string>): number {
  return new Set([...cells].map((cell) => cell.split(':')[0])).size
}

function countColumns(cells: Iterable<string>): number {
  return new Set([...cells].map((cell) => cell.split(':')[1])).size
}

/**
 * Writes the values of one range: null leaves a cell as it is, an empty string clears it.
 *
 * @throws SheetsError 400 for an unknown tab, a range or data outside the grid, data outside the range, values that
 * are not scalar, text that is too long; 501 for a formula with `USER_ENTERED`
 */
export function writeValues(
  spreadsheet: StoredSpreadsheet,
  range: string,
  data: ValueRange,
  option: InputOption,
): WrittenRange {
  const { tab, cells, anchor } = resolve(spreadsheet, range)
  const bounds = writableArea(tab, cells, anchor)
  const requestedRange = formatA1(tab.title, anchor ? cells : bounds)
  const values = data.values ?? []
  const rows = data.majorDimension === 'COLUMNS' ? transpose<unknown>(values, null) : values
  const written = new Set<string>()
  const outside = (what: string): SheetsError =>
    invalidArgument(`Requested writing within range [${requestedRange}], but tried writing to ${what}`)

  for (const [down, values] of rows.entries()) {
    const row = bounds.startRow + down
    if (row >= bounds.endRow) throw outside(`row [${row + 1}]`)
    for (const [across, value] of values.entries()) {
      const column = bounds.startColumn + across
      if (column >= bounds.endColumn) throw outside(`column [${columnLetters(column)}]`)
      if (value === null || value === undefined) continue
      writeCell(tab, row, column, displayValue(value, option, `values[${down}][${across}]`))
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
 * The response for one written range; counts of 0 are left out, as Google does.
 *
 * @param withData whether the written values are included
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/UpdateValuesResponse
 */
export function updateResponse(
  spreadsheet: StoredSpreadsheet,
  { tab, area, cells }: WrittenRange,
  withData: boolean,
): JsonObject {
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    updatedRange: formatA1(tab.title, area),
    ...withoutZeros({
      updatedRows: countRows(cells),
      updatedColumns: countColumns(cells),
      updatedCells: cells.size,
    }),
    ...(withData ? { updatedData: valueRange(tab, area, 'ROWS') } : {}),
  }
}

/** The totals of several written ranges: a row, column or cell that was written twice counts once per tab. */
export function totals(written: readonly WrittenRange[]): JsonObject {
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
