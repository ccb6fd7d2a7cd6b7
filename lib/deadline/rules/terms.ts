import type { CalendarPoint, Direction, Every, Length } from '../deadline.ts'
import {
  asTyped,
  asValue,
  longest,
  map,
  memoized,
  optional,
  type Pattern,
  sequence,
  sign,
  token,
  unless,
  word,
} from '../pattern.ts'
import { wholeMonth } from './due-days.ts'
import { naming } from './free-text.ts'
import { longUnitLength } from './lengths.ts'
import type { DeadlinePiece, GrammarRule } from './piece.ts'
import { point } from './point-groups.ts'
import { afterLength, lengthBefore, outset, spanning, toEvent, windowLength } from './term-spans.ts'
import { during } from './time-prepositions.ts'

const comma = optional(sign(','))

/** The event a term is counted from, with its preposition: «з дня отримання повідомлення». */
const eventAfter = asTyped(sequence(outset, naming))
/** «протягом року, у разі потреби» is a year of the calendar; «протягом року з дня …» is a term. */
const eventFrom = asTyped(sequence(word('from', 'after'), naming))
const eventBefore = asTyped(naming)

function pieceOf(found: Length, direction: Direction, event?: string): DeadlinePiece {
  return {
    is: 'term',
    length: found,
    direction,
    ...(event === undefined ? {} : { event }),
  }
}

const after: Pattern<DeadlinePiece> = longest(
  map(sequence(afterLength, comma, eventAfter), ([found, , event]) => pieceOf(found, 'after', event)),
  map(sequence(spanning, longUnitLength, comma, eventFrom), ([, found, , event]) =>
    pieceOf(found, 'after', event),
  ),
)
const halfYear: Pattern<Length> = map(
  sequence(
    during,
    token(({ key }) => (key === 'півроку' ? key : undefined)),
  ),
  () => ({ count: 6, unit: 'month' }),
)
const unnamed: Pattern<DeadlinePiece> = map(longest(afterLength, halfYear), (found) =>
  pieceOf(found, 'after'),
)

const before: Pattern<DeadlinePiece> = map(sequence(lengthBefore, toEvent, eventBefore), ([found, , event]) =>
  pieceOf(found, 'before', event),
)
const preceding = sequence(comma, word('what'), word('precedes'))
const windowBefore: Pattern<DeadlinePiece> = map(
  sequence(windowLength, longest<unknown>(toEvent, preceding), eventBefore),
  ([found, , event]) => pieceOf(found, 'within', event),
)
const eve: Pattern<DeadlinePiece> = map(sequence(word('eve'), eventBefore), ([, event]) =>
  pieceOf({ count: 1, unit: 'day' }, 'before', event),
)

const frequencyOf = { month: 'month', quarter: 'quarter', half: 'half', year: 'year' } as const
const which = optional(word('reported', 'every', 'current', 'previous', 'calendar', 'respective'))
const namedPeriod: Pattern<Every | 'reported'> = memoized(
  longest<Every | 'reported'>(
    asValue(sequence(which, word('month')), frequencyOf.month),
    asValue(sequence(which, word('quarter')), frequencyOf.quarter),
    asValue(sequence(which, word('half')), frequencyOf.half),
    asValue(
      sequence(optional(word('reported', 'every', 'previous', 'calendar', 'respective')), word('year')),
      frequencyOf.year,
    ),
    asValue(sequence(word('reported'), word('period')), 'reported' as const),
  ),
)
const fromDay = sequence(word('from'), optional(sequence(word('day', 'act'), optional(word('after')))))
const ifReported: Pattern<true> = (line, at) =>
  line.tokens[at]?.classes.has('reported') ? { value: true, end: at } : undefined
const atEnd = longest<unknown>(
  sequence(longest<unknown>(word('after', 'through'), fromDay), word('end')),
  // «10 днів після звітного кварталу», «15 днів, що настають за звітним кварталом»
  sequence(word('after'), ifReported),
  sequence(
    comma,
    longest<unknown>(word('next'), sequence(word('what'), word('comes'))),
    word('behind'),
    ifReported,
  ),
)
const toEnd = sequence(toEvent, optional(word('day')), word('end'))

const periodTerm: Pattern<DeadlinePiece> = memoized(
  longest(
    map(
      sequence(afterLength, atEnd, namedPeriod),
      ([found, , every]): DeadlinePiece => ({
        is: 'period-term',
        on: { rule: 'term', length: found, direction: 'after' },
        every,
      }),
    ),
    map(
      sequence(lengthBefore, toEnd, namedPeriod),
      ([found, , every]): DeadlinePiece => ({
        is: 'period-term',
        on: { rule: 'term', length: found, direction: 'before' },
        every,
      }),
    ),
  ),
)

function termFrom(found: Length, direction: Direction, at: CalendarPoint): DeadlinePiece {
  return {
    is: 'dates',
    unit: 'span',
    dates: [{ form: 'term', length: found, direction, point: at }],
  }
}

const end = optional(word('end'))
const dateTerm: Pattern<DeadlinePiece> = memoized(
  longest(
    map(
      sequence(
        longest(
          afterLength,
          map(sequence(spanning, longUnitLength), ([, found]) => found),
        ),
        longest<unknown>(word('after', 'through'), fromDay),
        end,
        point,
      ),
      ([found, , , at]) => termFrom(found, 'after', at),
    ),
    map(sequence(lengthBefore, toEvent, end, point), ([found, , , at]) => termFrom(found, 'before', at)),
    map(sequence(windowLength, toEvent, end, point), ([found, , , at]) => termFrom(found, 'within', at)),
  ),
)

export const termRules: readonly GrammarRule[] = [
  {
    name: 'term after an event',
    pattern: unless(after, periodTerm, dateTerm, wholeMonth),
    examples: [
      'Не пізніше 3 робочих днів з дня після (події)',
      'упродовж п’яти робочих днів після спливання строку',
      'у двомісячний строк з дня набрання чинності цим Законом',
      'не пізніше наступного робочого дня з моменту, коли особа дізналася',
      'протягом року з дня призначення',
    ],
  },
  {
    name: 'term without an event',
    pattern: unnamed,
    examples: [
      '90 днів',
      'протягом місяця',
      'у місячний термін',
      'протягом 24 годин',
      '10 (десяти) календарних днів',
    ],
  },
  {
    name: 'term before an event',
    pattern: unless(longest(before, eve), periodTerm, dateTerm),
    examples: ['не пізніше ніж за 3 робочі дні до дати проведення засідання', 'за тиждень до початку заходу'],
  },
  {
    name: 'window before an event',
    pattern: unless(windowBefore, dateTerm, periodTerm),
    examples: ['Протягом 10 робочих днів до дня настання події'],
  },
  {
    name: 'term from the end of each period',
    pattern: unless(periodTerm, wholeMonth),
    examples: ['не пізніше 15 днів з дня закінчення звітного кварталу', 'за 5 днів до закінчення кварталу'],
  },
  {
    name: 'term from a date',
    pattern: unless(dateTerm, periodTerm),
    examples: ['протягом 10 днів після закінчення І кварталу', 'за 10 днів до 1 квітня 2023 року'],
  },
]
