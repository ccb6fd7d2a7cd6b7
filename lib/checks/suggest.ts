import { inCyrillic } from '../workbook/homoglyphs.ts'

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
    // Prepared at the first call: a correct sheet has none.
    known ??= new Map([...names].toReversed().map((one) => [folded(one), one]))
    return known.get(folded(name))
  }
}

/** The name without the differences that do not count. */
function folded(text: string): string {
  return inCyrillic(text.replace(/[\s\p{Cf}]+|\.+$/gu, '')).toLowerCase()
}
