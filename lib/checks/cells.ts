import type { Level, Problem } from '../finding.ts'
import { isCellError } from '../workbook/cell-error.ts'
import { inCyrillic, inLatin } from '../workbook/homoglyphs.ts'

/** The most characters a cell of Google Sheets holds. */
const maxCellLength = 50_000

/** The rules for every cell that staff fill in, whatever its column. */
export const cellRules: readonly {
  readonly level: Level
  readonly find: (cell: string) => Problem | undefined
}[] = [
  { level: 'error', find: (cell) => (isCellError(cell) ? { code: 'formula-error' } : undefined) },
  {
    level: 'error',
    find: (cell) =>
      cell.length > maxCellLength
        ? { code: 'text-too-long', length: cell.length, most: maxCellLength }
        : undefined,
  },
  { level: 'warning', find: mixedLetters },
  { level: 'warning', find: unprintable },
]

/** The signs that occur in ordinary cells; «#», with which the error of a formula begins, is not among them. */
const signs = String.raw`\n\r\t -"$-@[-\u0060{-~\u00a0-\u00ac\u00ae-\u00bf\u2010-\u2015\u2018-\u201f\u2022\u2026\u2116`
const notCyrillic = new RegExp(`[^${signs}\\u0400-\\u04ff]`)
const notLatin = new RegExp(`[^${signs}A-Za-z\\u00c0-\\u024f]`)

/**
 * Whether no rule for cells can find anything: the cell has ordinary signs and letters of one script only. Quicker than
 * the rules; a cell that is not ordinary may still be correct.
 *
 * @example isOrdinary('лист від 28.03.2023 № 17') // true
 * @example isOrdinary('https://office.example/звіт') // false
 */
export function isOrdinary(cell: string): boolean {
  return (
    cell === '' ||
    (cell.length <= maxCellLength && !(notCyrillic.test(cell) && notLatin.test(cell)) && !isCellError(cell))
  )
}

/** Quick to rule out: a cell without a letter of each script has no mixed word. */
const bothScripts = /[a-z]/iu

function mixedLetters(cell: string): Problem | undefined {
  if (!bothScripts.test(cell) || !/\p{Script=Cyrillic}/u.test(cell)) return undefined
  // Addresses may hold anything; a Roman numeral is a numeral in whatever letters.
  for (const [word] of cell.replace(/https?:\/\/\S+|\S+@\S+/giu, ' ').matchAll(/\p{L}+/gu)) {
    if (!/[a-z]/iu.test(word) || !/\p{Script=Cyrillic}/u.test(word) || /^[IVX]+$/u.test(inLatin(word)))
      continue
    const corrected = inOneScript(word)
    const isMixed = /[a-z]/iu.test(corrected) && /\p{Script=Cyrillic}/u.test(corrected)
    return { code: 'mixed-letters', word, ...(isMixed ? {} : { corrected }) }
  }
  return undefined
}

/** The word in the script of most of its letters, as far as letters look alike. */
function inOneScript(word: string): string {
  const own = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return own * 2 >= word.length ? inCyrillic(word) : inLatin(word)
}

/** What no printer shows: control and invisible characters, marks that turn the direction of writing, pictures. */
const unprintableCharacters =
  /[\p{Cc}\p{Co}\p{Cn}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]|\p{Extended_Pictographic}/gu
const harmless = new Set(['\n', '\r', '\t', '©', '®', '™', '↔'])

/** What nearly every cell consists of: quick to rule out. */
const ordinary =
  /^[\n\r\t -~\u00a0-\u00ac\u00ae-\u024f\u0400-\u04ff\u2010-\u2015\u2018-\u201f\u2022\u2026\u2116]*$/u

function unprintable(cell: string): Problem | undefined {
  if (ordinary.test(cell)) return undefined
  const found = cell.match(unprintableCharacters)?.find((character) => !harmless.has(character))
  if (found === undefined) return undefined
  return {
    code: 'unprintable',
    name: `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  }
}
