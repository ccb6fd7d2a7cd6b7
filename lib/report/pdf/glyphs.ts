import type { Glyph, MeasuredWord } from './glyph-runs.ts'
import type { EmbeddedFont } from './tinos.ts'

/** Encodes a word as the hexadecimal glyph codes of a page's content stream. */
export type Encoder = (word: MeasuredWord) => string

/**
 * An encoder for one file, which adds the glyphs it meets to the font's subset in that file.
 *
 * ToUnicode maps each glyph to the character of the word it is printed for. pdfkit would take the code points recorded in
 * the shared font, which depend on the files made before: equal reports would not give equal bytes.
 */
export function encoder(font: EmbeddedFont): Encoder {
  const codes = new Map<Glyph, string>()
  const codeOf = (glyph: Glyph): string => {
    const known = codes.get(glyph)
    if (known !== undefined) return known
    const code = addToSubset(font, glyph)
    codes.set(glyph, code)
    return code
  }
  const encodedWords = new Map<MeasuredWord, string>()
  return (word) => {
    const known = encodedWords.get(word)
    if (known !== undefined) return known
    const encoded = word.glyphs.map(codeOf).join('')
    encodedWords.set(word, encoded)
    return encoded
  }
}

/** Adds a glyph to the font's subset with its character. @returns its code in the file */
function addToSubset(font: EmbeddedFont, { character, id, width }: Glyph): string {
  const { subset } = font
  const isNew = subset.mapping[id] === undefined
  const code = isNew ? subset.includeGlyph(id) : subset.glyphs.push(id) - 1
  font.widths[code] = width
  font.unicode[code] = [character.codePointAt(0) ?? 0]
  return code.toString(16).padStart(4, '0')
}
