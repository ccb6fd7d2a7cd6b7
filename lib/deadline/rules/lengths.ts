import type { Length, LengthUnit } from '../deadline.ts'
import {
  asValue,
  longest,
  map,
  mapWithTokens,
  memoized,
  optional,
  type Pattern,
  sequence,
  sign,
  token,
  word,
} from '../pattern.ts'
import type { Duration } from '../words.ts'
import { cardinal, ordinal } from './numerals.ts'

const monthsIn = { quarter: 3, half: 6, year: 12 } as const

type TimeUnit = LengthUnit | keyof typeof monthsIn

function lengthOf(count: number, unit: TimeUnit): Length {
  return unit === 'quarter' || unit === 'half' || unit === 'year'
    ? { count: count * monthsIn[unit], unit: 'month' }
    : { count, unit }
}

const qualifier = word('working', 'calendar')
const dayUnit = memoized(
  longest<TimeUnit>(
    map(
      sequence(optional(qualifier), word('day'), optional(qualifier)),
      ([before, , after]): TimeUnit =>
        before?.classes.has('working') || after?.classes.has('working') ? 'working-day' : 'day',
    ),
    // «5 р.д.», «14 к.д.»
    asValue(sequence(word('working_initial'), word('day_initial', 'day')), 'working-day' as const),
    asValue(sequence(word('calendar_initial'), word('day_initial')), 'day' as const),
  ),
)
const otherUnit = memoized(
  map(
    sequence(optional(word('calendar')), word('hour', 'week', 'month', 'quarter', 'half', 'year')),
    ([, { classes }]): TimeUnit => {
      if (classes.has('hour')) return 'hour'
      if (classes.has('week')) return 'week'
      if (classes.has('month')) return 'month'
      if (classes.has('quarter')) return 'quarter'
      return classes.has('half') ? 'half' : 'year'
    },
  ),
)
const unit = memoized(longest(dayUnit, otherUnit))
const nextWord = optional(word('next'))

/** Quarters and half-years are counted only from an event, or «12 квартал» would be a length. */
const counting = map(sequence(nextWord, cardinal, nextWord, unit), ([, count, , of]) =>
  of === 'quarter' || of === 'half' ? undefined : { count, length: lengthOf(count, of) },
)
/** «13 місяць» is no length, as «21 місяць» is one. */
const countedLength: Pattern<Length> = mapWithTokens(counting, ({ count, length }, tokens) => {
  const one = count % 10 === 1 && count % 100 !== 11
  return !one && tokens.at(-1)?.classes.has('singular') ? undefined : length
})
function isFigure(value: number) {
  return token(({ figure }) => (figure === value ? value : undefined))
}

const halves = longest<Length>(
  map(sequence(isFigure(1), sign(',.'), isFigure(5), otherUnit), ([, , , of]) => halved(1.5, of)),
  map(sequence(word('one_and_half'), otherUnit), ([, of]) => halved(1.5, of)),
  map(sequence(word('half_year_unit'), optional(sign('-')), otherUnit), ([, , of]) => halved(0.5, of)),
)
/** A half of a month is fifteen days (ЦКУ ст. 254 ч. 3); other halves are not terms. */
function halved(count: number, of: TimeUnit): Length | undefined {
  const length = lengthOf(count, of)
  return length.unit === 'month' && of !== 'quarter' ? length : undefined
}

function durationLength({ count, unit: of }: Pick<Duration, 'count' | 'unit'>): Length | undefined {
  return Number.isInteger(count) ? lengthOf(count, of) : halved(count, of)
}

const duration = token(({ duration: found }) => found)
const term = sequence(word('term'), optional(sign(':')))
const durationWord = longest<Length>(
  map(duration, durationLength),
  map(sequence(cardinal, optional(sign('-')), duration), ([count, , found]) =>
    found.counted ? undefined : durationLength({ count, unit: found.unit }),
  ),
)

/** «у двомісячний строк», «10-денний термін»; without its noun the adjective is no term. */
export const durationTerm: Pattern<Length> = memoized(
  map(sequence(durationWord, optional(word('working', 'calendar')), term), ([length, kind]) =>
    kind?.classes.has('working') && length.unit === 'day'
      ? { ...length, unit: 'working-day' as const }
      : length,
  ),
)

/** «10 робочих днів», «трьох місяців», «півтора місяця» */
export const statedLength: Pattern<Length> = memoized(longest<Length>(countedLength, halves))

const halfYear = asValue(word('half'), lengthOf(1, 'half'))
/** A unit alone means one: «місяця», «робочого дня». */
export const unitLength: Pattern<Length> = memoized(
  longest<Length>(
    map(unit, (of) => (of === 'year' || of === 'quarter' || of === 'half' ? undefined : lengthOf(1, of))),
  ),
)

/** «року», «півроку», «кварталу»: a length only where an event follows. */
export const longUnitLength: Pattern<Length> = longest<Length>(
  halfYear,
  map(unit, (of) => lengthOf(1, of)),
)

/** «третього робочого дня», «наступного дня» */
export const ordinalDay: Pattern<Length> = longest<Length>(
  map(
    sequence(ordinal(99), optional(qualifier), word('day')),
    ([count, kind]): Length => ({
      count,
      unit: kind?.classes.has('working') ? 'working-day' : 'day',
    }),
  ),
  map(
    sequence(word('next'), optional(qualifier), word('day')),
    ([, kind]): Length => ({
      count: 1,
      unit: kind?.classes.has('working') ? 'working-day' : 'day',
    }),
  ),
)
