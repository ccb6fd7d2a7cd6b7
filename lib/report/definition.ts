import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Report, Signatory } from './model.ts'
import { heightOfLine, type Line, linesOf } from './pdf/lines.ts'
import { type Piece, pagesOf } from './pdf/pages.ts'
import type { Style } from './pdf/pdfmake.ts'
import { blank, plain, rule, type Table, tableOf, tableSize } from './pdf/rows.ts'
import type { Role } from './pdf/structure.ts'

/** Points in a millimetre. */
const mm = 72 / 25.4

/** A4, landscape. */
export const pageSize = [297 * mm, 210 * mm] as const

/** Margins of an official document (ДСТУ 4163:2020, п. 5.2): left 30, top 20, right 10, bottom 20 mm. */
const [left, top, right, bottom] = [30 * mm, 20 * mm, 10 * mm, 20 * mm]
const width = pageSize[0] - left - right
const height = pageSize[1] - top - bottom

/** Blanks above and below the words of a cell. */
const above = 2
const below = 3

const furniture: Role = { furniture: true }

/**
 * The annex as a definition for pdfmake: made anew for each rendering because rendering changes it.
 *
 * Each page has a table of its own, in lines that are set already: so a row that goes on has its frame on both pages,
 * and none of pdfmake's ways to keep rows together is needed, all of which lose text (`dontBreakRows`, `rowSpan`,
 * `keepWithHeaderRows` in 0.3.11). Nodes carry their `role` in the structure tree.
 */
export function definition(report: Report): TDocumentDefinitions {
  const head = headOf(report)
  const signature = report.signatory ? signatureOf(report.signatory) : undefined
  const table = tableOf(report, width)
  const row = above + below + rule
  const headerHeight = row + heightOf(table.header.cells.map((cell) => cell.length)) + rule
  const other = height - headerHeight - 1
  const pages = pagesOf(table.rows, {
    // A head of half a page and more has its pages to itself.
    first: head.height > height / 2 ? 0 : other - head.height,
    other,
    line: heightOfLine(tableSize),
    row,
    tail: signature?.height ?? 0,
  })
  const first = pages.findIndex((pieces) => pieces.length > 0)
  return {
    pageSize: [...pageSize] as never,
    pageMargins: [left, top, right, bottom],
    language: 'uk-UA',
    info: {
      Title: report.title,
      Subject: report.annex.join(' '),
      ...(report.body ? { Author: report.body } : {}),
      // Equal data gives equal bytes: the file is as old as what it says.
      CreationDate: new Date(`${report.asOf}T00:00:00Z`),
    } as never,
    header: (page) => (page === 1 ? '' : runningHead(page, report.continuation ?? '')),
    content: [
      ...head.content,
      ...pages.flatMap((pieces, page) => (pieces.length > 0 ? [pageTable(table, pieces, page, first)] : [])),
      ...(signature ? [signature.content] : []),
    ],
  }
}

interface Block {
  readonly content: Content
  readonly height: number
}

/** What stands above the table on the first page. */
function headOf({ annex, approval = [], title }: Report): { content: Content[]; height: number } {
  const corner = { width: 99 * mm, left: width - 99 * mm, size: 12 }
  const blocks = [
    ...annex.map((line) => text(line, corner)),
    ...approval.map((line, index) => text(line, { ...corner, above: index === 0 ? 10 : 0 })),
    text(title, {
      width: width - 40,
      left: 20,
      size: 14,
      style: 'bold',
      alignment: 'center',
      block: 'H1',
      above: 14,
      below: 12,
    }),
  ].filter((block) => block.height > 0)
  return {
    content: blocks.map(({ content }) => content),
    height: blocks.reduce((sum, block) => sum + block.height, 0),
  }
}

interface Setting {
  readonly width: number
  readonly left?: number
  readonly size: number
  readonly style?: Style
  readonly alignment?: 'center' | 'right'
  readonly block?: 'P' | 'H1'
  readonly above?: number
  readonly below?: number
}

function text(
  words: string,
  { width, size, style = 'normal', alignment, block = 'P', ...around }: Setting,
): Block {
  const set = (width: number) => plain(words).flatMap(({ runs }) => linesOf(runs, { width, size, style }))
  const lines = alignment === 'center' ? even(set, width) : set(width)
  const { above = 0, below = 0, left = 0 } = around
  const margin = [left, above, 0, below]
  if (lines.length === 0) return { content: '', height: 0 }
  return {
    content: node(lines, { block }, { margin, ...(alignment ? { alignment } : {}) }),
    height: above + below + lines.reduce((sum, line) => sum + line.height, 0),
  }
}

/** Lines of about one length: no last word of a title stands alone. */
function even(set: (width: number) => Line[], width: number): Line[] {
  const lines = set(width)
  let narrow = width
  while (narrow > width / 2 && set(narrow * 0.95).length === lines.length) narrow *= 0.95
  return set(narrow)
}

/** The post at the left, the name level with its last line (ДСТУ 4163:2020, п. 5.22). */
function signatureOf({ post, name }: Signatory): Block {
  const size = 12
  const [postWidth, nameWidth] = [100 * mm, 80 * mm]
  const posted = text(post, { width: postWidth, size })
  const named = text(name, { width: nameWidth, size, above: Math.max(0, posted.height - heightOfLine(size)) })
  const columns = [
    { ...(posted.content as object), width: postWidth },
    { text: '', width: 40 * mm },
    { ...(named.content as object), width: nameWidth },
  ] as Column[]
  const space = 28
  return {
    content: { columns, margin: [0, space, 0, 0] },
    height: space + Math.max(posted.height, named.height),
  }
}

/** The number of the page, and whose continuation it is. */
function runningHead(page: number, continuation: string): Content {
  const set = (words: string) =>
    plain(words).flatMap(({ runs }) => linesOf(runs, { width, size: 12, style: 'normal' }))
  return {
    stack: [
      node(set(String(page)), furniture, { alignment: 'center', margin: [left, 7 * mm, right, 0] }),
      node(set(continuation), furniture, { alignment: 'right', margin: [left, 0, right, 0] }),
    ],
  }
}

function pageTable(table: Table, pieces: readonly Piece[], page: number, first: number): Content {
  const header = table.header.cells.map((cell, column) => {
    // Repeated, the header is furniture of the page.
    const role = page > first ? furniture : { row: table.header.role, column }
    return node(cell, role, { alignment: 'center' })
  })
  const body = pieces.map((piece, index) =>
    pieceCells(piece, pieces[index - 1], pieces[index + 1], table.widths.length),
  )
  return {
    ...(page > 0 ? { pageBreak: 'before' as const } : {}),
    layout: {
      hLineWidth: () => rule,
      vLineWidth: () => rule,
      paddingLeft: () => blank,
      paddingRight: () => blank,
      paddingTop: () => above,
      paddingBottom: () => below,
    },
    table: { widths: [...table.widths], body: [header, ...body] },
  }
}

function pieceCells(
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  columns: number,
): TableCell[] {
  const { row, cells, isStart, again } = piece
  const mark = isStart && row.bookmark ? bookmark(row.bookmark) : {}
  if (row.task === undefined) {
    const title = node(
      cells[0] ?? [],
      { row: row.role, column: 0 },
      { alignment: 'center', colSpan: columns, ...mark },
    )
    return [title, ...Array.from({ length: columns - 1 }, (): TableCell => ({}))]
  }
  return cells.map((cell, column) => {
    if (column > 0) return node(cell, { row: row.role, column })
    const isOne = (other: Piece | undefined) => other?.row.task === row.task
    const border = [true, !isOne(before), true, !isOne(after)]
    return node(cell, again ? furniture : { row: row.role, column }, { border, ...mark })
  })
}

function bookmark({ id, within, text }: { id: string; within?: string; text: string }): object {
  return {
    outline: true,
    id,
    outlineText: text,
    ...(within === undefined ? {} : { outlineParentId: within }),
  }
}

function node(lines: readonly Line[], role: Role, more: object = {}): Content {
  return { text: '', lines, role, ...more } as Content
}

function heightOf(lines: readonly number[]): number {
  return Math.max(...lines) * heightOfLine(tableSize)
}
