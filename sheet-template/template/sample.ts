import type { ColumnKind } from '../../lib/programme/schema.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import type { Grid } from '../../lib/workbook/workbook.ts'
import type { TemplateChange } from './change.ts'
import { type CurrentCell, isEmptyFrom } from './current.ts'
import { headerText } from './header-changes.ts'
import type { PlacedTab } from './placement.ts'
import { userEnteredValue } from './user-entered-value.ts'

/** Whether the tab is empty below its headers. */
export function takesSample({ current, headerRow }: PlacedTab): boolean {
  return isEmptyFrom(current, headerRow + 1)
}

/** The rows of a table under their headers, column by column, so that other columns between them are not changed. */
export function sampleChanges(placed: PlacedTab, [headers = [], ...rows]: Grid): readonly TemplateChange[] {
  if (rows.length === 0) return []
  const { current, schema, headerRow } = placed
  return [...findColumns(schema.columns, headers).positions].flatMap(([key, from]) => {
    const columnIndex = placed.positions.get(key)
    const kind = schema.columns[key]?.kind
    if (columnIndex === undefined || kind === undefined) return []
    const start = { sheetId: current.sheetId, rowIndex: headerRow + 1, columnIndex }
    const cells = rows.map((row) => ({ values: [cellOf(row[from] ?? '', kind)] }))
    const request = { updateCells: { start, rows: cells, fields: 'userEnteredValue' } }
    return [{ tab: schema.title, what: 'fill in the sample', which: `«${headerText(placed, key)}»`, request }]
  })
}

function cellOf(text: string, kind: ColumnKind): CurrentCell {
  if (text === '') return {}
  const value = userEnteredValue(text, kind)
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } }
}
