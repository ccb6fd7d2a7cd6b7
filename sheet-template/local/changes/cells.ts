/** Cells: their values, formats, notes and validation. */
import { z } from 'zod'
import { addDays, formatDay, theDay } from '../../../lib/calendar/day.ts'
import { invalid } from '../errors.ts'
import { assignMasked, type Mask, type Shape } from '../field-mask.ts'
import { isObject, type JsonObject, toJson } from '../json.ts'
import { type Book, tabById } from '../store.ts'
import { keep, keptAt, type Tab, wholeGrid, writeCell } from '../tab.ts'
import { change, INDEX, OPAQUE, updateMask } from './change.ts'
import { CONDITION, checkCondition } from './conditions.ts'
import { CELL_FORMAT } from './formats.ts'
import { areaOf, GRID_RANGE } from './grid-range.ts'

const CELL_SHAPE: Shape = {
  userEnteredValue: 'any',
  userEnteredFormat: 'any',
  note: 'any',
  dataValidation: 'any',
  textFormatRuns: 'any',
}

const EXTENDED_VALUE = z.strictObject({
  stringValue: z.string().optional(),
  numberValue: z.number().optional(),
  boolValue: z.boolean().optional(),
  formulaValue: z.string().optional(),
})

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#DataValidationRule */
const VALIDATION = z.strictObject({
  condition: CONDITION,
  inputMessage: z.string().optional(),
  strict: z.boolean().optional(),
  showCustomUi: z.boolean().optional(),
})

const CELL = z.strictObject({
  userEnteredValue: EXTENDED_VALUE.optional(),
  userEnteredFormat: CELL_FORMAT.optional(),
  note: z.string().optional(),
  dataValidation: VALIDATION.optional(),
  textFormatRuns: z.array(OPAQUE).optional(),
})
type Cell = z.infer<typeof CELL>

const DAY_ZERO = theDay('1899-12-30')

/** A number as its cell shows it: of all patterns only the one for days is known. */
const shownNumber = (value: number, format: unknown): string => {
  const { numberFormat } = isObject(format) ? format : {}
  const isDay = isObject(numberFormat) && numberFormat['pattern'] === 'dd.mm.yyyy'
  return isDay ? formatDay(addDays(DAY_ZERO, value)) : String(value).replace('.', ',')
}

/** What the cell shows; of a formula its own text, since nothing is reckoned here. */
const shown = ({ userEnteredValue }: Cell, kept: JsonObject): string => {
  const { stringValue, numberValue, boolValue, formulaValue } = userEnteredValue ?? {}
  if (numberValue !== undefined) return shownNumber(numberValue, kept['userEnteredFormat'])
  if (boolValue !== undefined) return String(boolValue).toUpperCase()
  return stringValue ?? formulaValue ?? ''
}

/** What is more than the text that the cell shows. */
const entered = ({ userEnteredValue = {} }: Cell): JsonObject =>
  userEnteredValue.stringValue === undefined && Object.keys(userEnteredValue).length > 0
    ? { userEnteredValue: toJson(userEnteredValue) }
    : {}

const putCell = (tab: Tab, row: number, column: number, cell: Cell, mask: Mask): void => {
  const before = keptAt(tab, row, column)
  const writes = mask === 'all' || 'userEnteredValue' in mask || '*' in mask
  const { userEnteredValue: _value, ...rest } = cell
  const { userEnteredValue, ...kept } = assignMasked(before, toJson(rest), mask)
  if (writes) writeCell(tab, row, column, shown(cell, kept))
  const value = writes ? entered(cell) : userEnteredValue === undefined ? {} : { userEnteredValue }
  const filled = Object.entries(kept).filter(([, field]) => field !== '')
  keep(tab, row, column, { ...value, ...Object.fromEntries(filled) })
}

const checkRule = (book: Book, rule: z.infer<typeof VALIDATION> | undefined): void => {
  if (rule !== undefined) checkCondition(book, rule.condition, 'validation')
}

const beyond = (what: string, index: number, last: number): Error =>
  invalid(`Attempting to write ${what}: ${index}, beyond the last requested ${what} of: ${last}`)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#UpdateCellsRequest */
export const updateCells = change(
  z.strictObject({
    rows: z.array(z.strictObject({ values: z.array(CELL).optional() })).default([]),
    fields: z.string().optional(),
    start: z
      .strictObject({
        sheetId: INDEX.default(0),
        rowIndex: INDEX.default(0),
        columnIndex: INDEX.default(0),
      })
      .optional(),
    range: GRID_RANGE.optional(),
  }),
  (book, request) => {
    const mask = updateMask(request.fields, CELL_SHAPE)
    const { start, range, rows } = request
    for (const cell of rows.flatMap(({ values = [] }) => values)) checkRule(book, cell.dataValidation)
    if (range !== undefined) {
      const { tab, area } = areaOf(book, range)
      check(rows, area.startRow, area.startColumn, area.endRow, area.endColumn)
      for (let row = area.startRow; row < area.endRow; row++) {
        for (let column = area.startColumn; column < area.endColumn; column++) {
          const cell = rows[row - area.startRow]?.values?.[column - area.startColumn] ?? {}
          putCell(tab, row, column, cell, mask)
        }
      }
      return undefined
    }
    const { sheetId, rowIndex, columnIndex } = start ?? { sheetId: 0, rowIndex: 0, columnIndex: 0 }
    const tab = tabById(book, sheetId, 'grid')
    const { endRow, endColumn } = wholeGrid(tab)
    check(rows, rowIndex, columnIndex, endRow, endColumn)
    for (const [down, { values = [] }] of rows.entries()) {
      for (const [across, cell] of values.entries()) {
        putCell(tab, rowIndex + down, columnIndex + across, cell, mask)
      }
    }
    return undefined
  },
)

const check = (
  rows: readonly { values?: Cell[] | undefined }[],
  startRow: number,
  startColumn: number,
  endRow: number,
  endColumn: number,
): void => {
  const lastRow = startRow + rows.length
  if (lastRow > endRow) throw beyond('row', endRow, endRow - 1)
  const lastColumn = startColumn + Math.max(0, ...rows.map((row) => row.values?.length ?? 0))
  if (lastColumn > endColumn) throw beyond('column', endColumn, endColumn - 1)
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#RepeatCellRequest */
export const repeatCell = change(
  z.strictObject({ range: GRID_RANGE.prefault({}), cell: CELL.default({}), fields: z.string().optional() }),
  (book, request) => {
    const mask = updateMask(request.fields, CELL_SHAPE)
    const { tab, area } = areaOf(book, request.range)
    checkRule(book, request.cell.dataValidation)
    for (let row = area.startRow; row < area.endRow; row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        putCell(tab, row, column, request.cell, mask)
      }
    }
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#SetDataValidationRequest */
export const setDataValidation = change(
  z.strictObject({
    range: GRID_RANGE.prefault({}),
    rule: VALIDATION.optional(),
    filteredRowsIncluded: z.boolean().optional(),
  }),
  (book, request) => {
    const { tab, area } = areaOf(book, request.range)
    checkRule(book, request.rule)
    const cell: Cell = request.rule === undefined ? {} : { dataValidation: request.rule }
    for (let row = area.startRow; row < area.endRow; row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        putCell(tab, row, column, cell, { dataValidation: 'all' })
      }
    }
    return undefined
  },
)
