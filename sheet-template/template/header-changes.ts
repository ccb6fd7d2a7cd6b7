import { columnLetters } from '../../lib/workbook/a1.ts'
import { lackingFields } from './cell-fields.ts'
import type { TemplateChange } from './change.ts'
import { type CurrentCell, currentCell, isEmptyFrom, isFilled } from './current.ts'
import { type PlacedTab, stateKey } from './placement.ts'
import { isBrokenFormula, stateFormula, stateHeader, stateHint } from './state-column.ts'
import { headerFormat } from './theme.ts'

/** The changes of header cells that lack their text, note or format. */
export function headerChanges(placed: PlacedTab): readonly TemplateChange[] {
  const { current, headerRow, positions, schema } = placed
  // The functions write the headers of system tabs in use themselves.
  const writesText = schema.owner === 'staff' || isEmptyFrom(current, 0)
  return [...positions].flatMap(([key, column]): readonly TemplateChange[] => {
    const cell = currentCell(current, headerRow, column)
    const desired = headerCell(placed, key)
    const isNew = (!isFilled(cell) && writesText) || isBrokenFormula(cell)
    const hasNote = (cell.note ?? '') !== ''
    const fields = [
      ...(isNew ? ['userEnteredValue'] : []),
      ...(hasNote ? [] : ['note']),
      ...lackingFields(cell, headerFormat),
    ]
    if (fields.length === 0) return []
    const start = { sheetId: current.sheetId, rowIndex: headerRow, columnIndex: column }
    return [
      {
        tab: schema.title,
        what: describe(isNew, hasNote),
        which: `«${headerText(placed, key)}» in ${columnLetters(column)}${headerRow + 1}`,
        request: { updateCells: { start, rows: [{ values: [desired] }], fields: fields.join() } },
      },
    ]
  })
}

function describe(isNew: boolean, hasNote: boolean): string {
  if (isNew) return 'write headers, with their notes'
  return hasNote ? 'format headers' : 'add notes to headers'
}

function headerCell(placed: PlacedTab, key: string): CurrentCell {
  const isState = key === stateKey && placed.key === 'measures'
  const userEnteredValue = isState
    ? { formulaValue: stateFormula(placed.positions.get('number') ?? 0) }
    : { stringValue: headerText(placed, key) }
  const note = isState ? stateHint : (placed.schema.columns[key]?.hint ?? '')
  return { userEnteredValue, note, userEnteredFormat: headerFormat }
}

/** The header of a column; «Стан» is not in the schema. */
export function headerText({ schema }: PlacedTab, key: string): string {
  return schema.columns[key]?.header ?? stateHeader
}
