/**
 * A1 notation: reading and writing it. Pure.
 * @see https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */

/** Indexes from 0, ends exclusive, as in a GridRange; what is left out is open. */
export interface CellRange {
  startRow?: number
  startColumn?: number
  endRow?: number
  endColumn?: number
}

/** The same with every side known. */
export type Area = Required<CellRange>

export interface A1 {
  /** The tab, or undefined for the first one. */
  title?: string
  cells: CellRange
  /** One corner only: for writing this is where to start, not where to stop. */
  anchor: boolean
}

const cornerPattern = /^([A-Z]{1,3})?(0*[1-9]\d{0,7})?$/i
const quotedPattern = /^'((?:[^']|'')*)'(?:!(.*))?$/s
/** What the parser would take for a cell, in either notation, must be quoted as a title. */
const likeACell = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i
const plain = /^[A-Z_][A-Z0-9_]*$/i

/** `A` → 0, `AA` → 26 */
export function columnIndex(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  )
}

/** 0 → `A`, 26 → `AA` */
export function columnLetters(index: number): string {
  return index < 0 ? '' : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26))
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

/** The reach along one side; reversed corners are put right. */
function span(from: number | undefined, to: number | undefined): [number | undefined, number | undefined] {
  if (from !== undefined && to !== undefined) return [Math.min(from, to), Math.max(from, to) + 1]
  return [from, to === undefined ? undefined : to + 1]
}

/** `B2:A1` → rows 0–2, columns 0–2; `A2:C` → open below; undefined when it is no such thing. */
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
  return { cells: { ...side({ startRow, startColumn, endRow, endColumn }) }, anchor: false }
}

function side(range: { [K in keyof CellRange]: number | undefined }): CellRange {
  return Object.fromEntries(Object.entries(range).filter(([, index]) => index !== undefined))
}

/**
 * `'Мої заходи'!A2:C` → the tab «Мої заходи», columns A to C from row 2 on.
 * Without quotes `tab01` is the cell TAB1 of the first tab, as it is for Google.
 */
export function parseA1(text: string): A1 | undefined {
  const quoted = quotedPattern.exec(text)
  if (quoted !== null) {
    const title = (quoted[1] ?? '').replaceAll("''", "'")
    if (quoted[2] === undefined) return { title, cells: {}, anchor: false }
    const cells = readCells(quoted[2])
    return cells && { title, ...cells }
  }
  const mark = text.lastIndexOf('!')
  if (mark >= 0) {
    const cells = readCells(text.slice(mark + 1))
    return cells && { title: text.slice(0, mark), ...cells }
  }
  const cells = readCells(text)
  if (cells !== undefined) return cells
  return text === '' ? undefined : { title: text, cells: {}, anchor: false }
}

/** `Sheet1`, but `'Заходи'`, `'TAB1'` and `'it''s'` */
export function quoteTitle(title: string): string {
  return plain.test(title) && !likeACell.test(title) ? title : `'${title.replaceAll("'", "''")}'`
}

function corner(row: number | undefined, column: number | undefined): string {
  return `${column === undefined ? '' : columnLetters(column)}${row === undefined ? '' : row + 1}`
}

/** A range that is open on the far side only begins somewhere: `A1001:B`, `AA1:2`. */
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

/** The echo of a range in an answer: `Sheet1!A1:C1000`. */
export function formatA1(title: string, range: CellRange): string {
  const cells = formatCells(range)
  return cells === '' ? quoteTitle(title) : `${quoteTitle(title)}!${cells}`
}
