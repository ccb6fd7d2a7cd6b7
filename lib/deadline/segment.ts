import { type Input, startingWith } from './pattern.ts'
import { bullet, itemNumber } from './rules/asides.ts'
import type { DeadlinePiece } from './rules/piece.ts'
import { isPlain } from './rules/plain-words.ts'
import { rules } from './rules.ts'
import type { Token } from './tokens.ts'

/** What stands between two pieces: nothing, a dash, a colon, a comma, another sign of a list or its word. */
export type Joint = 'none' | 'dash' | 'colon' | 'comma' | 'list' | 'and' | 'or'

/** A piece and what stands before it. */
export interface Segment {
  readonly piece: DeadlinePiece
  readonly joint: Joint
}

/** «а» joins two parts only before these: «а також», «а далі». */
const leadWords = ['also', 'further', 'in', 'not'] as const
const listSigns = ';./•·*'
const listed: ReadonlySet<Joint> = new Set(['comma', 'list', 'and'])
function jointOf(token: Token): Joint | undefined {
  if (token.sign === '-') return 'dash'
  if (token.sign === ':') return 'colon'
  if (token.sign === ',') return 'comma'
  if (token.sign !== undefined && listSigns.includes(token.sign)) return 'list'
  if (token.classes.has('or')) return 'or'
  return token.classes.has('and') || token.classes.has('but') || token.classes.has('also') ? 'and' : undefined
}

/**
 * A gloss in brackets may be any words, but nothing that could be a time mistyped: no figures and nothing
 * that begins like a word of time. What begins with a count of actions may hold that figure.
 */
function isGloss(tokens: readonly Token[], counted: number): boolean {
  const rest = tokens.slice(counted)
  return (counted > 0 || rest.some(({ key }) => key.length > 2)) && rest.every(isPlain)
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.sign === '(') depth++
    if (tokens[at]?.sign === ')' && --depth === 0) return at
  }
  return -1
}

function isEnd(piece: DeadlinePiece): boolean {
  return piece.is === 'external' && piece.by === 'end'
}

/** «до початку березня», «23 дні І квартал»: what has no sign or word between must belong together. */
function clash(left: DeadlinePiece, right: DeadlinePiece): boolean {
  return (
    (isEnd(left) && isTimed(right)) ||
    (left.is === 'term' && (right.is === 'dates' || right.is === 'days' || isEnd(right))) ||
    ((left.is === 'dates' || left.is === 'days') && right.is === 'term')
  )
}

/** «2023–202 рр.»: a dash between a date and a term without an event is a range mistyped. */
function isBareTermBeside(left: DeadlinePiece, right: DeadlinePiece): boolean {
  return (
    (left.is === 'dates' && right.is === 'term' && right.event === undefined) ||
    (left.is === 'term' && left.event === undefined && right.is === 'dates')
  )
}

/** Two dates side by side are a list when they are of a kind; a dash between them would be a range. */
function agree(left: DeadlinePiece, joint: Joint, right: DeadlinePiece): boolean {
  if (left.is !== 'dates' || right.is !== 'dates') return true
  const leads = left.unit === 'year' && right.unit !== 'year'
  const trails = right.unit === 'year' && left.unit !== 'year'
  if (joint === 'dash') return leads
  return joint !== 'none' || leads || trails || (left.unit === right.unit && left.unit !== 'year')
}

const timed: ReadonlySet<DeadlinePiece['is']> = new Set([
  'dates',
  'frequency',
  'days',
  'weekdays',
  'period-term',
  'term',
  'step',
])
function isTimed(piece: DeadlinePiece): boolean {
  return piece.is === 'brackets' ? piece.pieces.some(isTimed) : timed.has(piece.is)
}

const rulesFor = startingWith(rules.map((rule) => ({ ...rule, first: rule.pattern.first })))

function reaches(token: Token | undefined): boolean {
  return token?.classes.has('until') === true || token?.classes.has('through') === true
}

/** «1 березня до 30 червня» lacks its «з»: it is no list of two dates. */
function isHalfRange(
  left: DeadlinePiece,
  leftStart: Token | undefined,
  right: DeadlinePiece,
  rightStart: Token | undefined,
): boolean {
  return (
    left.is === 'dates' &&
    left.unit !== 'year' &&
    right.is === 'dates' &&
    !reaches(leftStart) &&
    reaches(rightStart)
  )
}

interface Candidate {
  readonly piece: DeadlinePiece
  readonly end: number
}

/** The pieces a text consists of, or nothing when some of it is no piece. */
export function segment(text: string, tokens: readonly Token[]): readonly Segment[] | undefined {
  // What was read from each token; a token that is being read gives nothing. Without it, the corpus takes 1.3 × as long.
  const known = new Map<number, readonly Segment[] | undefined>()
  const line: Input = {
    text,
    tokens,
    statesTimeFrom: (at) => elementsFrom(at)?.some(({ piece }) => isTimed(piece)) ?? false,
    memo: [],
  }

  const bracket = (at: number): Candidate[] => {
    if (tokens[at]?.sign !== '(') return []
    const close = closing(tokens, at)
    if (close < 0) return []
    const inside = tokens.slice(at + 1, close)
    const elements = segment(text, inside)
    if (elements)
      return [{ piece: { is: 'brackets', pieces: elements.map(({ piece }) => piece) }, end: close + 1 }]
    const counted = countOf({ text, tokens: inside, statesTimeFrom: () => false, memo: [] })
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
      const leads =
        token?.classes.has('whereas') && leadWords.some((name) => tokens[at + 1]?.classes.has(name))
      const next = leads ? 'and' : token && jointOf(token)
      if (!next) break
      // A dash that opens the next item of a list is its bullet.
      if (next !== 'dash' || !listed.has(joint)) joint = joint === 'dash' ? joint : next
      found.push({ at: at + 1, joint })
    }
    return found.toReversed()
  }

  const trailing = (at: number) =>
    tokens.slice(at).every(({ sign }) => sign !== undefined && ',;'.includes(sign))

  const read = (from: number): readonly Segment[] | undefined => {
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

  const elementsFrom = (at: number): readonly Segment[] | undefined => {
    if (!known.has(at)) {
      known.set(at, undefined)
      known.set(at, read(at))
    }
    return known.get(at)
  }

  return tokens.length === 0 ? undefined : elementsFrom(0)
}

const countRule = rules.find(({ name }) => name === 'count of actions')
function countOf(line: Input): number {
  for (let at = 1; at <= 5; at++) {
    const found = countRule?.pattern({ ...line, tokens: line.tokens.slice(0, at), memo: [] }, 0)
    if (found?.end === at) return at
  }
  return 0
}
