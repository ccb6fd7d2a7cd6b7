import type { ImportRemark } from './remark.ts'

/** A cell of a table in the document. */
export interface SourceCell {
  readonly text: string
  /** Part of a merged cell: the text repeats the one above, or is in the cell to the left. */
  readonly merged?: 'above' | 'left'
}

/** A table of a document: rows of cells, each cell in its column. */
export interface SourceTable {
  /** «table 2», «sheet «Заходи»». */
  readonly name: string
  readonly rows: readonly (readonly SourceCell[])[]
}

/** The parts of a document that the import uses, for any format. */
export interface Source {
  readonly tables: readonly SourceTable[]
  /** Paragraphs outside of tables, of which only facts about the programme and the period are used. */
  readonly outside: readonly string[]
  /** Contents that are not text, such as pictures. */
  readonly remarks: readonly ImportRemark[]
}

/**
 * The text of a cell in one form: NFC, single blanks, trimmed lines, no empty lines.
 *
 * @example tidy('  Один  \n\n два ') // 'Один\nдва'
 */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b\ufeff]/gu, '')
    .split(/\r\n?|\n|\u2028|\v/u)
    .map((line) => line.replaceAll(/[^\S\u00a0\u202f]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * The position of a row for remarks.
 *
 * @param row from 0
 * @example placeInSource(table, 4) // 'table 1, row 5'
 */
export function placeInSource(table: SourceTable, row: number): string {
  return `${table.name}, row ${row + 1}`
}
