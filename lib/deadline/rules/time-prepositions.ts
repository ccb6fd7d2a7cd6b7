import { as, longest, map, maybe, type Pattern, sequence, shared, sign, word } from '../pattern.ts'

/** How a date is approached: «до», «до кінця», or plainly. */
export type Approach = 'until' | 'end' | 'plain'

const comma = maybe(sign(','))

/** «не пізніше», «не пізніше ніж», «не пізніше, ніж» */
export const notLater = shared(sequence(word('not'), word('later'), maybe(sequence(comma, word('than')))))

/** «протягом», «на протязі», «в продовж», «протягом усього» */
export const during = shared(
  sequence(
    longest<unknown>(word('during'), sequence(word('in'), word('course', 'goes'))),
    maybe(word('whole')),
  ),
)

const termNoun = sequence(maybe(word('final')), word('term'), maybe(word('performance')), maybe(sign(':-')))
const opening = longest<unknown>(
  termNoun,
  sequence(word('in'), word('term', 'period')),
  sequence(during, word('period')),
)
const until = as(
  longest<unknown>(
    word('until'),
    sequence(notLater, word('until')),
    sequence(word('inclusive'), word('until')),
  ),
  'until' as const,
)
const asOn = sequence(maybe(word('behind')), word('as'), word('on'))
const ending = as(
  longest<unknown>(
    sequence(maybe(longest<unknown>(notLater, word('until', 'in'))), word('end')),
    sequence(notLater, word('until'), word('end')),
    sequence(asOn, word('end')),
  ),
  'end' as const,
)
const plain = as(
  longest<unknown>(word('in', 'through'), during, notLater, asOn, sequence(maybe(word('in')), word('whole'))),
  'plain' as const,
)

const approach: Pattern<Approach> = longest<Approach>(until, ending, plain)

/** The words before a date, if any: «до», «не пізніше», «у строк до», «протягом», «станом на», «наприкінці». */
export const timePreposition: Pattern<Approach> = shared(
  map(
    sequence(maybe(opening), maybe(sequence(approach, maybe(word('whole'))))),
    ([, found]): Approach => found?.[0] ?? 'plain',
  ),
)

/** «включно», «(включно)» */
export const inclusive = maybe(
  longest<unknown>(sequence(comma, word('inclusive')), sequence(sign('('), word('inclusive'), sign(')'))),
)
