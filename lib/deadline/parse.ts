import { remembered } from '../remembered.ts'
import { compose } from './compose.ts'
import type { Deadline } from './deadline.ts'
import { normalise } from './normalise.ts'
import { piecesOf } from './pieces.ts'
import { tokensOf } from './tokens.ts'

/** Nobody words a deadline at such length; what is longer is some other text. */
const LONGEST_TEXT = 2000
const MOST_TOKENS = 400
/** So many figures are a table, not a deadline. */
const MOST_FIGURES = 100

/**
 * What a deadline in words means, for any year. All of the text must be accounted for: what the grammar
 * does not know makes the whole cell `unrecognised`, never a guessed date.
 * `parseDeadline('Щопівроку')` is dated, recurring every half-year.
 */
export const parseDeadline: (raw: string) => Deadline = remembered((raw) => {
  const unrecognised = { kind: 'unrecognised', text: raw } as const
  if (raw.length > LONGEST_TEXT) return unrecognised
  const text = normalise(raw)
  const tokens = tokensOf(text)
  const figures = tokens.filter(({ figure, date }) => figure !== undefined || date !== undefined)
  if (tokens.length > MOST_TOKENS || figures.length > MOST_FIGURES) return unrecognised
  const elements = piecesOf(text, tokens)
  return (elements && compose(elements)) ?? unrecognised
})
