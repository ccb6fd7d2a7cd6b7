import { ensureSize, growRequests, readLayout } from '../../lib/google/layout.ts'
import { type PlacedRow, writeRows } from '../../lib/google/rows.ts'
import { readTabs, type Spreadsheet } from '../../lib/google/sheets.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import { type Grid, isBlank, type Workbook } from '../../lib/workbook/workbook.ts'
import { userEnteredValue } from '../template/user-entered-value.ts'
import { ImportRefusal } from './refusal.ts'
import type { FilledTab, Imported } from './tabs.ts'

/**
 * Puts measures, entries and units into a spreadsheet, in one write. «Заходи» and «Виконання» must be empty below their
 * headers; of units, those are added that «Підрозділи» lacks. No cell that holds something is touched.
 *
 * @throws ImportRefusal where the spreadsheet is not ready for it; then nothing was written
 * @throws SheetFailure
 */
export async function fillSpreadsheet(
  spreadsheet: Spreadsheet,
  { measures, entries, units }: Imported,
): Promise<void> {
  const tabs = [measures, entries, units]
  const workbook = await readTabs(
    spreadsheet,
    tabs.map(({ tab }) => tab.title),
  )
  const rows = [
    ...placed(emptied(measures, workbook), workbook, 2),
    ...placed(emptied(entries, workbook), workbook, 2),
    ...placed(missingUnits(units, workbook), workbook, endOf(workbook.get(units.tab.title))),
  ]
  const layout = await readLayout(spreadsheet)
  const room = tabs.flatMap(({ tab: { title } }) => {
    const own = rows.filter((row) => row.title === title)
    const size = { rows: own.at(-1)?.row ?? 0, columns: own[0]?.cells.length ?? 0 }
    return growRequests(title, size, layout)
  })
  await ensureSize(spreadsheet, room)
  await writeRows(spreadsheet, rows)
}

function emptied(filled: FilledTab, workbook: Workbook): FilledTab {
  const { title } = filled.tab
  const first = (workbook.get(title) ?? []).findIndex((cells, at) => at > 0 && !isBlank(cells))
  if (first < 0) return filled
  throw new ImportRefusal(
    `«${title}» is not empty: row ${first + 1} holds something. Import into a new spreadsheet, or move these rows away. Nothing was written.`,
  )
}

/** Rows with each cell under its header; other columns are left as they are. */
function placed({ tab, rows }: FilledTab, workbook: Workbook, first: number): PlacedRow[] {
  const { title } = tab
  const grid = workbook.get(title)
  if (grid === undefined)
    throw new ImportRefusal(`The spreadsheet has no tab «${title}». Nothing was written.`)
  const { positions, duplicated } = findColumns(tab.columns, grid[0] ?? [])
  const used = Object.keys(tab.columns).filter((key) => rows.some((row) => row[key]))
  const missing = Object.entries(tab.columns).filter(([key, column]) => {
    return !positions.has(key) && (column.required || used.includes(key))
  })
  const wrong = [
    ...missing.map(([, { header }]) => `has no column «${header}»`),
    ...duplicated.map((header) => `has the column «${header}» twice`),
  ]
  if (wrong.length > 0) {
    throw new ImportRefusal(
      `«${title}» ${wrong.join(', ')}. Its first row must hold the headers of the template. Nothing was written.`,
    )
  }
  const width = 1 + Math.max(...positions.values())
  return rows.map((row, at) => {
    const cells = Array.from({ length: width }, (): string | number | null => null)
    for (const key of used) {
      const text = fitting(row[key] ?? '', title)
      cells[positions.get(key) ?? -1] =
        text === '' ? null : userEnteredValue(text, tab.columns[key]?.kind ?? 'text')
    }
    return { title, row: first + at, cells }
  })
}

function missingUnits(units: FilledTab, workbook: Workbook): FilledTab {
  const [headers = [], ...body] = workbook.get(units.tab.title) ?? []
  const at = findColumns(units.tab.columns, headers).positions.get('code') ?? -1
  const there = new Set(body.map((cells) => cells[at]?.trim()))
  return { ...units, rows: units.rows.filter(({ code }) => !there.has(code)) }
}

/** The first row below everything that stands in a tab. */
function endOf(grid: Grid = []): number {
  return Math.max(2, grid.findLastIndex((cells) => !isBlank(cells)) + 2)
}

/** The most characters a cell of Google’s holds: a longer text would be refused, and all rows with it. */
const mostOfACell = 50_000

function fitting(text: string, title: string): string {
  if (text.length <= mostOfACell) return text
  const start = `«${text.slice(0, 40)}…»`
  throw new ImportRefusal(
    `A cell for «${title}» has more than ${mostOfACell} characters: ${start}. Nothing was written.`,
  )
}
