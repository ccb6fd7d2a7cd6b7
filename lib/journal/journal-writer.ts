import { ensureSize, growRequests, type Layout } from '../google/layout.ts'
import type { RetryPolicy } from '../google/retry.ts'
import { type PlacedRow, writeRows } from '../google/rows.ts'
import type { Spreadsheet } from '../google/sheets.ts'
import { journalTab } from '../programme/schema.ts'

/** A row of the journal as it is to be. */
export type JournalRow = Omit<PlacedRow, 'title'>

/** Writes «Журнал», in which is noted what was sent and stored. Both methods throw SheetFailure. */
export interface JournalWriter {
  /** Makes the tab, and rows and columns in it, where they are missing. */
  readonly ensureSize: (rows: number, columns: number) => Promise<void>
  /** Puts rows where they belong, in one request. It may be repeated: the same rows, the same cells. */
  readonly write: (rows: readonly JournalRow[]) => Promise<void>
}

/** Nobody waits for e-mails: longer than the minute in which the quota of writes is refilled, and more than once. */
const journalRetry: RetryPolicy = {
  attemptTimeoutMs: 20_000,
  maxElapsedMs: 180_000,
  initialDelayMs: 1_000,
}

/** Rows of a new journal: enough that it need not grow each week. */
const initialRows = 1_000

/** @param layout where the tabs are and how large they are, read before */
export function journalWriter(spreadsheet: Spreadsheet, layout: Layout): JournalWriter {
  const { title } = journalTab
  const patiently = { ...spreadsheet, retry: spreadsheet.retry ?? journalRetry }
  return {
    async ensureSize(rows, columns) {
      const size = { rows: layout.has(title) ? rows : Math.max(rows, initialRows), columns }
      await ensureSize(patiently, growRequests(title, size, layout))
    },
    write: (rows) =>
      writeRows(
        patiently,
        rows.map((row) => ({ title, ...row })),
      ),
  }
}
