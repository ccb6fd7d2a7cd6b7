import type { State } from '../../lib/obligations/state.ts'
import { controlTab } from '../../lib/programme/schema.ts'
import { stateName } from '../../lib/text/state.ts'
import { columnLetters } from '../../lib/workbook/a1.ts'
import type { CurrentCell } from './current.ts'

/** What presses most comes first: a measure with several obligations shows the first that one of them is in. */
const byUrgency: readonly State[] = [
  'overdue',
  'at-risk',
  'unrecognised',
  'in-progress',
  'partly-fulfilled',
  'awaiting-event',
  'not-yet-due',
  'undated',
  'fulfilled',
  'withdrawn',
]

export const stateHeader = 'Стан'

export const stateHint =
  'Заповнюється сам: найважливіше з того, що на аркуші «Контроль» сказано про строки цього заходу. Тут нічого не пишіть.'

/**
 * One formula in the header cell gives the header and the states below it: rows may be sorted and inserted, and none
 * lacks its state. Whole columns are looked at: a row that is inserted below the headers would shift any other range.
 * Semicolons part arguments in every locale, commas only where they are no decimal mark.
 *
 * Numbers of measures are compared as text: for COUNTIF 1.1 and 1.10 are the same.
 */
export function stateFormula(numberColumn: number): string {
  const numbers = wholeColumn(numberColumn)
  const keys = Object.keys(controlTab.columns)
  const control = (key: keyof typeof controlTab.columns) =>
    `'${controlTab.title}'!${wholeColumn(keys.indexOf(key))}`
  const order = byUrgency.map((state) => `"${stateName(state)}"`).join(';')
  const own = `FILTER(${control('state')};${control('number')}=TRIM(TO_TEXT(cell)))`
  const first = 'INDEX(order;MIN(MAP(own;LAMBDA(word;MATCH(word;order;0)))))'
  const state = `IFERROR(LET(own;${own};order;{${order}};${first}))`
  const shown = `IF(line=1;"${stateHeader}";IF(cell="";;${state}))`
  return `=MAP(${numbers};SEQUENCE(ROWS(${numbers}));LAMBDA(cell;line;${shown}))`
}

/** @example wholeColumn(0) // '$A:$A' */
export function wholeColumn(column: number): string {
  const letters = columnLetters(column)
  return `$${letters}:$${letters}`
}

/** Google may part arguments otherwise when it gives a formula back. */
export function isStateFormula({ userEnteredValue }: CurrentCell): boolean {
  const formula = userEnteredValue?.formulaValue ?? ''
  return formula.includes('MAP(') && formula.includes(`"${stateHeader}"`)
}

/** Whether the tab or the column that it looks into was deleted. */
export function isBrokenFormula(cell: CurrentCell): boolean {
  return isStateFormula(cell) && (cell.userEnteredValue?.formulaValue ?? '').includes('#REF!')
}
