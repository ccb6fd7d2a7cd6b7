/** What a formula shows when it fails, in any locale of the spreadsheet. */
const formulaError =
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!|Н\/Д|ЗНАЧ!|ССЫЛКА!|ПОСИЛАННЯ!|ІМ’Я\?|ИМЯ\?)$/u

/** What a cell shows while its formula is still fetching. */
const loading = /^(?:Loading|Завантаження|Загрузка)\s*(?:\.\.\.|…)$/iu

/**
 * Whether a cell shows that its formula failed or is not ready, so that what should stand there is not known.
 *
 * @example isCellError('#REF!') // true: an IMPORTRANGE that lost its access
 * @example isCellError('Loading...') // true
 */
export function isCellError(cell: string): boolean {
  const first = cell.charAt(0)
  if (first !== '#' && first !== 'L' && first !== 'З') return false
  const text = cell.trim()
  return formulaError.test(text) || loading.test(text)
}
