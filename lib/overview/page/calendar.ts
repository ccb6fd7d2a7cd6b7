import { addDays, type Day, theDay, weekday, yearOf } from '../../calendar/day.ts'
import { isoWeek } from '../../calendar/kyiv.ts'
import { hasDueDate } from '../../obligations/obligation.ts'
import type { ObligationStatus } from '../../obligations/obligation-status.ts'
import { type State, states } from '../../obligations/state.ts'

/** What one unit owes in one ISO week, as far as it is in one state. */
export interface WeekMark {
  readonly unit: string
  readonly state: State
  /** The days of the week that are in the year. */
  readonly days: readonly [from: Day, to: Day]
  readonly obligations: readonly ObligationStatus[]
}

export interface UnitYear {
  /** The unit that leads, or the one that is asked for; empty for measures without any. */
  readonly unit: string
  /** By week, then in the order of states. */
  readonly marks: readonly WeekMark[]
}

/**
 * The obligations due in a year, by the unit that leads and the week: each is in exactly one mark.
 *
 * @param only the one unit whose obligations they are, whoever leads
 */
export function unitYears(
  obligations: readonly ObligationStatus[],
  year: number,
  order: readonly string[],
  only?: string,
): readonly UnitYear[] {
  const owed = dueIn(obligations, year, only)
  const byUnit = Map.groupBy(owed, ({ unit }) => unit)
  const codes = [...new Set([...order, ...[...byUnit.keys()].filter((code) => code !== ''), ''])]
  return codes.flatMap((unit) => {
    const own = byUnit.get(unit)
    return own === undefined ? [] : [{ unit, marks: marksOf(unit, own, year) }]
  })
}

interface Due {
  readonly one: ObligationStatus
  readonly due: Day
  readonly unit: string
}

function dueIn(
  obligations: readonly ObligationStatus[],
  year: number,
  only: string | undefined,
): readonly Due[] {
  return obligations.flatMap((one) => {
    const { obligation } = one
    if (!hasDueDate(obligation) || yearOf(obligation.due) !== year) return []
    return [{ one, due: obligation.due, unit: only ?? obligation.measure.units[0] ?? '' }]
  })
}

function marksOf(unit: string, own: readonly Due[], year: number): readonly WeekMark[] {
  const cells = Map.groupBy(own, ({ one, due }) => `${isoWeek(due)} ${one.state}`)
  return [...cells.values()]
    .flatMap(([first, ...others]): WeekMark[] =>
      first === undefined
        ? []
        : [
            {
              unit,
              state: first.one.state,
              days: weekWithin(first.due, year),
              obligations: [first, ...others].map(({ one }) => one),
            },
          ],
    )
    .toSorted(
      (a, b) =>
        (a.days[0] < b.days[0] ? -1 : Number(a.days[0] > b.days[0])) ||
        states.indexOf(a.state) - states.indexOf(b.state),
    )
}

/** Monday to Sunday, cut at the ends of the year. */
function weekWithin(day: Day, year: number): readonly [from: Day, to: Day] {
  const monday = addDays(day, 1 - weekday(day))
  const sunday = addDays(monday, 6)
  const [first, last] = [theDay(`${year}-01-01`), theDay(`${year}-12-31`)]
  return [monday < first ? first : monday, sunday > last ? last : sunday]
}
