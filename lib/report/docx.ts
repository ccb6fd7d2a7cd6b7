import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  Paragraph as Line,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  PageOrientation,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { annexColumns } from '../text/annex.ts'
import type { Annex, AnnexMeasure, AnnexSection } from './annex.ts'
import type { Paragraph } from './paragraph.ts'

/** Width of the text between margins of 30 and 10 mm on A4 landscape. */
const textWidth = mm(297 - 30 - 10)
const shares = [12, 18, 9, 12, 12, 13, 24]
const widths = shares.map((share) => Math.round((textWidth * share) / 100))

/** In half-points: 10 pt in the table, 12 in the blocks, 14 in the title. */
const sizes = { table: 20, block: 24, title: 28 } as const

/** Renders the annex as a Word document, for offices that edit and sign it in their document system. The text is that of the PDF. */
export async function renderDocx(report: Annex): Promise<Buffer> {
  const document = new Document({
    title: report.title,
    creator: report.body ?? '',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: sizes.block, language: { value: 'uk-UA' } },
          paragraph: { spacing: { line: 240 } },
        },
        heading1: { run: { font: 'Times New Roman', size: sizes.title, bold: true, color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // Portrait: the library exchanges width and height for landscape.
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
            margin: {
              left: mm(30),
              right: mm(10),
              top: mm(20),
              bottom: mm(20),
              header: mm(10),
              footer: mm(10),
            },
          },
        },
        headers: {
          first: new Header({ children: draftLines(report) }),
          default: new Header({ children: pageHead(report) }),
        },
        footers: { first: new Footer({ children: [] }), default: new Footer({ children: [] }) },
        children: [...blocks(report), table(report), ...signature(report)],
      },
    ],
  })
  return await Packer.toBuffer(document)
}

function pageHead(report: Annex): Line[] {
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  const continuation =
    report.continuation === undefined ? [] : [line(report.continuation, { alignment: AlignmentType.RIGHT })]
  return [
    new Line({ alignment: AlignmentType.CENTER, children: [number] }),
    ...continuation,
    ...draftLines(report),
  ]
}

function draftLines({ draftMark }: Annex): Line[] {
  return draftMark === undefined
    ? []
    : [line(draftMark, { alignment: AlignmentType.RIGHT, size: sizes.table })]
}

function blocks(report: Annex): Line[] {
  const upperRight = { left: mm(158) }
  return [
    ...report.annex.map((text) => line(text, { indent: upperRight })),
    ...(report.approval ?? []).map((text) => line(text, { indent: upperRight })),
    line(''),
    new Line({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing: { after: 200 },
      children: [new TextRun({ text: report.title })],
    }),
    ...(report.summary ?? []).flatMap(({ heading, lines }) => [
      line(heading, { bold: true }),
      ...lines.map((text) => line(text)),
    ]),
    line(''),
  ]
}

interface LineOptions {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly indent?: { readonly left: number }
  readonly size?: number
  readonly bold?: boolean
}

function line(text: string, { size, bold = false, ...options }: LineOptions = {}): Line {
  return new Line({
    ...options,
    children: [new TextRun({ text, bold, ...(size === undefined ? {} : { size }) })],
  })
}

function table(report: Annex): Table {
  const headers = Object.values(annexColumns).map((text, column) =>
    cell([line(text, { size: sizes.table, alignment: AlignmentType.CENTER })], column),
  )
  const rows = report.sections.flatMap(sectionRows)
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, children: headers }),
      ...(rows.length === 0 ? [fullWidth(report.empty)] : rows),
    ],
  })
}

function sectionRows(section: AnnexSection): TableRow[] {
  const rows = section.tasks.flatMap((task) =>
    task.measures.map((measure, index) => measureRow(measure, index === 0 ? task : undefined)),
  )
  return section.title === '' ? rows : [fullWidth(section.title), ...rows]
}

function fullWidth(text: string): TableRow {
  const children = [line(text, { size: sizes.table, bold: true, alignment: AlignmentType.CENTER })]
  return new TableRow({ children: [new TableCell({ columnSpan: widths.length, children })] })
}

/** A task’s name is one cell that spans the rows of its measures; Word continues such a cell over page breaks. */
function measureRow(measure: AnnexMeasure, task: AnnexSection['tasks'][number] | undefined): TableRow {
  const first =
    task === undefined
      ? []
      : [
          new TableCell({
            rowSpan: task.measures.length,
            width: { size: widths[0] ?? 0, type: WidthType.DXA },
            children: textLines(task.name),
          }),
        ]
  return new TableRow({
    children: [
      ...first,
      cell(measure.content.map(paragraph), 1),
      cell(textLines(measure.deadline), 2),
      cell(
        measure.units.map((unit) => line(unit, { size: sizes.table })),
        3,
      ),
      cell(textLines(measure.audience), 4),
      cell(measure.indicator.map(paragraph), 5),
      cell(measure.state.map(paragraph), 6),
    ],
  })
}

/** In OOXML a cell must contain a paragraph, so an empty cell has an empty one. */
function cell(children: Line[], column: number): TableCell {
  return new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 60, right: 60 },
    children: children.length === 0 ? [line('')] : children,
  })
}

function textLines(text: string): Line[] {
  return text.split('\n').map((one) => line(one, { size: sizes.table }))
}

function paragraph({ runs, item }: Paragraph): Line {
  const children = runs.map(({ text, link }): ParagraphChild => {
    const run = new TextRun({
      text,
      size: sizes.table,
      ...(link === undefined ? {} : { style: 'Hyperlink' }),
    })
    return link === undefined ? run : new ExternalHyperlink({ link, children: [run] })
  })
  return new Line({ children, ...(item ? { indent: { left: 170, hanging: 0 } } : {}) })
}

function signature({ signatory }: Annex): Line[] {
  if (signatory === undefined) return []
  return [line(''), line(`${signatory.post}\t\t\t${signatory.name}`)]
}
