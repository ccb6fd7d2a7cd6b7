import { measureWord } from './glyph-runs.ts'
import type { TextLine } from './line-breaking.ts'
import type { RowRole } from './structure.ts'

/** A row of the table before it has a place: its cells as lines. A section's title is a row of one cell. */
export interface TableRow {
  readonly cells: readonly (readonly TextLine[])[]
  readonly role: RowRole
  /** The rows of one task share it. A section's title has none. */
  readonly task?: TaskName
  /** Stays on the page of what follows it. */
  readonly isTitle: boolean
  readonly bookmark?: Bookmark
}

export interface TaskName {
  readonly lines: readonly TextLine[]
}

export interface Bookmark {
  readonly id: string
  readonly within?: string
  readonly text: string
}

/** What of a row stands on one page. */
export interface RowFragment {
  readonly row: TableRow
  readonly cells: readonly (readonly TextLine[])[]
  readonly isStart: boolean
  /** The first cell names the task again, at the top of a page. */
  readonly repeatsTask: boolean
}

/** Heights in points. */
export interface PageHeights {
  readonly first: number
  readonly other: number
  /** Of a line, and of what a row adds to its lines: blanks and rule. */
  readonly line: number
  readonly row: number
  /** Of what must stand on the page on which the table ends. */
  readonly tail: number
}

/** A row of no more lines is not divided. */
const keepTogetherLines = 8

/** No fewer lines of a divided row stand at a page's foot, or at the next one's top. */
const minOrphanLines = 3
const minWidowLines = 2

/** A task is named again in so many lines at most. */
const maxRepeatedTaskLines = 6

/**
 * Divides the rows into pages, as they are asked for. Nothing is lost: a cell's lines go on where they ended, whatever
 * their number. No title of a section and no beginning of a task is stranded at a page's foot, and the table's end keeps
 * room for what follows. The first page is empty where there is no room for a table under the head.
 */
export function* paginate(rows: Iterable<TableRow>, room: PageHeights): Generator<readonly RowFragment[]> {
  const heightOf = (lines: number) => lines * room.line + room.row
  let page: RowFragment[] = []
  let left = room.first
  let isFirst = true
  for (const { row, next, isNextLast } of withNext(rows)) {
    const taken = row.cells.map(() => 0)
    const tail = next ? 0 : room.tail
    let isStart = true
    do {
      const isFresh = page.length === 0 && (!isFirst || room.first > room.other / 3)
      const again = page.length === 0 && !isFirst ? nameAgain(row, taken, isStart) : undefined
      const rest = row.cells.map((cell, column) =>
        column === 0 && again ? again.length : cell.length - (taken[column] ?? 0),
      )
      const lines = Math.max(...rest)
      const following = row.isTitle && next ? heightOf(leastOf(next)) + (isNextLast ? room.tail : 0) : 0
      const wanted = heightOf(lines) + following
      let fitting = Math.floor((left - room.row) / room.line)
      let isTurned = false
      if (wanted + tail > left) {
        fitting = Math.min(fitting, lines - minWidowLines)
        isTurned =
          !isFresh && (fitting < Math.min(leastOf(row), lines) || (isStart && lines <= keepTogetherLines))
        fitting = Math.max(fitting, 1)
      }
      if (!isTurned) {
        page.push({ row, isStart, repeatsTask: again !== undefined, cells: take(row, taken, fitting, again) })
        left -= heightOf(Math.min(lines, fitting))
        isStart = false
      }
      if (isTurned || !isDone(row, taken)) {
        yield page
        page = []
        left = room.other
        isFirst = false
      }
    } while (!isDone(row, taken) || isStart)
  }
  yield page
}

function isDone(row: TableRow, taken: readonly number[]): boolean {
  return row.cells.every((cell, column) => taken[column] === cell.length)
}

/** Every row with the one after it. */
function* withNext(
  rows: Iterable<TableRow>,
): Generator<{ row: TableRow; next: TableRow | undefined; isNextLast: boolean }> {
  const ahead: TableRow[] = []
  for (const one of rows) {
    ahead.push(one)
    const [row, next] = ahead
    if (ahead.length < 3 || row === undefined) continue
    yield { row, next, isNextLast: false }
    ahead.shift()
  }
  for (const [index, row] of ahead.entries()) yield { row, next: ahead[index + 1], isNextLast: true }
}

/** Lines of a row that must stand together where it begins. */
function leastOf({ cells, task }: TableRow): number {
  const lines = Math.max(...cells.map((cell) => cell.length))
  if (lines <= keepTogetherLines) return lines
  const name = task && cells[0] === task.lines ? Math.min(task.lines.length, keepTogetherLines) : 0
  return Math.min(Math.max(minOrphanLines, name), lines - minWidowLines)
}

/** The lines that name a task again where a page begins within it. */
function nameAgain(
  { task, cells }: TableRow,
  taken: readonly number[],
  isStart: boolean,
): readonly TextLine[] | undefined {
  if (task === undefined) return undefined
  const isNamedHere = cells[0] === task.lines
  if (isNamedHere && (isStart || (taken[0] ?? 0) < task.lines.length)) return undefined
  return task.lines.length <= maxRepeatedTaskLines
    ? task.lines
    : shortened(task.lines.slice(0, maxRepeatedTaskLines))
}

function shortened(lines: readonly TextLine[]): TextLine[] {
  const last = lines.at(-1)
  const words = last?.spans[0]?.words ?? []
  if (last === undefined) return []
  // Where the line is full, the sign takes the place of its last word.
  const isFull = last.width > last.paragraph.width * 0.85
  const ending = [...(isFull ? words.slice(0, -1) : words), measureWord('…', last.style)]
  return [...lines.slice(0, -1), { ...last, spans: [{ words: ending, link: undefined, width: last.width }] }]
}

/** Takes what fits from each cell; a cell's last line is not left alone for the next page. */
function take(
  row: TableRow,
  taken: number[],
  fitting: number,
  again: readonly TextLine[] | undefined,
): (readonly TextLine[])[] {
  return row.cells.map((cell, column) => {
    if (column === 0 && again) return again
    const from = taken[column] ?? 0
    const rest = cell.length - from
    const count = rest === fitting + 1 && fitting > minOrphanLines ? fitting - 1 : Math.min(rest, fitting)
    taken[column] = from + count
    return cell.slice(from, from + count)
  })
}
