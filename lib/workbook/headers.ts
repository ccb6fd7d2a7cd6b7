import { memoize } from '../memoize.ts'
import { inCyrillic } from './homoglyphs.ts'

/** A row's headers matched to the columns of a tab. */
export interface Headers {
  /** Position of each column that is there, by its key. */
  readonly positions: ReadonlyMap<string, number>
  /** Required headers that are missing. */
  readonly missing: readonly string[]
  /** Required headers that occur more than once. */
  readonly duplicated: readonly string[]
  /** Other known headers that occur more than once: the first is read. */
  readonly duplicatedOptional: readonly string[]
  /** Headers of no known column. */
  readonly unknown: readonly string[]
}

/** What is needed of a column to find it. */
interface Sought {
  readonly header: string
  readonly required?: true
}

/**
 * Finds columns by the text of their headers, in any order, among any other columns.
 *
 * Headers are compared without regard to case and invisible characters, with runs of blanks and line breaks as one blank (staff wrap
 * long headers), and with Latin letters taken for the Cyrillic ones they look like.
 *
 * @example findColumns({ number: { header: '№' } }, ['Нотатка', ' № ']).positions // Map { 'number' → 1 }
 */
export function findColumns(columns: Readonly<Record<string, Sought>>, row: readonly string[]): Headers {
  const places = new Map<string, number[]>()
  for (const [index, text] of row.entries()) {
    const header = plain(text)
    if (header !== '') places.set(header, [...(places.get(header) ?? []), index])
  }
  const positions = new Map<string, number>()
  const missing: string[] = []
  const duplicated: string[] = []
  const duplicatedOptional: string[] = []
  for (const [key, column] of Object.entries(columns)) {
    const [first, ...others] = places.get(plain(column.header)) ?? []
    if (first === undefined) {
      if (column.required) missing.push(column.header)
      continue
    }
    if (others.length > 0) (column.required ? duplicated : duplicatedOptional).push(column.header)
    positions.set(key, first)
  }
  const known = new Set(Object.values(columns).map(({ header }) => plain(header)))
  const unknown = row.filter((text) => plain(text) !== '' && !known.has(plain(text)))
  return { positions, missing, duplicated, duplicatedOptional, unknown }
}

/** The same few headers are compared several times in each reading of a spreadsheet. */
const plain = memoize((header): string =>
  inCyrillic(
    header
      .normalize('NFC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .toLocaleLowerCase('uk'),
  ),
)
