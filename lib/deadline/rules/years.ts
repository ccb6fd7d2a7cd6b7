import type { SaidYear } from '../deadline.ts'
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

const firstYear = 2000
const lastYear = 2099

/** A year as four digits. */
export const yearFigure: Pattern<number> = token(({ figure, digits }) =>
  figure !== undefined && digits === 4 && figure >= firstYear && figure <= lastYear ? figure : undefined,
)

const comma = optional(sign(','))
const reported = sequence(word('reported'), optional(word('year', 'period')))
const afterReported = sequence(word('behind', 'after'), reported)
const follows = longest<unknown>(word('next'), sequence(word('what'), word('comes')))

const current = asValue(
  longest<unknown>(
    sequence(word('current', 'reported', 'respective'), optional(word('calendar', 'budget')), word('year')),
    // «п.р.», «ц. р.»
    sequence(word('current_initial'), word('year')),
  ),
  'current' as const,
)

/** «наступного року», «року, наступного за звітним», «наступного за звітним року» */
const next = asValue(
  longest<unknown>(
    sequence(
      word('next'),
      optional(word('calendar')),
      word('year'),
      optional(sequence(comma, afterReported)),
    ),
    sequence(word('next'), word('behind'), word('reported'), word('year', 'period')),
    sequence(word('next'), word('behind'), word('reported'), word('year', 'period'), word('year')),
    sequence(word('year'), comma, follows, comma, afterReported),
  ),
  'next' as const,
)

const numbered = map(
  sequence(optional(word('current', 'reported')), yearFigure, optional(word('year'))),
  ([, year]) => year,
)

/** A year as said beside a date: «2023 року», «2023», «поточного року», «року, що настає за звітним». */
export const saidYear: Pattern<SaidYear> = memoized(longest<SaidYear>(numbered, current, next))

const thisCentury = 2000
const shortYear = map(
  sequence(
    token(({ figure, digits, ending }) =>
      figure !== undefined && digits === 2 && ending === undefined ? figure : undefined,
    ),
    word('year'),
  ),
  ([year]) => thisCentury + year,
)

/** A year beside a period, where two figures will do: «IV квартал 23 р.» */
export const yearBeside: Pattern<SaidYear> = memoized(longest<SaidYear>(saidYear, shortYear))
