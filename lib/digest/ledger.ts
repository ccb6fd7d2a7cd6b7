import { createHash } from 'node:crypto'
import { SheetFailure } from '../errors.ts'
import { journalTab } from '../programme/columns.ts'
import { acceptedIn, type LetterState, letterKind, letterStateOf, letterStates } from '../text/digest.ts'
import { findColumns } from '../workbook/headers.ts'
import { type Grid, isBlank } from '../workbook/workbook.ts'

type Column = keyof typeof journalTab.columns

/** «Журнал» as it was read: which letters were begun, and what became of them. */
export interface Ledger {
  /** Where each column stands. */
  readonly positions: ReadonlyMap<Column, number>
  readonly marks: ReadonlyMap<string, Mark>
  /** The first row that is free, from 1. */
  readonly nextRow: number
  /** Without headers yet. */
  readonly isNew: boolean
}

/** One letter's row. */
export interface Mark {
  readonly row: number
  readonly state: LetterState | undefined
  readonly details: string
}

/** A letter as the ledger knows it: its key, and what is already known of it. */
export interface JournalLetter {
  readonly key: string
  /** How many times it was ordered again by force. */
  readonly again: number
  readonly mark: Mark | undefined
}

/** @throws SheetFailure `journal-altered` where headers are missing: not knowing who has a letter, none is sent */
export function readLedger(grid: Grid = []): Ledger {
  const [headers = []] = grid
  const columns = Object.keys(journalTab.columns) as Column[]
  const nextRow = Math.max(grid.findLastIndex((cells) => !isBlank(cells)) + 2, 2)
  if (grid.every((cells) => isBlank(cells))) {
    return {
      positions: new Map(columns.map((key, index) => [key, index])),
      marks: new Map(),
      nextRow: 2,
      isNew: true,
    }
  }
  const { positions } = findColumns(journalTab.columns, headers)
  if (columns.some((key) => !positions.has(key))) {
    throw new SheetFailure('journal-altered', 'the journal lacks a header')
  }
  const cell = (cells: readonly string[], key: Column) => (cells[positions.get(key) ?? -1] ?? '').trim()
  const marks = new Map<string, Mark>()
  for (const [index, cells] of grid.entries()) {
    const key = cell(cells, 'key')
    if (index === 0 || key === '') continue
    const known = marks.get(key)
    // Of two rows with one key, which only two instances can make, the one that says the letter went out counts.
    if (known !== undefined && isSettled(known)) continue
    marks.set(key, {
      row: index + 1,
      state: letterStateOf(cell(cells, 'state')),
      details: cell(cells, 'details'),
    })
  }
  return { positions: positions as ReadonlyMap<Column, number>, marks, nextRow, isNew: false }
}

/**
 * The key of a letter: the week, how many times it was forced, the unit.
 *
 * @example letterKey('2023-W52', 'УКЕС', 0) // '2023-W52 УКЕС'
 * @example letterKey('2023-W52', 'УКЕС', 1) // '2023-W52+1 УКЕС'
 */
export function letterKey(week: string, unit: string, again: number): string {
  return `${week}${again === 0 ? '' : `+${again}`} ${unit.replace(/\s+/gu, ' ')}`
}

/** The letter of this week to a unit. By force, a new one once the last one is settled; else the last one. */
export function letterTo(ledger: Ledger, week: string, unit: string, isForced: boolean): JournalLetter {
  let again = 0
  while (ledger.marks.has(letterKey(week, unit, again + 1))) again++
  const last = ledger.marks.get(letterKey(week, unit, again))
  if (isForced && isSettled(last))
    return { key: letterKey(week, unit, again + 1), again: again + 1, mark: undefined }
  return { key: letterKey(week, unit, again), again, mark: last }
}

/** Whoever is marked so gets no second letter. What is left at «надсилається» may or may not have arrived. */
export function isSettled(mark: Mark | undefined): boolean {
  return mark?.state === 'sent' || mark?.state === 'refused'
}

/** The addresses that have accepted a letter which is not settled, and need not get it again. */
export function hasAlready(mark: Mark | undefined): readonly string[] {
  return mark === undefined || isSettled(mark) ? [] : acceptedIn(mark.details)
}

/**
 * Message-ID, without brackets: the same for the same letter however often it is sent, and ASCII whatever the unit
 * is called.
 */
export function messageIdOf(week: string, unit: string, again: number, domain: string): string {
  const hash = createHash('sha256')
    .update(letterKey(week, unit, 0))
    .digest('hex')
    .slice(0, 16)
  return `digest.${week}.${hash}${again === 0 ? '' : `.${again}`}@${domain}`
}

export interface LineToWrite {
  readonly letter: JournalLetter
  readonly row: number
  readonly at: string
  readonly to: string
  readonly state: LetterState
  readonly details: string
}

/** The cells of a row; null leaves a cell of nobody’s column alone. */
export function journalCells(
  { positions }: Ledger,
  { letter, at, to, state, details }: LineToWrite,
): readonly (string | null)[] {
  return placed(positions, {
    key: letter.key,
    at,
    what: letterKind(letter.again),
    to,
    state: letterStates[state],
    details: details.slice(0, 2_000),
  })
}

export function journalHeaders({ positions }: Ledger): readonly (string | null)[] {
  const { key, at, what, to, state, details } = journalTab.columns
  return placed(positions, {
    key: key.header,
    at: at.header,
    what: what.header,
    to: to.header,
    state: state.header,
    details: details.header,
  })
}

function placed(
  positions: Ledger['positions'],
  values: Readonly<Record<Column, string>>,
): readonly (string | null)[] {
  const byPosition = new Map([...positions].map(([key, position]) => [position, values[key]]))
  return Array.from(
    { length: Math.max(...byPosition.keys()) + 1 },
    (_, index) => byPosition.get(index) ?? null,
  )
}
