import type { Content } from 'pdfmake/interfaces.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import type { TextLine } from './line-breaking.ts'
import { type EmbeddedFont, embedFont, type PdfDocument, PdfmakeDocument, type Style } from './tinos.ts'

/**
 * With tinos.ts the only file that reaches below pdfmake's documented interface: pdfmake 0.3.11 over pdfkit 0.19.1.
 *
 * Its printer cannot be told to draw otherwise than a word at a time, without a structure tree, with fonts read anew for
 * each file. So its parts are put together here: its document, its layout (which takes lines as they are set, in place
 * of measuring and breaking them), and in place of its renderer the caller's. A test fails when these parts change.
 */
const { default: LayoutBuilder } = layoutModule as { default: LayoutClass }

type LayoutClass = new (size: object, margins: object, svg: null) => Layout

interface Layout {
  docMeasure: { measureLeaf: (node: TextNode) => TextNode }
  tryLayoutDocument(...all: readonly unknown[]): unknown
  buildNextLine(node: TextNode): PlacedLine | null
  layoutDocument(...all: readonly unknown[]): LaidPage[]
}

/** A text node of the definition whose lines are set already. `role` says what they are in the structure tree. */
export interface TextNode {
  readonly lines?: readonly TextLine[]
  readonly alignment?: 'left' | 'center' | 'right'
  readonly role?: unknown
  _inlines?: unknown[]
  _minWidth?: number
  _maxWidth?: number
  taken?: number
}

/** A page as pdfmake lays it out. */
export interface LaidPage {
  readonly items: readonly ({ type: 'line'; item: PlacedLine } | { type: 'vector'; item: RuleLine | Fill })[]
}

/** A ruled line of a table's frame. */
export interface RuleLine {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly lineWidth: number
}

/** A filled rectangle: a part of the summary's bar. */
export interface Fill {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly color: string
}

/** A line that is set, as pdfmake's layout asks of its own lines. */
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

  /** What stands in the margin is laid out apart and then copied onto the page. */
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

class SetLayout extends LayoutBuilder {
  override tryLayoutDocument(...all: readonly unknown[]): unknown {
    this.docMeasure.measureLeaf = (node) => Object.assign(node, { _inlines: [], _minWidth: 0, _maxWidth: 0 })
    return super.tryLayoutDocument(...all)
  }

  override buildNextLine(node: TextNode): PlacedLine | null {
    const taken = node.taken ?? 0
    node.taken = taken + 1
    const line = node.lines?.[taken]
    return line === undefined ? null : new PlacedLine(line, node)
  }
}

/** A document for pdfmake that is made a page at a time. */
export interface Printable {
  readonly pageSize: readonly [number, number]
  readonly pageMargins: readonly [number, number, number, number]
  readonly language: string
  readonly info: Readonly<Record<string, unknown>>
  readonly header: (page: number) => Content
  readonly pages: Iterable<Content[]>
}

/** Draws laid-out pages, one after the other. */
export interface Drawing {
  page(page: LaidPage): void
  end(): void
}

/** Lays a document out and has it drawn. Nothing in it can make this read a file or fetch an address. */
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
    const layout = new SetLayout({ width, height }, { left, top, right, bottom }, null)
    const before = drawn
    const laid = layout.layoutDocument(content, document, {}, {}, undefined, (page: number) =>
      header(before + page),
    )
    for (const page of laid) drawing.page(page)
    drawn += laid.length
    parts.push(written(document))
  }
  drawing.end()
  document.end()
  return Buffer.concat([...parts, written(document)])
}

/** What a document has written so far, in one piece: it writes a line at a time. */
function written(document: PdfDocument): Buffer {
  return (document.read() as Buffer | null) ?? Buffer.alloc(0)
}
