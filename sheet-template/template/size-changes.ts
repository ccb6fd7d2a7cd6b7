import type { TemplateChange } from './change.ts'
import type { CurrentTab } from './current.ts'
import type { PlacedTab } from './placement.ts'

/**
 * The tab with enough columns for all of the schema, and enough rows for the headers, one below them, and those to fill.
 *
 * @param filled the number of rows to fill below the headers
 */
export function withSize(
  placed: PlacedTab,
  filled: number,
): { readonly placed: PlacedTab; readonly changes: readonly TemplateChange[] } {
  const { current, headerRow, positions } = placed
  const rows = Math.max(current.rows, headerRow + 2, headerRow + 1 + filled)
  const columns = Math.max(current.columns, ...[...positions.values()].map((column) => column + 1))
  return {
    placed: { ...placed, current: { ...current, rows, columns } },
    changes: sizeChanges(current, rows, columns),
  }
}

/** The changes that enlarge a tab to so many rows and columns; it is never made smaller. */
export function sizeChanges(
  { title, sheetId, ...current }: CurrentTab,
  rows: number,
  columns: number,
): readonly TemplateChange[] {
  const append = (dimension: string, length: number): readonly TemplateChange[] => {
    const request = { appendDimension: { sheetId, dimension, length } }
    return length > 0
      ? [{ tab: title, what: 'add', which: `${dimension.toLowerCase()} (${length})`, request }]
      : []
  }
  return [...append('ROWS', rows - current.rows), ...append('COLUMNS', columns - current.columns)]
}
