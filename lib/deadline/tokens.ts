import { wordKey } from './normalise.ts'
import { isAbbreviation, isFigureEnding, lookUp, type WordMeaning } from './words.ts'
import { type WrittenDate, writtenDateAt } from './written-dates.ts'

/** One word, figure, written date or sign, with its place in the normalised text. */
export interface Token extends WordMeaning {
  readonly key: string
  /** What all that can begin with it depends on: tokens of one spelling are alike. */
  readonly spelling: string
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

const noClasses: WordMeaning['classes'] = new Set()
const figurePattern = /\d+/y
const wordPattern = /\p{L}(?:[\p{L}\p{M}]|’(?=\p{L}))*/uy
const endingPattern = /-?(\p{L}+)/uy
const openingQuotes = /["«„“”‚‘]*/y
const closingQuotes = /["»“”]*/y

function match(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** What is read at one place: the token but for its place, and how far it goes. */
type Lexeme = Omit<Token, 'start' | 'glued'>

function dateAt(text: string, at: number): Lexeme | undefined {
  const date = writtenDateAt(text, at)
  return (
    date && {
      classes: noClasses,
      key: text.slice(at, date.end),
      spelling: text.slice(at, date.end),
      end: date.end,
      date: date.value,
    }
  )
}

function figureAt(text: string, at: number): Lexeme | undefined {
  const digits = match(figurePattern, text, at)?.[0]
  if (digits === undefined) return undefined
  const end = at + digits.length
  const figure = {
    classes: noClasses,
    key: digits,
    spelling: digits,
    end,
    figure: Number(digits),
    digits: digits.length,
  }
  const [typed = '', ending] = match(endingPattern, text, end) ?? []
  const key = ending === undefined ? '' : wordKey(ending)
  return isFigureEnding(key)
    ? { ...figure, spelling: `${digits}-${key}`, end: end + typed.length, ending: key }
    : figure
}

function wordAt(text: string, at: number): Lexeme | undefined {
  const typed = match(wordPattern, text, at)?.[0]
  if (typed === undefined) return undefined
  const end = at + typed.length
  const key = wordKey(typed)
  const known = lookUp(key)
  const [tail = '', ending] =
    (known.roman !== undefined && text[end] === '-' && match(endingPattern, text, end)) || []
  const ended = ending === undefined ? '' : wordKey(ending)
  // «IV–I» is a range, though «і» may end a figure.
  return isFigureEnding(ended) && lookUp(ended).roman === undefined
    ? { classes: noClasses, key, spelling: `${key}-`, end: end + tail.length, roman: known.roman ?? 0 }
    : { ...known, key, spelling: key, end }
}

function signAt(text: string, at: number): Lexeme {
  const sign = text.charAt(at)
  return { classes: noClasses, key: sign, spelling: sign, end: at + 1, sign }
}

/** The words, figures, dates and signs of a normalised text, in order. Quotes go with what they enclose. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    at = past(openingQuotes, text, at)
    if (at === text.length) break
    if (text[at] === ' ') {
      at++
      continue
    }
    const found = dateAt(text, at) ?? figureAt(text, at) ?? wordAt(text, at) ?? signAt(text, at)
    const end = past(closingQuotes, text, found.end)
    tokens.push({ ...found, start, end, glued: start > 0 && text[start - 1] !== ' ' })
    at = end
    if (text[at] === '.' && end === found.end && isAbbreviation(found.key)) at++
  }
  return tokens
}
