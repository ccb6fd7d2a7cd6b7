import { columnLetters } from '../../lib/workbook/a1.ts'
import { lackingFields } from './cell-fields.ts'
import type { TemplateChange } from './change.ts'
import { type CurrentCell, currentCell, isEmptyFrom, isFilled } from './current.ts'
import { type PlacedTab, stateKey } from './placement.ts'
import { isBrokenFormula, stateFormula, stateHeader, stateHint } from './state-column.ts'
import { headerFormat } from './theme.ts'

/** Each header cell with what it lacks: its text, its note, its look. */
export function headerChanges(laid: PlacedTab): readonly TemplateChange[] {
  const { now, headerRow, positions, schema } = laid
  // The functions write the headers of tabs in use themselves.
  const writesText = schema.owner === 'staff' || isEmptyFrom(now, 0)
  return [...positions].flatMap(([key, column]): readonly TemplateChange[] => {
    const before = currentCell(now, headerRow, column)
    const wanted = headerCell(laid, key)
    const isNew = (!isFilled(before) && writesText) || isBrokenFormula(before)
    const hasNote = (before.note ?? '') !== ''
    const fields = [
      ...(isNew ? ['userEnteredValue'] : []),
      ...(hasNote ? [] : ['note']),
      ...lackingFields(before, headerFormat),
    ]
    if (fields.length === 0) return []
    const start = { sheetId: now.sheetId, rowIndex: headerRow, columnIndex: column }
    return [
      {
        tab: schema.title,
        what: isNew ? 'write headers, with their notes' : hasNote ? 'format headers' : 'add notes to headers',
        which: `«${headerText(laid, key)}» in ${columnLetters(column)}${headerRow + 1}`,
        request: { updateCells: { start, rows: [{ values: [wanted] }], fields: fields.join() } },
      },
    ]
  })
}

function headerCell(laid: PlacedTab, key: string): CurrentCell {
  const isState = key === stateKey && laid.key === 'measures'
  const userEnteredValue = isState
    ? { formulaValue: stateFormula(laid.positions.get('number') ?? 0) }
    : { stringValue: headerText(laid, key) }
  const note = isState ? stateHint : (laid.schema.columns[key]?.hint ?? '')
  return { userEnteredValue, note, userEnteredFormat: headerFormat }
}

export function headerText({ schema }: PlacedTab, key: string): string {
  return schema.columns[key]?.header ?? stateHeader
}
