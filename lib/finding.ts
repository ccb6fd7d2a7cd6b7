import type { Day } from './calendar/day.ts'
import type { Period } from './calendar/period.ts'
import type { Deadline, DeadlineWarning } from './deadline/deadline.ts'
import type { Resolved } from './deadline/resolve.ts'

/** How much a finding matters, worst first: an error keeps something out of the report, a warning may, a tip does not. */
export const levels = ['error', 'warning', 'tip'] as const
export type Level = (typeof levels)[number]

/** The cell, row or tab a finding is about. Rows count from 1, as in the spreadsheet; headers are row 1. */
export interface CellRef {
  readonly tab: string
  readonly row?: number
  /** The header of the column, not its letter: letters change when staff insert columns. */
  readonly column?: string
}

/** What is wrong, with what its sentence needs. The sentences are in `text/findings.ts`. */
export type Problem =
  // the tab
  | { readonly code: 'tab-missing' }
  | { readonly code: 'no-measures' }
  | { readonly code: 'header-missing'; readonly headers: readonly string[] }
  | { readonly code: 'header-duplicated'; readonly headers: readonly string[] }
  | { readonly code: 'header-unknown'; readonly missing: readonly string[] }
  // any cell
  | { readonly code: 'cell-empty' }
  | { readonly code: 'cell-unreadable'; readonly expected: CellProblem; readonly corrected?: string }
  | { readonly code: 'formula-error' }
  | { readonly code: 'mixed-letters'; readonly word: string; readonly corrected?: string }
  | { readonly code: 'unprintable'; readonly name: string }
  | { readonly code: 'text-too-long'; readonly length: number; readonly most: number }
  // measures
  | { readonly code: 'number-duplicated'; readonly firstRow: number }
  | { readonly code: 'number-malformed' }
  | { readonly code: 'number-out-of-order'; readonly previous: string }
  | { readonly code: 'merged-cell-blank'; readonly above: string }
  | { readonly code: 'deadline-unrecognised'; readonly example: string }
  | { readonly code: 'deadline-is-a-result' }
  | { readonly code: 'deadline-impossible'; readonly year: number }
  | {
      readonly code: 'deadline-assumed'
      readonly warning: DeadlineWarning
      readonly deadline: Deadline
      readonly resolved: Resolved
    }
  | { readonly code: 'years-outside-programme'; readonly first: number; readonly last: number }
  | { readonly code: 'withdrawn-without-ground' }
  | { readonly code: 'unit-unknown'; readonly unit: string; readonly corrected?: string }
  // entries
  | { readonly code: 'measure-unknown'; readonly corrected?: string }
  | { readonly code: 'measure-withdrawn'; readonly ground: string }
  | { readonly code: 'entry-without-date' }
  | { readonly code: 'entry-duplicated'; readonly firstRow: number }
  | { readonly code: 'date-in-future'; readonly today: Day }
  | { readonly code: 'date-outside-programme'; readonly begins: Day; readonly ends: Day }
  | { readonly code: 'done-before-event'; readonly eventOn: Day }
  | { readonly code: 'event-date-missing'; readonly deadline: string }
  | { readonly code: 'event-date-needless'; readonly deadline: string }
  | { readonly code: 'period-unreadable' }
  | { readonly code: 'period-without-year' }
  | { readonly code: 'entry-matches-nothing'; readonly from: Day; readonly due: Day }
  | { readonly code: 'period-not-of-measure'; readonly periods: readonly Period[] }
  | { readonly code: 'done-without-date' }
  | { readonly code: 'done-without-account' }
  | { readonly code: 'done-without-proof' }
  | { readonly code: 'fulfilled-but-overdue'; readonly due: Day }
  | { readonly code: 'document-incomplete'; readonly lacks: 'number' | 'date' | 'both' }
  | { readonly code: 'link-not-secure'; readonly corrected: string }
  // units and settings
  | { readonly code: 'unit-duplicated'; readonly firstRow: number }
  | { readonly code: 'address-malformed'; readonly address: string }
  | { readonly code: 'setting-unknown' }
  | { readonly code: 'setting-duplicated'; readonly firstRow: number }
  | { readonly code: 'setting-missing'; readonly setting: string }
  | {
      readonly code: 'setting-unreadable'
      readonly setting: string
      readonly expected: CellProblem
      readonly corrected?: string
    }
  | { readonly code: 'authorised-unit-unknown' }
  | { readonly code: 'programme-ends-before-it-begins' }
  | { readonly code: 'programme-too-long'; readonly most: number }

export type ProblemCode = Problem['code']

/** Why a cell cannot be read as what its column holds. */
export type CellProblem =
  | 'date'
  | 'date-impossible'
  | 'date-without-year'
  | 'date-ambiguous'
  | 'count'
  | 'years'
  | 'result'
  | 'link'
  | 'day-nature'

/** One thing a person should look at: a value, so that it can be sorted, counted and tested. */
export interface Finding {
  readonly level: Level
  readonly place: CellRef
  /** What stands in the cell, as staff see it. */
  readonly value?: string
  readonly problem: Problem
}
