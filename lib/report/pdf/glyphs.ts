import type { Glyph, MeasuredWord } from './glyph-runs.ts'
import type { EmbeddedFont } from './tinos.ts'

/** Writes a word as it stands in a page's content. */
export type Encoder = (word: MeasuredWord) => string

/**
 * Words as they are written; made once for each file.
 *
 * What a glyph stands for is told by the word it is written for. pdfkit tells it by the font's own notes on the glyph,
 * which name the letter met first in any file, or none: equal reports would not give equal bytes.
 */
export function encoder(font: EmbeddedFont): Encoder {
  const known = new Map<MeasuredWord, string>()
  const numbers = new Map<Glyph, string>()
  return (word) => {
    let written = known.get(word)
    if (written === undefined) known.set(word, (written = write(font, numbers, word)))
    return written
  }
}

function write(font: EmbeddedFont, numbers: Map<Glyph, string>, word: MeasuredWord): string {
  let written = ''
  for (const letter of word.letters) {
    let number = numbers.get(letter)
    if (number === undefined) numbers.set(letter, (number = include(font, letter)))
    written += number
  }
  return written
}

/** Adds a glyph to those the file holds, and says for which letter it stands. */
function include(font: EmbeddedFont, { letter, glyph, width }: Glyph): string {
  const { subset } = font
  const isNew = subset.mapping[glyph] === undefined
  const number = isNew ? subset.includeGlyph(glyph) : subset.glyphs.push(glyph) - 1
  font.widths[number] = width
  font.unicode[number] = [letter.codePointAt(0) ?? 0]
  return number.toString(16).padStart(4, '0')
}
