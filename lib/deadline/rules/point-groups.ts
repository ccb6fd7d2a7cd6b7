import type { CalendarPoint, SaidYear } from '../deadline.ts'
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
import { exists, inYear } from '../point-dates.ts'
import { type NumberSpan, numberSpans, ordinal } from './numerals.ts'
import { saidYear, yearBeside, yearFigure } from './years.ts'

/** A point, or the two ends of a range that share a noun: «5–6 грудня». */
export interface PointSpan {
  readonly from: CalendarPoint
  readonly to?: CalendarPoint
}

/** The points before one noun: «ІІ, IV квартали 2023 року» are two. */
export type PointGroup = readonly PointSpan[]

const listedYears = map(
  sequence(numberSpans(yearFigure), word('plural_years')),
  ([spans]): readonly SaidYear[] | undefined =>
    spans.every(({ from, to }) => to === undefined || from < to)
      ? spans.flatMap(({ from, to = from }) =>
          Array.from({ length: to - from + 1 }, (_, more) => from + more),
        )
      : undefined,
)
/** The year beside a period; «до 1 лютого 2024 та 2025 років» names several. */
const year: Pattern<readonly (SaidYear | undefined)[]> = longest<readonly (SaidYear | undefined)[]>(
  listedYears,
  map(optional(yearBeside), (said) => [said]),
)

function group(
  numbers: readonly NumberSpan[],
  years: readonly (SaidYear | undefined)[],
  make: (number: number) => CalendarPoint,
): PointGroup | undefined {
  const spans = years.flatMap((said) =>
    numbers.map(
      ({ from, to }): PointSpan =>
        to === undefined
          ? { from: inYear(make(from), said) }
          : { from: inYear(make(from), years.length > 1 ? said : undefined), to: inYear(make(to), said) },
    ),
  )
  return spans.every(({ from, to }) => exists(from) && (!to || exists(to))) ? spans : undefined
}

const monthWord = token(({ month }) => month)
const monthName = memoized(
  map(sequence(optional(word('month')), monthWord, optional(word('month'))), ([, month]) => month),
)

/** «ІІ, IV квартали 2023 року» */
export const quarters: Pattern<PointGroup> = memoized(
  map(sequence(numberSpans(ordinal(4)), optional(sign('-')), word('quarter'), year), ([numbers, , , said]) =>
    group(numbers, said, (number) => ({ unit: 'quarter', number })),
  ),
)

const halfOfYear = map(
  sequence(
    word('half_of'),
    longest<SaidYear | true>(
      saidYear,
      map(word('year'), () => true as const),
    ),
  ),
  ([, said]) => said,
)

/** «друге півріччя 2023 року», «перша половина року» */
export const halves: Pattern<PointGroup> = memoized(
  longest(
    map(sequence(numberSpans(ordinal(2)), word('half'), year), ([numbers, , said]) =>
      group(numbers, said, (number) => ({ unit: 'half', number })),
    ),
    map(sequence(numberSpans(ordinal(2)), halfOfYear), ([numbers, said]) =>
      group(numbers, [said === true ? undefined : said], (number) => ({ unit: 'half', number })),
    ),
  ),
)

/** «листопад 2015 р.», «у липні місяці», «03.2023» */
export const months: Pattern<PointGroup> = memoized(
  longest(
    map(sequence(monthName, year), ([number, said]) =>
      group([{ from: number }], said, (month) => ({ unit: 'month', number: month })),
    ),
    map(
      sequence(
        token(({ date }) => date?.month),
        optional(word('year')),
      ),
      ([month]): PointGroup => [{ from: { unit: 'month', ...month } }],
    ),
  ),
)

const lastDecade = 3
const decadeNumber = longest(ordinal(lastDecade), asValue(word('last'), lastDecade))

/** «перша декада липня», «в останній декаді грудня» */
export const decades: Pattern<PointGroup> = memoized(
  map(sequence(numberSpans(decadeNumber), word('decade'), monthName, year), ([numbers, , month, said]) =>
    group(numbers, said, (number) => ({ unit: 'decade', number, month })),
  ),
)

const written = map(
  sequence(
    token(({ date }) => date?.day),
    optional(word('year')),
    year,
  ),
  ([{ number, month, year: writtenYear }, , [said]]): PointGroup | undefined => {
    if (writtenYear !== undefined && said !== undefined) return undefined
    const day: CalendarPoint = { unit: 'day', number, month }
    return [{ from: inYear(day, writtenYear ?? said) }]
  },
)

/** «5–6 грудня», «05–09.12.2023», «1-го липня 2023 року», «31.12.2023» */
export const days: Pattern<PointGroup> = memoized(
  longest(
    written,
    map(
      sequence(
        token(({ figure }) => figure),
        sign('-'),
        token(({ date }) => date?.day),
        optional(word('year')),
      ),
      ([number, , { number: last, month, year: said }]): PointGroup | undefined =>
        number >= 1 && number < last
          ? group([{ from: number, to: last }], [said], (day) => ({ unit: 'day', number: day, month }))
          : undefined,
    ),
    map(
      sequence(numberSpans(ordinal(31)), optional(word('number')), monthWord, year),
      ([numbers, , month, said]) => {
        if (numbers.some(({ from, to }) => to !== undefined && to < from)) return undefined
        return group(numbers, said, (number) => ({ unit: 'day', number, month }))
      },
    ),
  ),
)

/** «2023», «2023–2025 роки», «2023 та 2025 роках», «наступного року» */
export const years: Pattern<PointGroup> = memoized(
  longest(
    map(sequence(numberSpans(yearFigure), optional(word('year'))), ([numbers]): PointGroup | undefined =>
      numbers.every(({ from, to }) => to === undefined || from < to)
        ? numbers.map(({ from, to }) => ({
            from: { unit: 'year', year: from },
            ...(to === undefined ? {} : { to: { unit: 'year', year: to } }),
          }))
        : undefined,
    ),
    map(saidYear, (said): PointGroup => [{ from: { unit: 'year', year: said } }]),
  ),
)

function only(found: PointGroup): CalendarPoint | undefined {
  return found.length === 1 && found[0] && !found[0].to ? found[0].from : undefined
}

/** One day or period with its noun. */
export const point: Pattern<CalendarPoint> = memoized(
  map(longest(quarters, halves, months, decades, days, years), only),
)
