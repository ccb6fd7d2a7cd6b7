const INVISIBLE = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF|\u0301/g
const BLANKS = /[\s\u00A0]+/g
const DASHES = /[\u2010-\u2015\u2212\u2043\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g
const APOSTROPHES = /(?<=\p{L})['‘’`´′ʹʼ"”“](?=\p{L})/gu
const FINAL_DOTS = /[.…\s]+$/
const LOOKALIKES = new Map(Array.from('aceiopxy', (latin, at) => [latin, 'асеіорху'.charAt(at)]))
const CAPITALS = new Map(Array.from('BHKMT', (latin, at) => [latin, 'внкмт'.charAt(at)]))
const LATIN = /[a-z]/i
const CYRILLIC = /[\u0400-\u04FF]/
const ONLY_LOOKALIKES = /^[aceiopxyv]+$/i

/**
 * One spelling of what was typed: NFC, one blank for any run of them, one dash, one apostrophe, no invisible
 * characters, no dots at the end. Case and words stay. `normalise(normalise(x))` is `normalise(x)`.
 */
export const normalise = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(DASHES, '-')
    .replace(BLANKS, ' ')
    .replace(APOSTROPHES, '’')
    .replace(FINAL_DOTS, '')
    .trimStart()

/**
 * The key under which a word is looked up: lower case, without apostrophes, Latin look-alikes as Cyrillic
 *: `wordKey('П’ятниця')` is `пятниця`.
 */
export const wordKey = (word: string): string => {
  const bare = word.replaceAll('’', '')
  if (!LATIN.test(bare)) return bare.toLowerCase()
  const mixed = CYRILLIC.test(bare)
  if (!mixed && !ONLY_LOOKALIKES.test(bare)) return bare.toLowerCase()
  return Array.from(bare, (letter) => {
    const lower = letter.toLowerCase()
    return (mixed ? CAPITALS.get(letter) : undefined) ?? LOOKALIKES.get(lower) ?? lower
  }).join('')
}
