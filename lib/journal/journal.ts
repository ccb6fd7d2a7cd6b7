import { SheetFailure } from '../errors.ts'
import { journalTab } from '../programme/schema.ts'
import { findColumns } from '../workbook/headers.ts'
import { type Grid, isBlank } from '../workbook/workbook.ts'

/** A column of «Журнал» by its key in the schema. */
export type JournalColumn = keyof typeof journalTab.columns

/** The cells of a row of «Журнал», as text. */
export type JournalRecord = Readonly<Record<JournalColumn, string>>

/** The contents of «Журнал». */
export interface Journal {
  /** The position of each column, from 0. */
  readonly positions: ReadonlyMap<JournalColumn, number>
  /** The rows with a key, and their row numbers from 1. */
  readonly rows: readonly (JournalRecord & { readonly row: number })[]
  /** The first row below all contents, from 1. */
  readonly nextRow: number
  /** Whether headers must be written: the tab is empty, or spells them otherwise than the schema. */
  readonly needsHeaders: boolean
}

const columns = Object.keys(journalTab.columns) as JournalColumn[]

/**
 * Reads «Журнал». Columns are found by their headers; columns that staff have added are ignored.
 *
 * @param grid undefined where there is no such tab yet
 * @throws SheetFailure `journal-altered` where headers are missing: it is then unknown what was done before
 */
export function readJournal(grid: Grid = []): Journal {
  if (grid.every((cells) => isBlank(cells))) {
    return {
      positions: new Map(columns.map((key, index) => [key, index])),
      rows: [],
      nextRow: 2,
      needsHeaders: true,
    }
  }
  const { positions } = findColumns(journalTab.columns, grid[0] ?? [])
  if (columns.some((key) => !positions.has(key))) {
    throw new SheetFailure('journal-altered', 'the journal lacks a header')
  }
  const cell = (cells: readonly string[], key: JournalColumn) =>
    (cells[positions.get(key) ?? -1] ?? '').trim()
  const rows = grid.flatMap((cells, index) => {
    if (index === 0 || cell(cells, 'key') === '') return []
    const record = Object.fromEntries(columns.map((key) => [key, cell(cells, key)])) as JournalRecord
    return [{ ...record, row: index + 1 }]
  })
  const nextRow = Math.max(grid.findLastIndex((cells) => !isBlank(cells)) + 2, 2)
  const needsHeaders = columns.some(
    (key) => grid[0]?.[positions.get(key) ?? -1] !== journalTab.columns[key].header,
  )
  return { positions: positions as ReadonlyMap<JournalColumn, number>, rows, nextRow, needsHeaders }
}

/** The cells of a record in the order of the tab’s columns; null leaves the cell of an added column alone. */
export function journalCells({ positions }: Journal, record: JournalRecord): readonly (string | null)[] {
  const byPosition = new Map([...positions].map(([key, position]) => [position, record[key]]))
  return Array.from(
    { length: Math.max(...byPosition.keys()) + 1 },
    (_, index) => byPosition.get(index) ?? null,
  )
}

/** The header row, as the schema spells it. */
export function journalHeaders(journal: Journal): readonly (string | null)[] {
  const headers = columns.map((key) => [key, journalTab.columns[key].header])
  return journalCells(journal, Object.fromEntries(headers) as JournalRecord)
}
