import type { Every, Step } from '../deadline.ts'
import { as, list, longest, map, maybe, type Pattern, sequence, sign, token, word } from '../pattern.ts'
import { cardinal } from './numerals.ts'
import type { Piece, Rule } from './piece.ts'
import { timePreposition } from './time-prepositions.ts'

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'

const UNITS = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const
const unit: Pattern<Unit> = longest<Unit>(
  token(({ classes }) => UNITS.find((name) => classes.has(name))),
  as(sequence(word('half_year_unit'), maybe(sign('-')), word('year')), 'half' as const),
)

const MONTHS = { month: 1, quarter: 3, half: 6 } as const
const BY_MONTHS: ReadonlyMap<number, Every> = new Map([
  [1, 'month'],
  [2, 'two-months'],
  [3, 'quarter'],
  [4, 'four-months'],
  [6, 'half'],
  [12, 'year'],
])

const frequency = (every: Every): Piece => ({ is: 'frequency', every })
const stepOf = (step: Step): Piece => ({ is: 'step', step })

/** Every so many units: twelve months of the year must hold it a whole number of times, or it has no anchor. */
const everyUnits = (count: number, of: Unit): Piece | undefined => {
  if (of === 'day') return count === 1 ? undefined : stepOf({ count, unit: of })
  if (of === 'week' || of === 'year') return count === 1 ? frequency(of) : stepOf({ count, unit: of })
  const months = count * MONTHS[of]
  const every = BY_MONTHS.get(months)
  if (every) return frequency(every)
  return months % 12 === 0 ? stepOf({ count: months / 12, unit: 'year' }) : undefined
}

/** So many times in a unit, where that is again a period of the calendar. */
const timesIn = (times: number, of: Unit): Piece | undefined => {
  if (times === 1) return everyUnits(1, of)
  const months = of === 'year' ? 12 : of === 'half' || of === 'quarter' ? MONTHS[of] : 0
  const every = months % times === 0 ? BY_MONTHS.get(months / times) : undefined
  return every && frequency(every)
}

const comma = maybe(sign(','))
const notLess = sequence(word('not'), word('less'), maybe(sequence(comma, word('than', 'behind'))))
const floor = maybe(
  longest<unknown>(
    notLess,
    sequence(maybe(word('than')), word('least')),
    sequence(word('from'), word('frequency')),
    sequence(word('frequency'), maybe(sign('-:'))),
    word('through'),
  ),
)

const times = longest<number>(
  map(sequence(cardinal, word('times')), ([count]) => count),
  as(word('times'), 1),
  as(word('twice'), 2),
  as(word('thrice'), 3),
)
const per = longest<unknown>(
  word('in', 'behind', 'during', 'through'),
  sign('/'),
  sequence(word('in'), word('course')),
)

const spoken: Pattern<Piece> = longest<Piece>(
  map(word('week_often'), () => frequency('week')),
  map(word('month_often'), () => frequency('month')),
  map(word('quarter_often'), () => frequency('quarter')),
  map(word('half_often'), () => frequency('half')),
  map(word('year_often'), () => frequency('year')),
  map(sequence(word('each'), maybe(sign('-')), unit), ([, , of]) => everyUnits(1, of)),
  map(sequence(word('each'), cardinal, unit), ([, count, of]) => everyUnits(count, of)),
  map(sequence(timePreposition, word('every'), maybe(word('calendar')), unit), ([, , , of]) =>
    everyUnits(1, of),
  ),
  map(sequence(maybe(word('course_of')), word('every'), cardinal, unit), ([, , count, of]) =>
    everyUnits(count, of),
  ),
)
/** «по кварталах» */
const units: Pattern<Piece> = map(
  sequence(
    word('through'),
    token(({ key, classes }) =>
      /[ая]х$/.test(key) ? UNITS.find((name) => name !== 'day' && classes.has(name)) : undefined,
    ),
  ),
  ([, of]) => everyUnits(1, of),
)
const counted: Pattern<Piece> = longest<Piece>(
  map(sequence(times, per, maybe(word('every', 'calendar')), unit), ([count, , , of]) => timesIn(count, of)),
  map(sequence(times, per, cardinal, unit), ([count, , of, each]) =>
    count === 1 ? everyUnits(of, each) : undefined,
  ),
  // «не менше одного заходу на квартал»: the number of actions changes nothing.
  map(sequence(cardinal, word('action'), per, maybe(word('every')), unit), ([, , , , of]) =>
    everyUnits(1, of),
  ),
)
const pattern = longest(
  map(sequence(floor, longest(spoken, counted)), ([, found]) => found),
  units,
)

const and = longest<unknown>(word('and'), sign(',/'))
const dayName = token(({ weekday }) => weekday)
const weekdayNames = list(dayName, sequence(and, maybe(word('in', 'through'))))
const ONCE_A_WEEK = /^що(понеділка|вівторка|середи|четверга|пятниці|суботи|неділі)$/
const WEEKDAY_GENITIVES = ['понеділка', 'вівторка', 'середи', 'четверга', 'пятниці', 'суботи', 'неділі']
const everyDayName = longest<number>(
  token(({ key }) => {
    const name = ONCE_A_WEEK.exec(key)?.[1]
    return name === undefined ? undefined : WEEKDAY_GENITIVES.indexOf(name) + 1
  }),
  map(sequence(word('each'), maybe(sign('-')), dayName), ([, , day]) => day),
)
const weekly = (weekdays: readonly number[]): Piece => ({
  is: 'frequency',
  every: 'week',
  weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b),
})
const everyWeekday: Pattern<Piece> = longest<Piece>(
  map(list(everyDayName, and), weekly),
  map(sequence(maybe(word('in', 'until')), word('every'), weekdayNames), ([, , days]) => weekly(days)),
)
const byWeekdays: Pattern<Piece> = map(sequence(word('through'), weekdayNames), ([, days]) => weekly(days))
const onWeekdays: Pattern<Piece> = map(
  sequence(maybe(word('in', 'until')), weekdayNames),
  ([, weekdays]): Piece => ({ is: 'weekdays', weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b) }),
)

export const FREQUENCY_RULES: readonly Rule[] = [
  {
    name: 'frequency',
    pattern,
    examples: [
      'щокварталу',
      'що кварталу',
      'кожного півріччя',
      'один раз на квартал',
      'двічі на рік',
      'не рідше одного разу на рік',
      'не менше ніж один раз на квартал',
      'раз на два роки',
      'раз на 2 тижні',
      'кожні 3 місяці',
    ],
  },
  {
    name: 'every weekday',
    pattern: longest(everyWeekday, byWeekdays),
    examples: ['Щопятниці', 'кожного понеділка', 'що вівторка', 'по п’ятницях'],
  },
  { name: 'weekdays', pattern: onWeekdays, examples: ['у вівторок та четвер'] },
]
