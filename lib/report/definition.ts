import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { annexColumns } from '../text/annex.ts'
import type { Report, ReportedMeasure, Section } from './model.ts'
import type { Paragraph } from './paragraph.ts'

/** Points in a millimetre. */
const mm = 72 / 25.4

/** Margins of an official document (ДСТУ 4163:2020, п. 5.2): left 30, top 20, right 10, bottom 20 mm. */
const margins: [number, number, number, number] = [30 * mm, 20 * mm, 10 * mm, 20 * mm]

/** Shares of the table's width: the account of what was done takes the most room. */
const widths = ['12%', '18%', '9%', '12%', '12%', '13%', '24%']

const columns = Object.keys(annexColumns).length

/**
 * The annex as a definition for pdfmake: a pure function, made anew for each rendering because
 * rendering changes it.
 *
 * Uses neither `rowSpan` nor `dontBreakRows` nor `keepWithHeaderRows`: pdfmake 0.3.11 drops the text of
 * a row taller than a page with each of them. A task's name stands in its first row; the cells below are
 * empty and without lines between them.
 */
export function definition(report: Report): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: margins,
    version: '1.7',
    language: 'uk-UA',
    displayTitle: true,
    info: {
      title: report.title,
      subject: report.annex.join(' '),
      // Equal data gives equal bytes: the file is as old as what it says.
      creationDate: new Date(`${report.asOf}T00:00:00Z`),
    },
    defaultStyle: { font: 'Tinos', fontSize: 10, lineHeight: 1.05 },
    header: (page) =>
      page === 1 ? '' : { text: String(page), alignment: 'center', margin: [0, 10 * mm, 0, 0] },
    content: [
      { stack: report.annex.map((text) => ({ text })), margin: [158 * mm, 0, 0, 14], fontSize: 12 },
      { text: report.title, bold: true, alignment: 'center', fontSize: 14, margin: [20, 0, 20, 12] },
      { layout: 'annex', table: { headerRows: 1, widths, body: body(report) } },
    ],
  }
}

function body(report: Report): TableCell[][] {
  const headers = Object.values(annexColumns).map((text): TableCell => ({ text, alignment: 'center' }))
  const rows = report.sections.flatMap(sectionRows)
  return [headers, ...(rows.length === 0 ? [fullWidth(report.empty)] : rows)]
}

function sectionRows(section: Section): TableCell[][] {
  const rows = section.tasks.flatMap((task) =>
    task.measures.map((measure, index) =>
      measureRow(index === 0 ? task.name : '', measure, index > 0, index < task.measures.length - 1),
    ),
  )
  return section.title === '' ? rows : [fullWidth(section.title, true), ...rows]
}

function fullWidth(text: string, bold = false): TableCell[] {
  const cell: TableCell = { text: broken(text), bold, alignment: 'center', colSpan: columns }
  return [cell, ...Array.from({ length: columns - 1 }, (): TableCell => ({}))]
}

function measureRow(
  task: string,
  measure: ReportedMeasure,
  goesOn: boolean,
  isFollowed: boolean,
): TableCell[] {
  return [
    { text: broken(task), border: [true, !goesOn, true, !isFollowed] },
    lines(measure.content),
    { text: broken(measure.deadline) },
    { text: broken(measure.units.join('\n')) },
    { text: broken(measure.audience) },
    lines(measure.indicator),
    lines(measure.state),
  ]
}

function lines(paragraphs: readonly Paragraph[]): TableCell {
  return { stack: paragraphs.map(line) }
}

function line({ runs, item }: Paragraph): Content {
  const text = runs.map(({ text, link }) =>
    link === undefined ? broken(text) : { text: broken(text), link },
  )
  return { text, leadingIndent: item ? 8 : 0 }
}

/**
 * pdfmake cuts a word that is wider than its column letter by letter, in quadratic time: fifty thousand
 * letters never end. A zero-width space every so often keeps the pieces short.
 */
function broken(text: string): string {
  return text.replace(/\S{200}(?=\S)/gu, '$&\u200b')
}
