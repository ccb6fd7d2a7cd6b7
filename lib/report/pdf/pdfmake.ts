import type { Content } from 'pdfmake/interfaces.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import type { TextLine } from './line-breaking.ts'
import { type EmbeddedFont, embedFont, type PdfDocument, PdfmakeDocument, type Style } from './tinos.ts'

/**
 * With tinos.ts the only file that depends on pdfmake’s undocumented parts: pdfmake 0.3.11 over pdfkit 0.19.1.
 *
 * pdfmake’s printer draws a word at a time, writes no structure tree and parses the fonts anew for each file. So its
 * parts are composed here instead: its document, its layout (with lines that are broken already), and the caller’s
 * renderer in place of its own. test/lib/report/pdf/pdfmake.test.ts fails when these parts change.
 */
const { default: LayoutBuilder } = layoutModule as { default: LayoutClass }

type LayoutClass = new (size: object, margins: object, svg: null) => Layout

interface Layout {
  docMeasure: { measureLeaf: (node: TextNode) => TextNode }
  tryLayoutDocument(...all: readonly unknown[]): unknown
  buildNextLine(node: TextNode): PlacedLine | null
  layoutDocument(...all: readonly unknown[]): LaidPage[]
}

/** A text node of the definition whose lines are broken already; `role` is theirs in the structure tree. */
export interface TextNode {
  readonly lines?: readonly TextLine[]
  readonly alignment?: 'left' | 'center' | 'right'
  readonly role?: unknown
  _inlines?: unknown[]
  _minWidth?: number
  _maxWidth?: number
  nextLine?: number
}

/** A page as pdfmake lays it out. */
export interface LaidPage {
  readonly items: readonly ({ type: 'line'; item: PlacedLine } | { type: 'vector'; item: RuleLine | Fill })[]
}

/** A segment of a table’s rules. */
export interface RuleLine {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly lineWidth: number
}

/** A filled rectangle: a part of the summary’s bar. */
export interface Fill {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly color: string
}

/** A line with its place on the page, with the interface that pdfmake’s layout expects of its own lines. */
export class PlacedLine {
  readonly line: TextLine
  readonly node: TextNode
  readonly inlines: readonly { alignment: string }[]
  x: number
  y = 0
  _outline?: { text: string; id?: string; parentId?: string }

  constructor(line: TextLine, node: TextNode) {
    this.line = line
    this.node = node
    this.x = line.indent
    this.inlines = [{ alignment: node.alignment ?? 'left' }]
  }

  /** pdfmake lays out headers separately and copies their lines onto the page. */
  clone(): PlacedLine {
    return Object.assign(new PlacedLine(this.line, this.node), this)
  }

  getHeight(): number {
    return this.line.height
  }

  getWidth(): number {
    return this.line.width
  }
}

class PresetLayout extends LayoutBuilder {
  override tryLayoutDocument(...all: readonly unknown[]): unknown {
    this.docMeasure.measureLeaf = (node) => Object.assign(node, { _inlines: [], _minWidth: 0, _maxWidth: 0 })
    return super.tryLayoutDocument(...all)
  }

  override buildNextLine(node: TextNode): PlacedLine | null {
    const index = node.nextLine ?? 0
    node.nextLine = index + 1
    const line = node.lines?.[index]
    return line === undefined ? null : new PlacedLine(line, node)
  }
}

/** A document whose pages are generated lazily. Lengths are in points; margins are left, top, right, bottom. */
export interface Printable {
  readonly pageSize: readonly [number, number]
  readonly pageMargins: readonly [number, number, number, number]
  readonly language: string
  readonly info: Readonly<Record<string, unknown>>
  readonly header: (page: number) => Content
  readonly pages: Iterable<Content[]>
}

/** A renderer of laid-out pages. */
export interface Drawing {
  page(page: LaidPage): void
  end(): void
}

/**
 * Lays out a document and renders it as a PDF. Its content cannot make pdfmake read a file or fetch an address.
 *
 * @param begin creates the renderer of a document with its fonts
 */
export function printDocument(
  {
    pageSize: [width, height],
    pageMargins: [left, top, right, bottom],
    language,
    info,
    header,
    pages,
  }: Printable,
  begin: (document: PdfDocument, fonts: Record<Style, EmbeddedFont>) => Drawing,
): Buffer {
  const options = {
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info,
    autoFirstPage: false,
    font: null,
  }
  const document = new PdfmakeDocument({}, {}, {}, {}, options, null, () => false)
  const parts: Buffer[] = []
  const drawing = begin(document, {
    normal: embedFont(document, 'normal'),
    bold: embedFont(document, 'bold'),
  })
  let drawn = 0
  for (const content of pages) {
    const layout = new PresetLayout({ width, height }, { left, top, right, bottom }, null)
    const before = drawn
    const laid = layout.layoutDocument(content, document, {}, {}, undefined, (page: number) =>
      header(before + page),
    )
    for (const page of laid) drawing.page(page)
    drawn += laid.length
    parts.push(output(document))
  }
  drawing.end()
  document.end()
  return Buffer.concat([...parts, output(document)])
}

/** The bytes that a document has output since the last call. */
function output(document: PdfDocument): Buffer {
  return (document.read() as Buffer | null) ?? Buffer.alloc(0)
}
