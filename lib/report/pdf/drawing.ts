import { baseline } from './glyph-runs.ts'
import { type Encoder, encoder } from './glyphs.ts'
import type { TextSpan } from './line-breaking.ts'
import type { Drawing, LaidPage, PlacedLine } from './pdfmake.ts'
import { type StructureElement, StructureTree } from './structure.ts'
import { cellFills, hundredths, ruleLines } from './table-rules.ts'
import type { EmbeddedFont, PdfDocument, Style } from './tinos.ts'

/** Draws laid-out pages: a line of type at a time, each in its place in the structure tree, then the frames. */
export class AnnexDrawing implements Drawing {
  readonly #document: PdfDocument
  readonly #fonts: Readonly<Record<Style, EmbeddedFont>>
  readonly #size: readonly [number, number]
  readonly #structure: StructureTree
  readonly #encoded: Readonly<Record<Style, Encoder>>
  readonly #bookmarks = new Map<string, PDFKit.PDFOutline>()
  #owner: StructureElement | 'furniture' | undefined
  #content = ''
  #font = ''
  #at = { x: 0, y: 0 }

  constructor(
    document: PdfDocument,
    fonts: Readonly<Record<Style, EmbeddedFont>>,
    size: readonly [number, number],
  ) {
    this.#document = document
    this.#fonts = fonts
    this.#size = size
    this.#structure = new StructureTree(document)
    this.#encoded = { normal: encoder(fonts.normal), bold: encoder(fonts.bold) }
  }

  page({ items }: LaidPage): void {
    const [width, height] = this.#size
    this.#document.addPage({ size: [width, height], margin: 0 })
    const { fonts } = this.#document.page as unknown as { fonts: Record<string, object> }
    for (const font of Object.values(this.#fonts)) fonts[font.id] ??= font.ref()
    // pdfkit's pages are upside down; type is set on the page as it is.
    this.#document.addContent(`q 1 0 0 -1 0 ${hundredths(height)} cm`)
    for (const item of items) if (item.type === 'line') this.#set(item.item)
    this.#disown()
    const vectors = items.flatMap((item) => (item.type === 'vector' ? [item.item] : []))
    const fills = vectors.flatMap((vector) => (vector.type === 'rect' ? [vector] : []))
    const rules = vectors.flatMap((vector) => (vector.type === 'line' ? [vector] : []))
    if (fills.length > 0) this.#document.addContent(cellFills(fills, height))
    if (rules.length > 0) this.#document.addContent(ruleLines(rules, height))
    this.#document.addContent('Q')
  }

  end(): void {
    this.#structure.end()
  }

  #set(placed: PlacedLine): void {
    const owner = this.#structure.elementOf(placed)
    this.#mark(placed)
    let x = placed.x
    for (const span of placed.line.spans) {
      if (span.link === undefined || owner === undefined) this.#own(owner ?? 'furniture')
      else this.#link(owner, span.link, x, placed, span)
      this.#type(span, x, placed)
      x += span.width
    }
  }

  #disown(): void {
    if (this.#owner === undefined) return
    this.#document.addContent(`${this.#content}ET`)
    this.#document.endMarkedContent()
    this.#owner = undefined
    this.#content = ''
    this.#font = ''
    this.#at = { x: 0, y: 0 }
  }

  #type({ words }: TextSpan, x: number, { line: { style, size }, y }: PlacedLine): void {
    const font = `/${style === 'normal' ? 'F1' : 'F2'} ${size} Tf `
    if (font !== this.#font) this.#content += this.#font = font
    const at = { x: hundredths(x), y: hundredths(this.#size[1] - y - (baseline * size) / 1000) }
    let glyphs = ''
    for (const word of words) glyphs += this.#encoded[style](word)
    this.#content += `${hundredths(at.x - this.#at.x)} ${hundredths(at.y - this.#at.y)} Td<${glyphs}>Tj\n`
    this.#at = at
  }

  /** What follows belongs to an element, or to the page's furniture. */
  #own(owner: StructureElement | 'furniture'): void {
    if (owner === this.#owner) return
    this.#disown()
    if (owner === 'furniture') this.#document.markContent('Artifact', { type: 'Pagination' })
    else owner.add(this.#document.markStructureContent(owner.dictionary.data['S'] as never))
    this.#owner = owner
    this.#content = 'BT '
  }

  /** One annotation for a line of an address. */
  #link(
    owner: StructureElement,
    address: string,
    x: number,
    { y, line }: PlacedLine,
    { width }: TextSpan,
  ): void {
    const link = this.#structure.within(owner, 'Link')
    this.#own(link)
    const contents = { structParent: link, Contents: new String(address) }
    this.#document.link(x, y, width, line.height, address, contents as object)
  }

  /** A section or task has a bookmark where it begins. */
  #mark({ _outline: mark, y }: PlacedLine): void {
    if (mark === undefined) return
    const parent = this.#bookmarks.get(mark.parentId ?? '') ?? this.#document.outline
    // pdfkit counts `left` from the right edge.
    const left = this.#document.page.width
    const made = parent.addItem(mark.text, { expanded: true, top: y, left } as object)
    if (mark.id !== undefined) this.#bookmarks.set(mark.id, made)
  }
}
