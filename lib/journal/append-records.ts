import { readLayout } from '../google/layout.ts'
import { readTabs, type Spreadsheet } from '../google/sheets.ts'
import { journalTab } from '../programme/schema.ts'
import { type JournalRecord, journalCells, journalHeaders, readJournal } from './journal.ts'
import { journalWriter } from './journal-writer.ts'

/**
 * Adds the records whose keys are not in «Журнал», after its last row. It is idempotent: one write of absolute cells. The
 * tab, its headers and rows are created where they are missing.
 *
 * Callers must not run concurrently with other writers of the journal, because the sheet has no locks.
 *
 * @returns the number of rows added
 * @throws SheetFailure `journal-altered` where headers are missing: new headers would hide the existing rows
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
