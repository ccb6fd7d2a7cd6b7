import type { TextRun } from '../paragraph.ts'
import { lineHeight, type MeasuredWord, measureWord } from './glyph-runs.ts'
import { hyphenate } from './hyphenation.ts'
import type { Style } from './tinos.ts'

/** Adjacent words of a line with the same link, or with none. The width is in points. */
export interface TextSpan {
  readonly words: MeasuredWord[]
  readonly link: string | undefined
  width: number
}

/** A measured line of text. Lengths are in points. */
export interface TextLine {
  readonly spans: readonly TextSpan[]
  readonly style: Style
  readonly size: number
  readonly height: number
  readonly indent: number
  /** Without trailing spaces. */
  readonly width: number
  /** The area of the paragraph: the same object for all its lines, which identifies the paragraph. */
  readonly paragraph: TypeArea
}

/** The area and the type of a paragraph. Lengths are in points. */
export interface TypeArea {
  readonly width: number
  readonly size: number
  readonly style: Style
  /** The hanging indent of the lines after the first, in items of lists. */
  readonly hanging?: number | undefined
  /** Hyphenates words at the end of ragged lines; without it only words that are wider than the area. */
  readonly hyphenates?: true
}

/** Line spacing, as a multiple of the height of the font. */
const leading = 1.04

/** A line filled to less than this share of its width is ragged. */
const raggedShare = 0.55

/**
 * Breaks a paragraph into lines greedily: each line takes as many words as fit.
 *
 * @example breakLines([{ text: 'Провести лекцію' }], { width: 60, size: 10, style: 'normal' }).length // 2
 */
export function breakLines(runs: readonly TextRun[], area: TypeArea): TextLine[] {
  const breaker = new LineBreaker(area)
  for (const group of unbreakableGroups(runs, area.style)) breaker.append(group)
  return breaker.finish()
}

/** A word with the link of its run. */
interface LinkedWord {
  readonly word: MeasuredWord
  readonly link: string | undefined
}

/** Groups of words within which a line may not break: an address and the bracket before it. */
function* unbreakableGroups(runs: readonly TextRun[], style: Style): Generator<readonly LinkedWord[]> {
  let group: LinkedWord[] = []
  for (const { text, link } of runs) {
    const parts = text.split(link === undefined ? breakInProse : breakInAddress).flatMap(measurableParts)
    for (const [index, part] of parts.entries()) {
      if (group.length > 0 && (index > 0 || group.at(-1)?.word.text.endsWith(' '))) {
        yield group
        group = []
      }
      group.push({ word: measureWord(part, style), link })
    }
  }
  if (group.length > 0) yield group
}

/** Splits overlong words: hyphenating and measuring one of a whole cell would take minutes. */
function measurableParts(part: string): string[] {
  if (part.length <= maxWordLength) return part === '' ? [] : [part]
  return part.match(new RegExp(`.{1,${maxWordLength}}`, 'gsu')) ?? []
}

/** After spaces, after a hyphen between letters, and at a zero-width space. */
const breakInProse = /(?<=[ \t])(?![ \t])|(?<=\p{L}\p{L}-)(?=\p{L})|\u200b/u
/** After the separators of a URL. */
const breakInAddress = /(?<=[/?&=_-])(?![/?&=_-])/u

/** Characters of the longest text that is treated as one word. */
const maxWordLength = 100

class LineBreaker {
  readonly #area: TypeArea
  readonly #lines: TextLine[] = []
  // Widths are in thousandths of the font size, like those of words.
  readonly #areaWidth: number
  #spans: TextSpan[] = []
  #used = 0
  /** Like #used, without the trailing space. */
  #width = 0

  constructor(area: TypeArea) {
    this.#area = area
    this.#areaWidth = (area.width / area.size) * 1000
  }

  /** Adds words that stay together, on the current line or on the next one. */
  append(group: readonly LinkedWord[]): void {
    let width = 0
    for (const [index, { word }] of group.entries()) {
      width += index < group.length - 1 ? word.full : word.width
    }
    if (this.#used + width <= this.#lineWidth()) {
      for (const part of group) this.#add(part)
      return
    }
    const isTooWide = width > this.#lineWidth()
    const [only] = group
    if (group.length === 1 && only !== undefined && only.link === undefined) {
      if (isTooWide || (this.#area.hyphenates && this.#used < this.#areaWidth * raggedShare))
        return this.#hyphenate(only)
    }
    if (this.#used > 0) {
      this.#newLine()
      return this.append(group)
    }
    for (const part of group) this.#breakAnywhere(part)
  }

  /** Ends the paragraph. */
  finish(): TextLine[] {
    if (this.#spans.length > 0) this.#newLine()
    return this.#lines
  }

  #lineWidth(): number {
    return (
      this.#areaWidth - (this.#lines.length > 0 ? ((this.#area.hanging ?? 0) / this.#area.size) * 1000 : 0)
    )
  }

  /** Adds as many parts of a word as fit, with a hyphen, and the rest on the next line. */
  #hyphenate({ word, link }: LinkedWord): void {
    const { style } = this.#area
    const add = (text: string) => this.append([{ word: measureWord(text, style), link }])
    const noBreakSpace = word.width > this.#lineWidth() ? word.text.indexOf('\u00a0') : -1
    if (noBreakSpace > 0 && noBreakSpace < word.text.length - 1) {
      // A no-break space breaks where its words together are wider than the column.
      add(`${word.text.slice(0, noBreakSpace)} `)
      return add(word.text.slice(noBreakSpace + 1))
    }
    const bare = word.text.trimEnd()
    const parts = hyphenate(bare)
    for (let count = parts.length - 1; count > 0; count--) {
      const start = measureWord(`${parts.slice(0, count).join('')}-`, style)
      if (this.#used + start.width > this.#lineWidth()) continue
      this.#add({ word: start, link })
      this.#newLine()
      return add(parts.slice(count).join('') + word.text.slice(bare.length))
    }
    if (this.#used > 0 && bare.length < maxWordLength) {
      this.#newLine()
      return this.append([{ word, link }])
    }
    this.#breakAnywhere({ word, link })
  }

  /** Breaks anywhere what cannot be hyphenated: an address, a long run of characters. */
  #breakAnywhere({ word, link }: LinkedWord): void {
    const { style } = this.#area
    let part = ''
    let width = 0
    const addPart = () => {
      if (part !== '') this.#add({ word: measureWord(part, style), link })
      part = ''
      width = 0
    }
    for (const character of word.text) {
      const { full } = measureWord(character, style)
      if (character !== ' ' && this.#used + width + full > this.#lineWidth() && this.#used + width > 0) {
        addPart()
        this.#newLine()
      }
      part += character
      width += full
    }
    addPart()
  }

  #add({ word, link }: LinkedWord): void {
    const last = this.#spans.at(-1)
    const span = last !== undefined && last.link === link ? last : { words: [], link, width: 0 }
    if (span !== last) this.#spans.push(span)
    span.words.push(word)
    span.width += (word.full * this.#area.size) / 1000
    this.#width = this.#used + word.width
    this.#used += word.full
  }

  #newLine(): void {
    const { size, style, hanging = 0 } = this.#area
    this.#lines.push({
      spans: this.#spans,
      style,
      size,
      height: lineHeightOf(size),
      indent: this.#lines.length > 0 ? hanging : 0,
      width: (this.#width * size) / 1000,
      paragraph: this.#area,
    })
    this.#spans = []
    this.#used = 0
    this.#width = 0
  }
}

/** The height of a line with its spacing, in points: `lineHeightOf(10)` for type of 10 points. */
export function lineHeightOf(size: number): number {
  return ((lineHeight * size) / 1000) * leading
}
