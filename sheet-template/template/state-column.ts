import type { State } from '../../lib/obligations/state.ts'
import { controlTab } from '../../lib/programme/schema.ts'
import { stateName } from '../../lib/text/state.ts'
import { columnLetters } from '../../lib/workbook/a1.ts'
import type { CurrentCell } from './current.ts'

/** Most urgent first: a measure with several obligations shows the first of these states that one of them has. */
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
 * The formula of the header cell, which returns the header and all states below it, so that sorted and inserted rows
 * have their state too. It refers to whole columns, because a row inserted below the headers would shift any other
 * range. Semicolons separate arguments in every locale, commas not where they are the decimal separator. Numbers of
 * measures are compared as text, because for COUNTIF 1.1 and 1.10 are equal.
 *
 * @param numberColumn the column of the measures’ numbers, from 0
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

/**
 * A column as an absolute range.
 *
 * @example wholeColumn(0) // '$A:$A'
 */
export function wholeColumn(column: number): string {
  const letters = columnLetters(column)
  return `$${letters}:$${letters}`
}

/** Whether the cell has the formula of states. Not compared as a whole, because Google may return other separators. */
export function isStateFormula({ userEnteredValue }: CurrentCell): boolean {
  const formula = userEnteredValue?.formulaValue ?? ''
  return formula.includes('MAP(') && formula.includes(`"${stateHeader}"`)
}

/** Whether the formula of states refers to a deleted tab or column. */
export function isBrokenFormula(cell: CurrentCell): boolean {
  return isStateFormula(cell) && (cell.userEnteredValue?.formulaValue ?? '').includes('#REF!')
}
