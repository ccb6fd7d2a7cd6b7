import type { Day } from '../calendar/day.ts'
import type { Controlled } from '../control/control.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Level, Problem } from '../finding.ts'
import type { Measure, Programme } from '../programme/programme.ts'

/** What rules may look at beside the row itself. */
export interface Office {
  readonly programme: Programme
  readonly today: Day
  readonly measures: ReadonlyMap<string, Measure>
  readonly units: ReadonlySet<string>
  /** The number, or the abbreviation, that was meant by one that is not known. */
  readonly measureLike: (number: string) => string | undefined
  readonly unitLike: (unit: string) => string | undefined
  readonly deadlines: ReadonlyMap<Measure, Deadline>
  /** Each measure's obligations as they stand today. */
  readonly obligations: ReadonlyMap<Measure, readonly Controlled[]>
  /** Rows of the entries that answer for some obligation. */
  readonly answering: ReadonlySet<number>
}

/** One thing that is checked in every row of a tab: what it finds belongs to one column. */
export interface Rule<Row, Key extends string> {
  readonly column: Key
  readonly level: Level
  readonly find: (row: Row, office: Office) => Problem | readonly Problem[] | undefined
}
