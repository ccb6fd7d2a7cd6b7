import type { Laid } from './laid.ts'
import type { TabNow } from './now.ts'
import type { Step } from './step.ts'

/** The tab, large enough: for all columns, for the headers with a row below them, for rows that are to be filled in. */
export function withRoom(
  laid: Laid,
  filled: number,
): { readonly laid: Laid; readonly steps: readonly Step[] } {
  const { now, headerRow, positions } = laid
  const rows = Math.max(now.rows, headerRow + 2, headerRow + 1 + filled)
  const columns = Math.max(now.columns, ...[...positions.values()].map((column) => column + 1))
  return { laid: { ...laid, now: { ...now, rows, columns } }, steps: roomSteps(now, rows, columns) }
}

export function roomSteps(
  { title, sheetId, ...now }: TabNow,
  rows: number,
  columns: number,
): readonly Step[] {
  const more = (dimension: string, length: number): readonly Step[] => {
    const request = { appendDimension: { sheetId, dimension, length } }
    return length > 0
      ? [{ tab: title, what: 'add', which: `${dimension.toLowerCase()} (${length})`, request }]
      : []
  }
  return [...more('ROWS', rows - now.rows), ...more('COLUMNS', columns - now.columns)]
}
