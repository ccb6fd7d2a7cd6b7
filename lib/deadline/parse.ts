import { memoize } from '../memoize.ts'
import { combine } from './combine.ts'
import type { Deadline } from './deadline.ts'
import { normalise } from './normalise.ts'
import { segment } from './segment.ts'
import { tokensOf } from './tokens.ts'

/** Nobody words a deadline at such length; what is longer is some other text. */
const longestText = 2000
const mostTokens = 400
/** So many figures are a table, not a deadline. */
const mostFigures = 100

/**
 * What a deadline in words means, for any year. All of the text must be accounted for: what the grammar
 * does not know makes the whole cell `unrecognised`, never a guessed date.
 * `parseDeadline('Щопівроку')` is dated, recurring every half-year.
 */
// Without remembering, the assessment of 10,000 measures, whose wordings repeat, takes 3 to 4 × as long.
export const parseDeadline: (raw: string) => Deadline = memoize((raw) => {
  const unrecognised = { kind: 'unrecognised', text: raw } as const
  if (raw.length > longestText) return unrecognised
  const text = normalise(raw)
  const tokens = tokensOf(text)
  const figures = tokens.filter(({ figure, date }) => figure !== undefined || date !== undefined)
  if (tokens.length > mostTokens || figures.length > mostFigures) return unrecognised
  const elements = segment(text, tokens)
  return (elements && combine(elements)) ?? unrecognised
})
