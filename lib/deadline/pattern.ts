import type { Token } from './tokens.ts'
import type { WordClass } from './vocabulary.ts'

/** A cell, or the inside of its brackets, as the grammar sees it. */
export interface Line {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Whether what begins at a token can be read to the end and states a time: no free text may hide it. */
  readonly statesTimeFrom: (at: number) => boolean
  /** What shared patterns have read of it, by pattern and place. */
  readonly known: (Found<unknown> | null)[][]
}

export interface Found<T> {
  readonly value: T
  /** The first token that is no longer part of it. */
  readonly end: number
}

/** With which tokens something can begin, and whether it can be nothing at all. */
interface Beginning {
  readonly with: (token: Token) => boolean
  readonly orNothing: boolean
}

/** Reads something that begins at a token, or finds nothing. Without a `beginning` it may begin with any. */
export interface Pattern<T> {
  (line: Line, at: number): Found<T> | undefined
  readonly beginning?: Beginning | undefined
}

/** A pattern together with what it begins with, so that most rules need not be tried at all. */
const begun = <T>(
  pattern: (line: Line, at: number) => Found<T> | undefined,
  beginning: Beginning | undefined,
): Pattern<T> => Object.assign(pattern, { beginning })

const anyOf = (patterns: readonly Pattern<unknown>[]): Beginning | undefined => {
  const known = patterns.map(({ beginning }) => beginning).filter((each) => each !== undefined)
  if (known.length < patterns.length) return undefined
  return {
    with: (token) => known.some((each) => each.with(token)),
    orNothing: known.some(({ orNothing }) => orNothing),
  }
}

const MANY_SPELLINGS = 10_000

/** Those of some patterns that can begin with a token, remembered by its spelling. */
export const startingWith = <T extends { readonly beginning?: Beginning | undefined }>(
  all: readonly T[],
): ((token: Token) => readonly T[]) => {
  const bySpelling = new Map<string, readonly T[]>()
  return (token) => {
    const known = bySpelling.get(token.spelling)
    if (known) return known
    const found = all.filter(({ beginning }) => !beginning || beginning.orNothing || beginning.with(token))
    if (bySpelling.size >= MANY_SPELLINGS) bySpelling.clear()
    bySpelling.set(token.spelling, found)
    return found
  }
}

/** The beginning of what is read one after the other: that of the first, and of the next where it may be nothing. */
const firstOf = (patterns: readonly Pattern<unknown>[]): Beginning | undefined => {
  const must = patterns.findIndex(({ beginning }) => beginning?.orNothing !== true)
  const found = anyOf(must < 0 ? patterns : patterns.slice(0, must + 1))
  return found && { ...found, orNothing: must < 0 }
}

type Values<P extends readonly Pattern<unknown>[]> = {
  [Key in keyof P]: P[Key] extends Pattern<infer T> ? T : never
}

/** One after the other. */
export const sequence = <const P extends readonly Pattern<unknown>[]>(...patterns: P): Pattern<Values<P>> =>
  begun((line, at) => {
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
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one value was pushed per pattern
    return { value: values as Values<P>, end }
  }, firstOf(patterns))

/** Whichever reaches furthest; so the order of the alternatives carries no meaning. */
export const longest = <T>(...patterns: readonly Pattern<T>[]): Pattern<T> => {
  const fitting = startingWith(patterns)
  return begun((line, at) => {
    let best: Found<T> | undefined
    const here = line.tokens[at]
    for (const pattern of here ? fitting(here) : patterns) {
      const found = pattern(line, at)
      if (found && (!best || found.end > best.end)) best = found
    }
    return best
  }, anyOf(patterns))
}

/** It, or nothing at all. */
export const maybe = <T>(pattern: Pattern<T>): Pattern<T | undefined> =>
  begun<T | undefined>(
    (line, at) => pattern(line, at) ?? { value: undefined, end: at },
    pattern.beginning && { ...pattern.beginning, orNothing: true },
  )

/** What was read, turned into something else; `undefined` refuses it. */
export const map = <T, U>(pattern: Pattern<T>, turn: (value: T) => U | undefined): Pattern<U> =>
  begun((line, at) => {
    const found = pattern(line, at)
    const value = found && turn(found.value)
    return value === undefined ? undefined : { value, end: found?.end ?? at }
  }, pattern.beginning)

/** Like `map`, with a look at the tokens it was read from. */
export const mapRead = <T, U>(
  pattern: Pattern<T>,
  turn: (value: T, tokens: readonly Token[]) => U | undefined,
): Pattern<U> =>
  begun((line, at) => {
    const found = pattern(line, at)
    const value = found && turn(found.value, line.tokens.slice(at, found.end))
    return value === undefined ? undefined : { value, end: found?.end ?? at }
  }, pattern.beginning)

/** It, standing for a value. */
export const as = <T, U extends string | number | boolean | object>(
  pattern: Pattern<T>,
  value: U,
): Pattern<U> => map(pattern, () => value)

/** One token. */
export const token = <T>(turn: (token: Token) => T | undefined): Pattern<T> =>
  begun(
    (line, at) => {
      const here = line.tokens[at]
      const value = here && turn(here)
      return value === undefined ? undefined : { value, end: at + 1 }
    },
    { with: (here) => turn(here) !== undefined, orNothing: false },
  )

/** One word of any of the classes. */
export const word = (...classes: readonly WordClass[]): Pattern<Token> =>
  token((here) => {
    if (here.classes.size === 0) return undefined
    for (const name of classes) if (here.classes.has(name)) return here
    return undefined
  })

/** One of the signs. */
export const sign = (signs: string): Pattern<Token> =>
  token((here) => (here.sign !== undefined && signs.includes(here.sign) ? here : undefined))

/** It, as it was typed. */
export const asTyped = (pattern: Pattern<unknown>): Pattern<string> =>
  begun((line, at) => {
    const found = pattern(line, at)
    const [first, last] = [line.tokens[at], line.tokens[(found?.end ?? at) - 1]]
    return found && first && last
      ? { value: line.text.slice(first.start, last.end), end: found.end }
      : undefined
  }, pattern.beginning)

/** Several, at least one, with something between them. */
export const list = <T>(item: Pattern<T>, between: Pattern<unknown>): Pattern<readonly T[]> =>
  begun((line, at) => {
    const values: T[] = []
    let end = at
    for (let next = item(line, at); next; ) {
      values.push(next.value)
      end = next.end
      const gap = between(line, end)
      next = gap && item(line, gap.end)
    }
    return values.length > 0 ? { value: values, end } : undefined
  }, item.beginning)

/** As many as there are, possibly none. */
export const many = (pattern: Pattern<unknown>): Pattern<number> => {
  const some = list(pattern, (_, at) => ({ value: true, end: at }))
  return begun(
    (line, at) => {
      const found = some(line, at)
      return { value: found?.value.length ?? 0, end: found?.end ?? at }
    },
    pattern.beginning && { ...pattern.beginning, orNothing: true },
  )
}

/** It, unless another reads the same place: a clear statement goes before a general one, wherever it stands. */
export const unless = <T>(pattern: Pattern<T>, ...others: readonly Pattern<unknown>[]): Pattern<T> =>
  begun((line, at) => {
    const found = pattern(line, at)
    return found && others.some((other) => other(line, at)) ? undefined : found
  }, pattern.beginning)

let sharedPatterns = 0

/** What many rules try at the same place is read once for each text. */
export const shared = <T>(pattern: Pattern<T>): Pattern<T> => {
  const own = sharedPatterns++
  return begun((line, at) => {
    const places = (line.known[own] ??= [])
    let found = places[at]
    if (found === undefined) {
      found = pattern(line, at) ?? null
      places[at] = found
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this pattern writes to its places
    return (found ?? undefined) as Found<T> | undefined
  }, pattern.beginning)
}
