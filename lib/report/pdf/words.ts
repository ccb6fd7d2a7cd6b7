import { type Style, tinos } from './pdfmake.ts'

/** How many words are kept before all are forgotten: a bound for an instance that lives long. */
const kept = 50_000

/** A word as it is printed, with the blank behind it. Widths are in thousandths of the type's size. */
export interface Word {
  readonly text: string
  /** Without the blank. */
  readonly width: number
  readonly full: number
  readonly letters: readonly Letter[]
  /** By how much each letter is moved towards the one before it: kerning. */
  readonly kerns: readonly number[]
}

/** A letter, and its glyph in the font. */
export interface Letter {
  readonly letter: string
  readonly glyph: number
  readonly width: number
}

const measured: Record<Style, Map<string, Word>> = { normal: new Map(), bold: new Map() }

/** What the font has no glyph for would vanish without a word; a box shows that something stands there. */
const box = '\u25a1'

/**
 * Measures a word. Half of an annex is the same few thousand words, so each is measured once and kept, for all reports
 * of an instance.
 */
export function wordOf(text: string, style: Style): Word {
  const words = measured[style]
  let word = words.get(text)
  if (word !== undefined) return word
  if (words.size >= kept) words.clear()
  word = measure(printable(text, style), style)
  words.set(text, word)
  return word
}

function measure(text: string, style: Style): Word {
  const letters = Array.from(text, (letter) => letterOf(letter, style))
  const kerns = letters.map(({ letter }, index) => kernOf(letters[index - 1]?.letter, letter, style))
  let full = 0
  let width = 0
  for (const [index, letter] of letters.entries()) {
    full += letter.width - (kerns[index] ?? 0)
    if (letter.letter !== ' ') width = full
  }
  return { text, width, full, letters, kerns }
}

const letters: Record<Style, Map<string, Letter>> = { normal: new Map(), bold: new Map() }

function letterOf(letter: string, style: Style): Letter {
  let known = letters[style].get(letter)
  if (known === undefined) {
    const { id, advanceWidth } = tinos[style].font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    known = { letter, glyph: id, width: advanceWidth * tinos[style].scale }
    letters[style].set(letter, known)
  }
  return known
}

const kernings: Record<Style, Map<string, number>> = { normal: new Map(), bold: new Map() }

/** Kerning depends on the two letters alone; shaping each word to learn it took a quarter of the time. */
function kernOf(before: string | undefined, letter: string, style: Style): number {
  if (before === undefined || before === ' ' || letter === ' ') return 0
  const pair = before + letter
  let known = kernings[style].get(pair)
  if (known === undefined) {
    const { glyphs, positions } = tinos[style].font.layout(pair)
    // A ligature is none: letters stay apart.
    const kern = glyphs.length === 2 ? (glyphs[0]?.advanceWidth ?? 0) - (positions[0]?.xAdvance ?? 0) : 0
    known = Math.round(kern * tinos[style].scale)
    kernings[style].set(pair, known)
  }
  return known
}

function printable(text: string, style: Style): string {
  if (/^[\u0020-\u007e\u00a0\u00ab\u00bb\u0400-\u045f\u0490\u0491\u2019\u2013\u2116]*$/u.test(text))
    return text
  const { font } = tinos[style]
  return Array.from(text.normalize('NFC'))
    .map((letter) =>
      letter < ' ' ? ' ' : font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : box,
    )
    .join('')
}

/** The height of a line of type and how far its baseline lies below its top, in thousandths of the size. */
export const lineHeight = tinos.normal.ascender - tinos.normal.descender
export const baseline = tinos.normal.ascender
