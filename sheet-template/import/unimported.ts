import type { ImportRemark } from './remark.ts'
import type { FoundMeasure } from './rows.ts'

/** The words and numbers of a text in lower case, for comparison. */
export function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('uk').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Remarks on the words of a measure’s row that are in no cell and no remark: a safety net under the other rules. */
export function unimportedWords(
  { section, task, cells, where }: FoundMeasure,
  placed: readonly string[],
  remarks: readonly ImportRemark[],
): ImportRemark[] {
  const remarked = remarks.filter((remark) => remark.where === where).map(({ text }) => text)
  const accounted = new Set([...placed, ...remarked].flatMap(wordsOf))
  return [section, task, ...Object.values(cells)].flatMap((text) => {
    const lost = wordsOf(text).filter((word) => !accounted.has(word))
    if (lost.length === 0) return []
    return [{ kind: 'not-taken', where, text: `the words ${lost.join(' ')} of «${text}»` } as const]
  })
}
