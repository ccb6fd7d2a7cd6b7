import type { EmbeddedFont } from './pdfmake.ts'
import type { Word } from './words.ts'

/** Writes a word as it stands in a page's content. */
export type Encoder = (word: Word) => string

/**
 * Words as they are written, with the kerning between their letters; made once for each file.
 *
 * What a glyph stands for is told by the word it is written for. pdfkit tells it by the font's own notes on the glyph,
 * which name the letter met first in any file, or none: equal reports would not give equal bytes.
 */
export function encoder(font: EmbeddedFont): Encoder {
  const known = new Map<Word, string>()
  const numbers = new Map<string, string>()
  return (word) => {
    let written = known.get(word)
    if (written === undefined) known.set(word, (written = write(font, numbers, word)))
    return written
  }
}

function write(font: EmbeddedFont, numbers: Map<string, string>, { text, glyphs, moves }: Word): string {
  const letters = Array.from(text)
  let written = '<'
  for (const [index, glyph] of glyphs.entries()) {
    const letter = letters[index] ?? ''
    const key = `${glyph}${letter}`
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = include(font, glyph, letter)))
    const move = moves[index] ?? 0
    written += move === 0 ? number : `>${move}<${number}`
  }
  const last = moves[glyphs.length] ?? 0
  return `${written}>${last === 0 ? '' : last}`.replaceAll('<>', '')
}

/** Adds a glyph to those the file holds, and says for which letter it stands. */
function include(font: EmbeddedFont, glyph: number, letter: string): string {
  const { subset } = font
  const isNew = subset.mapping[glyph] === undefined
  const number = isNew ? subset.includeGlyph(glyph) : subset.glyphs.push(glyph) - 1
  font.widths[number] = font.font.getGlyph(glyph).advanceWidth * font.scale
  font.unicode[number] = [letter.codePointAt(0) ?? 0]
  return number.toString(16).padStart(4, '0')
}
