import type {
  CalendarPoint,
  Dated,
  DatesClause,
  Deadline,
  DeadlineWarning,
  FixedDate,
  RecurrenceStep,
  RecurringClause,
  YearSpan,
} from './deadline.ts'
import { placeInYear } from './point-dates.ts'

function isFirstDay(point: CalendarPoint): boolean {
  return point.unit === 'day' && point.number === 1
}

function ofDate(date: FixedDate): readonly DeadlineWarning[] {
  switch (date.form) {
    case 'start':
      return ['start-without-end']
    case 'range':
      return date.until && isFirstDay(date.to) ? ['until-first-day'] : []
    case 'point':
      if (date.by !== 'until') return []
      if (isFirstDay(date.point)) return ['until-first-day']
      return date.point.unit === 'month' || date.point.unit === 'year' ? ['until-bare-period'] : []
    default:
      return []
  }
}

/** Dates of the programme's own year that are listed backwards: first July, then January. */
function runsBackwards(dates: readonly FixedDate[]): boolean {
  const places = dates.flatMap((date) =>
    date.form === 'point' && date.point.unit !== 'year' && date.point.year === undefined
      ? [placeInYear(date.point).ends]
      : [],
  )
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))
}

function isStep(every: DatesClause['every']): every is RecurrenceStep {
  return typeof every === 'object'
}

function ofDates({ dates, every }: DatesClause): readonly DeadlineWarning[] {
  return [
    ...dates.flatMap(ofDate),
    ...(runsBackwards(dates) ? (['runs-backwards'] as const) : []),
    ...(isStep(every) ? (['no-first-date'] as const) : []),
  ]
}

/** «щомісяця до грудня»: an end that was said with «до». */
function ofSpan({ to, until }: YearSpan): readonly DeadlineWarning[] {
  return until && to ? ofDate({ form: 'point', point: to, by: 'until' }) : []
}

function ofRecurring({ on, openEnd, within }: RecurringClause): readonly DeadlineWarning[] {
  return [
    ...(within ?? []).flatMap(ofSpan),
    ...(on.rule === 'day' && on.day.is === 'number' && on.day.number === 1 && on.day.until
      ? (['until-first-day'] as const)
      : []),
    ...(on.rule === 'day' && on.assumed ? (['month-assumed'] as const) : []),
    ...(openEnd ? (['end-without-date'] as const) : []),
  ]
}

function ofDated({ clauses }: Dated): readonly DeadlineWarning[] {
  return clauses.flatMap((clause) => (clause.form === 'dates' ? ofDates(clause) : ofRecurring(clause)))
}

/** What staff should be told about a reading, without repeats: `до 1 липня` warns of the day's inclusion. */
export function warningsOf(deadline: Deadline): readonly DeadlineWarning[] {
  switch (deadline.kind) {
    case 'dated':
      return [...new Set(ofDated(deadline))]
    case 'event':
      return deadline.event === undefined ? ['event-not-named'] : []
    case 'continuous':
      return deadline.step && deadline.step.unit !== 'day' ? ['no-first-date'] : []
    default:
      return []
  }
}
