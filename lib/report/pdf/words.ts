import { type Style, tinos } from './pdfmake.ts'

/** How many words are kept before all are forgotten: a bound for an instance that lives long. */
const kept = 50_000

/** A word as it is printed, with the blank behind it. Widths are in thousandths of the type's size. */
export interface Word {
  readonly text: string
  /** Without the blank. */
  readonly width: number
  readonly full: number
  /** Numbers of its letters' glyphs in the font, one for each letter. */
  readonly glyphs: readonly number[]
  /** By how much each glyph is moved back, and what comes after the last: kerning, and the place of accents. */
  readonly moves: readonly number[]
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
  // Words that hold together are laid out apart: each once, whatever it stands beside.
  const held = text.length > 1 && text.includes('\u00a0') ? text.split(/(?<=\u00a0)/u) : [text]
  if (held.length > 1)
    return joined(
      text,
      held.map((part) => wordOf(part, style)),
    )
  const { font, scale } = tinos[style]
  const letters = Array.from(text)
  const { glyphs, positions } = font.layout(text)
  // A ligature has no letter of its own: such a word is set letter by letter.
  if (glyphs.length !== letters.length && letters.length > 1) {
    return joined(
      text,
      letters.map((letter) => wordOf(letter, style)),
    )
  }
  const moves = [0]
  let full = 0
  for (const [index, { xAdvance, xOffset }] of positions.entries()) {
    const kern = xAdvance - (glyphs[index]?.advanceWidth ?? 0)
    moves[index] = Math.round((moves[index] ?? 0) - xOffset * scale)
    moves.push((xOffset - kern) * scale)
    full += xAdvance * scale
  }
  moves.push(Math.round(moves.pop() ?? 0))
  return { text, width: full - blanks(text, style), full, glyphs: glyphs.map(({ id }) => id), moves }
}

function joined(text: string, parts: readonly Word[]): Word {
  const [full, last] = [parts.reduce((sum, part) => sum + part.full, 0), parts.at(-1)]
  const moves = parts.reduce<number[]>(
    (all, part) => [...all.slice(0, -1), (all.at(-1) ?? 0) + (part.moves[0] ?? 0), ...part.moves.slice(1)],
    [],
  )
  return {
    text,
    full,
    width: full - (last ? last.full - last.width : 0),
    glyphs: parts.flatMap(({ glyphs }) => glyphs),
    moves,
  }
}

function blanks(text: string, style: Style): number {
  const count = text.length - text.replace(/ +$/u, '').length
  return count === 0 || text === ' ' ? 0 : count * wordOf(' ', style).full
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
