import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Annex } from '../annex.ts'
import { lineHeightOf } from './line-breaking.ts'
import { bottom, height, left, pageSize, right, top, width } from './page-geometry.ts'
import { type Bookmark, paginate, type RowFragment } from './pagination.ts'
import type { Printable } from './pdfmake.ts'
import { summaryPages } from './summary-pages.ts'
import { type AnnexTable, cellPadding, layOutTable, ruleWidth, tableSize } from './table-rows.ts'
import { artifact, headOf, runningHead, signatureOf, textNode } from './text-blocks.ts'

/** The vertical padding of cells, in points. */
const paddingAbove = 2
const paddingBelow = 3

/**
 * The annex as a document definition for pdfmake. Its pages are generated lazily, so that one page at a time is in memory
 * beside the report.
 *
 * Each page has a table of its own of lines that are broken already, so that a divided row has its frame on both pages.
 * pdfmake’s own ways to keep rows together are avoided, because all of them lose text (`dontBreakRows`, `rowSpan`,
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
      // Not the current time, so that equal data gives equal bytes.
      CreationDate: new Date(`${report.asOf}T00:00:00Z`),
    },
    header: (page) => {
      // The annex begins after the pages of the summary.
      const isContinuation = page > summary.length + 1
      return runningHead(
        page === 1 ? undefined : page,
        isContinuation ? report.continuation : '',
        report.draftMark,
      )
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
  const row = paddingAbove + paddingBelow + ruleWidth
  const header =
    row + Math.max(...table.header.cells.map((cell) => cell.length)) * lineHeightOf(tableSize) + ruleWidth
  const other = height - header - 1
  const pages = paginate(table.rows, {
    // After a head of more than half a page the table begins on a new page.
    first: head.height > height / 2 ? 0 : other - head.height,
    other,
    line: lineHeightOf(tableSize),
    row,
    tail: signature?.height ?? 0,
  })
  let content: Content[] = head.content
  let isRepeated = false
  let isFirst = true
  for (const fragments of pages) {
    if (!isFirst) {
      yield content
      content = []
    }
    isFirst = false
    if (fragments.length > 0) content.push(pageTable(table, fragments, isRepeated))
    isRepeated ||= fragments.length > 0
  }
  yield signature ? [...content, signature.content] : content
}

function pageTable(table: AnnexTable, fragments: readonly RowFragment[], isRepeated: boolean): Content {
  const header = table.header.cells.map((cell, column) => {
    // A repeated header is an artifact of the page.
    const role = isRepeated ? artifact : { row: table.header.role, column }
    return textNode(cell, role, { alignment: 'center' })
  })
  const body = fragments.map((fragment, index) =>
    fragmentCells(fragment, fragments[index - 1], fragments[index + 1], table.widths.length),
  )
  return {
    layout: {
      hLineWidth: () => ruleWidth,
      vLineWidth: () => ruleWidth,
      paddingLeft: () => cellPadding,
      paddingRight: () => cellPadding,
      paddingTop: () => paddingAbove,
      paddingBottom: () => paddingBelow,
    },
    table: { widths: [...table.widths], body: [header, ...body] },
  }
}

function fragmentCells(
  fragment: RowFragment,
  before: RowFragment | undefined,
  after: RowFragment | undefined,
  columns: number,
): TableCell[] {
  const { row, cells, isStart, repeatsTask } = fragment
  const outlineEntry = isStart && row.bookmark ? bookmark(row.bookmark) : {}
  if (row.task === undefined) {
    const title = textNode(
      cells[0] ?? [],
      { row: row.role, column: 0 },
      { alignment: 'center', colSpan: columns, ...outlineEntry },
    )
    return [title, ...Array.from({ length: columns - 1 }, (): TableCell => ({}))]
  }
  return cells.map((cell, column) => {
    if (column > 0) return textNode(cell, { row: row.role, column })
    const isOfTask = (other: RowFragment | undefined) => other?.row.task === row.task
    const border = [true, !isOfTask(before), true, !isOfTask(after)]
    return textNode(cell, repeatsTask ? artifact : { row: row.role, column }, { border, ...outlineEntry })
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
