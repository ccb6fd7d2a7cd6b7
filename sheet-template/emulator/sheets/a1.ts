/**
 * Reads and writes A1 notation. Pure.
 * @see https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */
import { columnLetters } from '../../../lib/workbook/a1.ts'

/** Indexes from 0, ends exclusive, as in a GridRange; a side that is left out is open. */
export interface CellRange {
  startRow?: number
  startColumn?: number
  endRow?: number
  endColumn?: number
}

/** A range whose four sides are known. */
export type Area = Required<CellRange>

export interface A1 {
  /** The title of the tab; undefined means the first tab. */
  title?: string
  cells: CellRange
  /** Whether the range is one cell: a write starts there and may extend beyond it. */
  anchor: boolean
}

const cornerPattern = /^([A-Z]{1,3})?(0*[1-9]\d{0,7})?$/i
const quotedPattern = /^'((?:[^']|'')*)'(?:!(.*))?$/s
/** Titles that would be parsed as a cell, in A1 or R1C1 notation, must be quoted. */
const cellLikeTitle = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i
const unquotedTitle = /^[A-Z_][A-Z0-9_]*$/i

/** @example columnIndex('AA') // 26 */
export function columnIndex(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  )
}

interface Corner {
  row: number | undefined
  column: number | undefined
}

function readCorner(text: string): Corner | undefined {
  const match = cornerPattern.exec(text)
  if (match === null || text === '') return undefined
  const [, letters, digits] = match
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  }
}

/** Start and exclusive end along one dimension; corners may come in either order. */
function span(from: number | undefined, to: number | undefined): [number | undefined, number | undefined] {
  if (from !== undefined && to !== undefined) return [Math.min(from, to), Math.max(from, to) + 1]
  return [from, to === undefined ? undefined : to + 1]
}

/** Cells without a title: `B2:A1` is rows 0–2 and columns 0–2, `A2:C` is open below; undefined for other text. */
function readCells(text: string): Pick<A1, 'cells' | 'anchor'> | undefined {
  const corners = text.split(':').map(readCorner)
  const [from, to] = corners
  if (from === undefined || corners.length > 2) return undefined
  if (corners.length === 1) {
    if (from.row === undefined || from.column === undefined) return undefined
    const { row, column } = from
    return {
      cells: { startRow: row, startColumn: column, endRow: row + 1, endColumn: column + 1 },
      anchor: true,
    }
  }
  if (to === undefined) return undefined
  const [startRow, endRow] = span(from.row, to.row)
  const [startColumn, endColumn] = span(from.column, to.column)
  return { cells: withoutOpenSides({ startRow, startColumn, endRow, endColumn }), anchor: false }
}

function withoutOpenSides(range: { [K in keyof CellRange]: number | undefined }): CellRange {
  return Object.fromEntries(Object.entries(range).filter(([, index]) => index !== undefined))
}

/**
 * Parses A1 notation; undefined where the text is none.
 *
 * @example parseA1("'Мої заходи'!A2:C")
 * // { title: 'Мої заходи', cells: { startRow: 1, startColumn: 0, endColumn: 3 }, anchor: false }
 * @example parseA1('tab01') // the cell TAB1 of the first tab, as for Google; a title like that must be quoted
 */
export function parseA1(text: string): A1 | undefined {
  const quoted = quotedPattern.exec(text)
  if (quoted !== null) {
    const title = (quoted[1] ?? '').replaceAll("''", "'")
    if (quoted[2] === undefined) return { title, cells: {}, anchor: false }
    const cells = readCells(quoted[2])
    return cells && { title, ...cells }
  }
  const separator = text.lastIndexOf('!')
  if (separator >= 0) {
    const cells = readCells(text.slice(separator + 1))
    return cells && { title: text.slice(0, separator), ...cells }
  }
  const cells = readCells(text)
  if (cells !== undefined) return cells
  return text === '' ? undefined : { title: text, cells: {}, anchor: false }
}

/**
 * A title as it stands in a range: quoted unless it is a plain ASCII name.
 *
 * @example quoteTitle('Sheet1') // Sheet1
 * @example quoteTitle("it's") // 'it''s'
 */
export function quoteTitle(title: string): string {
  return unquotedTitle.test(title) && !cellLikeTitle.test(title) ? title : `'${title.replaceAll("'", "''")}'`
}

function corner(row: number | undefined, column: number | undefined): string {
  return `${column === undefined ? '' : columnLetters(column)}${row === undefined ? '' : row + 1}`
}

/** The cells without a title; a side that is open at its end has only a start: `A1001:B`, `AA1:2`. */
function formatCells({ startRow, startColumn, endRow, endColumn }: CellRange): string {
  const open = endRow === undefined && endColumn === undefined
  const wholeColumns = startRow === undefined && endRow === undefined
  const wholeRows = startColumn === undefined && endColumn === undefined
  if (open && startRow === undefined && startColumn === undefined) return ''
  const from = corner(wholeColumns ? undefined : (startRow ?? 0), wholeRows ? undefined : (startColumn ?? 0))
  const to = corner(
    endRow === undefined ? undefined : endRow - 1,
    endColumn === undefined ? undefined : endColumn - 1,
  )
  return to === '' || from === to ? from : `${from}:${to}`
}

/**
 * A range as responses return it.
 *
 * @example formatA1('Sheet1', { startRow: 0, startColumn: 0, endRow: 1000, endColumn: 3 }) // Sheet1!A1:C1000
 */
export function formatA1(title: string, range: CellRange): string {
  const cells = formatCells(range)
  return cells === '' ? quoteTitle(title) : `${quoteTitle(title)}!${cells}`
}
