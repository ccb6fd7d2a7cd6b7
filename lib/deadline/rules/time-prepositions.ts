import { asValue, longest, map, memoized, optional, type Pattern, sequence, sign, word } from '../pattern.ts'

/** How a date is approached: «до», «до кінця», or plainly. */
export type Approach = 'until' | 'end' | 'plain'

const comma = optional(sign(','))

/** «не пізніше», «не пізніше ніж», «не пізніше, ніж» */
export const notLater = memoized(
  sequence(word('not'), word('later'), optional(sequence(comma, word('than')))),
)

/** «протягом», «на протязі», «в продовж», «протягом усього» */
export const during = memoized(
  sequence(
    longest<unknown>(word('during'), sequence(word('in'), word('course', 'goes'))),
    optional(word('whole')),
  ),
)

const termNoun = sequence(
  optional(word('final')),
  word('term'),
  optional(word('performance')),
  optional(sign(':-')),
)
const opening = longest<unknown>(
  termNoun,
  sequence(word('in'), word('term', 'period')),
  sequence(during, word('period')),
)
const until = asValue(
  longest<unknown>(
    word('until'),
    sequence(notLater, word('until')),
    sequence(word('inclusive'), word('until')),
  ),
  'until' as const,
)
const asOn = sequence(optional(word('behind')), word('as'), word('on'))
const ending = asValue(
  longest<unknown>(
    sequence(optional(longest<unknown>(notLater, word('until', 'in'))), word('end')),
    sequence(notLater, word('until'), word('end')),
    sequence(asOn, word('end')),
  ),
  'end' as const,
)
const plain = asValue(
  longest<unknown>(
    word('in', 'through'),
    during,
    notLater,
    asOn,
    sequence(optional(word('in')), word('whole')),
  ),
  'plain' as const,
)

const approach: Pattern<Approach> = longest<Approach>(until, ending, plain)

/** The words before a date, if any: «до», «не пізніше», «у строк до», «протягом», «станом на», «наприкінці». */
export const timePreposition: Pattern<Approach> = memoized(
  map(
    sequence(optional(opening), optional(sequence(approach, optional(word('whole'))))),
    ([, found]): Approach => found?.[0] ?? 'plain',
  ),
)

/** «включно», «(включно)» */
export const inclusive = optional(
  longest<unknown>(sequence(comma, word('inclusive')), sequence(sign('('), word('inclusive'), sign(')'))),
)
