import hyphen from 'hyphen/uk/index.js'

/** What `hyphen` puts where a word may be divided: the soft hyphen. */
const division = '\u00ad'

const parts = new Map<string, readonly string[]>()

/**
 * The parts into which a word may be divided at a line's end, each of at least two letters (the first and the last
 * of three). A word with anything but letters, an abbreviation in capitals or a word of monstrous length is whole.
 */
export function hyphenate(word: string): readonly string[] {
  if (!/^[«(“]?[\p{L}’]{6,60}[»)”.,;:!?-]*$/u.test(word) || /\p{Lu}{2}/u.test(word)) return [word]
  let known = parts.get(word)
  if (known === undefined) {
    known = lettersApart(hyphen.hyphenateSync(word).split(division))
    parts.set(word, known)
  }
  return known
}

/** Joins parts that would leave too few letters on a line. */
function lettersApart(syllables: readonly string[]): string[] {
  const joined: string[] = []
  for (const syllable of syllables) {
    const last = joined.at(-1)
    if (last !== undefined && (letters(syllable) < 2 || letters(last) < (joined.length === 1 ? 3 : 2)))
      joined[joined.length - 1] += syllable
    else joined.push(syllable)
  }
  const end = joined.at(-1) ?? ''
  if (joined.length > 1 && letters(end) < 3) joined.splice(-2, 2, `${joined.at(-2)}${end}`)
  return joined
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}
