import { readLayout } from '../google/layout.ts'
import { readTabs, type Spreadsheet } from '../google/sheets.ts'
import { journalTab } from '../programme/schema.ts'
import { type JournalRecord, journalCells, journalHeaders, readJournal } from './journal.ts'
import { journalWriter } from './journal-writer.ts'

/**
 * Adds records whose keys are not in «Журнал» yet, after its last row, in one absolute write: repeated, it writes the
 * same cells. A missing tab, the headers of an empty one and missing rows are made first.
 *
 * Between the reading and the writing nobody else may add rows: the sheet has no locks.
 *
 * @returns how many rows were added
 * @throws SheetFailure `journal-altered` where headers are missing: put elsewhere they would hide the older rows
 */
export async function appendMissingRecords(
  spreadsheet: Spreadsheet,
  records: readonly JournalRecord[],
): Promise<number> {
  if (records.length === 0) return 0
  const { title } = journalTab
  const journal = readJournal((await readTabs(spreadsheet, [title])).get(title))
  const keys = new Set(journal.rows.map(({ key }) => key))
  const missing = records.filter(({ key }) => !keys.has(key))
  if (missing.length === 0) return 0
  const writer = journalWriter(spreadsheet, await readLayout(spreadsheet))
  const headers = journalHeaders(journal)
  await writer.ensureSize(journal.nextRow + missing.length - 1, headers.length)
  await writer.write([
    ...(journal.needsHeaders ? [{ row: 1, cells: headers }] : []),
    ...missing.map((record, index) => ({
      row: journal.nextRow + index,
      cells: journalCells(journal, record),
    })),
  ])
  return missing.length
}
