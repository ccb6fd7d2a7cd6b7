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

/** The table before pagination: column widths in points, the header, and rows that are broken into lines lazily. */
export interface AnnexTable {
  readonly widths: readonly number[]
  readonly header: TableRow
  readonly rows: Iterable<TableRow>
}

/** The font size in the table, in points: not less than 10 in tables (ДСТУ 4163:2020). */
export const tableSize = 10

/** Left and right, in points. */
export const cellPadding = 3

/** The hanging indent of list items, in points: their lines are aligned after the bullet. */
const hanging = 8

/** Shares of the table’s width in an ordinary report; the state of execution has the longest text. */
const usualShares = [0.12, 0.18, 0.09, 0.12, 0.12, 0.13, 0.24]

const headers = Object.values(annexColumns)

type Cells = readonly (readonly Paragraph[])[]

/**
 * Lays out the annex’s table: column widths that suit its content, and rows broken into lines.
 *
 * @param total the width of the table with its rules, in points
 */
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
        within: section,
      }
      yield* taskRows(task, widths, task.name === '' ? undefined : bookmark)
    }
  }
}

/** The rows of a task: the first has its name, in the others that cell is empty, spanned from above. */
function* taskRows(
  task: AnnexTask,
  widths: readonly number[],
  bookmark: Bookmark | undefined,
): Generator<TableRow> {
  let name: TaskName | undefined
  for (const measure of task.measures) {
    const isFirst = name === undefined
    const content = cellsOf(isFirst ? task.name : '', measure)
    const cells = content.map((cell, column) =>
      setCell(cell, { width: widths[column] ?? 0, size: tableSize, style: 'normal', hyphenates: true }),
    )
    name ??= { lines: cells[0] ?? [] }
    const roles = content.map((cell, column): CellRole | undefined =>
      column > 0 || isFirst ? { tag: 'TD', paragraphs: cell.length } : undefined,
    )
    if (isFirst && task.measures.length > 1) {
      roles[0] = {
        tag: 'TD',
        paragraphs: content[0]?.length ?? 0,
        attributes: { RowSpan: task.measures.length },
      }
    }
    const role = { head: false, cells: roles }
    yield { cells, role, task: name, isTitle: false, bookmark: isFirst ? bookmark : undefined }
  }
}

/** The thickness of the table’s rules, in points. */
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

/** Each paragraph has an area object of its own, which identifies its lines in the structure tree. */
function setCell(cell: readonly Paragraph[], area: TypeArea): TextLine[] {
  return cell.flatMap(({ runs, item }) => breakLines(runs, { ...area, hanging: item ? hanging : undefined }))
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

/** The paragraphs of a text, typeset. */
export function plainParagraphs(text: string): Paragraph[] {
  return paragraphs(text).map(typesetParagraph)
}

/** Browsers open no longer addresses, and an address is written to the file once for each of its lines. */
const maxLinkLength = 2_000

/** A paragraph with the typography of Ukrainian; addresses are left as they are. */
function typesetParagraph({ runs, item }: Paragraph): Paragraph {
  return {
    item,
    runs: runs.map(({ text, link }) => {
      if (link === undefined) return { text: typeset(text) }
      return link.length > maxLinkLength ? { text } : { text, link }
    }),
  }
}

/** So many measures determine the column widths; of a longer report, every n-th. */
const sampleSize = 200

function sampleCells({ sections }: Annex): Cells[] {
  const all = sections.flatMap(({ tasks }) =>
    tasks.flatMap((task) => task.measures.map((measure) => ({ task, measure }))),
  )
  const interval = Math.max(1, Math.ceil(all.length / sampleSize))
  return all
    .filter((_, index) => index % interval === 0)
    .map(({ task, measure }) => cellsOf(task.name, measure))
}

function widthsFor(cells: readonly Cells[], room: number): number[] {
  const pointsPerUnit = tableSize / 1000
  const longestWords = headers.map((text) =>
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
            const { width, full } = approximateSize(part)
            length += full
            // Addresses and words joined by no-break spaces may be divided.
            const isWord = link === undefined && !part.includes('\u00a0')
            if (isWord) longestWords[column] = Math.max(longestWords[column] ?? 0, width)
          }
        }
        return length * pointsPerUnit
      }),
    ),
  )
  const needs = usualShares.map((usual, column) => ({
    usual,
    word: (longestWords[column] ?? 0) * pointsPerUnit,
  }))
  return columnWidths(room, needs, rows)
}

/** The size of a word in thousandths of the font size; of an overlong one estimated, as half an em per character. */
function approximateSize(word: string): { readonly width: number; readonly full: number } {
  if (word.length <= 100) return measureWord(word, 'normal')
  return { width: word.length * 500, full: word.length * 500 }
}
