import { lackingFields } from './cell-fields.ts'
import { headerText } from './header-steps.ts'
import { type Laid, stateKey } from './laid.ts'
import { bodyFormat, formatOfKind, widths } from './looks.ts'
import { type Cell, cellAt, standardWidth, type TabNow, wholeColumnOf } from './now.ts'
import { runsOf } from './runs.ts'
import type { Step } from './step.ts'

/** Frozen headers, widths nobody has changed, formats of cells that have none. */
export function bodySteps(laid: Laid): readonly Step[] {
  return [...frozen(laid), ...columnWidths(laid), ...formats(laid)]
}

function frozen({ now, headerRow, schema }: Laid): readonly Step[] {
  if (now.frozenRows > 0) return []
  const properties = { sheetId: now.sheetId, gridProperties: { frozenRowCount: headerRow + 1 } }
  const request = { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } }
  return [{ tab: schema.title, what: 'freeze the headers', request }]
}

function columnWidths(laid: Laid): readonly Step[] {
  return [...laid.positions].flatMap(([key, column]) =>
    widthSteps(laid.now, column, widths[key] ?? standardWidth, `«${headerText(laid, key)}»`),
  )
}

/** The width of a column that nobody has made wider or narrower. */
export function widthSteps(now: TabNow, column: number, pixelSize: number, which?: string): readonly Step[] {
  if ((now.widths[column] ?? standardWidth) !== standardWidth || pixelSize === standardWidth) return []
  const range = { sheetId: now.sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 }
  const request = { updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } }
  return [{ tab: now.title, what: 'set widths', ...(which === undefined ? {} : { which }), request }]
}

function formats(laid: Laid): readonly Step[] {
  const { now, headerRow, positions, schema } = laid
  return [...positions].flatMap(([key, column]) => {
    const kind = key === stateKey ? undefined : schema.columns[key]?.kind
    const ofKind = kind === undefined || schema.owner === 'system' ? {} : formatOfKind[kind]
    const wanted = { ...ofKind, ...bodyFormat }
    const needOf = (row: number) => {
      const cell = cellAt(now, row, column)
      return lackingFields(cell, isShownByFormat(cell) ? bodyFormat : wanted).join()
    }
    return runsOf(headerRow + 1, now.rows, needOf).map(({ start, end, need }): Step => {
      const range = { ...wholeColumnOf(now, column), startRowIndex: start, endRowIndex: end }
      const request = { repeatCell: { range, cell: { userEnteredFormat: wanted }, fields: need } }
      return { tab: schema.title, what: 'format cells', which: `«${headerText(laid, key)}»`, request }
    })
  })
}

/** A number, a date or a formula would be shown otherwise with another format: it stays as people see it. */
function isShownByFormat({ userEnteredValue }: Cell): boolean {
  return userEnteredValue != null && userEnteredValue.stringValue == null
}
