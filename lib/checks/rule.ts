import type { Day } from '../calendar/day.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Level, Problem } from '../finding.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { Measure, Programme } from '../programme/programme.ts'

/** What rules may look at beside the row itself. */
export interface CheckContext {
  readonly programme: Programme
  readonly today: Day
  readonly measures: ReadonlyMap<string, Measure>
  readonly units: ReadonlySet<string>
  /** The number, or the abbreviation, that was meant by one that is not known. */
  readonly suggestMeasure: (number: string) => string | undefined
  readonly suggestUnit: (unit: string) => string | undefined
  readonly deadlines: ReadonlyMap<Measure, Deadline>
  /** Each measure's obligations as they stand today. */
  readonly obligations: ReadonlyMap<Measure, readonly ObligationStatus[]>
  /** Rows of the entries that answer for some obligation. */
  readonly answering: ReadonlySet<number>
}

/** One thing that is checked in every row of a tab: what it finds belongs to one column. */
export interface CheckRule<Row, Key extends string> {
  readonly column: Key
  readonly level: Level
  readonly find: (row: Row, office: CheckContext) => Problem | readonly Problem[] | undefined
}
