import { ensureSize, growRequests, type Layout } from '../google/layout.ts'
import type { RetryPolicy } from '../google/retry.ts'
import { type PlacedRow, writeRows } from '../google/rows.ts'
import type { Spreadsheet } from '../google/sheets.ts'
import { journalTab } from '../programme/schema.ts'

/** A row of the journal to write. */
export type JournalRow = Omit<PlacedRow, 'title'>

/** Writes «Журнал», the log of e-mails and archived reports. Both methods throw SheetFailure. */
export interface JournalWriter {
  /** Creates the tab where it is missing, and adds the rows and columns it lacks. */
  readonly ensureSize: (rows: number, columns: number) => Promise<void>
  /** Writes rows at their places, in one request; it is idempotent. */
  readonly write: (rows: readonly JournalRow[]) => Promise<void>
}

/** No user waits, so calls are retried for longer than the minute in which Google refills the quota of writes. */
const journalRetry: RetryPolicy = {
  attemptTimeoutMs: 20_000,
  maxElapsedMs: 180_000,
  initialDelayMs: 1_000,
}

/** Rows of a new journal: it then seldom grows, which takes a request of its own. */
const initialRows = 1_000

/**
 * A writer of «Журнал».
 *
 * @param layout the ids and sizes of the tabs, as read before
 */
export function journalWriter(spreadsheet: Spreadsheet, layout: Layout): JournalWriter {
  const { title } = journalTab
  const withJournalRetry = { ...spreadsheet, retry: spreadsheet.retry ?? journalRetry }
  return {
    async ensureSize(rows, columns) {
      const size = { rows: layout.has(title) ? rows : Math.max(rows, initialRows), columns }
      await ensureSize(withJournalRetry, growRequests(title, size, layout))
    },
    write: (rows) =>
      writeRows(
        withJournalRetry,
        rows.map((row) => ({ title, ...row })),
      ),
  }
}
