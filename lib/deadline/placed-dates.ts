import type { CalendarPoint, Every, FixedDate, SaidYear } from './deadline.ts'
import { inYear, placeInYear } from './point-dates.ts'
import type { DeadlinePiece } from './rules/piece.ts'
import type { Joint } from './segment.ts'

/** Dates with what stands before them. */
export interface PlacedDates extends Extract<DeadlinePiece, { is: 'dates' }> {
  readonly joint: Joint
  readonly bracketed: boolean
}

export const monthsOfPoint: Readonly<Record<Every | CalendarPoint['unit'], number>> = {
  day: 0,
  decade: 0.3,
  week: 0.25,
  month: 1,
  'two-months': 2,
  quarter: 3,
  'four-months': 4,
  half: 6,
  year: 12,
}

export function isWholeYear(date: FixedDate): boolean {
  return date.form === 'point' && date.point.unit === 'year' && date.point.year === undefined
}

export function isYears(date: FixedDate): boolean {
  return (
    (date.form === 'point' && date.point.unit === 'year') ||
    (date.form === 'range' && date.to.unit === 'year')
  )
}

/** «2024 року», not «до кінця року». */
function isPlainYear(date: FixedDate): boolean {
  return date.form === 'point' && date.by === undefined && typeof date.point.year === 'number'
}

export function monthsOf(date: FixedDate): number {
  if (date.form === 'point') return monthsOfPoint[date.point.unit]
  if (date.form !== 'range') return 0
  if (date.to.unit === 'year' || date.from.year !== date.to.year) return monthsOfPoint.year + 1
  const months =
    Math.floor(placeInYear(date.to).ends / 100) - Math.floor(placeInYear(date.from).begins / 100) + 1
  return months > 0 ? months : months + 12
}

function saidYears(dates: readonly FixedDate[]): readonly SaidYear[] | undefined {
  const years: SaidYear[] = []
  for (const date of dates) {
    if (date.form === 'point' && date.point.unit === 'year' && date.point.year !== undefined)
      years.push(date.point.year)
    else if (date.form === 'range' && typeof date.from.year === 'number' && typeof date.to.year === 'number')
      for (let year = date.from.year; year <= date.to.year; year++) years.push(year)
    else if (!isWholeYear(date)) return undefined
  }
  return years
}

function dateInYear(date: FixedDate, year: SaidYear): FixedDate {
  switch (date.form) {
    case 'range':
      return { ...date, from: inYear(date.from, year), to: inYear(date.to, year) }
    default:
      return { ...date, point: inYear(date.point, year) }
  }
}

function hasYear(date: FixedDate): boolean {
  return date.form === 'range'
    ? date.from.year !== undefined || date.to.year !== undefined
    : date.point.year !== undefined
}

/** Dates said within years («протягом 2023–2024 років до 1 квітня») fall in each of those years. */
export function inYears(
  narrow: readonly FixedDate[],
  wide: readonly FixedDate[],
): readonly FixedDate[] | undefined {
  const years = saidYears(wide)
  if (!years) return undefined
  if (years.length === 0 || narrow.every(hasYear)) return narrow
  if (narrow.some(hasYear)) return undefined
  return years.flatMap((year) => narrow.map((date) => dateInYear(date, year)))
}

/** A narrower date in brackets, or beside «протягом року», is what that span means. */
export function withoutGlossed(placed: readonly PlacedDates[]): readonly PlacedDates[] | undefined {
  const kept: PlacedDates[] = []
  for (const piece of placed) {
    const before = kept.at(-1)
    const [date, outer] = [piece.dates[0], before?.dates.at(-1)]
    if (!before || !date || !outer || (!piece.bracketed && piece.joint !== 'none')) {
      kept.push(piece)
      continue
    }
    const [inner, around] = [monthsOf(date), monthsOf(outer)]
    if (before.dates.length === 1 && inner < around && (piece.bracketed || isWholeYear(outer))) {
      const year = outer.form === 'point' ? outer.point.year : undefined
      const dates =
        year === undefined
          ? piece.dates
          : piece.dates.map((each) => (hasYear(each) ? each : dateInYear(each, year)))
      kept[kept.length - 1] = { ...piece, dates, bracketed: false, joint: before.joint }
    } else if (!piece.bracketed) kept.push(piece)
    // «до 1 лютого (2023, 2024 роки)»
    else if (piece.dates.every(isPlainYear) && inner > around) kept.push({ ...piece, joint: 'none' })
    else if (inner <= around) return undefined
  }
  return kept
}

/** The years of some dates, where all of them have one. */
function yearsOf(dates: readonly FixedDate[]): readonly (SaidYear | undefined)[] {
  return dates.flatMap((date) => (date.form === 'range' ? [date.from.year, date.to.year] : [date.point.year]))
}

/** «2023 рік:», «2023 рік, І квартал»: a year that holds for the dates after it. */
function isHead(piece: PlacedDates, next: PlacedDates | undefined): boolean {
  if (piece.unit !== 'year' || !next || next.unit === 'year' || piece.dates.some(isWholeYear)) return false
  if (next.joint === 'and' || next.joint === 'list') return false
  return next.joint !== 'comma' || piece.dates.every(isPlainYear)
}

/** Whether a year after some dates holds for them: «до 1 квітня у 2024 році», «до 1 квітня, 2024 року». */
function isTail(piece: PlacedDates | undefined): boolean {
  return (
    piece?.unit === 'year' &&
    (piece.joint === 'none' || (piece.joint === 'comma' && piece.dates.every(isPlainYear)))
  )
}

function underHead(
  head: readonly FixedDate[],
  narrow: readonly FixedDate[],
): readonly FixedDate[] | undefined {
  if (narrow.some(isYears)) return [...head, ...narrow]
  if (!narrow.some(hasYear)) return inYears(narrow, head)
  const said = saidYears(head) ?? []
  const same = yearsOf(narrow).every((year) => year === undefined || said.includes(year))
  return same ? narrow : [...head, ...narrow]
}

/** The dates of a group without a frequency; a year said once holds for those beside it. */
export function withYears(placed: readonly PlacedDates[]): readonly FixedDate[] | undefined {
  const last = placed.at(-1)
  const before = placed.slice(0, -1).flatMap((piece) => piece.dates)
  if (last && before.length > 0 && isTail(last)) {
    if (!before.some((date) => isYears(date) || hasYear(date))) return inYears(before, last.dates)
    if (last.joint === 'none') return undefined
  }
  const dates: FixedDate[] = []
  for (let at = 0; at < placed.length; ) {
    const piece = placed[at++]
    if (!piece) break
    if (!isHead(piece, placed[at])) {
      dates.push(...piece.dates)
      continue
    }
    const narrow: FixedDate[] = []
    for (let next = placed[at]; next && next.unit !== 'year'; next = placed[++at]) narrow.push(...next.dates)
    const found = underHead(piece.dates, narrow)
    if (!found) return undefined
    dates.push(...found)
  }
  return dates
}
