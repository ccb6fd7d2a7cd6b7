import { googles } from './answer.ts'
import { isAbout, type Layout, makeRoom, roomFor, writing } from './layout.ts'
import type { Patience } from './retry.ts'
import { retried } from './retry.ts'
import { quotedTitle, type Spreadsheet } from './sheets.ts'

/** A row of the journal as it is to be. Null leaves a cell as it is. */
export interface JournalLine {
  /** From 1. */
  readonly row: number
  readonly cells: readonly (string | null)[]
}

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
  const { client, spreadsheetId, patience = unhurried } = spreadsheet
  return {
    async makeRoom(rows, columns) {
      // More than is wanted at once, or each week would ask for a few.
      const size = { rows: layout.has(title) ? rows : Math.max(rows, 1_000), columns }
      await makeRoom({ ...spreadsheet, patience }, roomFor(title, size, layout))
    },
    async write(lines) {
      if (lines.length === 0) return
      const data = lines.map(({ row, cells }) => ({
        range: `${quotedTitle(title)}!A${row}`,
        majorDimension: 'ROWS',
        values: [[...cells]],
      }))
      const params = { spreadsheetId, requestBody: { valueInputOption: 'RAW', data } }
      await writing(
        retried(
          async (timeout) =>
            googles(
              await client.spreadsheets.values.batchUpdate(params, { timeout }),
              isAbout(spreadsheetId),
            ),
          patience,
        ),
      )
    },
  }
}
