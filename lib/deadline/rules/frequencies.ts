import type { Every, RecurrenceStep } from '../deadline.ts'
import {
  asValue,
  list,
  longest,
  map,
  optional,
  type Pattern,
  sequence,
  sign,
  token,
  word,
} from '../pattern.ts'
import { cardinal } from './numerals.ts'
import type { DeadlinePiece, GrammarRule } from './piece.ts'
import { timePreposition } from './time-prepositions.ts'

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'

const frequencyUnits = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const
const unit: Pattern<Unit> = longest<Unit>(
  token(({ classes }) => frequencyUnits.find((name) => classes.has(name))),
  asValue(sequence(word('half_year_unit'), optional(sign('-')), word('year')), 'half' as const),
)

const monthsOfUnit = { month: 1, quarter: 3, half: 6 } as const
const byMonths: ReadonlyMap<number, Every> = new Map([
  [1, 'month'],
  [2, 'two-months'],
  [3, 'quarter'],
  [4, 'four-months'],
  [6, 'half'],
  [12, 'year'],
])

function frequency(every: Every): DeadlinePiece {
  return { is: 'frequency', every }
}

function stepOf(step: RecurrenceStep): DeadlinePiece {
  return { is: 'step', step }
}

/** Every so many units: twelve months of the year must hold it a whole number of times, or it has no anchor. */
function everyUnits(count: number, of: Unit): DeadlinePiece | undefined {
  if (of === 'day') return count === 1 ? undefined : stepOf({ count, unit: of })
  if (of === 'week' || of === 'year') return count === 1 ? frequency(of) : stepOf({ count, unit: of })
  const months = count * monthsOfUnit[of]
  const every = byMonths.get(months)
  if (every) return frequency(every)
  return months % 12 === 0 ? stepOf({ count: months / 12, unit: 'year' }) : undefined
}

/** So many times in a unit, where that is again a period of the calendar. */
function timesIn(times: number, of: Unit): DeadlinePiece | undefined {
  if (times === 1) return everyUnits(1, of)
  const months = of === 'year' ? 12 : of === 'half' || of === 'quarter' ? monthsOfUnit[of] : 0
  const every = months % times === 0 ? byMonths.get(months / times) : undefined
  return every && frequency(every)
}

const comma = optional(sign(','))
const notLess = sequence(word('not'), word('less'), optional(sequence(comma, word('than', 'behind'))))
const floor = optional(
  longest<unknown>(
    notLess,
    sequence(optional(word('than')), word('least')),
    sequence(word('from'), word('frequency')),
    sequence(word('frequency'), optional(sign('-:'))),
    word('through'),
  ),
)

const times = longest<number>(
  map(sequence(cardinal, word('times')), ([count]) => count),
  asValue(word('times'), 1),
  asValue(word('twice'), 2),
  asValue(word('thrice'), 3),
)
const per = longest<unknown>(
  word('in', 'behind', 'during', 'through'),
  sign('/'),
  sequence(word('in'), word('course')),
)

const spoken: Pattern<DeadlinePiece> = longest<DeadlinePiece>(
  map(word('week_often'), () => frequency('week')),
  map(word('month_often'), () => frequency('month')),
  map(word('quarter_often'), () => frequency('quarter')),
  map(word('half_often'), () => frequency('half')),
  map(word('year_often'), () => frequency('year')),
  map(sequence(word('each'), optional(sign('-')), unit), ([, , of]) => everyUnits(1, of)),
  map(sequence(word('each'), cardinal, unit), ([, count, of]) => everyUnits(count, of)),
  map(sequence(timePreposition, word('every'), optional(word('calendar')), unit), ([, , , of]) =>
    everyUnits(1, of),
  ),
  map(sequence(optional(word('course_of')), word('every'), cardinal, unit), ([, , count, of]) =>
    everyUnits(count, of),
  ),
)
/** «по кварталах» */
const units: Pattern<DeadlinePiece> = map(
  sequence(
    word('through'),
    token(({ key, classes }) =>
      /[ая]х$/.test(key) ? frequencyUnits.find((name) => name !== 'day' && classes.has(name)) : undefined,
    ),
  ),
  ([, of]) => everyUnits(1, of),
)
const counted: Pattern<DeadlinePiece> = longest<DeadlinePiece>(
  map(sequence(times, per, optional(word('every', 'calendar')), unit), ([count, , , of]) =>
    timesIn(count, of),
  ),
  map(sequence(times, per, cardinal, unit), ([count, , of, each]) =>
    count === 1 ? everyUnits(of, each) : undefined,
  ),
  // «не менше одного заходу на квартал»: the number of actions changes nothing.
  map(sequence(cardinal, word('action'), per, optional(word('every')), unit), ([, , , , of]) =>
    everyUnits(1, of),
  ),
)
const pattern = longest(
  map(sequence(floor, longest(spoken, counted)), ([, found]) => found),
  units,
)

const and = longest<unknown>(word('and'), sign(',/'))
const dayName = token(({ weekday }) => weekday)
const weekdayNames = list(dayName, sequence(and, optional(word('in', 'through'))))
const onceAWeek = /^що(понеділка|вівторка|середи|четверга|пятниці|суботи|неділі)$/
const weekdayGenitives = ['понеділка', 'вівторка', 'середи', 'четверга', 'пятниці', 'суботи', 'неділі']
const everyDayName = longest<number>(
  token(({ key }) => {
    const name = onceAWeek.exec(key)?.[1]
    return name === undefined ? undefined : weekdayGenitives.indexOf(name) + 1
  }),
  map(sequence(word('each'), optional(sign('-')), dayName), ([, , day]) => day),
)
function weekly(weekdays: readonly number[]): DeadlinePiece {
  return {
    is: 'frequency',
    every: 'week',
    weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b),
  }
}

const everyWeekday: Pattern<DeadlinePiece> = longest<DeadlinePiece>(
  map(list(everyDayName, and), weekly),
  map(sequence(optional(word('in', 'until')), word('every'), weekdayNames), ([, , days]) => weekly(days)),
)
const byWeekdays: Pattern<DeadlinePiece> = map(sequence(word('through'), weekdayNames), ([, days]) =>
  weekly(days),
)
const onWeekdays: Pattern<DeadlinePiece> = map(
  sequence(optional(word('in', 'until')), weekdayNames),
  ([, weekdays]): DeadlinePiece => ({
    is: 'weekdays',
    weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b),
  }),
)

export const frequencyRules: readonly GrammarRule[] = [
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
