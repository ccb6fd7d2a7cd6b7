import { civilDay, dayFromIso, dayFromWritten, dayOfMonth, monthOf, yearOf } from '../calendar/day.ts'
import { wordKey } from './normalise.ts'
import { isAbbreviation, isFigureEnding, lookUp, type Word } from './words.ts'

/** A written date; one that does not exist has no day. */
export interface WrittenDate {
  readonly day?: { readonly number: number; readonly month: number; readonly year?: number }
}

/** One word, figure, written date or sign, with its place in the normalised text. */
export interface Token extends Word {
  readonly key: string
  readonly start: number
  readonly end: number
  /** No blank before it. */
  readonly glued: boolean
  readonly figure?: number
  /** Digits of a figure, without an ending such as «-го». */
  readonly digits?: number
  readonly ending?: string
  readonly date?: WrittenDate
  readonly sign?: string
}

const NO_CLASSES: Word['classes'] = new Set()
const DATE = /(\d{1,2}\.\d{1,2}\.)\s?(\d{4}|\d{2})(?!\d)|(\d{4}-\d{2}-\d{2})(?!\d)|(\d{2})\.(\d{2})(?!\.?\d)/y
const FIGURE = /\d+/y
const WORD = /\p{L}(?:[\p{L}\p{M}]|’(?=\p{L}))*/uy
const ENDING = /-?(\p{L}+)/uy

const match = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const writtenDate = (found: RegExpExecArray): WrittenDate => {
  const [, dayAndMonth, year, iso, number, month] = found
  if (number !== undefined && month !== undefined) {
    // A leap year, so that 29.02 is left to the year of the programme.
    const exists = civilDay(2024, Number(month), Number(number))
    return exists ? { day: { number: Number(number), month: Number(month) } } : {}
  }
  const day = iso === undefined ? dayFromWritten(`${dayAndMonth}${year}`) : dayFromIso(iso)
  return day ? { day: { number: dayOfMonth(day), month: monthOf(day), year: yearOf(day) } } : {}
}

/** The words, figures, dates and signs of a normalised text, in order. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === ' ') {
      at++
      continue
    }
    const start = at
    const glued = start > 0 && text[start - 1] !== ' '
    const base = { start, glued, classes: NO_CLASSES }
    const date = match(DATE, text, at)
    const figure = date ? null : match(FIGURE, text, at)
    const word = date || figure ? null : match(WORD, text, at)
    if (date) {
      at += date[0].length
      tokens.push({ ...base, key: date[0], end: at, date: writtenDate(date) })
    } else if (figure) {
      at += figure[0].length
      const ending = match(ENDING, text, at)
      const ended = ending?.[1] !== undefined && isFigureEnding(wordKey(ending[1]))
      if (ended) at += ending[0].length
      tokens.push({
        ...base,
        key: figure[0],
        end: at,
        figure: Number(figure[0]),
        digits: figure[0].length,
        ...(ended && ending[1] !== undefined ? { ending: wordKey(ending[1]) } : {}),
      })
    } else if (word) {
      at += word[0].length
      const key = wordKey(word[0])
      const known = lookUp(key)
      const ending = known.roman !== undefined && text[at] === '-' ? match(ENDING, text, at) : null
      const ended = ending?.[1] === undefined ? undefined : wordKey(ending[1])
      // «IV–I» is a range, though «і» may end a figure.
      if (ending && ended !== undefined && isFigureEnding(ended) && lookUp(ended).roman === undefined) {
        at += ending[0].length
        tokens.push({ ...base, classes: NO_CLASSES, roman: known.roman ?? 0, key, end: at })
      } else {
        tokens.push({ ...known, start, glued, key, end: at })
        if (text[at] === '.' && isAbbreviation(key)) at++
      }
    } else {
      at++
      tokens.push({ ...base, key: text.slice(start, at), end: at, sign: text.slice(start, at) })
    }
  }
  return tokens
}
