import { annexColumns } from '../../text/annex.ts'
import { typeset } from '../../text/typography.ts'
import type { Report, ReportedMeasure, Section } from '../model.ts'
import { type Paragraph, paragraphs } from '../paragraph.ts'
import { columnWidths } from './columns.ts'
import { type Line, linesOf, type TypeArea } from './lines.ts'
import type { Row, TaskName } from './pages.ts'
import type { Style } from './pdfmake.ts'
import type { CellRole, RowRole } from './structure.ts'
import { wordOf } from './words.ts'

/** The table before it is divided into pages. */
export interface Table {
  readonly widths: readonly number[]
  readonly header: Row
  readonly rows: readonly Row[]
}

/** The size of type in the table, in points: not under 10 (ДСТУ 4163:2020, as everywhere in tables of a document). */
export const tableSize = 10

/** Between the frame and the words, left and right. */
export const blank = 3

/** Lines of an item after the first stand under its words, not under its mark. */
const hanging = 8

/** Shares of the table's width in a usual report: the account of what was done takes the most room. */
const usual = [0.12, 0.18, 0.09, 0.12, 0.12, 0.13, 0.24]

const headers = Object.values(annexColumns)

type Cells = readonly (readonly Paragraph[])[]

/** Sets the rows of the annex in lines, in columns that suit what is in them. */
export function tableOf(report: Report, total: number): Table {
  const measures = new Map<ReportedMeasure, Cells>()
  for (const { tasks } of report.sections) {
    for (const task of tasks)
      for (const measure of task.measures) measures.set(measure, cellsOf(task.name, measure))
  }
  const room = total - headers.length * (2 * blank + rule) - rule
  const widths = widthsFor([...measures.values()], room)
  const full = room + (headers.length - 1) * (2 * blank + rule)
  const rows = report.sections.flatMap((section, index) =>
    sectionRows(section, index, measures, widths, full),
  )
  return {
    widths,
    header: headerRow(widths),
    rows: rows.length > 0 ? rows : [titleRow(plain(report.empty), 'normal', full, 'TD')],
  }
}

/** The thickness of a rule. */
export const rule = 0.5

function sectionRows(
  section: Section,
  index: number,
  measures: ReadonlyMap<ReportedMeasure, Cells>,
  widths: readonly number[],
  full: number,
): Row[] {
  const bookmark = { id: `section${index}`, text: section.title }
  const rows = section.tasks.flatMap((task, place) => {
    let name: TaskName | undefined
    return task.measures.map((measure, order): Row => {
      const set = (measures.get(measure) ?? []).map((cell, column) =>
        column === 0 && order > 0
          ? []
          : setCell(cell, { width: widths[column] ?? 0, size: tableSize, style: 'normal', divides: true }),
      )
      name ??= { lines: set[0] ?? [] }
      const cells = (measures.get(measure) ?? []).map((cell, column): CellRole | undefined => {
        if (column > 0) return { tag: 'TD', paragraphs: cell.length }
        const attributes = task.measures.length > 1 ? { attributes: { RowSpan: task.measures.length } } : {}
        return order > 0 ? undefined : { tag: 'TD', paragraphs: cell.length, ...attributes }
      })
      const mark = {
        id: `section${index}task${place}`,
        text: task.name,
        ...(section.title === '' ? {} : { within: bookmark.id }),
      }
      const isMarked = order === 0 && task.name !== ''
      return {
        cells: set,
        role: { head: false, cells },
        task: name,
        isTitle: false,
        ...(isMarked ? { bookmark: mark } : {}),
      }
    })
  })
  if (section.title === '') return rows
  return [{ ...titleRow(plain(section.title), 'bold', full, 'TH'), bookmark }, ...rows]
}

function titleRow(text: readonly Paragraph[], style: Style, width: number, tag: 'TH' | 'TD'): Row {
  const scope = tag === 'TH' ? { Scope: 'Column' } : {}
  const cell = { tag, paragraphs: text.length, attributes: { ...scope, ColSpan: headers.length } }
  return {
    cells: [setCell(text, { width, size: tableSize, style })],
    role: { head: false, cells: [cell] },
    isTitle: tag === 'TH',
  }
}

function headerRow(widths: readonly number[]): Row {
  const cells = headers.map((text, column) =>
    linesOf([{ text: typeset(text) }], { width: widths[column] ?? 0, size: tableSize, style: 'normal' }),
  )
  const role: RowRole = {
    head: true,
    cells: headers.map(() => ({ tag: 'TH', paragraphs: 1, attributes: { Scope: 'Column' } })),
  }
  return { cells, role, isTitle: true }
}

/** Each paragraph is an area of its own: what belongs together is told by it. */
function setCell(cell: readonly Paragraph[], area: TypeArea): Line[] {
  return cell.flatMap(({ runs, item }) => linesOf(runs, item ? { ...area, hanging } : { ...area }))
}

function cellsOf(task: string, measure: ReportedMeasure): Cells {
  const { content, deadline, units, audience, indicator, state } = measure
  return [
    plain(task),
    content.map(mended),
    plain(deadline),
    plain(units.join('\n')),
    plain(audience),
    indicator.map(mended),
    state.map(mended),
  ]
}

/** Paragraphs of a text without links. */
export function plain(text: string): Paragraph[] {
  return paragraphs(text).map(mended)
}

/** Addresses stay as they are. */
function mended({ runs, item }: Paragraph): Paragraph {
  return { item, runs: runs.map((run) => (run.link === undefined ? { text: typeset(run.text) } : run)) }
}

function widthsFor(cells: readonly Cells[], room: number): number[] {
  const words = headers.map((text) => widest(typeset(text)))
  const rows = cells.map((row) =>
    row.map((cell, column) =>
      cell.map(({ runs }) => {
        let length = 0
        for (const { text, link } of runs) {
          for (const part of text.split(/(?<= )/u)) {
            const { width, full } =
              part.length > 200
                ? { width: part.length * 500, full: part.length * 500 }
                : wordOf(part, 'normal')
            length += full
            if (link === undefined)
              words[column] = Math.max(words[column] ?? 0, part.includes('\u00a0') ? 0 : width)
          }
        }
        return (length * tableSize) / 1000
      }),
    ),
  )
  return columnWidths(
    room,
    usual.map((share, column) => ({ usual: share, word: ((words[column] ?? 0) * tableSize) / 1000 })),
    rows,
  )
}

function widest(text: string): number {
  return Math.max(...text.split(/[\s]/u).map((word) => wordOf(word, 'normal').width))
}
