import { ensureSize, growRequests, readLayout } from '../../lib/google/layout.ts'
import { type PlacedRow, writeRows } from '../../lib/google/rows.ts'
import { readTabs, type Spreadsheet } from '../../lib/google/sheets.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import { type Grid, isBlank, type Workbook } from '../../lib/workbook/workbook.ts'
import { userEnteredValue } from '../template/user-entered-value.ts'
import { ImportRefusal } from './refusal.ts'
import type { FilledTab, Imported } from './tabs.ts'

/**
 * Writes measures, entries and units to a spreadsheet, in one request. «Заходи» and «Виконання» must be empty below
 * their headers; only units that «Підрозділи» lacks are added. No filled cell is changed.
 *
 * @throws ImportRefusal where the spreadsheet is not ready for it; nothing is written then
 * @throws SheetFailure where Google fails or refuses
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
    ...placeRows(demandEmpty(measures, workbook), workbook, 2),
    ...placeRows(demandEmpty(entries, workbook), workbook, 2),
    ...placeRows(missingUnits(units, workbook), workbook, endOf(workbook.get(units.tab.title))),
  ]
  const layout = await readLayout(spreadsheet)
  const growth = tabs.flatMap(({ tab: { title } }) => {
    const own = rows.filter((row) => row.title === title)
    const size = { rows: own.at(-1)?.row ?? 0, columns: own[0]?.cells.length ?? 0 }
    return growRequests(title, size, layout)
  })
  await ensureSize(spreadsheet, growth)
  await writeRows(spreadsheet, rows)
}

/** @throws ImportRefusal where a row below the headers is filled */
function demandEmpty(filled: FilledTab, workbook: Workbook): FilledTab {
  const { title } = filled.tab
  const first = (workbook.get(title) ?? []).findIndex((cells, at) => at > 0 && !isBlank(cells))
  if (first < 0) return filled
  throw new ImportRefusal(
    `«${title}» is not empty: row ${first + 1} is filled. Import into a new spreadsheet, or move these rows away. Nothing was written.`,
  )
}

/** Rows with each cell under its header; null leaves other columns as they are. */
function placeRows({ tab, rows }: FilledTab, workbook: Workbook, first: number): PlacedRow[] {
  const { title } = tab
  const grid = workbook.get(title)
  if (grid === undefined)
    throw new ImportRefusal(`The spreadsheet has no tab «${title}». Nothing was written.`)
  const { positions, duplicated } = findColumns(tab.columns, grid[0] ?? [])
  const used = Object.keys(tab.columns).filter((key) => rows.some((row) => row[key]))
  const missing = Object.entries(tab.columns).filter(([key, column]) => {
    return !positions.has(key) && (column.required || used.includes(key))
  })
  const problems = [
    ...missing.map(([, { header }]) => `has no column «${header}»`),
    ...duplicated.map((header) => `has the column «${header}» twice`),
  ]
  if (problems.length > 0) {
    throw new ImportRefusal(
      `«${title}» ${problems.join(', ')}. Its first row must hold the headers of the template. Nothing was written.`,
    )
  }
  const width = 1 + Math.max(...positions.values())
  return rows.map((row, at) => {
    const cells = Array.from({ length: width }, (): string | number | null => null)
    for (const key of used) {
      const text = demandFit(row[key] ?? '', title)
      cells[positions.get(key) ?? -1] =
        text === '' ? null : userEnteredValue(text, tab.columns[key]?.kind ?? 'text')
    }
    return { title, row: first + at, cells }
  })
}

function missingUnits(units: FilledTab, workbook: Workbook): FilledTab {
  const [headers = [], ...body] = workbook.get(units.tab.title) ?? []
  const at = findColumns(units.tab.columns, headers).positions.get('code') ?? -1
  const existing = new Set(body.map((cells) => cells[at]?.trim()))
  return { ...units, rows: units.rows.filter(({ code }) => !existing.has(code)) }
}

/** The first row below all filled rows of a tab, from 1. */
function endOf(grid: Grid = []): number {
  return Math.max(2, grid.findLastIndex((cells) => !isBlank(cells)) + 2)
}

/** Google’s limit: with one longer text it would refuse all rows. */
const maxCellLength = 50_000

function demandFit(text: string, title: string): string {
  if (text.length <= maxCellLength) return text
  const start = `«${text.slice(0, 40)}…»`
  throw new ImportRefusal(
    `A cell for «${title}» has more than ${maxCellLength} characters: ${start}. Nothing was written.`,
  )
}
