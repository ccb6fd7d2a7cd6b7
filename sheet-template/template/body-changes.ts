import { lackingFields } from './cell-fields.ts'
import type { TemplateChange } from './change.ts'
import { type CurrentCell, type CurrentTab, currentCell, standardWidth, wholeColumnOf } from './current.ts'
import { headerText } from './header-changes.ts'
import { type PlacedTab, stateKey } from './placement.ts'
import { rowRanges } from './row-ranges.ts'
import { bodyFormat, columnWidths, formatOfKind } from './theme.ts'

/** Changes below the headers: freezing them, widths nobody has set, formats of cells that have none. */
export function bodyChanges(placed: PlacedTab): readonly TemplateChange[] {
  return [...frozen(placed), ...widths(placed), ...formats(placed)]
}

function frozen({ current, headerRow, schema }: PlacedTab): readonly TemplateChange[] {
  if (current.frozenRows > 0) return []
  const properties = { sheetId: current.sheetId, gridProperties: { frozenRowCount: headerRow + 1 } }
  const request = { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } }
  return [{ tab: schema.title, what: 'freeze the headers', request }]
}

function widths(placed: PlacedTab): readonly TemplateChange[] {
  return [...placed.positions].flatMap(([key, column]) =>
    widthChanges(placed.current, column, columnWidths[key] ?? standardWidth, `«${headerText(placed, key)}»`),
  )
}

/**
 * The change of a column’s width, where nobody has set one.
 *
 * @param which the column in words, for the report
 */
export function widthChanges(
  current: CurrentTab,
  column: number,
  pixelSize: number,
  which?: string,
): readonly TemplateChange[] {
  if ((current.widths[column] ?? standardWidth) !== standardWidth || pixelSize === standardWidth) return []
  const range = { sheetId: current.sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 }
  const request = { updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } }
  return [{ tab: current.title, what: 'set widths', ...(which === undefined ? {} : { which }), request }]
}

function formats(placed: PlacedTab): readonly TemplateChange[] {
  const { current, headerRow, positions, schema } = placed
  return [...positions].flatMap(([key, column]) => {
    const kind = key === stateKey ? undefined : schema.columns[key]?.kind
    const ofKind = kind === undefined || schema.owner === 'system' ? {} : formatOfKind[kind]
    const desired = { ...ofKind, ...bodyFormat }
    const needAt = (row: number) => {
      const cell = currentCell(current, row, column)
      return lackingFields(cell, isShownByFormat(cell) ? bodyFormat : desired).join()
    }
    return rowRanges(headerRow + 1, current.rows, needAt).map(({ start, end, need }): TemplateChange => {
      const range = { ...wholeColumnOf(current, column), startRowIndex: start, endRowIndex: end }
      const request = { repeatCell: { range, cell: { userEnteredFormat: desired }, fields: need } }
      return { tab: schema.title, what: 'format cells', which: `«${headerText(placed, key)}»`, request }
    })
  })
}

/** Whether the cell’s number format decides what it shows (numbers, dates, formulas): such formats are not changed. */
function isShownByFormat({ userEnteredValue }: CurrentCell): boolean {
  return userEnteredValue != null && userEnteredValue.stringValue == null
}
