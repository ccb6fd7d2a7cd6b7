import { baseline } from './glyph-runs.ts'
import { type Encoder, encoder } from './glyphs.ts'
import type { TextSpan } from './line-breaking.ts'
import type { Drawing, LaidPage, PlacedLine } from './pdfmake.ts'
import { type StructureElement, StructureTree } from './structure.ts'
import { cellFills, hundredths, ruleLines } from './table-rules.ts'
import type { EmbeddedFont, PdfDocument, Style } from './tinos.ts'

/** Draws laid-out pages: lines of text, each as content of its structure element, then fills and rules. */
export class AnnexDrawing implements Drawing {
  readonly #document: PdfDocument
  readonly #fonts: Readonly<Record<Style, EmbeddedFont>>
  readonly #size: readonly [number, number]
  readonly #structure: StructureTree
  readonly #encoded: Readonly<Record<Style, Encoder>>
  readonly #bookmarks = new Map<string, PDFKit.PDFOutline>()
  #owner: StructureElement | 'artifact' | undefined
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
    // Undoes pdfkit’s flip of the y axis, so that text is not mirrored.
    this.#document.addContent(`q 1 0 0 -1 0 ${hundredths(height)} cm`)
    for (const item of items) if (item.type === 'line') this.#set(item.item)
    this.#endMarked()
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
    this.#addBookmark(placed)
    let x = placed.x
    for (const span of placed.line.spans) {
      if (span.link === undefined || owner === undefined) this.#beginMarked(owner ?? 'artifact')
      else this.#link(owner, span.link, x, placed, span)
      this.#type(span, x, placed)
      x += span.width
    }
  }

  #endMarked(): void {
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
    if (font !== this.#font) {
      this.#content += font
      this.#font = font
    }
    const at = { x: hundredths(x), y: hundredths(this.#size[1] - y - (baseline * size) / 1000) }
    const glyphs = words.map(this.#encoded[style]).join('')
    this.#content += `${hundredths(at.x - this.#at.x)} ${hundredths(at.y - this.#at.y)} Td<${glyphs}>Tj\n`
    this.#at = at
  }

  /** Begins marked content of an element, or of an artifact (ISO 32000-1, 14.8.2.2), unless it is open already. */
  #beginMarked(owner: StructureElement | 'artifact'): void {
    if (owner === this.#owner) return
    this.#endMarked()
    if (owner === 'artifact') this.#document.markContent('Artifact', { type: 'Pagination' })
    else owner.add(this.#document.markStructureContent(owner.dictionary.data['S'] as never))
    this.#owner = owner
    this.#content = 'BT '
  }

  /** A link annotation for the part of an address on one line. */
  #link(
    owner: StructureElement,
    address: string,
    x: number,
    { y, line }: PlacedLine,
    { width }: TextSpan,
  ): void {
    const link = this.#structure.within(owner, 'Link')
    this.#beginMarked(link)
    const contents = { structParent: link, Contents: new String(address) }
    this.#document.link(x, y, width, line.height, address, contents as object)
  }

  /** Adds the outline entry of a section or task that begins on this line. */
  #addBookmark({ _outline: entry, y }: PlacedLine): void {
    if (entry === undefined) return
    const parent = this.#bookmarks.get(entry.parentId ?? '') ?? this.#document.outline
    // pdfkit measures `left` from the right edge.
    const left = this.#document.page.width
    const item = parent.addItem(entry.text, { expanded: true, top: y, left } as object)
    if (entry.id !== undefined) this.#bookmarks.set(entry.id, item)
  }
}
