/** Cells: their values, formats, notes and validation. */
import { z } from 'zod'
import { invalid } from '../errors.ts'
import { assignMasked, type Mask, type Shape } from '../field-mask.ts'
import { toJson } from '../json.ts'
import { tabById } from '../store.ts'
import { keep, keptAt, type Tab, wholeGrid, writeCell } from '../tab.ts'
import { change, INDEX, OPAQUE, updateMask } from './change.ts'
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

const CELL = z.strictObject({
  userEnteredValue: EXTENDED_VALUE.optional(),
  userEnteredFormat: OPAQUE.optional(),
  note: z.string().optional(),
  dataValidation: OPAQUE.optional(),
  textFormatRuns: z.array(OPAQUE).optional(),
})
type Cell = z.infer<typeof CELL>

/** What the cell shows; of a formula its own text, since nothing is reckoned here. */
const shown = (cell: Cell): string => {
  const { stringValue, numberValue, boolValue, formulaValue } = cell.userEnteredValue ?? {}
  if (numberValue !== undefined) return String(numberValue).replace('.', ',')
  if (boolValue !== undefined) return String(boolValue).toUpperCase()
  return stringValue ?? formulaValue ?? ''
}

const putCell = (tab: Tab, row: number, column: number, cell: Cell, mask: Mask): void => {
  if (mask === 'all' || 'userEnteredValue' in mask || '*' in mask) writeCell(tab, row, column, shown(cell))
  const { userEnteredValue: _value, ...rest } = cell
  const { userEnteredValue: _masked, ...kept } = assignMasked(keptAt(tab, row, column), toJson(rest), mask)
  keep(tab, row, column, Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== '')))
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
    rule: OPAQUE.optional(),
    filteredRowsIncluded: z.boolean().optional(),
  }),
  (book, request) => {
    const { tab, area } = areaOf(book, request.range)
    const cell: Cell = request.rule === undefined ? {} : { dataValidation: request.rule }
    for (let row = area.startRow; row < area.endRow; row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        putCell(tab, row, column, cell, { dataValidation: 'all' })
      }
    }
    return undefined
  },
)
