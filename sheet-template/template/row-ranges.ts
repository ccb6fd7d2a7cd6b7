/** Consecutive rows with the same need; `end` is exclusive, as in a GridRange. */
export interface RowRange {
  readonly start: number
  readonly end: number
  readonly need: string
}

/**
 * Groups consecutive rows with the same need; rows without a need ('') are in no range.
 *
 * @example rowRanges(1, 4, (row) => (row < 3 ? 'note' : '')) // [{ start: 1, end: 3, need: 'note' }]
 */
export function rowRanges(first: number, end: number, needAt: (row: number) => string): readonly RowRange[] {
  const ranges: RowRange[] = []
  for (let row = first; row < end; row++) {
    const need = needAt(row)
    const last = ranges.at(-1)
    if (need === '') continue
    if (last?.end === row && last.need === need) ranges[ranges.length - 1] = { ...last, end: row + 1 }
    else ranges.push({ start: row, end: row + 1, need })
  }
  return ranges
}
