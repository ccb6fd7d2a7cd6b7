import type { ImportRemark } from './remark.ts'
import type { FoundMeasure } from './rows.ts'

/** Words and numbers of a text, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('uk').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of a measure's row that came into no cell and no remark: whatever the rules forget is told all the same. */
export function unimportedWords(
  { section, task, cells, where }: FoundMeasure,
  placed: readonly string[],
  remarks: readonly ImportRemark[],
): ImportRemark[] {
  const told = remarks.filter((remark) => remark.where === where).map(({ text }) => text)
  const there = new Set([...placed, ...told].flatMap(wordsOf))
  return [section, task, ...Object.values(cells)].flatMap((text) => {
    const lost = wordsOf(text).filter((word) => !there.has(word))
    if (lost.length === 0) return []
    return [{ kind: 'not-taken', where, text: `the words ${lost.join(' ')} of «${text}»` } as const]
  })
}
