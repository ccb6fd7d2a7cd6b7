import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  tuple,
} from 'fast-check'
import { civilDay } from '../../../lib/calendar/day.ts'
import type {
  CalendarPoint,
  DatesClause,
  DayOfMonth,
  Deadline,
  DueRule,
  Every,
  FixedDate,
  Length,
  RecurringClause,
  SaidYear,
  YearSpan,
} from '../../../lib/deadline/deadline.ts'
import { inYear, rangeOf } from '../../../lib/deadline/point-dates.ts'

function defined<T>(value: T | undefined): value is T {
  return value !== undefined
}

function upTo(max: number) {
  return integer({ min: 1, max })
}

const saidYear: Arbitrary<SaidYear> = oneof(
  integer({ min: 2020, max: 2035 }),
  constantFrom('current', 'next'),
)
const year = option(saidYear, { nil: undefined })
function dated(point: Arbitrary<CalendarPoint>): Arbitrary<CalendarPoint> {
  return tuple(point, year).map(([of, said]) => inYear(of, said))
}

const day: Arbitrary<CalendarPoint> = tuple(upTo(31), upTo(12))
  .filter(([number, month]) => civilDay(2023, month, number) !== undefined)
  .map(([number, month]) => ({ unit: 'day', number, month }))
const month: Arbitrary<CalendarPoint> = upTo(12).map((number) => ({ unit: 'month', number }))
const quarter: Arbitrary<CalendarPoint> = upTo(4).map((number) => ({ unit: 'quarter', number }))
const half: Arbitrary<CalendarPoint> = upTo(2).map((number) => ({ unit: 'half', number }))
const decade: Arbitrary<CalendarPoint> = tuple(upTo(3), upTo(12)).map(([number, of]) => ({
  unit: 'decade',
  number,
  month: of,
}))
const namedYear: Arbitrary<CalendarPoint> = saidYear.map((said) => ({ unit: 'year', year: said }))
const period = dated(oneof(month, quarter, half, decade))
const withinYear = oneof(dated(day), period)
const anyPoint = oneof(withinYear, namedYear)

const pointDate: Arbitrary<FixedDate> = oneof(
  anyPoint.map((point): FixedDate => ({ form: 'point', point })),
  constant<FixedDate>({ form: 'point', point: { unit: 'year' } }),
  anyPoint.map((point): FixedDate => ({ form: 'point', point, by: 'until' })),
  oneof(period, namedYear, constant<CalendarPoint>({ unit: 'year' })).map(
    (point): FixedDate => ({ form: 'point', point, by: 'end' }),
  ),
  tuple(dated(day), dated(day)).map(
    ([point, lastDay]): FixedDate => ({ form: 'point', point, by: 'until', lastDay }),
  ),
)
const range: Arbitrary<FixedDate> = tuple(anyPoint, anyPoint, constantFrom(true, false))
  .map(([from, to, until]) => rangeOf(from, to, until))
  .filter(defined)
const start: Arbitrary<FixedDate> = anyPoint.map((point) => ({ form: 'start', point }))

const length: Arbitrary<Length> = oneof(
  record({ count: upTo(120), unit: constantFrom('working-day', 'day', 'week', 'month', 'hour') }),
  constantFrom<Length>({ count: 1.5, unit: 'month' }, { count: 0.5, unit: 'month' }),
)
const term: Arbitrary<FixedDate> = record({
  form: constant('term' as const),
  length,
  direction: constantFrom('after', 'before', 'within'),
  point: anyPoint,
})
const fixed = oneof(pointDate, range, start, term)

const everyCodes = ['week', 'month', 'two-months', 'quarter', 'four-months', 'half', 'year'] as const
const lists: Arbitrary<DatesClause> = array(fixed, { minLength: 1, maxLength: 3 }).map((dates) => ({
  form: 'dates',
  dates,
}))
const days: Arbitrary<FixedDate> = oneof(
  dated(day).map((point): FixedDate => ({ form: 'point', point })),
  dated(day).map((point): FixedDate => ({ form: 'point', point, by: 'until' })),
)
const precise: Arbitrary<DatesClause> = oneof(
  tuple(array(days, { minLength: 1, maxLength: 3 }), constantFrom(...everyCodes)),
  tuple(
    array(
      quarter.map((point): FixedDate => ({ form: 'point', point })),
      { minLength: 1, maxLength: 3 },
    ),
    constantFrom('half', 'year'),
  ),
  tuple(
    array(fixed, { minLength: 1, maxLength: 2 }),
    record({ count: integer({ min: 2, max: 30 }), unit: constantFrom('day', 'week', 'year') }),
  ),
).map(([dates, every]) => ({ form: 'dates', dates, every }))

const dayOfMonth: Arbitrary<DayOfMonth> = oneof(
  upTo(31).map((number): DayOfMonth => ({ is: 'number', number })),
  upTo(31).map((number): DayOfMonth => ({ is: 'number', number, until: true })),
  constantFrom<DayOfMonth>({ is: 'end' }, { is: 'last-working' }),
  upTo(23).map((number): DayOfMonth => ({ is: 'working', number })),
  upTo(3).map((number): DayOfMonth => ({ is: 'decade', number })),
)
const monthsOfCode = { month: 1, quarter: 3, half: 6, year: 12 } as const
function dueRule(every: keyof typeof monthsOfCode): Arbitrary<DueRule> {
  return oneof(
    constant<DueRule>({ rule: 'end' }),
    tuple(
      dayOfMonth,
      constantFrom('own' as const, 'next' as const),
      every === 'month' ? constant(1) : oneof(upTo(monthsOfCode[every]), constant('last' as const)),
    )
      .filter(
        ([on, of, number]) => on.is !== 'end' || of !== 'own' || (number !== 'last' && every !== 'month'),
      )
      .map(([on, of, number]): DueRule => ({ rule: 'day', day: on, of, month: number })),
    tuple(length, constantFrom('after' as const, 'before' as const)).map(
      ([long, direction]): DueRule => ({ rule: 'term', length: long, direction }),
    ),
  )
}

const assumed: Arbitrary<DueRule> = tuple(upTo(31), constantFrom(true, false)).map(([number, until]) => ({
  rule: 'day',
  day: until ? { is: 'number', number, until: true } : { is: 'number', number },
  of: 'next',
  month: 1,
  assumed: true,
}))
const weekdays: Arbitrary<DueRule> = array(upTo(7), { minLength: 1, maxLength: 3 }).map((found) => ({
  rule: 'weekdays',
  weekdays: [...new Set(found)].toSorted((a, b) => a - b),
}))
const rhythm: Arbitrary<readonly [Every, DueRule]> = oneof(
  tuple(constant<Every>('week'), oneof(weekdays, constant<DueRule>({ rule: 'end' }))),
  tuple(constantFrom<Every>('two-months', 'four-months'), constant<DueRule>({ rule: 'end' })),
  tuple(constantFrom<Every>('quarter', 'half'), assumed),
  constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const).chain((every) =>
    tuple(constant<Every>(every), dueRule(every)),
  ),
)
const yearSpan: Arbitrary<YearSpan> = oneof(
  namedYear.map((from): YearSpan => ({ from })),
  tuple(integer({ min: 2020, max: 2027 }), upTo(5)).map(
    ([from, more]): YearSpan => ({
      from: { unit: 'year', year: from },
      to: { unit: 'year', year: from + more },
    }),
  ),
  integer({ min: 2020, max: 2035 }).map((to): YearSpan => ({ to: { unit: 'year', year: to } })),
)
const recurring: Arbitrary<RecurringClause> = tuple(
  rhythm,
  option(array(yearSpan, { minLength: 1, maxLength: 1 }), { nil: undefined }),
  option(anyPoint, { nil: undefined }),
  constantFrom(true, false),
).map(([[every, on], within, starting, openEnd]) => ({
  form: 'recurring',
  every,
  on,
  ...(within ? { within } : {}),
  ...(starting ? { starting } : {}),
  ...(openEnd ? { openEnd: true as const } : {}),
}))
const later = recurring.map((clause): RecurringClause => ({ ...clause, later: true }))

const datedMeaning: Arbitrary<Deadline> = oneof(
  lists.map((clause) => [clause]),
  precise.map((clause) => [clause]),
  recurring.map((clause) => [clause]),
  tuple(oneof(lists, precise), later),
).map((clauses) => ({ kind: 'dated', clauses }))

const eventsAfter = [
  'після затвердження звіту',
  'з дня надходження повідомлення про корупцію, що стосується керівника',
  'з моменту, коли особа дізналася',
  'із граничної дати подання таких декларацій',
  'після (події)',
  'у разі виявлення порушень',
] as const
const eventsBefore = ['початку заходу', 'дати проведення засідання', 'дня настання події'] as const
const eventMeaning: Arbitrary<Deadline> = oneof(
  tuple(length, option(constantFrom(...eventsAfter), { nil: undefined })).map(
    ([long, event]): Deadline => ({
      kind: 'event',
      direction: 'after',
      length: long,
      ...(event ? { event } : {}),
    }),
  ),
  tuple(length, constantFrom('before' as const, 'within' as const), constantFrom(...eventsBefore)).map(
    ([long, direction, event]): Deadline => ({ kind: 'event', direction, length: long, event }),
  ),
  constantFrom<Deadline>(
    { kind: 'event', direction: 'after' },
    { kind: 'event', direction: 'after', event: 'після виявлення' },
    { kind: 'event', direction: 'after', event: 'у день звільнення' },
    { kind: 'event', direction: 'after', event: 'одночасно з поданням декларації' },
    { kind: 'event', direction: 'after', event: 'у разі виявлення' },
  ),
)

const datelessMeaning: Arbitrary<Deadline> = constantFrom<Deadline>(
  { kind: 'continuous', text: 'постійно' },
  { kind: 'continuous', text: '', step: { count: 2, unit: 'year' } },
  { kind: 'on-demand', text: 'за потреби' },
  { kind: 'on-demand', text: 'під час призначення на посаду' },
  { kind: 'external', text: 'згідно з планом роботи на 2023 рік' },
  { kind: 'unrecognised', text: 'Виконано' },
)

/** Any meaning a deadline in words can have. */
export const meaning: Arbitrary<Deadline> = oneof(datedMeaning, eventMeaning, datelessMeaning)
