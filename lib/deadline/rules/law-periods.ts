import { longest, memoized, optional, type Pattern, sequence, sign, word } from '../pattern.ts'
import { freeText } from './free-text.ts'
import { during } from './time-prepositions.ts'
import { yearFigure } from './years.ts'

const lawPrefix = optional(
  longest<unknown>(
    sequence(word('until'), optional(word('act', 'end'))),
    sequence(during, optional(word('period', 'time')), optional(word('act'))),
    word('in', 'before', 'after', 'through', 'from'),
    sequence(word('under'), word('time'), optional(word('act'))),
    sequence(word('in'), word('period', 'time'), optional(word('act'))),
    sequence(optional(word('in')), word('beginning_of', 'end')),
  ),
)
/** «2022/2023 навчального року» */
const schoolYears = sequence(yearFigure, optional(sequence(sign('/-'), yearFigure)))
const schoolYear = sequence(
  lawPrefix,
  optional(word('reported', 'current', 'next', 'every', 'new', 'respective')),
  optional(schoolYears),
  word('school'),
  word('year'),
)
const campaign = sequence(
  lawPrefix,
  optional(word('reported', 'current', 'next', 'every')),
  longest<unknown>(
    sequence(word('campaign'), optional(word('carrying_out')), word('declaring')),
    sequence(word('period'), word('declaring')),
    sequence(word('campaign'), optional(freeText)),
  ),
)

const declaringTime = sequence(
  longest<unknown>(
    during,
    sequence(word('in'), word('period', 'time')),
    sequence(word('under'), word('time')),
  ),
  optional(word('period', 'time', 'act')),
  optional(word('periodical')),
  word('declaring'),
)
/** «у період подання щорічних декларацій» */
const declarationsTime = sequence(
  longest<unknown>(during, word('in')),
  word('period', 'time'),
  word('report'),
  optional(word('periodical')),
  word('declarations'),
)
/** «в опалювальний період», «протягом виборчого процесу» */
const season = sequence(lawPrefix, word('law_season'), word('season', 'campaign'))
/** A period fixed by law without a date in the words, with its preposition: «під час кампанії декларування». */
export const law: Pattern<unknown> = memoized(
  longest<unknown>(schoolYear, campaign, declaringTime, declarationsTime, season),
)
