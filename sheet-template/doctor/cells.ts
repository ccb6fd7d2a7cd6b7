import { columnLetters } from '../../lib/workbook/a1.ts'
import { type CurrentCell, currentCell, textOf } from '../template/current.ts'
import type { TabKey } from '../template/placement.ts'
import type { DoctorCheck } from './check.ts'
import { type CheckResult, combined, ok, warning, wrong } from './result.ts'
import { type FoundTab, provisionCommand, type SpreadsheetFacts } from './spreadsheet.ts'

/** Columns in which Sheets would make a number or a date of what is none: of 1.10, of «01.02», of «2 квартал 2023». */
const textColumns: readonly (readonly [TabKey, string])[] = [
  ['measures', 'number'],
  ['measures', 'deadline'],
  ['entries', 'number'],
  ['entries', 'period'],
]

/** How many cells are named; more are counted. */
const most = 5

export const cellCheck: DoctorCheck<SpreadsheetFacts> = {
  about: 'plain text',
  run: (spreadsheet) =>
    combined(
      spreadsheet.tabs.flatMap((tab) =>
        textColumns.flatMap(([key, column]) => (key === tab.key ? ofColumn(tab, column, spreadsheet) : [])),
      ),
      ok('numbers of measures, deadlines and periods stay as they are typed.'),
    ),
}

function ofColumn(
  { placed, now, schema }: FoundTab,
  key: string,
  spreadsheet: SpreadsheetFacts,
): readonly CheckResult[] {
  const column = placed?.positions.get(key)
  if (placed === undefined || column === undefined) return []
  const rows = Array.from(
    { length: now.rows - placed.headerRow - 1 },
    (_, index) => placed.headerRow + 1 + index,
  )
  const misread = rows.filter((row) => isMisread(currentCell(now, row, column)))
  const open = rows.filter((row) => {
    const cell = currentCell(now, row, column)
    return !isMisread(cell) && !isPlainText(cell)
  })
  const where = `«${schema.columns[key]?.header}» of «${schema.title}»`
  const name = (row: number) =>
    `${columnLetters(column)}${row + 1} (shows ${textOf(currentCell(now, row, column))})`
  const named = misread.slice(0, most).map(name).join(', ')
  const more = misread.length > most ? ` and ${misread.length - most} more` : ''
  return [
    ...(misread.length === 0
      ? []
      : [
          wrong(
            `In ${where} Sheets has made a number or a date of ${named}${more}: choose Format – Number – Plain text for the column, and type these cells again.`,
          ),
        ]),
    ...(open.length === 0
      ? []
      : [
          warning(
            `${open.length} ${open.length === 1 ? 'cell' : 'cells'} of ${where} are no plain text, from row ${(open[0] ?? 0) + 1}: run ${provisionCommand(spreadsheet)}, or choose Format – Number – Plain text.`,
          ),
        ]),
  ]
}

/** A whole number that is shown as it is can only be what was typed. */
function isMisread(cell: CurrentCell): boolean {
  const number = cell.userEnteredValue?.numberValue
  return number != null && !(Number.isInteger(number) && textOf(cell) === String(number))
}

/** What a formula gives is nobody’s typing. */
function isPlainText({ userEnteredFormat, userEnteredValue }: CurrentCell): boolean {
  return userEnteredValue?.formulaValue != null || userEnteredFormat?.numberFormat?.type === 'TEXT'
}
