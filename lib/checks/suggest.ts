import { inCyrillic } from '../workbook/homoglyphs.ts'

/**
 * Finds the name that was meant, where only capitals, blanks, a full stop or look-alike letters differ; of several the
 * first.
 *
 * @example alikeIn(['УКЕС'])('укес.') // 'УКЕС'
 */
export function suggesterFor(names: Iterable<string>): (name: string) => string | undefined {
  let known: ReadonlyMap<string, string> | undefined
  return (name) => {
    // A tidy sheet never asks.
    known ??= new Map([...names].toReversed().map((one) => [folded(one), one]))
    return known.get(folded(name))
  }
}

/** What stays of a name when only how it was typed is left out. */
function folded(text: string): string {
  return inCyrillic(text.replace(/[\s\p{Cf}]+|\.+$/gu, '')).toLowerCase()
}
