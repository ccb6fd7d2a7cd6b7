import { type Style, tinos } from './tinos.ts'

/** How many words are kept before all are forgotten: a bound for an instance that lives long. */
const maxCachedWords = 50_000

/** A word as it is printed, with the blank behind it. Widths are in thousandths of the type's size. */
export interface MeasuredWord {
  readonly text: string
  /** Without the blank. */
  readonly width: number
  readonly full: number
  readonly letters: readonly Glyph[]
}

/** A letter, and its glyph in the font. */
export interface Glyph {
  readonly letter: string
  readonly glyph: number
  readonly width: number
}

const measured: Record<Style, Map<string, MeasuredWord>> = { normal: new Map(), bold: new Map() }

/** What the font has no glyph for would vanish without a word; a box shows that something stands there. */
const missingGlyph = '\u25a1'

/**
 * Measures a word. Half of an annex is the same few thousand words, so each is measured once and kept, for all reports
 * of an instance.
 */
export function measureWord(text: string, style: Style): MeasuredWord {
  const words = measured[style]
  let word = words.get(text)
  if (word !== undefined) return word
  if (words.size >= maxCachedWords) words.clear()
  word = shapeWord(printable(text, style), style)
  words.set(text, word)
  return word
}

/**
 * Letters are set side by side, without kerning, as Word sets a document unless it is told otherwise: shaping the words
 * of nine measures for it took longer than all else.
 */
function shapeWord(text: string, style: Style): MeasuredWord {
  const letters = Array.from(text, (letter) => glyphOf(letter, style))
  let full = 0
  let width = 0
  for (const letter of letters) {
    full += letter.width
    if (letter.letter !== ' ') width = full
  }
  return { text, width, full, letters }
}

const letters: Record<Style, Map<string, Glyph>> = { normal: new Map(), bold: new Map() }

function glyphOf(letter: string, style: Style): Glyph {
  let known = letters[style].get(letter)
  if (known === undefined) {
    const { id, advanceWidth } = tinos[style].font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    known = { letter, glyph: id, width: advanceWidth * tinos[style].scale }
    letters[style].set(letter, known)
  }
  return known
}

function printable(text: string, style: Style): string {
  if (/^[\u0020-\u007e\u00a0\u00ab\u00bb\u0400-\u045f\u0490\u0491\u2019\u2013\u2116]*$/u.test(text))
    return text
  const { font } = tinos[style]
  return Array.from(text.normalize('NFC'))
    .map((letter) =>
      letter < ' ' ? ' ' : font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : missingGlyph,
    )
    .join('')
}

/** The height of a line of type and how far its baseline lies below its top, in thousandths of the size. */
export const lineHeight = tinos.normal.ascender - tinos.normal.descender
export const baseline = tinos.normal.ascender
