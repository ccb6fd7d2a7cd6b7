import { type Layout, makeRoom, roomFor } from './layout.ts'
import type { Patience } from './retry.ts'
import { type PlacedRow, writeRows } from './rows.ts'
import type { Spreadsheet } from './sheets.ts'

/** A row of the journal as it is to be. */
export type JournalLine = Omit<PlacedRow, 'title'>

/** The tab in which is noted what was sent. Both methods throw SheetFailure. */
export interface Journal {
  /** Makes the tab, and rows and columns in it, where they are missing. */
  readonly makeRoom: (rows: number, columns: number) => Promise<void>
  /** Puts rows where they belong, in one request. It may be repeated: the same rows, the same cells. */
  readonly write: (lines: readonly JournalLine[]) => Promise<void>
}

/** Nobody waits for letters: longer than the minute in which the quota of writes is refilled, and more than once. */
const unhurried: Patience = { attempt: 20_000, total: 180_000, pause: 1_000 }

export function openJournal(spreadsheet: Spreadsheet, title: string, layout: Layout): Journal {
  const { patience = unhurried } = spreadsheet
  return {
    async makeRoom(rows, columns) {
      // More than is wanted at once, or each week would ask for a few.
      const size = { rows: layout.has(title) ? rows : Math.max(rows, 1_000), columns }
      await makeRoom({ ...spreadsheet, patience }, roomFor(title, size, layout))
    },
    write: (lines) =>
      writeRows(
        { ...spreadsheet, patience },
        lines.map((line) => ({ title, ...line })),
      ),
  }
}
