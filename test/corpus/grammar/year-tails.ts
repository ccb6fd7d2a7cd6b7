import { type Case, dated, inTurn, programmeYears } from './case.ts'
import { spread } from './wording.ts'

/** How a phrase ends on its year, and which year that is when the programme's is known. */
type YearTail = { tail: string; of: (programmeYear: number) => number }

function same(year: number) {
  return year
}

function next(year: number) {
  return year + 1
}

export const unsaid: YearTail = { tail: '', of: same }

/** A year in figures: it wins over the programme's (rule 3). */
export const numberedTails: readonly YearTail[] = [
  { tail: ' 2023 року', of: () => 2023 },
  { tail: ' 2024 р.', of: () => 2024 },
  { tail: ' 2026 року', of: () => 2026 },
  { tail: ' 2025', of: () => 2025 },
  { tail: ' 2022р.', of: () => 2022 },
  { tail: ' 2019 року', of: () => 2019 },
  { tail: ' 2031 р', of: () => 2031 },
]

/** After a noun in any case: «у грудні», «до 15 березня», «І квартал» + … */
export const yearTails: readonly YearTail[] = [
  unsaid,
  ...numberedTails,
  { tail: ' поточного року', of: same },
  { tail: ' звітного року', of: same },
  { tail: ' наступного року', of: next },
  { tail: ' року, наступного за звітним', of: next },
  { tail: ' року, що настає за звітним', of: next },
]

/** At most `count` of the stems joined with the tails; the due dates follow from the year so named. */
export function datedInYear(
  stems: readonly string[],
  tails: readonly YearTail[],
  count: number,
  due: (year: number) => readonly string[],
  { warning = false }: { warning?: boolean } = {},
): Case[] {
  const joined = stems.flatMap((stem) => tails.map((tail) => ({ stem, tail })))
  return spread(joined, count).flatMap(({ stem, tail }, i) =>
    dated([stem + tail.tail], (year) => due(tail.of(year)), { warning, years: [inTurn(programmeYears, i)] }),
  )
}
