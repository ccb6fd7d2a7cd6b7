import { measureWord } from './glyph-runs.ts'
import type { TextLine } from './line-breaking.ts'
import type { RowRole } from './structure.ts'

/** A row of the table before pagination: its cells as lines. A section's title is a row of one cell. */
export interface TableRow {
  readonly cells: readonly (readonly TextLine[])[]
  readonly role: RowRole
  /** Shared by the rows of one task; a section's title has none. */
  readonly task?: TaskName
  /** Keep with next: the row is not the last on its page. */
  readonly isTitle: boolean
  readonly bookmark?: Bookmark | undefined
}

/** The name of a task as lines of the first column. */
export interface TaskName {
  readonly lines: readonly TextLine[]
}

/** An entry of the PDF's outline; `within` is the id of its parent. */
export interface Bookmark {
  readonly id: string
  readonly within?: string | undefined
  readonly text: string
}

/** The part of a row that is on one page. */
export interface RowFragment {
  readonly row: TableRow
  readonly cells: readonly (readonly TextLine[])[]
  /** Whether it is the first fragment of its row. */
  readonly isStart: boolean
  /** Whether the first cell repeats the task's name at the top of a page. */
  readonly repeatsTask: boolean
}

/** Heights in points. */
export interface PageHeights {
  /** Available to the table on its first page, below the head, and on the others. */
  readonly first: number
  readonly other: number
  /** Of a line of text, and of the padding and rule that a row adds to its lines. */
  readonly line: number
  readonly row: number
  /** Of the signature, which stays on the page on which the table ends. */
  readonly tail: number
}

/** A row of at most so many lines is not divided. */
const keepTogetherLines = 8

/** The fewest lines of a divided row at the foot of a page (orphans) and at the top of the next (widows). */
const minOrphanLines = 3
const minWidowLines = 2

/** A repeated task name is shortened to so many lines. */
const maxRepeatedTaskLines = 6

/**
 * Divides rows into pages lazily, one page at a time. Every line of every cell is on exactly one page, in order. No
 * section title and no beginning of a task is stranded at the foot of a page, and the last page keeps room for the
 * signature. The first page is empty where the head leaves no room for the table.
 */
export function* paginate(rows: Iterable<TableRow>, heights: PageHeights): Generator<readonly RowFragment[]> {
  let page: RowFragment[] = []
  let remainingHeight = heights.first
  let isFirst = true
  for (const row of withNext(rows)) {
    let rest: RowRest | undefined = { cells: row.row.cells, isStart: true }
    while (rest !== undefined) {
      const space = { isEmpty: page.length === 0, isFirst, remainingHeight }
      const placed: Placement = fitOnPage(row, rest, space, heights)
      if (placed.fragment) page.push(placed.fragment)
      remainingHeight -= placed.height
      rest = placed.rest
      if (rest === undefined) break
      yield page
      page = []
      remainingHeight = heights.other
      isFirst = false
    }
  }
  yield page
}

/** A row with the one after it, with which a title is kept together. */
interface RowInTable {
  readonly row: TableRow
  readonly next: TableRow | undefined
  readonly isNextLast: boolean
}

/** The lines of a row that are not on a page yet. */
interface RowRest {
  readonly cells: readonly (readonly TextLine[])[]
  readonly isStart: boolean
}

/** The page that is being filled. */
interface PageSpace {
  readonly isEmpty: boolean
  readonly isFirst: boolean
  readonly remainingHeight: number
}

/** What a page takes of a row. */
interface Placement {
  /** Undefined where the row goes to the next page as it is. */
  readonly fragment: RowFragment | undefined
  readonly height: number
  /** What goes to the next page; undefined where the row ends on this one. */
  readonly rest: RowRest | undefined
}

/** Takes as much of a row as the page has room for, within the limits of orphans, widows and rows kept together. */
function fitOnPage(
  { row, next, isNextLast }: RowInTable,
  rest: RowRest,
  { isEmpty, isFirst, remainingHeight }: PageSpace,
  heights: PageHeights,
): Placement {
  const heightOf = (lines: number) => lines * heights.line + heights.row
  const taskName = isEmpty && !isFirst ? repeatedTaskName(row, rest) : undefined
  const cells = taskName ? rest.cells.with(0, taskName) : rest.cells
  const lines = tallest(cells)
  const place = (maxLines: number): Placement => {
    const fragment = cells.map((cell, column) =>
      column === 0 && taskName ? taskName : cell.slice(0, linesTaken(cell.length, maxLines)),
    )
    const following = rest.cells.map((cell, column) =>
      column === 0 && taskName ? cell : cell.slice(fragment[column]?.length),
    )
    const isDone = following.every((cell) => cell.length === 0)
    return {
      fragment: { row, cells: fragment, isStart: rest.isStart, repeatsTask: taskName !== undefined },
      height: heightOf(Math.min(lines, maxLines)),
      rest: isDone ? undefined : { cells: following, isStart: false },
    }
  }
  const availableLines = Math.floor((remainingHeight - heights.row) / heights.line)
  const keptWithNext =
    row.isTitle && next ? heightOf(minStartLines(next)) + (isNextLast ? heights.tail : 0) : 0
  const wantedHeight = heightOf(lines) + keptWithNext + (next ? 0 : heights.tail)
  if (wantedHeight <= remainingHeight) return place(availableLines)
  const dividedLines = Math.min(availableLines, lines - minWidowLines)
  const isStranded =
    dividedLines < Math.min(minStartLines(row), lines) || (rest.isStart && lines <= keepTogetherLines)
  // A first page with less than a third of the usual room is left without rows.
  const isFresh = isEmpty && (!isFirst || heights.first > heights.other / 3)
  if (isStranded && !isFresh) return { fragment: undefined, height: 0, rest }
  return place(Math.max(dividedLines, 1))
}

/** How many of a cell's lines go on the page: the last line is not left alone for the next one. */
function linesTaken(lines: number, maxLines: number): number {
  const isLastAlone = lines === maxLines + 1 && maxLines > minOrphanLines
  return isLastAlone ? maxLines - 1 : Math.min(lines, maxLines)
}

function* withNext(rows: Iterable<TableRow>): Generator<RowInTable> {
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

function tallest(cells: readonly (readonly TextLine[])[]): number {
  return Math.max(...cells.map((cell) => cell.length))
}

/** The fewest lines of a row that may be on the page on which it begins; a task's name is not divided. */
function minStartLines({ cells, task }: TableRow): number {
  const lines = tallest(cells)
  if (lines <= keepTogetherLines) return lines
  const nameLines = task && cells[0] === task.lines ? Math.min(task.lines.length, keepTogetherLines) : 0
  return Math.min(Math.max(minOrphanLines, nameLines), lines - minWidowLines)
}

/** The lines that repeat a task's name where a page begins within the task; undefined where the row itself names it. */
function repeatedTaskName({ task, cells }: TableRow, rest: RowRest): readonly TextLine[] | undefined {
  if (task === undefined) return undefined
  const isNameRow = cells[0] === task.lines
  if (isNameRow && (rest.isStart || (rest.cells[0] ?? []).length > 0)) return undefined
  return task.lines.length <= maxRepeatedTaskLines
    ? task.lines
    : withEllipsis(task.lines.slice(0, maxRepeatedTaskLines))
}

function withEllipsis(lines: readonly TextLine[]): TextLine[] {
  const last = lines.at(-1)
  const words = last?.spans[0]?.words ?? []
  if (last === undefined) return []
  // In a full line the ellipsis replaces the last word.
  const isFull = last.width > last.paragraph.width * 0.85
  const ending = [...(isFull ? words.slice(0, -1) : words), measureWord('…', last.style)]
  return [...lines.slice(0, -1), { ...last, spans: [{ words: ending, link: undefined, width: last.width }] }]
}
