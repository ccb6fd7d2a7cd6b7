import type { Length } from '../deadline.ts'
import { longest, map, memoized, optional, type Pattern, sequence, sign, word } from '../pattern.ts'
import { durationTerm, longUnitLength, ordinalDay, statedLength, unitLength } from './lengths.ts'
import { during, notLater } from './time-prepositions.ts'

const comma = optional(sign(','))
const than = optional(sequence(comma, word('than')))
const notMore = sequence(word('not'), word('more', 'less'), than)
const atLeast = longest<unknown>(
  notMore,
  sequence(optional(word('than')), word('least')),
  sequence(notLater, than),
)
const termNoun = sequence(optional(word('at')), word('term'))

/** «протягом», «у», «не пізніше ніж через», «у строк до», «у строк, що не перевищує» */
const within = memoized(
  sequence(
    optional(termNoun),
    optional(
      longest<unknown>(
        word('at', 'course_of', 'until'),
        during,
        sequence(notLater, optional(longest<unknown>(word('course_of'), during))),
        sequence(optional(during), notMore),
        sequence(optional(during), word('until')),
        sequence(word('at'), word('inside')),
        sequence(comma, word('what'), word('not'), word('exceeds')),
      ),
    ),
  ),
)
export const spanning: Pattern<unknown> = memoized(
  longest<unknown>(
    word('at', 'course_of'),
    during,
    sequence(notLater, optional(longest<unknown>(word('course_of'), during))),
    notMore,
  ),
)

const length: Pattern<Length> = longest<Length>(
  map(sequence(within, statedLength), ([, found]) => found),
  map(sequence(spanning, unitLength), ([, found]) => found),
  map(sequence(optional(spanning), durationTerm), ([, found]) => found),
  map(sequence(termNoun, word('until'), unitLength), ([, , found]) => found),
)
/** «на третій день», «не пізніше наступного робочого дня», «наступного дня» */
const dayInOrder = map(
  sequence(
    optional(
      longest<unknown>(
        word('in'),
        sequence(notLater, optional(word('end', 'in'))),
        during,
        sequence(word('until'), optional(word('end'))),
      ),
    ),
    ordinalDay,
  ),
  ([, found]) => found,
)
/** A length with its preposition: «протягом 3 днів», «не пізніше наступного дня». */
export const afterLength: Pattern<Length> = memoized(longest<Length>(length, dayInOrder))

/** What stands before the event a term is counted from. */
export const outset: Pattern<unknown> = longest<unknown>(
  word('from', 'after', 'through', 'if_so', 'when', 'at_act'),
  sequence(word('beginning'), word('from')),
  sequence(word('next', 'what'), optional(word('comes')), word('behind', 'after')),
  sequence(word('at'), word('case')),
  sequence(word('under'), word('time')),
  sequence(word('behind'), word('outcome', 'order', 'day')),
  sequence(word('on'), word('ground')),
  sequence(word('behind'), word('presence')),
)
const ahead = sequence(optional(sequence(atLeast, comma)), word('behind'))
const backwards = longest<Length>(statedLength, unitLength, longUnitLength)
/** «не пізніше ніж за 3 дні» */
export const lengthBefore: Pattern<Length> = memoized(
  longest<Length>(
    map(sequence(ahead, backwards), ([, found]) => found),
    map(sequence(notLater, statedLength), ([, found]) => found),
  ),
)
export const toEvent: Pattern<unknown> = word('until', 'before')
/** «протягом 10 робочих днів», before «до» */
export const windowLength: Pattern<Length> = memoized(
  longest(
    map(sequence(longest<unknown>(during, word('at')), backwards), ([, found]) => found),
    map(sequence(longest<unknown>(during, word('at')), durationTerm), ([, found]) => found),
  ),
)
