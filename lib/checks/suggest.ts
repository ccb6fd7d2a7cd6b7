import { foldedName } from '../programme/unify-units.ts'

/**
 * Finds the known name that was meant by another, where they differ only in case, blanks, full stops at the end or
 * Latin letters that look like Cyrillic ones; of several, the first.
 *
 * @returns a function from a name to the known one, or to undefined
 * @example suggesterFor(['УКЕС'])('укес.') // 'УКЕС'
 */
export function suggesterFor(names: Iterable<string>): (name: string) => string | undefined {
  let known: ReadonlyMap<string, string> | undefined
  return (name) => {
    // A tidy sheet never asks.
    known ??= new Map([...names].toReversed().map((one) => [foldedName(one), one]))
    return known.get(foldedName(name))
  }
}
