import { oneFewMany } from './deadline-words.ts'

/**
 * A number with its noun in the right plural form.
 *
 * @example countedNoun(2, 'день', 'дні', 'днів') // '2 дні'
 * @example countedNoun(11, 'захід', 'заходи', 'заходів') // '11 заходів'
 */
export function countedNoun(number: number, one: string, few: string, many: string): string {
  return `${number} ${[one, few, many][oneFewMany(number)]}`
}

/** @example daysCounted(3) // '3 дні' */
export function daysCounted(number: number): string {
  return countedNoun(number, 'день', 'дні', 'днів')
}

/** @example daysLeft(21) // 'лишився 21 день' */
export function daysLeft(number: number): string {
  return `${oneFewMany(number) === 0 ? 'лишився' : 'лишилося'} ${daysCounted(number)}`
}
