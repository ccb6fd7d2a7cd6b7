import { type Line, startingWith } from './pattern.ts'
import { bullet, itemNumber } from './rules/asides.ts'
import type { Piece } from './rules/piece.ts'
import { isPlain } from './rules/plain-words.ts'
import { RULES } from './rules.ts'
import type { Token } from './tokens.ts'

/** What stands between two pieces: nothing, a dash, a colon, a comma, another sign of a list or its word. */
export type Joint = 'none' | 'dash' | 'colon' | 'comma' | 'list' | 'and' | 'or'

/** A piece and what stands before it. */
export interface Element {
  readonly piece: Piece
  readonly joint: Joint
}

/** «а» joins two parts only before these: «а також», «а далі». */
const LEADS = ['also', 'further', 'in', 'not'] as const
const LIST_SIGNS = ';./•·*'
const LISTED: ReadonlySet<Joint> = new Set(['comma', 'list', 'and'])
const jointOf = (token: Token): Joint | undefined => {
  if (token.sign === '-') return 'dash'
  if (token.sign === ':') return 'colon'
  if (token.sign === ',') return 'comma'
  if (token.sign !== undefined && LIST_SIGNS.includes(token.sign)) return 'list'
  if (token.classes.has('or')) return 'or'
  return token.classes.has('and') || token.classes.has('but') || token.classes.has('also') ? 'and' : undefined
}

/**
 * A gloss in brackets may be any words, but nothing that could be a time mistyped: no figures and nothing
 * that begins like a word of time. What begins with a count of actions may hold that figure.
 */
const isGloss = (tokens: readonly Token[], counted: number): boolean => {
  const rest = tokens.slice(counted)
  return (counted > 0 || rest.some(({ key }) => key.length > 2)) && rest.every(isPlain)
}

const closing = (tokens: readonly Token[], open: number): number => {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.sign === '(') depth++
    if (tokens[at]?.sign === ')' && --depth === 0) return at
  }
  return -1
}

const isEnd = (piece: Piece): boolean => piece.is === 'external' && piece.by === 'end'
/** «до початку березня», «23 дні І квартал»: what has no sign or word between must belong together. */
const clash = (left: Piece, right: Piece): boolean =>
  (isEnd(left) && isTimed(right)) ||
  (left.is === 'term' && (right.is === 'dates' || right.is === 'days' || isEnd(right))) ||
  ((left.is === 'dates' || left.is === 'days') && right.is === 'term')

/** «2023–202 рр.»: a dash between a date and a term without an event is a range mistyped. */
const isBareTermBeside = (left: Piece, right: Piece): boolean =>
  (left.is === 'dates' && right.is === 'term' && right.event === undefined) ||
  (left.is === 'term' && left.event === undefined && right.is === 'dates')

/** Two dates side by side are a list when they are of a kind; a dash between them would be a range. */
const agree = (left: Piece, joint: Joint, right: Piece): boolean => {
  if (left.is !== 'dates' || right.is !== 'dates') return true
  const leads = left.unit === 'year' && right.unit !== 'year'
  const trails = right.unit === 'year' && left.unit !== 'year'
  if (joint === 'dash') return leads
  return joint !== 'none' || leads || trails || (left.unit === right.unit && left.unit !== 'year')
}

const TIMED: ReadonlySet<Piece['is']> = new Set([
  'dates',
  'frequency',
  'days',
  'weekdays',
  'period-term',
  'term',
  'step',
])
const isTimed = (piece: Piece): boolean =>
  piece.is === 'brackets' ? piece.pieces.some(isTimed) : TIMED.has(piece.is)

const rulesFor = startingWith(RULES.map((rule) => ({ ...rule, beginning: rule.pattern.beginning })))

const reaches = (token: Token | undefined): boolean =>
  token?.classes.has('until') === true || token?.classes.has('through') === true

/** «1 березня до 30 червня» lacks its «з»: it is no list of two dates. */
const isHalfRange = (
  left: Piece,
  leftStart: Token | undefined,
  right: Piece,
  rightStart: Token | undefined,
): boolean =>
  left.is === 'dates' &&
  left.unit !== 'year' &&
  right.is === 'dates' &&
  !reaches(leftStart) &&
  reaches(rightStart)

interface Candidate {
  readonly piece: Piece
  readonly end: number
}

/** The pieces a text consists of, or nothing when some of it is no piece. */
export const piecesOf = (text: string, tokens: readonly Token[]): readonly Element[] | undefined => {
  const known = new Map<number, readonly Element[] | undefined>()
  const line: Line = {
    text,
    tokens,
    statesTimeFrom: (at) => elementsFrom(at)?.some(({ piece }) => isTimed(piece)) ?? false,
    known: [],
  }

  const bracket = (at: number): Candidate[] => {
    if (tokens[at]?.sign !== '(') return []
    const close = closing(tokens, at)
    if (close < 0) return []
    const inside = tokens.slice(at + 1, close)
    const elements = piecesOf(text, inside)
    if (elements)
      return [{ piece: { is: 'brackets', pieces: elements.map(({ piece }) => piece) }, end: close + 1 }]
    const counted = countOf({ text, tokens: inside, statesTimeFrom: () => false, known: [] })
    return isGloss(inside, counted) ? [{ piece: { is: 'aside' }, end: close + 1 }] : []
  }

  const candidates = (at: number): Candidate[] => {
    const found = bracket(at)
    const token = tokens[at]
    if (!token) return found
    for (const { pattern } of rulesFor(token)) {
      const match = pattern(line, at)
      if (match) found.push({ piece: match.value, end: match.end })
    }
    return found.toSorted((a, b) => b.end - a.end)
  }

  const starts = (from: number): { readonly at: number; readonly joint: Joint }[] => {
    const found = [{ at: from, joint: 'none' as Joint }]
    let joint: Joint = 'none'
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at]
      const leads = token?.classes.has('whereas') && LEADS.some((name) => tokens[at + 1]?.classes.has(name))
      const next = leads ? 'and' : token && jointOf(token)
      if (!next) break
      // A dash that opens the next item of a list is its bullet.
      if (next !== 'dash' || !LISTED.has(joint)) joint = joint === 'dash' ? joint : next
      found.push({ at: at + 1, joint })
    }
    return found.toReversed()
  }

  const trailing = (at: number) =>
    tokens.slice(at).every(({ sign }) => sign !== undefined && ',;'.includes(sign))

  const read = (from: number): readonly Element[] | undefined => {
    const numbered = itemNumber(line, from)?.end ?? from
    const at = numbered === from && from === 0 ? (bullet(line, from)?.end ?? from) : numbered
    for (const { piece, end } of candidates(at)) {
      if (trailing(end)) return [{ piece, joint: 'none' }]
      for (const { at: next, joint } of starts(end)) {
        const rest = next < tokens.length ? elementsFrom(next) : undefined
        const [first, ...others] = rest ?? []
        if (
          first &&
          agree(piece, joint, first.piece) &&
          // «до 1 березня або до 1 червня»: nobody can tell which.
          !(joint === 'or' && isTimed(piece) && isTimed(first.piece)) &&
          !(joint === 'dash' && isBareTermBeside(piece, first.piece)) &&
          !(
            joint === 'none' &&
            (clash(piece, first.piece) || isHalfRange(piece, tokens[at], first.piece, tokens[next]))
          )
        )
          return [{ piece, joint: 'none' }, { ...first, joint }, ...others]
      }
    }
    return undefined
  }

  const elementsFrom = (at: number): readonly Element[] | undefined => {
    if (!known.has(at)) {
      known.set(at, undefined)
      known.set(at, read(at))
    }
    return known.get(at)
  }

  return tokens.length === 0 ? undefined : elementsFrom(0)
}

const countRule = RULES.find(({ name }) => name === 'count of actions')
const countOf = (line: Line): number => {
  for (let at = 1; at <= 5; at++) {
    const found = countRule?.pattern({ ...line, tokens: line.tokens.slice(0, at), known: [] }, 0)
    if (found?.end === at) return at
  }
  return 0
}
