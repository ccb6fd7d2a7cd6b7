import type { Period } from '../calendar/period.ts'

const romans = ['І', 'ІІ', 'ІІІ', 'ІV'] as const

const months = [
  ['січень', 'січні'],
  ['лютий', 'лютому'],
  ['березень', 'березні'],
  ['квітень', 'квітні'],
  ['травень', 'травні'],
  ['червень', 'червні'],
  ['липень', 'липні'],
  ['серпень', 'серпні'],
  ['вересень', 'вересні'],
  ['жовтень', 'жовтні'],
  ['листопад', 'листопаді'],
  ['грудень', 'грудні'],
] as const

/**
 * The name of a period.
 *
 * @example periodName({ unit: 'half', year: 2023, number: 1 }) // 'І півріччя 2023 року'
 */
export function periodName(period: Period): string {
  switch (period.unit) {
    case 'year':
      return `${period.year} рік`
    case 'half':
      return `${romans[period.number - 1]} півріччя ${period.year} року`
    case 'quarter':
      return `${romans[period.number - 1]} квартал ${period.year} року`
    case 'month':
      return `${months[period.number - 1]?.[0]} ${period.year} року`
  }
}

/**
 * A period in the locative, which answers «коли?».
 *
 * @example duringPeriod({ unit: 'quarter', year: 2023, number: 2 }) // 'у ІІ кварталі 2023 року'
 */
export function duringPeriod(period: Period): string {
  switch (period.unit) {
    case 'year':
      return `у ${period.year} році`
    case 'half':
      return `у ${romans[period.number - 1]} півріччі ${period.year} року`
    case 'quarter':
      return `у ${romans[period.number - 1]} кварталі ${period.year} року`
    case 'month':
      return `у ${months[period.number - 1]?.[1]} ${period.year} року`
  }
}
