import { columnLetters } from '../../lib/workbook/a1.ts'
import { lackingFields } from './cell-fields.ts'
import { type Laid, stateKey } from './laid.ts'
import { headerFormat } from './looks.ts'
import { type Cell, cellAt, isEmptyFrom, isFilled } from './now.ts'
import { isBrokenFormula, stateFormula, stateHeader, stateHint } from './state-column.ts'
import type { Step } from './step.ts'

/** Each header cell with what it lacks: its text, its note, its look. */
export function headerSteps(laid: Laid): readonly Step[] {
  const { now, headerRow, positions, schema } = laid
  // The functions write the headers of tabs in use themselves.
  const writesText = schema.owner === 'staff' || isEmptyFrom(now, 0)
  return [...positions].flatMap(([key, column]): readonly Step[] => {
    const before = cellAt(now, headerRow, column)
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

function headerCell(laid: Laid, key: string): Cell {
  const isState = key === stateKey && laid.key === 'measures'
  const userEnteredValue = isState
    ? { formulaValue: stateFormula(laid.positions.get('number') ?? 0) }
    : { stringValue: headerText(laid, key) }
  const note = isState ? stateHint : (laid.schema.columns[key]?.hint ?? '')
  return { userEnteredValue, note, userEnteredFormat: headerFormat }
}

export function headerText({ schema }: Laid, key: string): string {
  return schema.columns[key]?.header ?? stateHeader
}
