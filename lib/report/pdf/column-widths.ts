/** The lengths of a cell’s paragraphs, each set on one line, in points. */
export type Lengths = readonly number[]

/** What determines a column’s width. */
export interface ColumnNeed {
  /** The width of its longest word, the header included, in points: in a narrower column it would be divided. */
  readonly word: number
  /** Its share of the table’s width in an ordinary report, 0 to 1. */
  readonly usual: number
}

/** The width moved from one column to another at a time, in points. */
const step = 6

/** Words wider than this, in points, are divided rather than widen their column. */
const maxWordWidth = 78

/**
 * Column widths that make the table short: a hill climb that starts with the usual widths and moves one step of width at
 * a time to where it helps most. An empty column shrinks to its header.
 *
 * @param total the sum of the widths, in points
 * @param rows sample rows, each with one cell per column
 * @returns one width per column, in points
 */
export function columnWidths(
  total: number,
  needs: readonly ColumnNeed[],
  rows: readonly (readonly Lengths[])[],
): number[] {
  const least = needs.map(({ word }) => Math.min(word + 1, maxWordWidth))
  let widths = atLeast(
    needs.map(({ usual }) => usual * total),
    least,
  )
  for (let height = heightOf(rows, widths); ; ) {
    const better = moves(widths, least)
      .map((moved) => ({ moved, height: heightOf(rows, moved) }))
      .reduce((best, one) => (one.height < best.height ? one : best), { moved: widths, height })
    if (better.moved === widths) return widths
    widths = better.moved
    height = better.height
  }
}

/** All widths that result from moving one step of width from one column to another. */
function moves(widths: readonly number[], least: readonly number[]): number[][] {
  const columns = [...widths.keys()]
  return columns.flatMap((from) => {
    const narrowed = (widths[from] ?? 0) - step
    if (narrowed < (least[from] ?? 0)) return []
    return columns
      .filter((to) => to !== from)
      .map((to) => widths.with(from, narrowed).with(to, (widths[to] ?? 0) + step))
  })
}

/** The estimated height of the table in lines, plus a small cost per line of each cell, which breaks ties. */
function heightOf(rows: readonly (readonly Lengths[])[], widths: readonly number[]): number {
  let height = 0
  for (const row of rows) {
    let tallest = 0
    for (const [column, cell] of row.entries()) {
      const width = (widths[column] ?? 1) * 0.92
      let lines = 0
      for (const length of cell) lines += Math.max(1, 0.4 + length / width)
      height += lines * 0.03
      tallest = Math.max(tallest, lines)
    }
    height += tallest
  }
  return height
}

/** Widens columns narrower than their minimum at the cost of the widest. */
function atLeast(widths: readonly number[], least: readonly number[]): number[] {
  const wide = widths.map((width, index) => Math.max(width, least[index] ?? 0))
  for (;;) {
    const excess = wide.reduce((sum, width) => sum + width, 0) - widths.reduce((sum, width) => sum + width, 0)
    const widest = wide.indexOf(Math.max(...wide))
    const spare = (wide[widest] ?? 0) - (least[widest] ?? 0)
    if (excess <= 0.01 || spare <= 0) return wide
    wide[widest] = (wide[widest] ?? 0) - Math.min(excess, spare, step)
  }
}
