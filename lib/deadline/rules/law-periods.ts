import { longest, maybe, type Pattern, sequence, shared, sign, word } from '../pattern.ts'
import { freeText } from './free-text.ts'
import { during } from './time-prepositions.ts'
import { yearFigure } from './years.ts'

const lawPrefix = maybe(
  longest<unknown>(
    sequence(word('until'), maybe(word('act', 'end'))),
    sequence(during, maybe(word('period', 'time')), maybe(word('act'))),
    word('in', 'before', 'after', 'through', 'from'),
    sequence(word('under'), word('time'), maybe(word('act'))),
    sequence(word('in'), word('period', 'time'), maybe(word('act'))),
    sequence(maybe(word('in')), word('beginning_of', 'end')),
  ),
)
/** «2022/2023 навчального року» */
const schoolYears = sequence(yearFigure, maybe(sequence(sign('/-'), yearFigure)))
const schoolYear = sequence(
  lawPrefix,
  maybe(word('reported', 'current', 'next', 'every', 'new', 'respective')),
  maybe(schoolYears),
  word('school'),
  word('year'),
)
const campaign = sequence(
  lawPrefix,
  maybe(word('reported', 'current', 'next', 'every')),
  longest<unknown>(
    sequence(word('campaign'), maybe(word('carrying_out')), word('declaring')),
    sequence(word('period'), word('declaring')),
    sequence(word('campaign'), maybe(freeText)),
  ),
)

const declaringTime = sequence(
  longest<unknown>(
    during,
    sequence(word('in'), word('period', 'time')),
    sequence(word('under'), word('time')),
  ),
  maybe(word('period', 'time', 'act')),
  maybe(word('periodical')),
  word('declaring'),
)
/** «у період подання щорічних декларацій» */
const declarationsTime = sequence(
  longest<unknown>(during, word('in')),
  word('period', 'time'),
  word('report'),
  maybe(word('periodical')),
  word('declarations'),
)
/** «в опалювальний період», «протягом виборчого процесу» */
const season = sequence(lawPrefix, word('law_season'), word('season', 'campaign'))
/** A period fixed by law without a date in the words, with its preposition: «під час кампанії декларування». */
export const law: Pattern<unknown> = shared(
  longest<unknown>(schoolYear, campaign, declaringTime, declarationsTime, season),
)
