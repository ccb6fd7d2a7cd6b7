import { type Style, tinos } from './pdfmake.ts'

/** How many words are kept before all are forgotten: a bound for an instance that lives long. */
const kept = 50_000

/** A word as it is printed: its letters, and its width in thousandths of the font's size without and with its blank. */
export interface Word {
  readonly text: string
  readonly width: number
  readonly full: number
}

const measured: Record<Style, Map<string, Word>> = { normal: new Map(), bold: new Map() }

/** What the font has no glyph for would vanish without a word; a box shows that something stands there. */
const box = '\u25a1'

/**
 * Measures a word with the blank behind it. Half of an annex is the same few thousand words, so each is measured once
 * and kept, by all reports of an instance.
 */
export function wordOf(text: string, style: Style): Word {
  const words = measured[style]
  let word = words.get(text)
  if (word !== undefined) return word
  if (words.size >= kept) {
    words.clear()
    tinos[style].layoutCache = Object.create(null) as Record<string, unknown>
  }
  word = measure(printable(text, style), style)
  words.set(text, word)
  return word
}

function measure(text: string, style: Style): Word {
  const bare = text.replace(/ +$/u, '')
  const width = tinos[style].widthOfString(bare, 1000)
  const blanks = text.length - bare.length
  return { text, width, full: blanks === 0 ? width : tinos[style].widthOfString(text, 1000) }
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

/** The width of a single letter, for words that must be cut anywhere. */
export function letterWidth(letter: string, style: Style): number {
  return wordOf(letter, style).full
}

/** The height of a line of type and how far its baseline lies below its top, in thousandths of the size. */
export const lineHeight = tinos.normal.ascender - tinos.normal.descender
export const baseline = tinos.normal.ascender
