import { annexColumns } from '../../text/annex.ts'
import { typeset } from '../../text/typography.ts'
import type { Annex, AnnexMeasure, AnnexTask } from '../annex.ts'
import { type Paragraph, paragraphs } from '../paragraph.ts'
import { columnWidths } from './column-widths.ts'
import { measureWord } from './glyph-runs.ts'
import { breakLines, type TextLine, type TypeArea } from './line-breaking.ts'
import type { Bookmark, TableRow, TaskName } from './pagination.ts'
import type { CellRole, RowRole } from './structure.ts'
import type { Style } from './tinos.ts'

/** The table before it is divided into pages; its rows are set as they are asked for. */
export interface AnnexTable {
  readonly widths: readonly number[]
  readonly header: TableRow
  readonly rows: Iterable<TableRow>
}

/** The size of type in the table, in points: not under 10 (ДСТУ 4163:2020, as everywhere in tables of a document). */
export const tableSize = 10

/** Between the frame and the words, left and right. */
export const cellPadding = 3

/** Lines of an item after the first stand under its words, not under its mark. */
const hanging = 8

/** Shares of the table's width in a usual report: the account of what was done takes the most room. */
const usualShares = [0.12, 0.18, 0.09, 0.12, 0.12, 0.13, 0.24]

const headers = Object.values(annexColumns)

type Cells = readonly (readonly Paragraph[])[]

/** Sets the rows of the annex in lines, in columns that suit what is in them. */
export function layOutTable(report: Annex, total: number): AnnexTable {
  const room = total - headers.length * (2 * cellPadding + ruleWidth) - ruleWidth
  const widths = widthsFor(sampleCells(report), room)
  const full = room + (headers.length - 1) * (2 * cellPadding + ruleWidth)
  return { widths, header: headerRow(widths), rows: rowsOf(report, widths, full) }
}

function* rowsOf({ sections, empty }: Annex, widths: readonly number[], full: number): Generator<TableRow> {
  if (sections.length === 0) yield titleRow(plainParagraphs(empty), 'normal', full, 'TD')
  for (const [index, { title, tasks }] of sections.entries()) {
    const section = title === '' ? undefined : `section${index}`
    if (section)
      yield {
        ...titleRow(plainParagraphs(title), 'bold', full, 'TH'),
        bookmark: { id: section, text: title },
      }
    for (const [order, task] of tasks.entries()) {
      const bookmark = {
        id: `section${index}task${order}`,
        text: task.name,
        ...(section ? { within: section } : {}),
      }
      yield* taskRows(task, widths, task.name === '' ? undefined : bookmark)
    }
  }
}

/** The rows of a task: the first names it, in the others its cell is empty and without lines above. */
function* taskRows(
  task: AnnexTask,
  widths: readonly number[],
  bookmark: Bookmark | undefined,
): Generator<TableRow> {
  let name: TaskName | undefined
  for (const measure of task.measures) {
    const isFirst = name === undefined
    const words = cellsOf(isFirst ? task.name : '', measure)
    const cells = words.map((cell, column) =>
      setCell(cell, { width: widths[column] ?? 0, size: tableSize, style: 'normal', divides: true }),
    )
    name ??= { lines: cells[0] ?? [] }
    const roles = words.map((cell, column): CellRole | undefined =>
      column > 0 || isFirst ? { tag: 'TD', paragraphs: cell.length } : undefined,
    )
    if (isFirst && task.measures.length > 1) {
      roles[0] = {
        tag: 'TD',
        paragraphs: words[0]?.length ?? 0,
        attributes: { RowSpan: task.measures.length },
      }
    }
    const mark = isFirst && bookmark ? { bookmark } : {}
    yield { cells, role: { head: false, cells: roles }, task: name, isTitle: false, ...mark }
  }
}

/** The thickness of a rule. */
export const ruleWidth = 0.5

function titleRow(text: readonly Paragraph[], style: Style, width: number, tag: 'TH' | 'TD'): TableRow {
  const scope = tag === 'TH' ? { Scope: 'Column' } : {}
  const cell = { tag, paragraphs: text.length, attributes: { ...scope, ColSpan: headers.length } }
  return {
    cells: [setCell(text, { width, size: tableSize, style })],
    role: { head: false, cells: [cell] },
    isTitle: tag === 'TH',
  }
}

function headerRow(widths: readonly number[]): TableRow {
  const cells = headers.map((text, column) =>
    breakLines([{ text: typeset(text) }], { width: widths[column] ?? 0, size: tableSize, style: 'normal' }),
  )
  const role: RowRole = {
    head: true,
    cells: headers.map(() => ({ tag: 'TH', paragraphs: 1, attributes: { Scope: 'Column' } })),
  }
  return { cells, role, isTitle: true }
}

/** Each paragraph is an area of its own: what belongs together is told by it. */
function setCell(cell: readonly Paragraph[], area: TypeArea): TextLine[] {
  return cell.flatMap(({ runs, item }) => breakLines(runs, item ? { ...area, hanging } : { ...area }))
}

function cellsOf(task: string, measure: AnnexMeasure): Cells {
  const { content, deadline, units, audience, indicator, state } = measure
  return [
    plainParagraphs(task),
    content.map(typesetParagraph),
    plainParagraphs(deadline),
    plainParagraphs(units.join('\n')),
    plainParagraphs(audience),
    indicator.map(typesetParagraph),
    state.map(typesetParagraph),
  ]
}

/** Paragraphs of a text without links. */
export function plainParagraphs(text: string): Paragraph[] {
  return paragraphs(text).map(typesetParagraph)
}

/** What is longer is no address that a browser would open, and would be written once for each of its lines. */
const maxLinkLength = 2_000

/** Addresses stay as they are. */
function typesetParagraph({ runs, item }: Paragraph): Paragraph {
  return {
    item,
    runs: runs.map(({ text, link }) => {
      if (link === undefined) return { text: typeset(text) }
      return link.length > maxLinkLength ? { text } : { text, link }
    }),
  }
}

/** Enough measures to know what a report is like. */
const sampleSize = 200

/** Measures by which the widths of columns are chosen: all, or some from everywhere. */
function sampleCells({ sections }: Annex): Cells[] {
  const all = sections.flatMap(({ tasks }) =>
    tasks.flatMap((task) => task.measures.map((measure) => ({ task, measure }))),
  )
  const every = Math.max(1, Math.ceil(all.length / sampleSize))
  return all.filter((_, index) => index % every === 0).map(({ task, measure }) => cellsOf(task.name, measure))
}

function widthsFor(cells: readonly Cells[], room: number): number[] {
  const points = tableSize / 1000
  const longest = headers.map((text) =>
    Math.max(
      ...typeset(text)
        .split(/\s/u)
        .map((word) => measureWord(word, 'normal').width),
    ),
  )
  const rows = cells.map((row) =>
    row.map((cell, column) =>
      cell.map(({ runs }) => {
        let length = 0
        for (const { text, link } of runs) {
          for (const part of text.split(/(?<= )/u)) {
            const word =
              part.length > 100
                ? { width: part.length * 500, full: part.length * 500 }
                : measureWord(part, 'normal')
            length += word.full
            const isWord = link === undefined && !part.includes('\u00a0')
            if (isWord) longest[column] = Math.max(longest[column] ?? 0, word.width)
          }
        }
        return length * points
      }),
    ),
  )
  const needs = usualShares.map((share, column) => ({ usual: share, word: (longest[column] ?? 0) * points }))
  return columnWidths(room, needs, rows)
}
