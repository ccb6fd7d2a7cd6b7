import type { SaidYear } from '../deadline.ts'
import { as, longest, map, maybe, type Pattern, sequence, shared, sign, token, word } from '../pattern.ts'

const FIRST_YEAR = 2000
const LAST_YEAR = 2099

/** A year as four digits. */
export const yearFigure: Pattern<number> = token(({ figure, digits }) =>
  figure !== undefined && digits === 4 && figure >= FIRST_YEAR && figure <= LAST_YEAR ? figure : undefined,
)

const comma = maybe(sign(','))
const reported = sequence(word('reported'), maybe(word('year', 'period')))
const afterReported = sequence(word('behind', 'after'), reported)
const follows = longest<unknown>(word('next'), sequence(word('what'), word('comes')))

const current = as(
  longest<unknown>(
    sequence(word('current', 'reported', 'respective'), maybe(word('calendar', 'budget')), word('year')),
    // «п.р.», «ц. р.»
    sequence(word('current_initial'), word('year')),
  ),
  'current' as const,
)

/** «наступного року», «року, наступного за звітним», «наступного за звітним року» */
const next = as(
  longest<unknown>(
    sequence(word('next'), maybe(word('calendar')), word('year'), maybe(sequence(comma, afterReported))),
    sequence(word('next'), word('behind'), word('reported'), word('year', 'period')),
    sequence(word('next'), word('behind'), word('reported'), word('year', 'period'), word('year')),
    sequence(word('year'), comma, follows, comma, afterReported),
  ),
  'next' as const,
)

const numbered = map(
  sequence(maybe(word('current', 'reported')), yearFigure, maybe(word('year'))),
  ([, year]) => year,
)

/** A year as said beside a date: «2023 року», «2023», «поточного року», «року, що настає за звітним». */
export const saidYear: Pattern<SaidYear> = shared(longest<SaidYear>(numbered, current, next))

const THIS_CENTURY = 2000
const shortYear = map(
  sequence(
    token(({ figure, digits, ending }) =>
      figure !== undefined && digits === 2 && ending === undefined ? figure : undefined,
    ),
    word('year'),
  ),
  ([year]) => THIS_CENTURY + year,
)

/** A year beside a period, where two figures will do: «IV квартал 23 р.» */
export const yearBeside: Pattern<SaidYear> = shared(longest<SaidYear>(saidYear, shortYear))
