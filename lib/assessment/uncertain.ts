import type { Finding } from '../finding.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { numbersIn } from '../programme/numbers-in.ts'
import { entriesTab, measuresTab } from '../programme/schema.ts'
import { foldedName } from '../programme/unify-units.ts'
import type { ProgrammeAssessment } from './assessment.ts'

const { number, deadline, years, units, withdrawn, extendedTo } = measuresTab.columns

/** Columns of a measure that decide whether and for whom it is overdue. */
const measureColumns: ReadonlySet<string | undefined> = new Set(
  [number, deadline, years, units, withdrawn, extendedTo].map(({ header }) => header),
)

const { number: ofMeasure, eventOn, doneOn, result, period } = entriesTab.columns

/** Columns of an entry that decide what it answers for. */
const entryColumns: ReadonlySet<string | undefined> = new Set(
  [ofMeasure, eventOn, doneOn, result, period].map(({ header }) => header),
)

/**
 * The obligations of which it is not certain that somebody is late, or soon will be: they rest on a cell with an error,
 * or on one that cannot be read. No e-mail accuses anybody of them before that cell is corrected.
 */
export function uncertainObligations({
  programme,
  findings,
  obligations,
}: ProgrammeAssessment): ReadonlySet<ObligationStatus> {
  const errors = findings.filter(({ level }) => level === 'error')
  const rows = new Set(
    errors.flatMap(({ place }) =>
      place.tab === measuresTab.title && measureColumns.has(place.column) ? [place.row] : [],
    ),
  )
  const entries = new Map(programme.entries.map((entry) => [entry.row, entry.number]))
  const numbers = new Set(errors.flatMap((finding) => numberMeant(finding, entries)))
  return new Set(
    obligations.filter(({ state, uncertainty, obligation: { measure } }) => {
      if (uncertainty !== undefined) return true
      const isPressing = state === 'overdue' || state === 'at-risk'
      return isPressing && (rows.has(measure.row) || numbers.has(foldedName(measure.number)))
    }),
  )
}

/** The number of the measure that a wrong entry is about, as it is written or as it was meant. */
function numberMeant({ place, problem }: Finding, entries: ReadonlyMap<number, string>): readonly string[] {
  if (place.tab !== entriesTab.title || place.row === undefined || !entryColumns.has(place.column)) return []
  const written = entries.get(place.row) ?? ''
  if (problem.code !== 'measure-unknown') return written === '' ? [] : [foldedName(written)]
  return numbersIn(written).map(foldedName)
}
