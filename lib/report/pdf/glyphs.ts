import type { EmbeddedFont } from './pdfmake.ts'

/** Writes a word as it stands in a page's content. */
export type Encoder = (word: string) => string

/**
 * Words as they are written, with the kerning between their letters; made once for each file.
 *
 * What a glyph stands for is told by the word it is written for. pdfkit tells it by the font's own notes on the glyph,
 * which name the letter met first in any file, or none: equal reports would not give equal bytes.
 */
export function encoder(font: EmbeddedFont): Encoder {
  const known = new Map<string, string>()
  const numbers = new Map<string, string>()
  return (word) => {
    let written = known.get(word)
    if (written === undefined) known.set(word, (written = write(font, numbers, word)))
    return written
  }
}

function write(font: EmbeddedFont, numbers: Map<string, string>, word: string): string {
  const { glyphs, positions } = font.layout(word)
  const letters = Array.from(word)
  // A ligature has no letter of its own: such a word is written letter by letter.
  if (glyphs.length !== letters.length) {
    return letters.length === 1 ? '' : letters.map((letter) => write(font, numbers, letter)).join('')
  }
  let written = '<'
  for (const [index, glyph] of glyphs.entries()) {
    const key = `${glyph.id}${letters[index]}`
    let number = numbers.get(key)
    if (number === undefined)
      numbers.set(key, (number = include(font, glyph, letters[index]?.codePointAt(0) ?? 0)))
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0 } = positions[index] ?? {}
    const kern = xAdvance - advanceWidth
    if (xOffset !== 0) written += `>${rounded(-xOffset)}<`
    written += number
    if (kern !== 0 || xOffset !== 0) written += `>${rounded(xOffset - kern)}<`
  }
  return `${written}>`.replaceAll('<>', '')
}

/** Adds a glyph to those the file holds, and says what it stands for. */
function include(font: EmbeddedFont, glyph: { id: number; advanceWidth: number }, letter: number): string {
  const { subset } = font
  const isNew = subset.mapping[glyph.id] === undefined
  const number = isNew ? subset.includeGlyph(glyph.id) : subset.glyphs.push(glyph.id) - 1
  font.widths[number] = glyph.advanceWidth * font.scale
  font.unicode[number] = [letter]
  return number.toString(16).padStart(4, '0')
}

/** Hundredths of a thousandth of the type's size are finer than any printer. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
