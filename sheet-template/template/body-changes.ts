import { lackingFields } from './cell-fields.ts'
import type { TemplateChange } from './change.ts'
import { type CurrentCell, type CurrentTab, currentCell, standardWidth, wholeColumnOf } from './current.ts'
import { headerText } from './header-changes.ts'
import { type PlacedTab, stateKey } from './placement.ts'
import { rowRanges } from './row-ranges.ts'
import { bodyFormat, columnWidths, formatOfKind } from './theme.ts'

/** Frozen headers, widths nobody has changed, formats of cells that have none. */
export function bodyChanges(laid: PlacedTab): readonly TemplateChange[] {
  return [...frozen(laid), ...widths(laid), ...formats(laid)]
}

function frozen({ now, headerRow, schema }: PlacedTab): readonly TemplateChange[] {
  if (now.frozenRows > 0) return []
  const properties = { sheetId: now.sheetId, gridProperties: { frozenRowCount: headerRow + 1 } }
  const request = { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } }
  return [{ tab: schema.title, what: 'freeze the headers', request }]
}

function widths(laid: PlacedTab): readonly TemplateChange[] {
  return [...laid.positions].flatMap(([key, column]) =>
    widthChanges(laid.now, column, columnWidths[key] ?? standardWidth, `«${headerText(laid, key)}»`),
  )
}

/** The width of a column that nobody has made wider or narrower. */
export function widthChanges(
  now: CurrentTab,
  column: number,
  pixelSize: number,
  which?: string,
): readonly TemplateChange[] {
  if ((now.widths[column] ?? standardWidth) !== standardWidth || pixelSize === standardWidth) return []
  const range = { sheetId: now.sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 }
  const request = { updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } }
  return [{ tab: now.title, what: 'set widths', ...(which === undefined ? {} : { which }), request }]
}

function formats(laid: PlacedTab): readonly TemplateChange[] {
  const { now, headerRow, positions, schema } = laid
  return [...positions].flatMap(([key, column]) => {
    const kind = key === stateKey ? undefined : schema.columns[key]?.kind
    const ofKind = kind === undefined || schema.owner === 'system' ? {} : formatOfKind[kind]
    const wanted = { ...ofKind, ...bodyFormat }
    const needOf = (row: number) => {
      const cell = currentCell(now, row, column)
      return lackingFields(cell, isShownByFormat(cell) ? bodyFormat : wanted).join()
    }
    return rowRanges(headerRow + 1, now.rows, needOf).map(({ start, end, need }): TemplateChange => {
      const range = { ...wholeColumnOf(now, column), startRowIndex: start, endRowIndex: end }
      const request = { repeatCell: { range, cell: { userEnteredFormat: wanted }, fields: need } }
      return { tab: schema.title, what: 'format cells', which: `«${headerText(laid, key)}»`, request }
    })
  })
}

/** A number, a date or a formula would be shown otherwise with another format: it stays as people see it. */
function isShownByFormat({ userEnteredValue }: CurrentCell): boolean {
  return userEnteredValue != null && userEnteredValue.stringValue == null
}
