/** The cells of one tab as staff see them: rows of text, ragged on the right as Google sends them. */
export type Grid = readonly (readonly string[])[]

/** What was read of a spreadsheet: tabs by title. A tab that is not there is not in the map. */
export type Workbook = ReadonlyMap<string, Grid>

/**
 * Whether a row holds nothing that a person entered.
 *
 * @example isBlank(['', ' ', 'FALSE']) // true
 */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every(isBlankCell)
}

/**
 * Whether a cell holds nothing that a person entered. A column of check-boxes shows `FALSE` in every row.
 *
 * @example isBlankCell('FALSE') // true
 */
export function isBlankCell(cell: string): boolean {
  return cell === '' || cell === 'FALSE' || cell.trim() === ''
}

/**
 * The grid without empty cells at the ends of rows and empty rows at its end, as Google sends it.
 *
 * @example trimmed([['a', ''], ['']]) // [['a']]
 */
export function trimmed(grid: Grid): Grid {
  const rows = grid.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1)
}
