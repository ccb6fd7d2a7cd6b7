import type {
  DatesClause,
  DayOfMonth,
  DueRule,
  Every,
  FixedDate,
  Point,
  RecurringClause,
  SaidYear,
  Span,
  Step,
} from './deadline.ts'
import type { Joint } from './pieces.ts'
import { inYear, placeInYear } from './points.ts'
import type { MonthOfPeriod, Piece } from './rules/piece.ts'

export type Dates = Extract<Piece, { is: 'dates' }>
export type Days = Extract<Piece, { is: 'days' }>
export type PeriodTerm = Extract<Piece, { is: 'period-term' }>

export interface PlacedDates extends Dates {
  readonly joint: Joint
  readonly bracketed: boolean
}

/** What belongs to one frequency, or to none: the parts of one clause before they are made sense of. */
export interface Group {
  frequency?: { readonly every: Every; readonly bracketed: boolean }
  step?: Step
  weekdays?: readonly number[]
  readonly dates: PlacedDates[]
  readonly days: Days[]
  readonly terms: PeriodTerm[]
  openEnd?: true
  later?: true
}

type Clause = DatesClause | RecurringClause

const MONTHS: Readonly<Record<Every | Point['unit'], number>> = {
  day: 0,
  decade: 0.3,
  week: 0.25,
  month: 1,
  'two-months': 2,
  quarter: 3,
  'four-months': 4,
  half: 6,
  year: 12,
}

const isWholeYear = (date: FixedDate): boolean =>
  date.form === 'point' && date.point.unit === 'year' && date.point.year === undefined

const isYears = (date: FixedDate): boolean =>
  (date.form === 'point' && date.point.unit === 'year') || (date.form === 'range' && date.to.unit === 'year')

/** «2024 року», not «до кінця року». */
const isPlainYear = (date: FixedDate): boolean =>
  date.form === 'point' && date.by === undefined && typeof date.point.year === 'number'

const monthsOf = (date: FixedDate): number => {
  if (date.form === 'point') return MONTHS[date.point.unit]
  if (date.form !== 'range') return 0
  if (date.to.unit === 'year' || date.from.year !== date.to.year) return MONTHS.year + 1
  const months =
    Math.floor(placeInYear(date.to).ends / 100) - Math.floor(placeInYear(date.from).begins / 100) + 1
  return months > 0 ? months : months + 12
}

/** «щомісяця до 31 грудня»: a single day ends what recurs, unless it is bracketed and beats it (C9). */
const endsRecurrence = (placed: readonly PlacedDates[], every: Every): boolean => {
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
const isWide = (date: FixedDate, every: Every): boolean => {
  if (
    date.form === 'point' &&
    date.by === 'until' &&
    !(date.point.unit === 'year' && date.point.year !== undefined)
  )
    return false
  return monthsOf(date) > MONTHS[every] || (every === 'year' && isYears(date))
}

const spanOf = (date: FixedDate): Span | undefined => {
  if (date.form === 'range') return { from: date.from, to: date.to }
  if (date.form !== 'point') return undefined
  if (date.by === 'until') return { to: date.point, until: true }
  return date.by === 'end' ? { to: date.point } : { from: date.point }
}

const saidYears = (dates: readonly FixedDate[]): readonly SaidYear[] | undefined => {
  const years: SaidYear[] = []
  for (const date of dates) {
    if (date.form === 'point' && date.point.unit === 'year' && date.point.year !== undefined)
      years.push(date.point.year)
    else if (date.form === 'range' && typeof date.from.year === 'number' && typeof date.to.year === 'number')
      for (let year = date.from.year; year <= date.to.year; year++) years.push(year)
    else if (!isWholeYear(date)) return undefined
  }
  return years
}

const dateInYear = (date: FixedDate, year: SaidYear): FixedDate => {
  switch (date.form) {
    case 'range':
      return { ...date, from: inYear(date.from, year), to: inYear(date.to, year) }
    default:
      return { ...date, point: inYear(date.point, year) }
  }
}
const hasYear = (date: FixedDate): boolean =>
  date.form === 'range'
    ? date.from.year !== undefined || date.to.year !== undefined
    : date.point.year !== undefined

/** Dates said within years («протягом 2023–2024 років до 1 квітня») fall in each of those years. */
const inYears = (
  narrow: readonly FixedDate[],
  wide: readonly FixedDate[],
): readonly FixedDate[] | undefined => {
  const years = saidYears(wide)
  if (!years) return undefined
  if (years.length === 0 || narrow.every(hasYear)) return narrow
  if (narrow.some(hasYear)) return undefined
  return years.flatMap((year) => narrow.map((date) => dateInYear(date, year)))
}

/** A narrower date in brackets, or beside «протягом року», is what that span means. */
const withoutGlossed = (placed: readonly PlacedDates[]): readonly PlacedDates[] | undefined => {
  const kept: PlacedDates[] = []
  for (const piece of placed) {
    const before = kept.at(-1)
    const [date, outer] = [piece.dates[0], before?.dates.at(-1)]
    if (!before || !date || !outer || (!piece.bracketed && piece.joint !== 'none')) {
      kept.push(piece)
      continue
    }
    const [inner, around] = [monthsOf(date), monthsOf(outer)]
    if (before.dates.length === 1 && inner < around && (piece.bracketed || isWholeYear(outer))) {
      const year = outer.form === 'point' ? outer.point.year : undefined
      const dates =
        year === undefined
          ? piece.dates
          : piece.dates.map((each) => (hasYear(each) ? each : dateInYear(each, year)))
      kept[kept.length - 1] = { ...piece, dates, bracketed: false, joint: before.joint }
    } else if (!piece.bracketed) kept.push(piece)
    else if (inner <= around) return undefined
  }
  return kept
}

/** «2023 рік: І квартал, ІІІ квартал»: the year holds for the dates after it. */
const withLeadingYear = (placed: readonly PlacedDates[]): readonly FixedDate[] | undefined => {
  const [first, second, ...others] = placed
  const dates = placed.flatMap((piece) => piece.dates)
  const last = placed.at(-1)
  if (last?.unit === 'year' && placed.length > 1) {
    // «до 1 квітня у 2024 році», «до 1 квітня, 2024 року»
    const narrow = placed.slice(0, -1).flatMap((piece) => piece.dates)
    const open = !narrow.some((date) => isYears(date) || hasYear(date))
    if (open && (last.joint === 'none' || (last.joint === 'comma' && last.dates.every(isPlainYear))))
      return inYears(narrow, last.dates)
    if (last.joint === 'none') return undefined
  }
  if (first?.unit !== 'year' || !second || second.joint === 'and' || second.joint === 'list') return dates
  const narrow = [second, ...others].flatMap((piece) => piece.dates)
  if (second.joint === 'comma' && (narrow.some(hasYear) || !first.dates.every(isPlainYear))) return dates
  if (first.dates.some(isWholeYear) || narrow.some(isYears)) return dates
  return inYears(narrow, first.dates)
}

const within = (dates: readonly FixedDate[]): { within?: readonly Span[] } | undefined => {
  const spans = dates.filter((date) => !isWholeYear(date)).map(spanOf)
  const distinct = new Map(spans.map((span) => [JSON.stringify(span), span]))
  const found = [...distinct.values()].filter((span) => span !== undefined)
  if (spans.includes(undefined)) return undefined
  return found.length > 0 ? { within: found } : {}
}

const compatible = (every: Every | undefined, named: MonthOfPeriod['every']): Every | undefined => {
  if (named === undefined || named === 'unsaid') return every ?? 'month'
  if (named === 'reported') return every
  return every === undefined || every === named || every === 'year' ? named : undefined
}

const assumedMonth = (
  every: Every | undefined,
  day: DayOfMonth,
): (MonthOfPeriod & { assumed?: true }) | undefined => {
  if (day.is === 'end' || day.is === 'last-working')
    return every && { of: 'own', month: every === 'month' ? 1 : 'last' }
  if (every === 'month') return { of: 'own', month: 1 }
  if ((every === 'quarter' || every === 'half') && day.is === 'number')
    return { of: 'next', month: 1, assumed: true }
  return undefined
}

const dueRules = (group: Group): readonly { readonly every: Every; readonly on: DueRule }[] | undefined => {
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
      if (typeof place.month === 'number' && place.month > MONTHS[every]) return undefined
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

const isEndOfPeriod = ({ every, on }: { readonly every: Every; readonly on: DueRule }): boolean =>
  on.rule === 'day' && on.day.is === 'end' && on.of === 'own' && on.month === (every === 'month' ? 1 : 'last')

const recurring = (
  group: Group,
  wide: readonly FixedDate[],
  rules: readonly { every: Every; on: DueRule }[],
): readonly Clause[] | undefined => {
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
export const clausesOf = (group: Group): readonly Clause[] | undefined => {
  const placed = withoutGlossed(group.dates)
  const rules = dueRules(group)
  if (!placed || !rules) return undefined
  const every = group.frequency?.every ?? rules[0]?.every
  if (!every) {
    if (group.weekdays) return undefined
    const dates = withLeadingYear(placed)
    if (!dates) return undefined
    return dates.length > 0 ? [{ form: 'dates', dates, ...(group.step ? { every: group.step } : {}) }] : []
  }
  const dates = placed.flatMap((piece) => piece.dates)
  const ends = endsRecurrence(placed, every)
  const wide = dates.filter((date) => ends || date.form === 'start' || isWide(date, every))
  const narrow = dates.filter((date) => !wide.includes(date))
  if (narrow.length > 0) {
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
