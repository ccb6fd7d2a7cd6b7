import { type Day, yearOf } from '../calendar/day.ts'
import { mondayToFriday, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Dated, DatesClause, Deadline, DeadlineKind, DeadlineWarning, EventTerm } from './deadline.ts'
import { fixedOccurrences } from './fixed-dates.ts'
import type { Frame, Occurrence } from './occurrence.ts'
import { daysOfPoint, yearOfPoint } from './period-days.ts'
import { recurringOccurrences } from './recurrence.ts'
import { after, before, eveOf } from './terms.ts'
import { warningsOf } from './warnings.ts'

/** The year of the programme, the day of the event where one is known, and the calendar to count in. */
export interface ResolveContext {
  readonly year: number
  readonly event?: Day | undefined
  readonly calendar?: WorkingCalendar
}

/** When a deadline is due. `kind` is `unrecognised` where a date does not exist in the year (29 February 2023). */
export interface Resolved {
  readonly kind: DeadlineKind
  readonly occurrences: readonly Occurrence[]
  readonly warnings: readonly DeadlineWarning[]
}

function byDue(a: Occurrence, b: Occurrence) {
  return a.due < b.due ? -1 : Number(a.due > b.due)
}

function withoutRepeats(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const byDay = new Map<Day, Occurrence>()
  for (const each of occurrences.toSorted(byDue)) {
    const known = byDay.get(each.due)
    if (!known || each.from < known.from) byDay.set(each.due, each)
  }
  return [...byDay.values()]
}

/** What starts in a later year is not due before it. */
function datesOf({ dates, starting }: DatesClause, frame: Frame): readonly Occurrence[] | undefined {
  if (!starting) return fixedOccurrences(dates, frame)
  const start = daysOfPoint(starting, yearOfPoint(starting.year, frame.year))
  if (!start) return undefined
  const year = Math.max(frame.year, yearOf(start.first))
  return fixedOccurrences(dates, { ...frame, year })?.filter(({ due }) => due >= start.first)
}

function ofClauses({ clauses }: Dated, frame: Frame): readonly Occurrence[] | undefined {
  const found: Occurrence[] = []
  for (const clause of clauses) {
    const stated = found.toSorted(byDue).at(-1)?.due
    const occurrences =
      clause.form === 'dates' ? datesOf(clause, frame) : recurringOccurrences(clause, frame, stated)
    if (!occurrences) return undefined
    found.push(...occurrences)
  }
  return withoutRepeats(found)
}

function ofEvent({ length, direction }: EventTerm, event: Day, { calendar }: Frame): Occurrence {
  if (!length) return { from: event, due: event }
  switch (direction) {
    case 'after':
      return { from: event, due: after(event, length, calendar) }
    case 'before': {
      const due = before(event, length, calendar)
      return { from: due, due }
    }
    default:
      return { from: before(event, length, calendar), due: eveOf(event, length, calendar) }
  }
}

/**
 * The occurrences of a deadline in a year of the programme, ascending by due day without repeats, and what
 * to warn of. `resolveDeadline(parseDeadline('Щопівроку'), { year: 2023 })` is due on 2023-06-30 and 2023-12-31.
 * An event term needs the day of its event, or it has no occurrences; other kinds never have any.
 */
export function resolveDeadline(deadline: Deadline, circumstances: ResolveContext): Resolved {
  const { year, event, calendar = mondayToFriday } = circumstances
  const frame: Frame = { year, calendar }
  const warnings = warningsOf(deadline)
  if (deadline.kind === 'dated') {
    const occurrences = ofClauses(deadline, frame)
    return occurrences && occurrences.length > 0
      ? { kind: 'dated', occurrences, warnings }
      : { kind: 'unrecognised', occurrences: [], warnings: [] }
  }
  const occurrences = deadline.kind === 'event' && event ? [ofEvent(deadline, event, frame)] : []
  return { kind: deadline.kind, occurrences, warnings }
}
