/** Neighbouring rows that need the same; ends exclusive, as in a GridRange. */
export interface RowRange {
  readonly start: number
  readonly end: number
  readonly need: string
}

/** Rows of a tab as runs; rows that need nothing ('') are in none. */
export function rowRanges(first: number, end: number, needOf: (row: number) => string): readonly RowRange[] {
  const runs: RowRange[] = []
  for (let row = first; row < end; row++) {
    const need = needOf(row)
    const last = runs.at(-1)
    if (need === '') continue
    if (last?.end === row && last.need === need) runs[runs.length - 1] = { ...last, end: row + 1 }
    else runs.push({ start: row, end: row + 1, need })
  }
  return runs
}
