import type {
  DatesClause,
  DayOfMonth,
  DueRule,
  Every,
  FixedDate,
  RecurrenceStep,
  RecurringClause,
  YearSpan,
} from './deadline.ts'
import {
  inYears,
  isWholeYear,
  isYears,
  monthsOf,
  monthsOfPoint,
  type PlacedDates,
  withoutGlossed,
  withYears,
} from './placed-dates.ts'
import type { DeadlinePiece, MonthOfPeriod } from './rules/piece.ts'

export type Days = Extract<DeadlinePiece, { is: 'days' }>
export type PeriodTerm = Extract<DeadlinePiece, { is: 'period-term' }>

/** What belongs to one frequency, or to none: the parts of one clause before they are made sense of. */
export interface Group {
  frequency?: { readonly every: Every; readonly bracketed: boolean }
  step?: RecurrenceStep
  weekdays?: readonly number[]
  readonly dates: PlacedDates[]
  readonly days: Days[]
  readonly terms: PeriodTerm[]
  openEnd?: true
  later?: true
}

type Clause = DatesClause | RecurringClause

/** «щомісяця до 31 грудня»: a single day ends what recurs, unless it is bracketed and beats it (C9). */
function endsRecurrence(placed: readonly PlacedDates[], every: Every): boolean {
  const [only, ...others] = placed
  const [date, ...more] = only?.dates ?? []
  return (
    every !== 'year' &&
    others.length + more.length === 0 &&
    only?.bracketed === false &&
    (only.joint === 'none' || only.joint === 'comma') &&
    date?.form === 'point' &&
    date.by !== undefined &&
    !isWholeYear(date)
  )
}

/** Whether a date is a span for the frequency to recur in, not a date that makes it precise. */
function isWide(date: FixedDate, every: Every): boolean {
  if (
    date.form === 'point' &&
    date.by === 'until' &&
    !(date.point.unit === 'year' && date.point.year !== undefined)
  )
    return false
  return monthsOf(date) > monthsOfPoint[every] || (every === 'year' && isYears(date))
}

function spanOf(date: FixedDate): YearSpan | undefined {
  if (date.form === 'range') return { from: date.from, to: date.to }
  if (date.form !== 'point') return undefined
  if (date.by === 'until') return { to: date.point, until: true }
  return date.by === 'end' ? { to: date.point } : { from: date.point }
}

function within(dates: readonly FixedDate[]): { within?: readonly YearSpan[] } | undefined {
  const spans = dates.filter((date) => !isWholeYear(date)).map(spanOf)
  const distinct = new Map(spans.map((span) => [JSON.stringify(span), span]))
  const found = [...distinct.values()].filter((span) => span !== undefined)
  if (spans.includes(undefined)) return undefined
  return found.length > 0 ? { within: found } : {}
}

function compatible(every: Every | undefined, named: MonthOfPeriod['every']): Every | undefined {
  if (named === undefined || named === 'unsaid') return every ?? 'month'
  if (named === 'reported') return every
  return every === undefined || every === named || every === 'year' ? named : undefined
}

function assumedMonth(
  every: Every | undefined,
  day: DayOfMonth,
): (MonthOfPeriod & { assumed?: true }) | undefined {
  if (day.is === 'end' || day.is === 'last-working')
    return every && { of: 'own', month: every === 'month' ? 1 : 'last' }
  if (every === 'month') return { of: 'own', month: 1 }
  if ((every === 'quarter' || every === 'half') && day.is === 'number')
    return { of: 'next', month: 1, assumed: true }
  return undefined
}

function dueRules(group: Group): readonly { readonly every: Every; readonly on: DueRule }[] | undefined {
  const said = group.frequency?.every
  const rules: { every: Every; on: DueRule }[] = []
  for (const { days, month } of group.days) {
    for (const day of days) {
      const bare = month?.of === 'own' && month.month === 1 && month.every === undefined
      if (bare && said === undefined && day.is === 'number') return undefined
      const place =
        month && !(bare && said !== 'month' && said !== undefined) ? month : assumedMonth(said, day)
      const every = place && (month ? compatible(said, month.every) : said)
      if (!place || !every || every === 'week' || every === 'two-months' || every === 'four-months')
        return undefined
      if (every === 'month' && place.of === 'own' && place.month !== 1) return undefined
      if (typeof place.month === 'number' && place.month > monthsOfPoint[every]) return undefined
      const assumed = 'assumed' in place ? { assumed: true as const } : {}
      rules.push({ every, on: { rule: 'day', day, of: place.of, month: place.month, ...assumed } })
    }
  }
  for (const { on, every: named } of group.terms) {
    const every = compatible(said, named)
    if (!every) return undefined
    rules.push({ every, on })
  }
  return rules
}

function isEndOfPeriod({ every, on }: { readonly every: Every; readonly on: DueRule }): boolean {
  return (
    on.rule === 'day' &&
    on.day.is === 'end' &&
    on.of === 'own' &&
    on.month === (every === 'month' ? 1 : 'last')
  )
}

function recurring(
  group: Group,
  wide: readonly FixedDate[],
  rules: readonly { every: Every; on: DueRule }[],
): readonly Clause[] | undefined {
  const start = wide.find((date) => date.form === 'start')
  const spans = within(wide.filter((date) => date.form !== 'start'))
  if (!spans) return undefined
  const flags = {
    ...spans,
    ...(start ? { starting: start.point } : {}),
    ...(group.later ? { later: true as const } : {}),
    ...(group.openEnd ? { openEnd: true as const } : {}),
  }
  return rules.map(
    (rule): Clause => ({
      form: 'recurring',
      every: rule.every,
      on: isEndOfPeriod(rule) ? { rule: 'end' } : rule.on,
      ...flags,
    }),
  )
}

/** The clauses of one group, or nothing where its parts do not fit together. */
export function clausesOf(group: Group): readonly Clause[] | undefined {
  const placed = withoutGlossed(group.dates)
  const rules = dueRules(group)
  if (!placed || !rules) return undefined
  const every = group.frequency?.every ?? rules[0]?.every
  if (!every) {
    if (group.weekdays) return undefined
    const dates = withYears(placed)
    if (!dates) return undefined
    return dates.length > 0 ? [{ form: 'dates', dates, ...(group.step ? { every: group.step } : {}) }] : []
  }
  const dates = placed.flatMap((piece) => piece.dates)
  const ends = endsRecurrence(placed, every)
  const wide = dates.filter((date) => ends || date.form === 'start' || isWide(date, every))
  const narrow = dates.filter((date) => !wide.includes(date))
  if (narrow.length > 0) {
    // «щоквартально, за рік – до 1 лютого»: that date is not what recurs.
    if (every !== 'year' && dates.length === 1 && placed[0]?.joint === 'dash') return undefined
    const starts = wide.filter((date) => date.form === 'start')
    if (rules.length > 0 || starts.length > 1) return undefined
    const precise = inYears(
      narrow,
      wide.filter((date) => date.form !== 'start'),
    )
    const starting = starts[0] ? { starting: starts[0].point } : {}
    return precise && [{ form: 'dates', dates: precise, every, ...starting }]
  }
  if (rules.length > 0) return recurring(group, wide, rules)
  if (group.weekdays && every !== 'week') return undefined
  const on: DueRule = group.weekdays ? { rule: 'weekdays', weekdays: group.weekdays } : { rule: 'end' }
  return recurring(group, wide, [{ every, on }])
}
