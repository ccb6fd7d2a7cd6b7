import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { SheetFailure } from '../errors.ts'
import { columnLetters } from '../workbook/a1.ts'
import { findColumns } from '../workbook/headers.ts'
import { type Grid, isBlank } from '../workbook/workbook.ts'
import { patient, retried } from './retry.ts'
import { quotedTitle, readTabs, type Spreadsheet } from './sheets.ts'
import { type Layout, systemTabs } from './system-tabs.ts'

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
  const size = { rows: first + missing.length, columns: headers.length }
  const added = missing.map((row) => headers.map((header) => row[header] ?? null))
  try {
    await makeRoom(spreadsheet, tab.title, size)
    await write(spreadsheet, [
      ...(JSON.stringify(there[0]) === JSON.stringify(headers) ? [] : [rangeOf(tab.title, 0, [headers])]),
      rangeOf(tab.title, first, added),
    ])
  } catch (error) {
    if (!(error instanceof SheetFailure) || !['not-shared', 'unexpected'].includes(error.problem)) throw error
    throw new SheetFailure('not-writable', error.message)
  }
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

function rangeOf(title: string, row: number, values: (string | null)[][]): sheets_v4.Schema$ValueRange {
  const last = columnLetters(Math.max((values[0]?.length ?? 1) - 1, 0))
  return {
    range: `${quotedTitle(title)}!A${row + 1}:${last}${row + values.length}`,
    majorDimension: 'ROWS',
    values,
  }
}

async function makeRoom(
  spreadsheet: Spreadsheet,
  title: string,
  size: { readonly rows: number; readonly columns: number },
): Promise<void> {
  const requests = roomFor(title, size, await systemTabs(spreadsheet).layout())
  if (requests.length === 0) return
  const { client, spreadsheetId, patience = patient } = spreadsheet
  // Additive, so it is not repeated: the next run finds the tab there and the rows enough.
  await retried(
    (timeout) => client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, { timeout }),
    { ...patience, total: 0 },
  )
}

function roomFor(
  title: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  layout: Layout,
): sheets_v4.Schema$Request[] {
  const there = layout.get(title)
  if (there === undefined) {
    return [{ addSheet: { properties: { title, gridProperties: { rowCount: rows, columnCount: columns } } } }]
  }
  const { sheetId } = there
  const more = (dimension: string, length: number) =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : []
  return [...more('ROWS', rows - there.rows), ...more('COLUMNS', columns - there.columns)]
}

async function write(spreadsheet: Spreadsheet, data: sheets_v4.Schema$ValueRange[]): Promise<void> {
  const { client, spreadsheetId, patience = patient } = spreadsheet
  const params = { spreadsheetId, requestBody: { valueInputOption: 'RAW', data } }
  await retried((timeout) => client.spreadsheets.values.batchUpdate(params, { timeout }), patience)
}
