import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Annex } from '../annex.ts'
import { lineHeightOf } from './line-breaking.ts'
import { bottom, height, left, pageSize, right, top, width } from './page-geometry.ts'
import { type Bookmark, paginate, type RowFragment } from './pagination.ts'
import type { Printable } from './pdfmake.ts'
import { summaryPages } from './summary-pages.ts'
import { type AnnexTable, cellPadding, layOutTable, ruleWidth, tableSize } from './table-rows.ts'
import { artifact, headOf, runningHead, signatureOf, textNode } from './text-blocks.ts'

/** Blanks above and below the words of a cell. */
const above = 2
const below = 3

/**
 * The annex as definitions for pdfmake, one for each page, made as they are asked for: no more than a page is in memory
 * beside the report.
 *
 * A page has a table of its own, in lines that are set already: so a row that goes on has its frame on both pages, and
 * none of pdfmake's ways to keep rows together is needed, all of which lose text (`dontBreakRows`, `rowSpan`,
 * `keepWithHeaderRows` in 0.3.11). Nodes carry their `role` in the structure tree.
 */
export function documentDefinition(report: Annex): Printable {
  const summary = summaryPages(report)
  return {
    pageSize,
    pageMargins: [left, top, right, bottom],
    language: 'uk-UA',
    info: {
      Title: report.title,
      Subject: report.annex.join(' '),
      ...(report.body ? { Author: report.body } : {}),
      // Equal data gives equal bytes: the file is as old as what it says.
      CreationDate: new Date(`${report.asOf}T00:00:00Z`),
    },
    header: (page) => {
      // The annex begins with its own block; the pages before it are the summary's.
      const goesOn = page > summary.length + 1
      return runningHead(page === 1 ? undefined : page, goesOn ? report.continuation : '', report.draftMark)
    },
    pages: allPages(report, summary),
  }
}

function* allPages(report: Annex, summary: readonly Content[][]): Generator<Content[]> {
  yield* summary
  yield* pageContents(report)
}

function* pageContents(report: Annex): Generator<Content[]> {
  const head = headOf(report)
  const signature = report.signatory ? signatureOf(report.signatory) : undefined
  const table = layOutTable(report, width)
  const row = above + below + ruleWidth
  const header =
    row + Math.max(...table.header.cells.map((cell) => cell.length)) * lineHeightOf(tableSize) + ruleWidth
  const other = height - header - 1
  const pages = paginate(table.rows, {
    // A head of half a page and more has its pages to itself.
    first: head.height > height / 2 ? 0 : other - head.height,
    other,
    line: lineHeightOf(tableSize),
    row,
    tail: signature?.height ?? 0,
  })
  let content: Content[] = head.content
  let isRepeated = false
  let isFirst = true
  for (const pieces of pages) {
    if (!isFirst) {
      yield content
      content = []
    }
    isFirst = false
    if (pieces.length > 0) content.push(pageTable(table, pieces, isRepeated))
    isRepeated ||= pieces.length > 0
  }
  yield signature ? [...content, signature.content] : content
}

function pageTable(table: AnnexTable, pieces: readonly RowFragment[], isRepeated: boolean): Content {
  const header = table.header.cells.map((cell, column) => {
    // Repeated, the header is furniture of the page.
    const role = isRepeated ? artifact : { row: table.header.role, column }
    return textNode(cell, role, { alignment: 'center' })
  })
  const body = pieces.map((piece, index) =>
    pieceCells(piece, pieces[index - 1], pieces[index + 1], table.widths.length),
  )
  return {
    layout: {
      hLineWidth: () => ruleWidth,
      vLineWidth: () => ruleWidth,
      paddingLeft: () => cellPadding,
      paddingRight: () => cellPadding,
      paddingTop: () => above,
      paddingBottom: () => below,
    },
    table: { widths: [...table.widths], body: [header, ...body] },
  }
}

function pieceCells(
  piece: RowFragment,
  before: RowFragment | undefined,
  after: RowFragment | undefined,
  columns: number,
): TableCell[] {
  const { row, cells, isStart, repeatsTask } = piece
  const mark = isStart && row.bookmark ? bookmark(row.bookmark) : {}
  if (row.task === undefined) {
    const title = textNode(
      cells[0] ?? [],
      { row: row.role, column: 0 },
      { alignment: 'center', colSpan: columns, ...mark },
    )
    return [title, ...Array.from({ length: columns - 1 }, (): TableCell => ({}))]
  }
  return cells.map((cell, column) => {
    if (column > 0) return textNode(cell, { row: row.role, column })
    const isOne = (other: RowFragment | undefined) => other?.row.task === row.task
    const border = [true, !isOne(before), true, !isOne(after)]
    return textNode(cell, repeatsTask ? artifact : { row: row.role, column }, { border, ...mark })
  })
}

function bookmark({ id, within, text }: Bookmark): object {
  return {
    outline: true,
    id,
    outlineText: text,
    ...(within === undefined ? {} : { outlineParentId: within }),
  }
}
