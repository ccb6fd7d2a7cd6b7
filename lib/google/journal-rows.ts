import { SheetFailure } from '../errors.ts'
import { findColumns } from '../workbook/headers.ts'
import { type Grid, isBlank } from '../workbook/workbook.ts'
import { openJournal } from './journal.ts'
import { readLayout } from './layout.ts'
import { readTabs, type Spreadsheet } from './sheets.ts'

/** The journal as the schema has it. The first column is the key. */
export interface JournalTab {
  readonly title: string
  readonly columns: Readonly<Record<string, { readonly header: string }>>
}

/** A row by the headers of its columns. */
export type Row = Readonly<Record<string, string>>

/**
 * Adds rows whose keys are not in the tab yet, after its last row, in one absolute write: repeated, it writes the same
 * cells. A missing tab, the headers of an empty one and missing room are made first. Answers how many rows were added.
 *
 * Between the reading and the writing nobody else may add rows: the sheet has no locks.
 *
 * @throws SheetFailure `journal-altered` where headers are missing: put elsewhere they would hide the older rows
 */
export async function addMissingRows(
  spreadsheet: Spreadsheet,
  tab: JournalTab,
  rows: readonly Row[],
): Promise<number> {
  if (rows.length === 0) return 0
  const there = (await readTabs(spreadsheet, [tab.title])).get(tab.title) ?? []
  const headers = headersOf(tab, there)
  const [key = ''] = Object.values(tab.columns).map(({ header }) => header)
  const keys = new Set(there.slice(1).map((cells) => cells[headers.indexOf(key)]))
  const missing = rows.filter((row) => !keys.has(row[key]))
  if (missing.length === 0) return 0
  const first = Math.max(there.findLastIndex((cells) => !isBlank(cells)) + 1, 1)
  const journal = openJournal(spreadsheet, tab.title, await readLayout(spreadsheet))
  await journal.makeRoom(first + missing.length, headers.length)
  const isHeaded = JSON.stringify(there[0]) === JSON.stringify(headers)
  await journal.write([
    ...(isHeaded ? [] : [{ row: 1, cells: headers }]),
    ...missing.map((row, index) => ({
      row: first + index + 1,
      cells: headers.map((header) => row[header] ?? null),
    })),
  ])
  return missing.length
}

/** The first row as it stands, with the known headers as the schema spells them. */
function headersOf({ columns }: JournalTab, there: Grid): string[] {
  if (there.every(isBlank)) return Object.values(columns).map(({ header }) => header)
  const headers = [...(there[0] ?? [])]
  const { positions } = findColumns(columns, headers)
  for (const [key, { header }] of Object.entries(columns)) {
    const position = positions.get(key)
    if (position === undefined) throw new SheetFailure('journal-altered', 'the journal lacks a header')
    headers[position] = header
  }
  return headers
}
