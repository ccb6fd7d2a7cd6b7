import type { CalendarPoint, Every, Length, SaidYear } from '../deadline/deadline.ts'

const monthForms = [
  ['січень', 'січня'],
  ['лютий', 'лютого'],
  ['березень', 'березня'],
  ['квітень', 'квітня'],
  ['травень', 'травня'],
  ['червень', 'червня'],
  ['липень', 'липня'],
  ['серпень', 'серпня'],
  ['вересень', 'вересня'],
  ['жовтень', 'жовтня'],
  ['листопад', 'листопада'],
  ['грудень', 'грудня'],
] as const
const romanNumerals = ['І', 'ІІ', 'ІІІ', 'IV'] as const

/** The case of a noun phrase. */
export type GrammaticalCase = 'nominative' | 'genitive'

function monthName(number: number, of: GrammaticalCase): string {
  return monthForms[number - 1]?.[of === 'nominative' ? 0 : 1] ?? ''
}

function roman(number: number): string {
  return romanNumerals[number - 1] ?? String(number)
}

function ofYear(year: SaidYear | undefined): string {
  if (year === undefined) return ''
  if (typeof year === 'number') return ` ${year} року`
  return year === 'next' ? ' наступного року' : ' поточного року'
}

function yearWords(year: SaidYear | undefined, of: GrammaticalCase): string {
  if (of === 'genitive') return year === undefined ? 'року' : ofYear(year).trim()
  if (year === undefined) return 'рік'
  if (typeof year === 'number') return `${year} рік`
  return year === 'next' ? 'наступний рік' : 'поточний рік'
}

/** A point in words: `ІІ квартал 2023 року`, in the genitive `ІІ кварталу 2023 року`. */
export function pointWords(point: CalendarPoint, of: GrammaticalCase): string {
  const year = ofYear(point.year)
  switch (point.unit) {
    case 'day':
      return `${point.number} ${monthName(point.month, 'genitive')}${year}`
    case 'decade':
      return `${roman(point.number)} ${of === 'nominative' ? 'декада' : 'декади'} ${monthName(point.month, 'genitive')}${year}`
    case 'month':
      return `${monthName(point.number, of)}${year}`
    case 'quarter':
      return `${roman(point.number)} ${of === 'nominative' ? 'квартал' : 'кварталу'}${year}`
    case 'half':
      return `${roman(point.number)} півріччя${year}`
    default:
      return yearWords(point.year, of)
  }
}

/** One, a few (2–4) and many of each unit, and the genitive of one. */
const unitForms = {
  'working-day': ['робочий день', 'робочі дні', 'робочих днів', 'робочого дня'],
  day: ['день', 'дні', 'днів', 'дня'],
  week: ['тиждень', 'тижні', 'тижнів', 'тижня'],
  month: ['місяць', 'місяці', 'місяців', 'місяця'],
  hour: ['годину', 'години', 'годин', 'години'],
} as const

/**
 * The plural form of a Ukrainian noun after a number: 0 for one, 1 for a few (2–4), 2 for many.
 *
 * @example oneFewMany(21) // 0
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function oneFewMany(count: number): 0 | 1 | 2 {
  const [last, teen] = [count % 10, Math.floor(count / 10) % 10 === 1]
  if (last === 1 && !teen) return 0
  return last >= 2 && last <= 4 && !teen ? 1 : 2
}

function halves({ count }: Length): string | undefined {
  if (count === 1.5) return 'півтора місяця'
  return count === 0.5 ? 'пів місяця' : undefined
}

/** A length as counted: `3 робочі дні`, `21 день`. */
export function lengthWords(length: Length): string {
  return halves(length) ?? `${length.count} ${unitForms[length.unit][oneFewMany(length.count)]}`
}

/** A length after «протягом»: `3 робочих днів`, `21 дня`. */
export function lengthGenitive(length: Length): string {
  return halves(length) ?? `${length.count} ${unitForms[length.unit][oneFewMany(length.count) === 0 ? 3 : 2]}`
}

/** How often, in words. */
export const everyWords: Readonly<Record<Every, string>> = {
  week: 'щотижня',
  month: 'щомісяця',
  'two-months': 'раз на 2 місяці',
  quarter: 'щокварталу',
  'four-months': 'раз на 4 місяці',
  half: 'щопівроку',
  year: 'щороку',
}

/** On which days of the week, Monday first. */
export const onWeekdays = [
  'понеділок',
  'вівторок',
  'середу',
  'четвер',
  'п’ятницю',
  'суботу',
  'неділю',
] as const
