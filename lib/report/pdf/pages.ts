import type { Line } from './lines.ts'
import type { RowRole } from './structure.ts'

/** A row of the table before it has a place: its cells as lines. A section's title is a row of one cell. */
export interface Row {
  readonly cells: readonly (readonly Line[])[]
  readonly role: RowRole
  /** The rows of one task share it. A section's title has none. */
  readonly task?: TaskName
  /** Stays on the page of what follows it. */
  readonly isTitle: boolean
  readonly bookmark?: Bookmark
}

export interface TaskName {
  readonly lines: readonly Line[]
}

export interface Bookmark {
  readonly id: string
  readonly within?: string
  readonly text: string
}

/** What of a row stands on one page. */
export interface Piece {
  readonly row: Row
  readonly cells: readonly (readonly Line[])[]
  readonly isStart: boolean
  /** The first cell names the task again, at the top of a page. */
  readonly again: boolean
}

/** Heights in points. */
export interface Room {
  readonly first: number
  readonly other: number
  /** Of a line, and of what a row adds to its lines: blanks and rule. */
  readonly line: number
  readonly row: number
  /** Of what must stand on the page on which the table ends. */
  readonly tail: number
}

/** A row of no more lines is not divided. */
const whole = 8

/** No fewer lines of a divided row stand at a page's foot, or at the next one's top. */
const foot = 3
const top = 2

/** A task is named again in so many lines at most. */
const againLines = 6

/**
 * Divides the rows into pages. Nothing is lost: a cell's lines go on where they ended, whatever their number. No title
 * of a section and no beginning of a task is stranded at a page's foot, and the table's end keeps room for what follows.
 */
export function pagesOf(rows: readonly Row[], room: Room): Piece[][] {
  const pages: Piece[][] = [[]]
  let left = room.first
  const heightOf = (lines: number) => lines * room.line + room.row
  const turn = () => {
    pages.push([])
    left = room.other
  }
  for (const [index, row] of rows.entries()) {
    const taken = row.cells.map(() => 0)
    const tail = index === rows.length - 1 ? room.tail : 0
    for (let isStart = true; ; ) {
      const page = pages.at(-1) as Piece[]
      const isFresh = page.length === 0 && (pages.length > 1 || room.first > room.other / 3)
      const again = named(row, taken, isStart, isFresh && pages.length > 1)
      const rest = row.cells.map((cell, column) =>
        column === 0 && again ? again.length : cell.length - (taken[column] ?? 0),
      )
      const lines = Math.max(...rest)
      const next = row.isTitle ? rows[index + 1] : undefined
      const wanted = heightOf(lines) + (next ? heightOf(leastOf(next)) : 0)
      let fitting = Math.floor((left - room.row) / room.line)
      if (wanted + tail > left) {
        fitting = Math.min(fitting, lines - top)
        if (!isFresh && (fitting < Math.min(leastOf(row), lines) || (isStart && lines <= whole))) {
          turn()
          continue
        }
        fitting = Math.max(fitting, 1)
      }
      page.push({ row, isStart, again: again !== undefined, cells: take(row, taken, fitting, again) })
      isStart = false
      left -= heightOf(Math.min(lines, fitting))
      if (row.cells.every((cell, column) => taken[column] === cell.length)) break
      turn()
    }
  }
  return pages
}

/** Lines of a row that must stand together where it begins. */
function leastOf({ cells, task }: Row): number {
  const lines = Math.max(...cells.map((cell) => cell.length))
  return lines <= whole
    ? lines
    : Math.max(foot, Math.min(task && cells[0] === task.lines ? task.lines.length : 0, whole))
}

/** The lines that name a task again, where a page begins within it. */
function named(
  row: Row,
  taken: readonly number[],
  isStart: boolean,
  isFresh: boolean,
): readonly Line[] | undefined {
  const { task, cells } = row
  if (!isFresh || task === undefined) return undefined
  const isNamedHere = cells[0] === task.lines
  if (isNamedHere && (isStart || (taken[0] ?? 0) < task.lines.length)) return undefined
  return task.lines.length <= againLines ? task.lines : shortened(task.lines.slice(0, againLines))
}

function shortened(lines: readonly Line[]): Line[] {
  const last = lines.at(-1)
  const words = last?.spans[0]?.words ?? []
  if (last === undefined) return []
  // Where the line is full, the sign takes the place of its last word.
  const isFull = last.width > last.paragraph.width * 0.85
  const ending = [...(isFull ? words.slice(0, -1) : words), '…']
  return [...lines.slice(0, -1), { ...last, spans: [{ words: ending, link: undefined, width: last.width }] }]
}

/** Takes what fits from each cell; a cell's last line is not left alone for the next page. */
function take(
  row: Row,
  taken: number[],
  fitting: number,
  again: readonly Line[] | undefined,
): (readonly Line[])[] {
  return row.cells.map((cell, column) => {
    if (column === 0 && again) return again
    const from = taken[column] ?? 0
    const rest = cell.length - from
    const count = rest === fitting + 1 && fitting > foot ? fitting - 1 : Math.min(rest, fitting)
    taken[column] = from + count
    return cell.slice(from, from + count)
  })
}
