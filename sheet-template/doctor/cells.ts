import { columnLetters } from '../../lib/workbook/a1.ts'
import { type CurrentCell, currentCell, textOf } from '../template/current.ts'
import type { TabKey } from '../template/placement.ts'
import type { DoctorCheck } from './check.ts'
import { type CheckResult, combined, ok, warning, wrong } from './result.ts'
import { type FoundTab, provisionCommand, type SpreadsheetFacts } from './spreadsheet.ts'

/** Columns of text that Sheets would convert to a number or a date: 1.10, «01.02», «2 квартал 2023». */
const textColumns: readonly (readonly [TabKey, string])[] = [
  ['measures', 'number'],
  ['measures', 'deadline'],
  ['entries', 'number'],
  ['entries', 'period'],
]

/** How many cells are named; the others are counted. */
const maxNamed = 5

/** Cells that must be plain text, so that Sheets does not convert what is typed. */
export const cellCheck: DoctorCheck<SpreadsheetFacts> = {
  about: 'plain text',
  run: (spreadsheet) =>
    combined(
      spreadsheet.tabs.flatMap((tab) =>
        textColumns.flatMap(([key, column]) =>
          key === tab.key ? columnResults(tab, column, spreadsheet) : [],
        ),
      ),
      ok('numbers of measures, deadlines and periods stay as they are typed.'),
    ),
}

function columnResults(
  { placed, current, schema }: FoundTab,
  key: string,
  spreadsheet: SpreadsheetFacts,
): readonly CheckResult[] {
  const column = placed?.positions.get(key)
  if (placed === undefined || column === undefined) return []
  const rows = Array.from(
    { length: current.rows - placed.headerRow - 1 },
    (_, index) => placed.headerRow + 1 + index,
  )
  const misread = rows.filter((row) => isMisread(currentCell(current, row, column)))
  const unformatted = rows.filter((row) => {
    const cell = currentCell(current, row, column)
    return !isMisread(cell) && !isPlainText(cell)
  })
  const where = `«${schema.columns[key]?.header}» of «${schema.title}»`
  const name = (row: number) =>
    `${columnLetters(column)}${row + 1} (shows ${textOf(currentCell(current, row, column))})`
  const named = misread.slice(0, maxNamed).map(name).join(', ')
  const more = misread.length > maxNamed ? ` and ${misread.length - maxNamed} more` : ''
  return [
    ...(misread.length === 0
      ? []
      : [
          wrong(
            `In ${where} Sheets has converted ${named}${more} to a number or a date: choose Format – Number – Plain text for the column, and type these cells again.`,
          ),
        ]),
    ...(unformatted.length === 0
      ? []
      : [
          warning(
            `${unformatted.length} ${unformatted.length === 1 ? 'cell' : 'cells'} of ${where} are not plain text, from row ${(unformatted[0] ?? 0) + 1}: run ${provisionCommand(spreadsheet)}, or choose Format – Number – Plain text.`,
          ),
        ]),
  ]
}

/** Whether the cell is a number that is shown otherwise than as a whole number: such a text was converted. */
function isMisread(cell: CurrentCell): boolean {
  const number = cell.userEnteredValue?.numberValue
  return number != null && !(Number.isInteger(number) && textOf(cell) === String(number))
}

/** A formula counts too: nobody types its result. */
function isPlainText({ userEnteredFormat, userEnteredValue }: CurrentCell): boolean {
  return userEnteredValue?.formulaValue != null || userEnteredFormat?.numberFormat?.type === 'TEXT'
}
