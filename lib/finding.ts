import type { Day } from './calendar/day.ts'
import type { Period } from './calendar/period.ts'
import type { Deadline, DeadlineWarning } from './deadline/deadline.ts'
import type { Resolved } from './deadline/resolve.ts'

/** The severities of findings, worst first: an error keeps data out of the report, a warning may, a tip does not. */
export const levels = ['error', 'warning', 'tip'] as const

/** The severity of a finding. */
export type Level = (typeof levels)[number]

/** A reference to a cell, row or tab. Rows count from 1, as in the spreadsheet; headers are row 1. */
export interface CellRef {
  readonly tab: string
  readonly row?: number | undefined
  /** The column’s header; its letter would change when staff insert columns. */
  readonly column?: string | undefined
}

/** What is wrong, with the values its sentence needs. The sentences are in text/findings.ts. */
export type Problem =
  // the tab
  | { readonly code: 'tab-missing' }
  /** A key column or header shows an error of a formula: what the tab does not show is not known. */
  | { readonly code: 'tab-broken' }
  /** Most rows that the last check counted are gone. */
  | { readonly code: 'rows-gone'; readonly before: number; readonly now: number }
  | { readonly code: 'no-measures' }
  | { readonly code: 'header-missing'; readonly headers: readonly string[] }
  | { readonly code: 'header-duplicated'; readonly headers: readonly string[] }
  | { readonly code: 'header-unknown'; readonly missing: readonly string[] }
  // any cell
  | { readonly code: 'cell-empty' }
  | {
      readonly code: 'cell-unreadable'
      readonly expected: CellProblem
      readonly corrected?: string | undefined
    }
  | { readonly code: 'formula-error' }
  | { readonly code: 'mixed-letters'; readonly word: string; readonly corrected?: string | undefined }
  | { readonly code: 'unprintable'; readonly name: string }
  | { readonly code: 'text-too-long'; readonly length: number; readonly most: number }
  // measures
  | { readonly code: 'number-duplicated'; readonly firstRow: number }
  | { readonly code: 'number-alike'; readonly other: string; readonly firstRow: number }
  | { readonly code: 'number-malformed' }
  | { readonly code: 'number-is-date' }
  | { readonly code: 'row-is-no-measure'; readonly looksLike: 'total' | 'title' | 'header' }
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
  | { readonly code: 'unit-unknown'; readonly unit: string; readonly corrected?: string | undefined }
  | { readonly code: 'unit-miswritten'; readonly unit: string; readonly corrected: string }
  | { readonly code: 'extension-of-nothing'; readonly extendedTo: Day }
  | { readonly code: 'extension-without-basis' }
  | { readonly code: 'extension-without-day' }
  // entries
  | { readonly code: 'measure-unknown'; readonly corrected?: string | undefined }
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
  | { readonly code: 'reopened'; readonly fulfilledRow: number }
  | { readonly code: 'units-several'; readonly corrected: string }
  | { readonly code: 'document-incomplete'; readonly lacks: 'number' | 'date' | 'both' }
  | { readonly code: 'link-not-secure'; readonly corrected: string }
  // units and settings
  | { readonly code: 'unit-duplicated'; readonly firstRow: number }
  | { readonly code: 'unit-alike'; readonly other: string; readonly firstRow: number }
  | { readonly code: 'unit-without-address' }
  | { readonly code: 'address-malformed'; readonly address: string; readonly corrected?: string }
  | { readonly code: 'setting-unknown' }
  | { readonly code: 'setting-duplicated'; readonly firstRow: number }
  | { readonly code: 'setting-missing'; readonly setting: string }
  | {
      readonly code: 'setting-unreadable'
      readonly setting: string
      readonly expected: CellProblem
      readonly corrected?: string | undefined
    }
  | { readonly code: 'authorised-unit-unknown' }
  | { readonly code: 'programme-ends-before-it-begins' }
  | { readonly code: 'programme-too-long'; readonly most: number }

/** The code of a problem. */
export type ProblemCode = Problem['code']

/** Why a cell cannot be parsed as its column requires. */
export type CellProblem =
  | 'date'
  | 'date-impossible'
  | 'date-without-year'
  | 'date-ambiguous'
  | 'date-range'
  | 'date-list'
  | 'count'
  | 'years'
  | 'result'
  | 'link'
  | 'day-nature'
  | 'withdrawal'
  | 'withdrawal-is-extension'

/** A finding of the check: something that staff should correct or confirm. */
export interface Finding {
  readonly level: Level
  readonly place: CellRef
  /** The cell’s text, as staff see it. */
  readonly value?: string | undefined
  readonly problem: Problem
}
