/** A cell before it has a width: how long its paragraphs would be on one endless line, in points. */
export type Lengths = readonly number[]

/** What decides over a column's width. */
export interface ColumnNeed {
  /** The width of its longest word, headers included: narrower, words would have to be divided. */
  readonly word: number
  /** Its share of the table in a report of the usual kind. */
  readonly usual: number
}

/** So much is moved from one column to another at a time, in points. */
const step = 6

/** A column gives way to longer words up to this width; longer ones are divided. */
const widest = 78

/**
 * Widths that suit the content: beginning with the usual ones, width is moved to where it makes the table shortest.
 * An empty column shrinks to its header.
 */
export function columnWidths(
  total: number,
  needs: readonly ColumnNeed[],
  rows: readonly (readonly Lengths[])[],
): number[] {
  const least = needs.map(({ word }) => Math.min(word + 1, widest))
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

/** Every way to move one step of width from a column to another. */
function moves(widths: readonly number[], least: readonly number[]): number[][] {
  return widths.flatMap((from, giver) =>
    from - step < (least[giver] ?? 0)
      ? []
      : widths.flatMap((_, taker) =>
          taker === giver
            ? []
            : [widths.map((width, index) => width + (index === taker ? step : index === giver ? -step : 0))],
        ),
  )
}

/** The table's height in lines, and a little for each cell, so that no column is squeezed for nothing. */
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

/** Widens what is too narrow at the cost of the widest. */
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
