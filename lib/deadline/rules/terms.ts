import type { Direction, Every, Length, Point } from '../deadline.ts'
import {
  as,
  asTyped,
  longest,
  map,
  maybe,
  type Pattern,
  sequence,
  shared,
  sign,
  token,
  unless,
  word,
} from '../pattern.ts'
import { wholeMonth } from './due-days.ts'
import { naming } from './free-text.ts'
import { durationTerm, longUnitLength, ordinalDay, statedLength, unitLength } from './lengths.ts'
import type { Piece, Rule } from './piece.ts'
import { point } from './point-groups.ts'
import { during, notLater } from './time-prepositions.ts'

const comma = maybe(sign(','))
const than = maybe(sequence(comma, word('than')))
const notMore = sequence(word('not'), word('more', 'less'), than)
const atLeast = longest<unknown>(
  notMore,
  sequence(maybe(word('than')), word('least')),
  sequence(notLater, than),
)
const termNoun = sequence(maybe(word('at')), word('term'))

/** «протягом», «у», «не пізніше ніж через», «у строк до», «у строк, що не перевищує» */
const within = shared(
  sequence(
    maybe(termNoun),
    maybe(
      longest<unknown>(
        word('at', 'course_of', 'until'),
        during,
        sequence(notLater, maybe(longest<unknown>(word('course_of'), during))),
        sequence(maybe(during), notMore),
        sequence(maybe(during), word('until')),
        sequence(word('at'), word('inside')),
        sequence(comma, word('what'), word('not'), word('exceeds')),
      ),
    ),
  ),
)
const spanning = shared(
  longest<unknown>(
    word('at', 'course_of'),
    during,
    sequence(notLater, maybe(longest<unknown>(word('course_of'), during))),
    notMore,
  ),
)

const length: Pattern<Length> = longest<Length>(
  map(sequence(within, statedLength), ([, found]) => found),
  map(sequence(spanning, unitLength), ([, found]) => found),
  map(sequence(maybe(spanning), durationTerm), ([, found]) => found),
  map(sequence(termNoun, word('until'), unitLength), ([, , found]) => found),
)
/** «на третій день», «не пізніше наступного робочого дня», «наступного дня» */
const dayInOrder = map(
  sequence(
    maybe(
      longest<unknown>(
        word('in'),
        sequence(notLater, maybe(word('end', 'in'))),
        during,
        sequence(word('until'), maybe(word('end'))),
      ),
    ),
    ordinalDay,
  ),
  ([, found]) => found,
)
const afterLength = shared(longest<Length>(length, dayInOrder))

const outset = longest<unknown>(
  word('from', 'after', 'through', 'if_so', 'when', 'at_act'),
  sequence(word('beginning'), word('from')),
  sequence(word('next', 'what'), maybe(word('comes')), word('behind', 'after')),
  sequence(word('at'), word('case')),
  sequence(word('under'), word('time')),
  sequence(word('behind'), word('outcome', 'order', 'day')),
  sequence(word('on'), word('ground')),
  sequence(word('behind'), word('presence')),
)
/** The event a term is counted from, with its preposition: «з дня отримання повідомлення». */
const eventAfter = asTyped(sequence(outset, naming))
/** «протягом року, у разі потреби» is a year of the calendar; «протягом року з дня …» is a term. */
const eventFrom = asTyped(sequence(word('from', 'after'), naming))
const eventBefore = asTyped(naming)

const pieceOf = (found: Length, direction: Direction, event?: string): Piece => ({
  is: 'term',
  length: found,
  direction,
  ...(event === undefined ? {} : { event }),
})

const after: Pattern<Piece> = longest(
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
const unnamed: Pattern<Piece> = map(longest(afterLength, halfYear), (found) => pieceOf(found, 'after'))

const ahead = sequence(maybe(sequence(atLeast, comma)), word('behind'))
const backwards = longest<Length>(statedLength, unitLength, longUnitLength)
const lengthBefore = shared(
  longest<Length>(
    map(sequence(ahead, backwards), ([, found]) => found),
    map(sequence(notLater, statedLength), ([, found]) => found),
  ),
)
const toEvent = word('until', 'before')
const before: Pattern<Piece> = map(sequence(lengthBefore, toEvent, eventBefore), ([found, , event]) =>
  pieceOf(found, 'before', event),
)
const windowLength = shared(
  longest(
    map(sequence(longest<unknown>(during, word('at')), backwards), ([, found]) => found),
    map(sequence(longest<unknown>(during, word('at')), durationTerm), ([, found]) => found),
  ),
)
const preceding = sequence(comma, word('what'), word('precedes'))
const windowBefore: Pattern<Piece> = map(
  sequence(windowLength, longest<unknown>(toEvent, preceding), eventBefore),
  ([found, , event]) => pieceOf(found, 'within', event),
)
const eve: Pattern<Piece> = map(sequence(word('eve'), eventBefore), ([, event]) =>
  pieceOf({ count: 1, unit: 'day' }, 'before', event),
)

const EVERY = { month: 'month', quarter: 'quarter', half: 'half', year: 'year' } as const
const which = maybe(word('reported', 'every', 'current', 'previous', 'calendar', 'respective'))
const namedPeriod: Pattern<Every | 'reported'> = shared(
  longest<Every | 'reported'>(
    as(sequence(which, word('month')), EVERY.month),
    as(sequence(which, word('quarter')), EVERY.quarter),
    as(sequence(which, word('half')), EVERY.half),
    as(
      sequence(maybe(word('reported', 'every', 'previous', 'calendar', 'respective')), word('year')),
      EVERY.year,
    ),
    as(sequence(word('reported'), word('period')), 'reported' as const),
  ),
)
const fromDay = sequence(word('from'), maybe(sequence(word('day', 'act'), maybe(word('after')))))
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
const toEnd = sequence(toEvent, maybe(word('day')), word('end'))

const periodTerm: Pattern<Piece> = shared(
  longest(
    map(
      sequence(afterLength, atEnd, namedPeriod),
      ([found, , every]): Piece => ({
        is: 'period-term',
        on: { rule: 'term', length: found, direction: 'after' },
        every,
      }),
    ),
    map(
      sequence(lengthBefore, toEnd, namedPeriod),
      ([found, , every]): Piece => ({
        is: 'period-term',
        on: { rule: 'term', length: found, direction: 'before' },
        every,
      }),
    ),
  ),
)

const termFrom = (found: Length, direction: Direction, at: Point): Piece => ({
  is: 'dates',
  unit: 'span',
  dates: [{ form: 'term', length: found, direction, point: at }],
})
const end = maybe(word('end'))
const dateTerm: Pattern<Piece> = shared(
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

const actNamed = asTyped(longest<unknown>(sequence(outset, naming), sequence(word('from'), naming)))
const nearDay = longest<unknown>(
  sequence(word('in'), maybe(word('same')), word('day')),
  sequence(word('same'), maybe(word('same')), maybe(word('same')), word('day')),
  sequence(word('in'), word('same'), maybe(word('same')), maybe(word('same')), word('day')),
  sequence(word('until'), word('end'), maybe(word('same')), maybe(word('working')), word('day')),
)
const together = asTyped(
  longest<unknown>(
    sequence(word('together'), word('from'), naming),
    sequence(unless(word('together'), word('but')), naming),
  ),
)
const onDay = asTyped(sequence(nearDay, naming))

const atOnce: Pattern<Piece> = longest(
  map(
    sequence(word('at_once'), maybe(word('same')), maybe(sequence(comma, actNamed))),
    ([, , act]): Piece => ({
      is: 'at-once',
      ...(act === undefined ? {} : { event: act[1] }),
    }),
  ),
  map(together, (event): Piece => ({ is: 'at-once', event })),
  map(onDay, (event): Piece => ({ is: 'at-once', event })),
  as(nearDay, { is: 'at-once' } as const),
)

export const TERM_RULES: readonly Rule[] = [
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
  {
    name: 'at once',
    pattern: atOnce,
    examples: [
      'Відразу після внесення змін',
      'у день звільнення',
      'невідкладно',
      'одночасно з поданням звіту',
    ],
  },
]
