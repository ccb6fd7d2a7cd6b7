/** How much a finding matters: an error keeps something out of the report, a warning may, a tip does not. */
export type Level = 'error' | 'warning' | 'tip'

/** The cell, row or tab a finding is about. Rows count from 1, as in the spreadsheet; headers are row 1. */
export interface Place {
  readonly tab: string
  readonly row?: number
  /** The header of the column, not its letter: letters change when staff insert columns. */
  readonly column?: string
}

/** What is wrong, with what its sentence needs. The sentences are in `text/findings.ts`. */
export type Problem =
  | { readonly code: 'tab-missing' }
  | { readonly code: 'no-measures' }
  | { readonly code: 'header-missing'; readonly headers: readonly string[] }
  | { readonly code: 'header-doubled'; readonly headers: readonly string[] }
  | { readonly code: 'cell-empty' }
  | { readonly code: 'cell-unreadable'; readonly expected: CellProblem }
  | { readonly code: 'number-doubled'; readonly firstRow: number }
  | { readonly code: 'measure-unknown' }
  | { readonly code: 'entry-without-date' }
  | { readonly code: 'setting-unknown' }
  | { readonly code: 'setting-doubled'; readonly firstRow: number }
  | { readonly code: 'setting-missing'; readonly setting: string }
  | { readonly code: 'setting-unreadable'; readonly setting: string; readonly expected: CellProblem }
  | { readonly code: 'programme-ends-before-it-begins' }

/** Why a cell cannot be read as what its column holds. */
export type CellProblem = 'date' | 'date-impossible' | 'count' | 'years' | 'result' | 'link' | 'day-nature'

/** One thing a person should look at: a value, so that it can be sorted, counted and tested. */
export interface Finding {
  readonly level: Level
  readonly place: Place
  /** What stands in the cell, as staff see it. */
  readonly value?: string
  readonly problem: Problem
}
