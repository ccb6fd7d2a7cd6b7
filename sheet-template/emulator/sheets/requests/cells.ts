/** Requests on cells: values, formats, notes and validation. */
import { z } from 'zod'
import { addDays, formatDay, theDay } from '../../../../lib/calendar/day.ts'
import { invalidArgument } from '../errors.ts'
import { assignMasked, type Mask, type Shape } from '../field-mask.ts'
import { isObject, type JsonObject, toJson } from '../json.ts'
import { type StoredSpreadsheet, tabById } from '../store.ts'
import { cellPropertiesAt, type StoredTab, setCellProperties, wholeGrid, writeCell } from '../tab.ts'
import { displayNumber } from '../value-range.ts'
import { checkCondition, conditionShape } from './conditions.ts'
import { cellFormat } from './formats.ts'
import { areaOf, gridRange } from './grid-range.ts'
import { indexSchema, opaque, requestHandler, updateMask } from './request-handler.ts'

const cellMaskShape: Shape = {
  userEnteredValue: 'any',
  userEnteredFormat: 'any',
  note: 'any',
  dataValidation: 'any',
  textFormatRuns: 'any',
}

const extendedValue = z.strictObject({
  stringValue: z.string().optional(),
  numberValue: z.number().optional(),
  boolValue: z.boolean().optional(),
  formulaValue: z.string().optional(),
})

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#DataValidationRule */
const validation = z.strictObject({
  condition: conditionShape,
  inputMessage: z.string().optional(),
  strict: z.boolean().optional(),
  showCustomUi: z.boolean().optional(),
})

const cellShape = z.strictObject({
  userEnteredValue: extendedValue.optional(),
  userEnteredFormat: cellFormat.optional(),
  note: z.string().optional(),
  dataValidation: validation.optional(),
  textFormatRuns: z.array(opaque).optional(),
})
type Cell = z.infer<typeof cellShape>

/** Day 0 of Google’s serial numbers. */
const dayZero = theDay('1899-12-30')

/** The text of a number in a cell; of number formats only the pattern dd.mm.yyyy is implemented. */
function formattedNumber(value: number, format: unknown): string {
  const { numberFormat } = isObject(format) ? format : {}
  const isDay = isObject(numberFormat) && numberFormat['pattern'] === 'dd.mm.yyyy'
  return isDay ? formatDay(addDays(dayZero, value)) : displayNumber(value)
}

/** The text that a cell shows; of a formula, which is not calculated, the formula itself. */
function displayText({ userEnteredValue }: Cell, properties: JsonObject): string {
  const { stringValue, numberValue, boolValue, formulaValue } = userEnteredValue ?? {}
  if (numberValue !== undefined) return formattedNumber(numberValue, properties['userEnteredFormat'])
  if (boolValue !== undefined) return String(boolValue).toUpperCase()
  return stringValue ?? formulaValue ?? ''
}

/** The entered value where it is not the text that the cell shows. */
function enteredValue({ userEnteredValue = {} }: Cell): JsonObject {
  return userEnteredValue.stringValue === undefined && Object.keys(userEnteredValue).length > 0
    ? { userEnteredValue: toJson(userEnteredValue) }
    : {}
}

function putCell(tab: StoredTab, row: number, column: number, cell: Cell, mask: Mask): void {
  const before = cellPropertiesAt(tab, row, column)
  const setsValue = mask === 'all' || 'userEnteredValue' in mask || '*' in mask
  const { userEnteredValue: _value, ...rest } = cell
  const { userEnteredValue, ...properties } = assignMasked(before, toJson(rest), mask)
  if (setsValue) writeCell(tab, row, column, displayText(cell, properties))
  const unchangedValue: JsonObject = userEnteredValue === undefined ? {} : { userEnteredValue }
  const value = setsValue ? enteredValue(cell) : unchangedValue
  const nonEmpty = Object.entries(properties).filter(([, field]) => field !== '')
  setCellProperties(tab, row, column, { ...value, ...Object.fromEntries(nonEmpty) })
}

function checkRule(spreadsheet: StoredSpreadsheet, rule: z.infer<typeof validation> | undefined): void {
  if (rule !== undefined) checkCondition(spreadsheet, rule.condition, 'validation')
}

function outsideGrid(what: string, index: number, last: number): Error {
  return invalidArgument(
    `Attempting to write ${what}: ${index}, beyond the last requested ${what} of: ${last}`,
  )
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#UpdateCellsRequest */
export const updateCells = requestHandler(
  z.strictObject({
    rows: z.array(z.strictObject({ values: z.array(cellShape).optional() })).default([]),
    fields: z.string().optional(),
    start: z
      .strictObject({
        sheetId: indexSchema.default(0),
        rowIndex: indexSchema.default(0),
        columnIndex: indexSchema.default(0),
      })
      .optional(),
    range: gridRange.optional(),
  }),
  (spreadsheet, request) => {
    const mask = updateMask(request.fields, cellMaskShape)
    const { start, range, rows } = request
    for (const cell of rows.flatMap(({ values = [] }) => values)) checkRule(spreadsheet, cell.dataValidation)
    if (range !== undefined) {
      const { tab, area } = areaOf(spreadsheet, range)
      checkSize(rows, area.startRow, area.startColumn, area.endRow, area.endColumn)
      for (let row = area.startRow; row < area.endRow; row++) {
        for (let column = area.startColumn; column < area.endColumn; column++) {
          const cell = rows[row - area.startRow]?.values?.[column - area.startColumn] ?? {}
          putCell(tab, row, column, cell, mask)
        }
      }
      return undefined
    }
    const { sheetId, rowIndex, columnIndex } = start ?? { sheetId: 0, rowIndex: 0, columnIndex: 0 }
    const tab = tabById(spreadsheet, sheetId, 'grid')
    const { endRow, endColumn } = wholeGrid(tab)
    checkSize(rows, rowIndex, columnIndex, endRow, endColumn)
    for (const [down, { values = [] }] of rows.entries()) {
      for (const [across, cell] of values.entries()) {
        putCell(tab, rowIndex + down, columnIndex + across, cell, mask)
      }
    }
    return undefined
  },
)

function checkSize(
  rows: readonly { values?: Cell[] | undefined }[],
  startRow: number,
  startColumn: number,
  endRow: number,
  endColumn: number,
): void {
  const lastRow = startRow + rows.length
  if (lastRow > endRow) throw outsideGrid('row', endRow, endRow - 1)
  const lastColumn = startColumn + Math.max(0, ...rows.map((row) => row.values?.length ?? 0))
  if (lastColumn > endColumn) throw outsideGrid('column', endColumn, endColumn - 1)
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#RepeatCellRequest */
export const repeatCell = requestHandler(
  z.strictObject({
    range: gridRange.prefault({}),
    cell: cellShape.default({}),
    fields: z.string().optional(),
  }),
  (spreadsheet, request) => {
    const mask = updateMask(request.fields, cellMaskShape)
    const { tab, area } = areaOf(spreadsheet, request.range)
    checkRule(spreadsheet, request.cell.dataValidation)
    for (let row = area.startRow; row < area.endRow; row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        putCell(tab, row, column, request.cell, mask)
      }
    }
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#SetDataValidationRequest */
export const setDataValidation = requestHandler(
  z.strictObject({
    range: gridRange.prefault({}),
    rule: validation.optional(),
    filteredRowsIncluded: z.boolean().optional(),
  }),
  (spreadsheet, request) => {
    const { tab, area } = areaOf(spreadsheet, request.range)
    checkRule(spreadsheet, request.rule)
    const cell: Cell = request.rule === undefined ? {} : { dataValidation: request.rule }
    for (let row = area.startRow; row < area.endRow; row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        putCell(tab, row, column, cell, { dataValidation: 'all' })
      }
    }
    return undefined
  },
)
