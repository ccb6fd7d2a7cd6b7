/** What a formula shows when it fails, in any locale of the spreadsheet: capitals between # and ! or ?; or LibreOffice’s Err:502. */
const formulaError = /^(?:#[\p{Lu}\d/’'ʼ_]+[!?]|#N\/A|#Н\/Д|#GETTING_DATA|(?:Err|Помилка|Ошибка):\d{3})$/u

/** What a cell shows while its formula is still fetching. */
const loading = /^(?:Loading|Завантаження|Загрузка)\s*(?:\.\.\.|…)$/iu

/** In characters, with what may stand around it. */
const longest = 40

/** What such texts begin with; blanks and invisible characters may come before it. */
const beginnings = /^[\s\p{Cf}]*[#LlЗзEПО]/u

/** By its code, whether a letter or digit begins no such text: so most cells are ruled out without a pattern. */
const beginsNone = Array.from({ length: 0x500 }, (_, code) => {
  const first = String.fromCharCode(code)
  return /[\p{L}\d]/u.test(first) && !beginnings.test(first)
})

/**
 * Whether a cell shows that its formula failed or is not ready, so that what should stand there is not known.
 *
 * @example isCellError('#REF!') // true: an IMPORTRANGE that lost its access
 * @example isCellError('Loading...') // true
 */
export function isCellError(cell: string): boolean {
  if (beginsNone[cell.charCodeAt(0)] || cell.length > longest || !beginnings.test(cell)) return false
  const text = cell.replace(/\p{Cf}/gu, '').trim()
  return formulaError.test(text) || loading.test(text)
}
