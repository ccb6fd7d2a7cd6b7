const invisible = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF|\u0301/g
const blanks = /[\s\u00A0]+/g
const dashes = /[\u2010-\u2015\u2212\u2043\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g
const apostrophes = /(?<=\p{L})['‘’`´′ʹʼ"”“](?=\p{L})/gu
const finalDots = /[.…\s]+$/
const lookalikes = new Map(Array.from('aceiopxy', (latin, at) => [latin, 'асеіорху'.charAt(at)]))
const capitals = new Map(Array.from('BHKMT', (latin, at) => [latin, 'внкмт'.charAt(at)]))
const latinLetter = /[a-z]/i
const cyrillic = /[\u0400-\u04FF]/
const onlyLookalikes = /^[aceiopxyv]+$/i

/**
 * One spelling of what was typed: NFC, one blank for any run of them, one dash, one apostrophe, no invisible
 * characters, no dots at the end. Case and words stay. `normalise(normalise(x))` is `normalise(x)`.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(dashes, '-')
    .replace(blanks, ' ')
    .replace(apostrophes, '’')
    .replace(finalDots, '')
    .trimStart()
}

/**
 * The key under which a word is looked up: lower case, without apostrophes, Latin look-alikes as Cyrillic
 *: `wordKey('П’ятниця')` is `пятниця`.
 */
export function wordKey(word: string): string {
  const bare = word.replaceAll('’', '')
  if (!latinLetter.test(bare)) return bare.toLowerCase()
  const mixed = cyrillic.test(bare)
  if (!mixed && !onlyLookalikes.test(bare)) return bare.toLowerCase()
  return Array.from(bare, (letter) => {
    const lower = letter.toLowerCase()
    return (mixed ? capitals.get(letter) : undefined) ?? lookalikes.get(lower) ?? lower
  }).join('')
}
