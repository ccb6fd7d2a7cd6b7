import hyphen from 'hyphen/uk/index.js'

/** `hyphen` marks places where a word may be divided with the soft hyphen. */
const softHyphen = '\u00ad'

const cache = new Map<string, readonly string[]>()

/**
 * The parts into which a word may be divided at the end of a line, each of at least two letters, the first and the last
 * of three. Not divided are words with characters other than letters, abbreviations in capitals, and words of more than
 * 60 letters.
 *
 * @param word with the punctuation around it
 * @example hyphenate('виконання,') // ['вико', 'нання,']
 */
export function hyphenate(word: string): readonly string[] {
  if (!/^[«(“]?[\p{L}’]{6,60}[»)”.,;:!?-]*$/u.test(word) || /\p{Lu}{2}/u.test(word)) return [word]
  const cached = cache.get(word)
  if (cached !== undefined) return cached
  const parts = joinShortParts(hyphen.hyphenateSync(word).split(softHyphen))
  cache.set(word, parts)
  return parts
}

/** Joins parts that would leave too few letters on a line. */
function joinShortParts(syllables: readonly string[]): string[] {
  const parts: string[] = []
  for (const syllable of syllables) {
    const last = parts.at(-1)
    const minLetters = parts.length === 1 ? 3 : 2
    if (last === undefined || (letterCount(syllable) >= 2 && letterCount(last) >= minLetters)) {
      parts.push(syllable)
    } else {
      parts[parts.length - 1] = `${last}${syllable}`
    }
  }
  const end = parts.at(-1) ?? ''
  if (parts.length > 1 && letterCount(end) < 3) parts.splice(-2, 2, `${parts.at(-2)}${end}`)
  return parts
}

function letterCount(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}
