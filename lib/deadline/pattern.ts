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

/** Reads something that begins at a token, or finds nothing. */
export type Pattern<T> = (line: Line, at: number) => Found<T> | undefined

type Values<P extends readonly Pattern<unknown>[]> = {
  [Key in keyof P]: P[Key] extends Pattern<infer T> ? T : never
}

/** One after the other. */
export const sequence =
  <const P extends readonly Pattern<unknown>[]>(...patterns: P): Pattern<Values<P>> =>
  (line, at) => {
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
  }

/** Whichever reaches furthest; so the order of the alternatives carries no meaning. */
export const longest =
  <T>(...patterns: readonly Pattern<T>[]): Pattern<T> =>
  (line, at) => {
    let best: Found<T> | undefined
    for (const pattern of patterns) {
      const found = pattern(line, at)
      if (found && (!best || found.end > best.end)) best = found
    }
    return best
  }

/** It, or nothing at all. */
export const maybe =
  <T>(pattern: Pattern<T>): Pattern<T | undefined> =>
  (line, at) =>
    pattern(line, at) ?? { value: undefined, end: at }

/** What was read, turned into something else; `undefined` refuses it. */
export const map =
  <T, U>(pattern: Pattern<T>, turn: (value: T) => U | undefined): Pattern<U> =>
  (line, at) => {
    const found = pattern(line, at)
    const value = found && turn(found.value)
    return value === undefined ? undefined : { value, end: found?.end ?? at }
  }

/** It, standing for a value. */
export const as = <T, U extends string | number | boolean | object>(
  pattern: Pattern<T>,
  value: U,
): Pattern<U> => map(pattern, () => value)

/** One token. */
export const token =
  <T>(turn: (token: Token) => T | undefined): Pattern<T> =>
  (line, at) => {
    const here = line.tokens[at]
    const value = here && turn(here)
    return value === undefined ? undefined : { value, end: at + 1 }
  }

/** One word of any of the classes. */
export const word =
  (...classes: readonly WordClass[]): Pattern<Token> =>
  (line, at) => {
    const here = line.tokens[at]
    if (!here || here.classes.size === 0) return undefined
    for (const name of classes) if (here.classes.has(name)) return { value: here, end: at + 1 }
    return undefined
  }

/** One of the signs. */
export const sign = (signs: string): Pattern<Token> =>
  token((here) => (here.sign !== undefined && signs.includes(here.sign) ? here : undefined))

/** Several, at least one, with something between them. */
export const list =
  <T>(item: Pattern<T>, between: Pattern<unknown>): Pattern<readonly T[]> =>
  (line, at) => {
    const values: T[] = []
    let end = at
    for (let next = item(line, at); next; ) {
      values.push(next.value)
      end = next.end
      const gap = between(line, end)
      next = gap && item(line, gap.end)
    }
    return values.length > 0 ? { value: values, end } : undefined
  }

/** As many as there are, possibly none. */
export const many = (pattern: Pattern<unknown>): Pattern<number> => {
  const some = list(pattern, (_, at) => ({ value: true, end: at }))
  return (line, at) => {
    const found = some(line, at)
    return { value: found?.value.length ?? 0, end: found?.end ?? at }
  }
}

/** It, unless another reads the same place: a clear statement goes before a general one, wherever it stands. */
export const unless =
  <T>(pattern: Pattern<T>, ...others: readonly Pattern<unknown>[]): Pattern<T> =>
  (line, at) =>
    others.some((other) => other(line, at)) ? undefined : pattern(line, at)

let sharedPatterns = 0

/** What many rules try at the same place is read once for each text. */
export const shared = <T>(pattern: Pattern<T>): Pattern<T> => {
  const own = sharedPatterns++
  return (line, at) => {
    const places = (line.known[own] ??= [])
    let found = places[at]
    if (found === undefined) {
      found = pattern(line, at) ?? null
      places[at] = found
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this pattern writes to its places
    return (found ?? undefined) as Found<T> | undefined
  }
}
