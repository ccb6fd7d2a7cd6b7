import type { Kind } from '../../lib/programme/columns.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import type { Grid } from '../../lib/workbook/workbook.ts'
import { entered } from './entered.ts'
import { headerText } from './header-steps.ts'
import type { Laid } from './laid.ts'
import { type Cell, isEmptyFrom } from './now.ts'
import type { Step } from './step.ts'

/** Whether nobody has filled in anything below the headers. */
export function takesSample({ now, headerRow }: Laid): boolean {
  return isEmptyFrom(now, headerRow + 1)
}

/** The rows of a table under their headers, column by column, so that what stands between is not touched. */
export function sampleSteps(laid: Laid, [headers = [], ...rows]: Grid): readonly Step[] {
  if (rows.length === 0) return []
  const { now, schema, headerRow } = laid
  return [...findColumns(schema.columns, headers).positions].flatMap(([key, from]) => {
    const columnIndex = laid.positions.get(key)
    const kind = schema.columns[key]?.kind
    if (columnIndex === undefined || kind === undefined) return []
    const start = { sheetId: now.sheetId, rowIndex: headerRow + 1, columnIndex }
    const cells = rows.map((row) => ({ values: [cellOf(row[from] ?? '', kind)] }))
    const request = { updateCells: { start, rows: cells, fields: 'userEnteredValue' } }
    return [{ tab: schema.title, what: 'fill in the sample', which: `«${headerText(laid, key)}»`, request }]
  })
}

function cellOf(text: string, kind: Kind): Cell {
  if (text === '') return {}
  const value = entered(text, kind)
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } }
}
