import type { Day } from '../calendar/day.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Level, Problem } from '../finding.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { Measure, Programme } from '../programme/programme.ts'

/** What a rule may use beside the row itself. */
export interface CheckContext {
  readonly programme: Programme
  readonly today: Day
  readonly measures: ReadonlyMap<string, Measure>
  readonly units: ReadonlySet<string>
  /** The known number, or abbreviation, that was probably meant by an unknown one. */
  readonly suggestMeasure: (number: string) => string | undefined
  readonly suggestUnit: (unit: string) => string | undefined
  readonly deadlines: ReadonlyMap<Measure, Deadline>
  /** The obligations of each measure with their states today. */
  readonly obligations: ReadonlyMap<Measure, readonly ObligationStatus[]>
  /** The rows of the entries that are about an obligation. */
  readonly answering: ReadonlySet<number>
}

/** A rule for every row of a tab. Its findings are in one column and have one level. */
export interface CheckRule<Row, Key extends string> {
  readonly column: Key
  readonly level: Level
  readonly find: (row: Row, office: CheckContext) => Problem | readonly Problem[] | undefined
}
