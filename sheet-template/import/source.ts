import type { ImportRemark } from './remark.ts'

/** A cell of a table as it stands in the document. */
export interface SourceCell {
  readonly text: string
  /** Part of a merged cell: the text repeats the one above, or stands in the cell to the left. */
  readonly merged?: 'above' | 'left'
}

/** A table of a document: rows of cells, each cell in its column. */
export interface SourceTable {
  /** «table 2», «sheet «Заходи»». */
  readonly name: string
  readonly rows: readonly (readonly SourceCell[])[]
}

/** A document as far as the import reads it, whatever its format. */
export interface Source {
  readonly tables: readonly SourceTable[]
  /** Paragraphs outside of tables: only what they say of the programme and the period is taken. */
  readonly outside: readonly string[]
  /** What the format holds that a table of text cannot. */
  readonly remarks: readonly ImportRemark[]
}

/** The text of a cell in one form: blanks as one, lines without edges, no empty lines. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b\ufeff]/gu, '')
    .split(/\r\n?|\n|\u2028|\v/u)
    .map((line) => line.replaceAll(/[^\S\u00a0\u202f]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Where a row is, as remarks say it; rows are counted from 1. */
export function placeInSource(table: SourceTable, row: number): string {
  return `${table.name}, row ${row + 1}`
}
