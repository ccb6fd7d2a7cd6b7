import type { Token } from './tokens.ts'
import type { WordClass } from './vocabulary.ts'

/** A cell, or the inside of its brackets, as the grammar sees it. */
export interface Input {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Whether what begins at a token can be read to the end and states a time: no free text may hide it. */
  readonly statesTimeFrom: (at: number) => boolean
  /** What shared patterns have read of it, by pattern and place. */
  readonly memo: (Match<unknown> | null)[][]
}

export interface Match<T> {
  readonly value: T
  /** The first token that is no longer part of it. */
  readonly end: number
}

/** With which tokens something can begin, and whether it can be nothing at all. */
interface FirstSet {
  readonly with: (token: Token) => boolean
  readonly orNothing: boolean
}

/** Reads something that begins at a token, or finds nothing. Without a FIRST set it may begin with any. */
export interface Pattern<T> {
  (line: Input, at: number): Match<T> | undefined
  readonly first?: FirstSet | undefined
}

/** A pattern together with what it begins with, so that most rules need not be tried at all. */
function withFirstSet<T>(
  pattern: (line: Input, at: number) => Match<T> | undefined,
  first: FirstSet | undefined,
): Pattern<T> {
  return Object.assign(pattern, { first })
}

function anyOf(patterns: readonly Pattern<unknown>[]): FirstSet | undefined {
  const known = patterns.map(({ first }) => first).filter((each) => each !== undefined)
  if (known.length < patterns.length) return undefined
  return {
    with: (token) => known.some((each) => each.with(token)),
    orNothing: known.some(({ orNothing }) => orNothing),
  }
}

const manySpellings = 10_000

/**
 * Those of some patterns that can begin with a token, remembered by its spelling: without that, parsing the corpus
 * takes 3.3 × as long.
 */
export function startingWith<T extends { readonly first?: FirstSet | undefined }>(
  all: readonly T[],
): (token: Token) => readonly T[] {
  const bySpelling = new Map<string, readonly T[]>()
  return (token) => {
    const known = bySpelling.get(token.spelling)
    if (known) return known
    const found = all.filter(({ first }) => !first || first.orNothing || first.with(token))
    if (bySpelling.size >= manySpellings) bySpelling.clear()
    bySpelling.set(token.spelling, found)
    return found
  }
}

/** The FIRST set of what is read one after the other: that of the first, and of the next where it may be nothing. */
function firstOf(patterns: readonly Pattern<unknown>[]): FirstSet | undefined {
  const must = patterns.findIndex(({ first }) => first?.orNothing !== true)
  const found = anyOf(must < 0 ? patterns : patterns.slice(0, must + 1))
  return found && { ...found, orNothing: must < 0 }
}

type Values<P extends readonly Pattern<unknown>[]> = {
  [Key in keyof P]: P[Key] extends Pattern<infer T> ? T : never
}

/** One after the other. */
export function sequence<const P extends readonly Pattern<unknown>[]>(...patterns: P): Pattern<Values<P>> {
  return withFirstSet((line, at) => {
    // Most attempts fail at the first word: nothing is made before it is read.
    const first = patterns[0]?.(line, at)
    if (!first) return undefined
    const values: unknown[] = [first.value]
    let end = first.end
    for (let next = 1; next < patterns.length; next++) {
      const found = patterns[next]?.(line, end)
      if (!found) return undefined
      values.push(found.value)
      end = found.end
    }
    // One value was pushed per pattern.
    return { value: values as Values<P>, end }
  }, firstOf(patterns))
}

/** Whichever reaches furthest; so the order of the alternatives carries no meaning. */
export function longest<T>(...patterns: readonly Pattern<T>[]): Pattern<T> {
  const fitting = startingWith(patterns)
  return withFirstSet((line, at) => {
    let best: Match<T> | undefined
    const here = line.tokens[at]
    for (const pattern of here ? fitting(here) : patterns) {
      const found = pattern(line, at)
      if (found && (!best || found.end > best.end)) best = found
    }
    return best
  }, anyOf(patterns))
}

/** It, or nothing at all. */
export function optional<T>(pattern: Pattern<T>): Pattern<T | undefined> {
  return withFirstSet<T | undefined>(
    (line, at) => pattern(line, at) ?? { value: undefined, end: at },
    pattern.first && { ...pattern.first, orNothing: true },
  )
}

/** What was read, turned into something else; `undefined` refuses it. */
export function map<T, U>(pattern: Pattern<T>, turn: (value: T) => U | undefined): Pattern<U> {
  return withFirstSet((line, at) => {
    const found = pattern(line, at)
    const value = found && turn(found.value)
    return value === undefined ? undefined : { value, end: found?.end ?? at }
  }, pattern.first)
}

/** Like `map`, with a look at the tokens it was read from. */
export function mapWithTokens<T, U>(
  pattern: Pattern<T>,
  turn: (value: T, tokens: readonly Token[]) => U | undefined,
): Pattern<U> {
  return withFirstSet((line, at) => {
    const found = pattern(line, at)
    const value = found && turn(found.value, line.tokens.slice(at, found.end))
    return value === undefined ? undefined : { value, end: found?.end ?? at }
  }, pattern.first)
}

/** It, standing for a value. */
export function asValue<T, U extends string | number | boolean | object>(
  pattern: Pattern<T>,
  value: U,
): Pattern<U> {
  return map(pattern, () => value)
}

/** One token. */
export function token<T>(turn: (token: Token) => T | undefined): Pattern<T> {
  return withFirstSet(
    (line, at) => {
      const here = line.tokens[at]
      const value = here && turn(here)
      return value === undefined ? undefined : { value, end: at + 1 }
    },
    { with: (here) => turn(here) !== undefined, orNothing: false },
  )
}

/** One word of any of the classes. */
export function word(...classes: readonly WordClass[]): Pattern<Token> {
  return token((here) => {
    if (here.classes.size === 0) return undefined
    for (const name of classes) if (here.classes.has(name)) return here
    return undefined
  })
}

/** One of the signs. */
export function sign(signs: string): Pattern<Token> {
  return token((here) => (here.sign !== undefined && signs.includes(here.sign) ? here : undefined))
}

/** It, as it was typed. */
export function asTyped(pattern: Pattern<unknown>): Pattern<string> {
  return withFirstSet((line, at) => {
    const found = pattern(line, at)
    const [first, last] = [line.tokens[at], line.tokens[(found?.end ?? at) - 1]]
    return found && first && last
      ? { value: line.text.slice(first.start, last.end), end: found.end }
      : undefined
  }, pattern.first)
}

/** Several, at least one, with something between them. */
export function list<T>(item: Pattern<T>, between: Pattern<unknown>): Pattern<readonly T[]> {
  return withFirstSet((line, at) => {
    const values: T[] = []
    let end = at
    for (let next = item(line, at); next; ) {
      values.push(next.value)
      end = next.end
      const gap = between(line, end)
      next = gap && item(line, gap.end)
    }
    return values.length > 0 ? { value: values, end } : undefined
  }, item.first)
}

/** As many as there are, possibly none. */
export function many(pattern: Pattern<unknown>): Pattern<number> {
  const some = list(pattern, (_, at) => ({ value: true, end: at }))
  return withFirstSet(
    (line, at) => {
      const found = some(line, at)
      return { value: found?.value.length ?? 0, end: found?.end ?? at }
    },
    pattern.first && { ...pattern.first, orNothing: true },
  )
}

/** It, unless another reads the same place: a clear statement goes before a general one, wherever it stands. */
export function unless<T>(pattern: Pattern<T>, ...others: readonly Pattern<unknown>[]): Pattern<T> {
  return withFirstSet((line, at) => {
    const found = pattern(line, at)
    return found && others.some((other) => other(line, at)) ? undefined : found
  }, pattern.first)
}

let memoizedPatterns = 0

/** What many rules try at the same place is read once for each text: without that, parsing the corpus takes 2.2 × as long. */
export function memoized<T>(pattern: Pattern<T>): Pattern<T> {
  const own = memoizedPatterns++
  return withFirstSet((line, at) => {
    const places = (line.memo[own] ??= [])
    let found = places[at]
    if (found === undefined) {
      found = pattern(line, at) ?? null
      places[at] = found
    }
    // Only this pattern writes to its places.
    return (found ?? undefined) as Match<T> | undefined
  }, pattern.first)
}
