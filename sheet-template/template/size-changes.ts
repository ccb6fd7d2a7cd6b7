import type { TemplateChange } from './change.ts'
import type { CurrentTab } from './current.ts'
import type { PlacedTab } from './placement.ts'

/** The tab, large enough: for all columns, for the headers with a row below them, for rows that are to be filled in. */
export function withSize(
  laid: PlacedTab,
  filled: number,
): { readonly laid: PlacedTab; readonly steps: readonly TemplateChange[] } {
  const { now, headerRow, positions } = laid
  const rows = Math.max(now.rows, headerRow + 2, headerRow + 1 + filled)
  const columns = Math.max(now.columns, ...[...positions.values()].map((column) => column + 1))
  return { laid: { ...laid, now: { ...now, rows, columns } }, steps: sizeChanges(now, rows, columns) }
}

export function sizeChanges(
  { title, sheetId, ...now }: CurrentTab,
  rows: number,
  columns: number,
): readonly TemplateChange[] {
  const more = (dimension: string, length: number): readonly TemplateChange[] => {
    const request = { appendDimension: { sheetId, dimension, length } }
    return length > 0
      ? [{ tab: title, what: 'add', which: `${dimension.toLowerCase()} (${length})`, request }]
      : []
  }
  return [...more('ROWS', rows - now.rows), ...more('COLUMNS', columns - now.columns)]
}
