import type { TextRun } from '../paragraph.ts'
import { lineHeight, type MeasuredWord, measureWord } from './glyph-runs.ts'
import { hyphenate } from './hyphenation.ts'
import type { Style } from './tinos.ts'

/** Words of a line that are of one kind: prose, or a link. */
export interface TextSpan {
  readonly words: MeasuredWord[]
  readonly link: string | undefined
  width: number
}

/** A line as it is set: nothing about it is left to be measured. In points. */
export interface TextLine {
  readonly spans: readonly TextSpan[]
  readonly style: Style
  readonly size: number
  readonly height: number
  readonly indent: number
  /** Without the blanks at its end. */
  readonly width: number
  /** Lines of one paragraph share it. */
  readonly paragraph: TypeArea
}

/** Where and how a paragraph is set. */
export interface TypeArea {
  readonly width: number
  readonly size: number
  readonly style: Style
  /** Lines after the first are set in by so much: items of lists. */
  readonly hanging?: number
  /** Divides words at the end of lines that would be ragged; without it only words that are wider than the area. */
  readonly divides?: true
}

/** Space between lines beyond the height of the type. */
const leading = 1.04

/** A line filled less than this is ragged: a word is divided at its end. */
const raggedShare = 0.55

/** Breaks a paragraph into lines, first come first served. */
export function breakLines(runs: readonly TextRun[], area: TypeArea): TextLine[] {
  const setter = new Setter(area)
  for (const group of groups(runs, area.style)) setter.set(group)
  return setter.finish()
}

/** A word of a run. */
interface Linked {
  readonly word: MeasuredWord
  readonly link: string | undefined
}

/** Words between which a line may not break: an address keeps its bracket. */
function* groups(runs: readonly TextRun[], style: Style): Generator<readonly Linked[]> {
  let group: Linked[] = []
  for (const { text, link } of runs) {
    const parts = text.split(link === undefined ? between : inAddress).flatMap(pieces)
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

/** What is too long to be a word is measured in pieces: as a whole it would take minutes. */
function pieces(part: string): string[] {
  if (part.length <= maxWordLength) return part === '' ? [] : [part]
  return part.match(new RegExp(`.{1,${maxWordLength}}`, 'gsu')) ?? []
}

/** After blanks, and after a hyphen between letters. */
const between = /(?<=[ \t])(?![ \t])|(?<=\p{L}\p{L}-)(?=\p{L})|\u200b/u
const inAddress = /(?<=[/?&=_-])(?![/?&=_-])/u

/** Letters of the longest word there may be. */
const maxWordLength = 100

class Setter {
  readonly #area: TypeArea
  readonly #lines: TextLine[] = []
  readonly #room: number
  #spans: TextSpan[] = []
  /** In thousandths of the size, like the widths of words. */
  #used = 0
  #width = 0

  constructor(area: TypeArea) {
    this.#area = area
    this.#room = (area.width / area.size) * 1000
  }

  set(group: readonly Linked[]): void {
    let width = 0
    for (const [index, { word }] of group.entries()) {
      width += index < group.length - 1 ? word.full : word.width
    }
    if (this.#used + width <= this.#left()) {
      for (const part of group) this.#add(part)
      return
    }
    const isTooWide = width > this.#left()
    const [only] = group
    if (group.length === 1 && only !== undefined && only.link === undefined) {
      if (isTooWide || (this.#area.divides && this.#used < this.#room * raggedShare))
        return this.#divide(only)
    }
    if (this.#used > 0) {
      this.#newLine()
      return this.set(group)
    }
    for (const part of group) this.#cut(part)
  }

  finish(): TextLine[] {
    if (this.#spans.length > 0) this.#newLine()
    return this.#lines
  }

  #left(): number {
    return this.#room - (this.#lines.length > 0 ? ((this.#area.hanging ?? 0) / this.#area.size) * 1000 : 0)
  }

  /** Fills the line with as many parts of a word as fit, ends it with a hyphen, and goes on with the rest. */
  #divide({ word, link }: Linked): void {
    const { style } = this.#area
    const add = (text: string) => this.set([{ word: measureWord(text, style), link }])
    const held = word.width > this.#left() ? word.text.indexOf('\u00a0') : -1
    if (held > 0 && held < word.text.length - 1) {
      // Words that are wider than the column together are let go.
      add(`${word.text.slice(0, held)} `)
      return add(word.text.slice(held + 1))
    }
    const bare = word.text.trimEnd()
    const parts = hyphenate(bare)
    for (let count = parts.length - 1; count > 0; count--) {
      const start = measureWord(`${parts.slice(0, count).join('')}-`, style)
      if (this.#used + start.width > this.#left()) continue
      this.#add({ word: start, link })
      this.#newLine()
      return add(parts.slice(count).join('') + word.text.slice(bare.length))
    }
    if (this.#used > 0 && bare.length < maxWordLength) {
      this.#newLine()
      return this.set([{ word, link }])
    }
    this.#cut({ word, link })
  }

  /** Cuts what no rule can divide: an address, a row of letters without a blank. */
  #cut({ word, link }: Linked): void {
    const { style } = this.#area
    let piece = ''
    let width = 0
    const put = () => {
      if (piece !== '') this.#add({ word: measureWord(piece, style), link })
      piece = ''
      width = 0
    }
    for (const letter of word.text) {
      const { full } = measureWord(letter, style)
      if (letter !== ' ' && this.#used + width + full > this.#left() && this.#used + width > 0) {
        put()
        this.#newLine()
      }
      piece += letter
      width += full
    }
    put()
  }

  #add({ word, link }: Linked): void {
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

export function lineHeightOf(size: number): number {
  return ((lineHeight * size) / 1000) * leading
}
