/** @example capitalized('строк') // 'Строк' */
export function capitalized(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`
}

/** @example asSentence('строк «І квартал» → до 31.03.2023; прострочено') // 'Строк «І квартал» …; прострочено.' */
export function asSentence(phrase: string): string {
  return `${capitalized(phrase)}.`
}
