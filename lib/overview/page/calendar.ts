import { addDays, type Day, theDay, weekday, yearOf } from '../../calendar/day.ts'
import { isoWeek } from '../../calendar/kyiv.ts'
import { hasDueDate } from '../../obligations/obligation.ts'
import type { ObligationStatus } from '../../obligations/obligation-status.ts'
import { type State, states } from '../../obligations/state.ts'

/** The obligations of a unit that are due in an ISO week and in the same state: one mark of the calendar. */
export interface WeekMark {
  readonly unit: string
  readonly state: State
  /** The days of the week that are in the year. */
  readonly days: readonly [from: Day, to: Day]
  readonly obligations: readonly ObligationStatus[]
}

/** The row of a unit in the calendar. */
export interface UnitYear {
  /** The lead unit, or the filtered one; empty for measures without units. */
  readonly unit: string
  /** By week, then in the order of states. */
  readonly marks: readonly WeekMark[]
}

/**
 * The obligations due in a year, by lead unit and ISO week; each is in exactly one mark.
 *
 * @param order the units’ codes in the order of rows; other units follow, measures without units are last
 * @param only the filtered unit, to which all obligations are then attributed, whichever unit leads
 */
export function unitYears(
  obligations: readonly ObligationStatus[],
  year: number,
  order: readonly string[],
  only?: string,
): readonly UnitYear[] {
  const due = dueIn(obligations, year, only)
  const byUnit = Map.groupBy(due, ({ unit }) => unit)
  const codes = [...new Set([...order, ...[...byUnit.keys()].filter((code) => code !== ''), ''])]
  return codes.flatMap((unit) => {
    const ofUnit = byUnit.get(unit)
    return ofUnit === undefined ? [] : [{ unit, marks: marksOf(unit, ofUnit, year) }]
  })
}

interface DueStatus {
  readonly status: ObligationStatus
  readonly due: Day
  readonly unit: string
}

function dueIn(
  obligations: readonly ObligationStatus[],
  year: number,
  only: string | undefined,
): readonly DueStatus[] {
  return obligations.flatMap((status) => {
    const { obligation } = status
    if (!hasDueDate(obligation) || yearOf(obligation.due) !== year) return []
    return [{ status, due: obligation.due, unit: only ?? obligation.measure.units[0] ?? '' }]
  })
}

function marksOf(unit: string, due: readonly DueStatus[], year: number): readonly WeekMark[] {
  const cells = Map.groupBy(due, (one) => `${isoWeek(one.due)} ${one.status.state}`)
  return [...cells.values()]
    .flatMap(([first, ...others]): WeekMark[] =>
      first === undefined
        ? []
        : [
            {
              unit,
              state: first.status.state,
              days: weekWithin(first.due, year),
              obligations: [first, ...others].map(({ status }) => status),
            },
          ],
    )
    .toSorted(
      (a, b) =>
        (a.days[0] < b.days[0] ? -1 : Number(a.days[0] > b.days[0])) ||
        states.indexOf(a.state) - states.indexOf(b.state),
    )
}

/** Monday to Sunday, clipped to the year. */
function weekWithin(day: Day, year: number): readonly [from: Day, to: Day] {
  const monday = addDays(day, 1 - weekday(day))
  const sunday = addDays(monday, 6)
  const [first, last] = [theDay(`${year}-01-01`), theDay(`${year}-12-31`)]
  return [monday < first ? first : monday, sunday > last ? last : sunday]
}
