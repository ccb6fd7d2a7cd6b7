/**
 * A number with its noun in the form Ukrainian wants after it.
 *
 * @example counted(2, 'день', 'дні', 'днів') // '2 дні'
 * @example counted(11, 'захід', 'заходи', 'заходів') // '11 заходів'
 */
export function counted(number: number, one: string, few: string, many: string): string {
  return `${number} ${[one, few, many][form(number)]}`
}

function form(number: number): 0 | 1 | 2 {
  const last = number % 10
  if (Math.trunc(number / 10) % 10 === 1 || last === 0 || last > 4) return 2
  return last === 1 ? 0 : 1
}

/** @example daysCounted(3) // '3 дні' */
export function daysCounted(number: number): string {
  return counted(number, 'день', 'дні', 'днів')
}
