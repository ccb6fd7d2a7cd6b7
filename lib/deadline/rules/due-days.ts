import type { DayOfMonth, Every } from '../deadline.ts'
import {
  asValue,
  longest,
  map,
  memoized,
  optional,
  type Pattern,
  sequence,
  sign,
  token,
  word,
} from '../pattern.ts'
import { type NumberSpan, numberSpans, ordinal } from './numerals.ts'
import type { DeadlinePiece, GrammarRule, MonthOfPeriod } from './piece.ts'
import { type Approach, inclusive, timePreposition } from './time-prepositions.ts'

const comma = optional(sign(','))
type Named = Every | 'reported' | 'unsaid'

const periodNoun = longest<Named>(
  asValue(word('month'), 'month' as const),
  asValue(word('quarter'), 'quarter' as const),
  asValue(word('half'), 'half' as const),
  asValue(word('year'), 'year' as const),
  asValue(word('period'), 'reported' as const),
)
const which = optional(word('reported', 'every', 'current', 'previous', 'calendar', 'respective'))
const period = map(sequence(which, periodNoun), ([, named]) => named)

/** «за звітним кварталом», «після закінчення кварталу»; «за звітним» alone means the month. */
const afterPeriod: Pattern<Named> = longest<Named>(
  asValue(sequence(word('behind', 'after'), word('reported')), 'unsaid' as const),
  map(sequence(word('behind', 'after'), optional(word('end')), period), ([, , named]) => named),
)
const follows = longest<unknown>(word('next'), sequence(word('what'), word('comes')))

function nextMonth(every: Named | undefined): MonthOfPeriod {
  return {
    of: 'next',
    month: 1,
    ...(every === undefined ? {} : { every }),
  }
}

const monthFollowing = map(
  sequence(word('month'), comma, follows, comma, afterPeriod),
  ([, , , , every]): MonthOfPeriod => nextMonth(every),
)
const monthNext: Pattern<MonthOfPeriod> = longest<MonthOfPeriod>(
  monthFollowing,

  map(sequence(word('month'), comma, afterPeriod), ([, , every]) => nextMonth(every)),
  map(sequence(word('next'), afterPeriod, word('month')), ([, every]) => nextMonth(every)),
  asValue(sequence(word('next'), word('behind'), word('reported'), word('month')), nextMonth('unsaid')),
  map(sequence(word('next'), word('month'), comma, afterPeriod), ([, , , every]) => nextMonth(every)),
  asValue(sequence(word('next'), word('month')), nextMonth(undefined)),
)

const place = longest<number | 'last'>(ordinal(12), asValue(word('last'), 'last' as const))
const monthsIn = { quarter: 3, half: 6, year: 12 } as const
function fits(month: number | 'last', every: Named): boolean {
  return every === 'quarter' || every === 'half' || every === 'year'
    ? month === 'last' || month <= monthsIn[every]
    : true
}

const monthInPeriod: Pattern<MonthOfPeriod> = longest<MonthOfPeriod>(
  map(sequence(place, word('month')), ([month]): MonthOfPeriod => ({ of: 'own', month })),
  map(sequence(place, word('month'), period), ([month, , every]): MonthOfPeriod | undefined =>
    every !== 'month' && fits(month, every) ? { of: 'own', month, every } : undefined,
  ),
  map(
    sequence(place, word('month'), word('next'), periodNoun),
    ([month, , , every]): MonthOfPeriod | undefined =>
      every !== 'month' && fits(month, every) ? { of: 'next', month, every } : undefined,
  ),
  // «першого місяця наступного за звітним кварталу»
  map(
    sequence(place, word('month'), comma, word('next'), word('behind'), word('reported'), periodNoun),
    ([month, , , , , , every]): MonthOfPeriod | undefined =>
      every !== 'month' && fits(month, every) ? { of: 'next', month, every } : undefined,
  ),
  map(
    sequence(place, word('month'), periodNoun, comma, follows, comma, afterPeriod),
    ([month, , every]): MonthOfPeriod | undefined =>
      every !== 'month' && fits(month, every) ? { of: 'next', month, every } : undefined,
  ),
)
const ownMonth: Pattern<MonthOfPeriod> = map(
  sequence(optional(word('reported', 'current')), word('month')),
  (): MonthOfPeriod => ({ of: 'own', month: 1 }),
)
const monthOfPeriod = memoized(longest<MonthOfPeriod>(monthNext, monthInPeriod, ownMonth))

/** «до 5 числа після закінчення кварталу» */
const monthOfNumber = longest<MonthOfPeriod>(
  monthOfPeriod,
  map(sequence(word('after'), optional(word('end')), period), ([, , every]) => nextMonth(every)),
)

const dayWord = longest<unknown>(word('number'), sequence(optional(word('calendar')), word('day')))
function endsOf(spans: readonly NumberSpan[]): readonly number[] | undefined {
  const ends = spans.map(({ from, to }) => (to === undefined ? from : to > from ? to : undefined))
  return ends.every((end) => end !== undefined) ? ends : undefined
}

const numbered = map(sequence(numberSpans(ordinal(31)), word('number')), ([spans]) => endsOf(spans))
/** «до 5-го», «до 5-го та 20-го»: the ending says that it is a day. */
const dayFigure = token(({ figure, ending }) =>
  figure !== undefined && figure <= 31 && (ending === 'го' || ending === 'ого') ? figure : undefined,
)
const unnamed = map(numberSpans(dayFigure), endsOf)
/** «10-го дня місяця» */
const dayNoun = token(({ key }) => (key === 'дня' || key === 'день' ? key : undefined))
const dayOfMonth = map(sequence(numberSpans(ordinal(31)), dayNoun), ([spans]) => endsOf(spans))

function daysOf(
  approach: Approach,
  numbers: readonly number[],
  month: MonthOfPeriod | undefined,
): DeadlinePiece | undefined {
  if (approach === 'end') return undefined
  const found = numbers.map(
    (number): DayOfMonth =>
      approach === 'until' ? { is: 'number', number, until: true } : { is: 'number', number },
  )
  return { is: 'days', days: found, ...(month ? { month } : {}) }
}

const days: Pattern<DeadlinePiece> = longest(
  map(
    sequence(timePreposition, longest(numbered, unnamed), comma, optional(monthOfNumber), inclusive),
    ([approach, numbers, , month]) => daysOf(approach, numbers, month),
  ),
  map(
    sequence(timePreposition, dayOfMonth, comma, monthOfPeriod, inclusive),
    ([approach, numbers, , month]) => daysOf(approach, numbers, month),
  ),
)

const last: MonthOfPeriod = { of: 'own', month: 'last' }
const whose: Pattern<MonthOfPeriod> = longest<MonthOfPeriod>(
  monthOfPeriod,
  map(
    period,
    (every): MonthOfPeriod => (every === 'month' ? { of: 'own', month: 1, every } : { ...last, every }),
  ),
)
function special(day: DayOfMonth, month: MonthOfPeriod | undefined): DeadlinePiece {
  return {
    is: 'days',
    days: [day],
    ...(month ? { month } : {}),
  }
}

const lastDay = map(
  sequence(timePreposition, word('last'), optional(word('working')), dayWord, optional(whose)),
  ([, , working, , month]) => special(working ? { is: 'last-working' } : { is: 'end' }, month),
)
const workingDay = map(
  sequence(timePreposition, ordinal(23), word('working'), word('day'), whose),
  ([, number, , , month]) => special({ is: 'working', number }, month),
)
const periodEnd = map(sequence(timePreposition, whose), ([approach, month]) =>
  approach === 'end' && month.every !== 'year' ? special({ is: 'end' }, month) : undefined,
)
/** «протягом місяця, наступного за звітним кварталом», «в останній місяць кварталу» */
export const wholeMonth: Pattern<DeadlinePiece> = memoized(
  map(sequence(timePreposition, longest(monthFollowing, monthInPeriod)), ([approach, month]) =>
    approach === 'plain' &&
    (month.of === 'next' ? month.every !== undefined : month.month === 'last' && month.every !== undefined)
      ? special({ is: 'end' }, month)
      : undefined,
  ),
)
const decade = map(
  sequence(timePreposition, ordinal(3), word('decade'), comma, optional(monthOfPeriod)),
  ([, number, , , month]) => special({ is: 'decade', number }, month),
)

export const dueDayRules: readonly GrammarRule[] = [
  {
    name: 'day of a month',
    pattern: days,
    examples: [
      'до 10 числа місяця, що настає за звітним кварталом',
      'до 25 числа останнього місяця кварталу',
      'до 05 числа місяця, наступного за звітним',
      'до 5 числа',
      'до 15-го числа наступного місяця',
    ],
  },
  {
    name: 'last day',
    pattern: lastDay,
    examples: ['в останній день місяця', 'останній робочий день кварталу'],
  },
  {
    name: 'working day of a month',
    pattern: workingDay,
    examples: ['до 5 робочого дня місяця, наступного за звітним'],
  },
  { name: 'end of each period', pattern: periodEnd, examples: ['до кінця місяця', 'наприкінці кварталу'] },
  {
    name: 'whole month',
    pattern: wholeMonth,
    examples: ['протягом місяця, наступного за звітним кварталом'],
  },
  { name: 'decade of a month', pattern: decade, examples: ['ІІ декада'] },
]
