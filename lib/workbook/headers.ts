import { memoize } from '../memoize.ts'
import { inCyrillic } from './homoglyphs.ts'

/** A row's headers matched to the columns of a tab. */
export interface Headers {
  /** Position of each column that is there, by its key. */
  readonly positions: ReadonlyMap<string, number>
  /** Required headers that are missing, and others that are misnamed. */
  readonly missing: readonly string[]
  /** Headers that occur more than once, where the tab cannot be read because of it. */
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
  readonly misnamed?: RegExp
}

/**
 * Finds columns by the text of their headers, in any order, among any other columns.
 *
 * Headers are compared without regard to case and invisible characters, with runs of blanks and line breaks as one blank (staff wrap
 * long headers), without a colon, full stop or asterisk at the end, and with Latin letters taken for the Cyrillic ones they look like.
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
  const known = new Set(Object.values(columns).map(({ header }) => plain(header)))
  const unknown = row.filter((text) => plain(text) !== '' && !known.has(plain(text)))
  for (const [key, column] of Object.entries(columns)) {
    const [first, ...others] = places.get(plain(column.header)) ?? []
    if (first === undefined) {
      const isMisnamed = () => unknown.some((text) => column.misnamed?.test(plain(text)))
      if (column.required || isMisnamed()) missing.push(column.header)
      continue
    }
    const isDecisive = column.required || column.misnamed !== undefined
    if (others.length > 0) (isDecisive ? duplicated : duplicatedOptional).push(column.header)
    positions.set(key, first)
  }
  return { positions, missing, duplicated, duplicatedOptional, unknown }
}

/** The same few headers are compared several times in each reading of a spreadsheet. */
const plain = memoize((header): string =>
  inCyrillic(
    header
      .normalize('NFC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/[.:;*]+\s*$/u, '')
      .trim()
      .toLocaleUpperCase('uk'),
  ).toLocaleLowerCase('uk'),
)
