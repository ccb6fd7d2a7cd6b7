import { type Style, tinos } from './tinos.ts'

/** The cache is emptied when it holds so many words, so that it does not grow with the life of an instance. */
const maxCachedWords = 50_000

/** A word as glyphs, with the space after it. Widths are in thousandths of the font size. */
export interface MeasuredWord {
  readonly text: string
  /** Without trailing spaces; `full` includes them. */
  readonly width: number
  readonly full: number
  readonly glyphs: readonly Glyph[]
}

/** A character with the id and the advance width of its glyph. */
export interface Glyph {
  readonly character: string
  readonly id: number
  readonly width: number
}

const wordCache: Record<Style, Map<string, MeasuredWord>> = { normal: new Map(), bold: new Map() }

/** Printed for characters the font has no glyph for, which would otherwise vanish: a box. */
const missingGlyph = '\u25a1'

/**
 * The glyphs and widths of a word. Half of an annex is the same few thousand words, so each is measured once for all
 * reports of an instance.
 *
 * @param text a word, with the space after it if there is one
 */
export function measureWord(text: string, style: Style): MeasuredWord {
  const cache = wordCache[style]
  const cached = cache.get(text)
  if (cached !== undefined) return cached
  if (cache.size >= maxCachedWords) cache.clear()
  const word = shapeWord(printable(text, style), style)
  cache.set(text, word)
  return word
}

/** Without kerning, like Word by default: shaping the words of nine measures took longer than the rest of the report. */
function shapeWord(text: string, style: Style): MeasuredWord {
  const glyphs = Array.from(text, (character) => glyphOf(character, style))
  let full = 0
  let width = 0
  for (const glyph of glyphs) {
    full += glyph.width
    if (glyph.character !== ' ') width = full
  }
  return { text, width, full, glyphs }
}

const glyphCache: Record<Style, Map<string, Glyph>> = { normal: new Map(), bold: new Map() }

function glyphOf(character: string, style: Style): Glyph {
  const cached = glyphCache[style].get(character)
  if (cached !== undefined) return cached
  const { font, scale } = tinos[style]
  const { id, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
  const glyph = { character, id, width: advanceWidth * scale }
  glyphCache[style].set(character, glyph)
  return glyph
}

/** ASCII, Ukrainian letters, guillemets, the apostrophe, the dash and «№»: the font has them all. */
const ordinaryText = /^[\u0020-\u007e\u00a0\u00ab\u00bb\u0400-\u045f\u0490\u0491\u2019\u2013\u2116]*$/u

/** The text with a character for everything that the font cannot print. */
function printable(text: string, style: Style): string {
  if (ordinaryText.test(text)) return text
  return Array.from(text.normalize('NFC'), (character) => printableCharacter(character, style)).join('')
}

function printableCharacter(character: string, style: Style): string {
  if (character < ' ') return ' '
  const codePoint = character.codePointAt(0) ?? 0
  return tinos[style].font.hasGlyphForCodePoint(codePoint) ? character : missingGlyph
}

/** The height of a line, and the distance of its baseline from its top, in thousandths of the font size. */
export const lineHeight = tinos.normal.ascender - tinos.normal.descender
export const baseline = tinos.normal.ascender
