import type { State } from '../../lib/control/state.ts'
import { controlTab } from '../../lib/programme/columns.ts'
import { stateName } from '../../lib/text/state.ts'
import { columnLetters } from '../../lib/workbook/a1.ts'
import type { Cell } from './now.ts'

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
 * lacks its state. Semicolons part arguments in every locale, commas only where they are no decimal mark.
 *
 * Numbers of measures are compared as text: for COUNTIF 1.1 and 1.10 are the same.
 */
export function stateFormula(numberColumn: number): string {
  const letters = columnLetters(numberColumn)
  const keys = Object.keys(controlTab.columns)
  const column = (key: keyof typeof controlTab.columns) => {
    const own = columnLetters(keys.indexOf(key))
    return `'${controlTab.title}'!$${own}$3:$${own}`
  }
  const order = byUrgency.map((state) => `"${stateName(state)}"`).join(';')
  const own = `FILTER(${column('state')};${column('number')}=TRIM(TO_TEXT(n)))`
  const worst = `INDEX(order;MIN(MAP(own;LAMBDA(s;MATCH(s;order;0)))))`
  const shown = `IFERROR(LET(own;${own};order;{${order}};${worst}))`
  return `=VSTACK("${stateHeader}";MAP($${letters}$2:$${letters};LAMBDA(n;IF(n="";;${shown}))))`
}

export function isStateFormula({ userEnteredValue }: Cell): boolean {
  return (userEnteredValue?.formulaValue ?? '').includes(`VSTACK("${stateHeader}"`)
}

/** Whether the tab or the column that it looks into was deleted. */
export function isBrokenFormula(cell: Cell): boolean {
  return isStateFormula(cell) && (cell.userEnteredValue?.formulaValue ?? '').includes('#REF!')
}
