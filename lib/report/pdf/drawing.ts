import { type Encoder, encoder } from './glyphs.ts'
import type { Span } from './lines.ts'
import type { EmbeddedFont, LaidPage, PdfDocument, PlacedLine, Rule, Style } from './pdfmake.ts'
import { type Element, Structure } from './structure.ts'
import { baseline } from './words.ts'

/** Draws laid-out pages: a line of type at a time, each in its place in the structure tree, then the frames. */
export function draw(
  document: PdfDocument,
  pages: readonly LaidPage[],
  fonts: Readonly<Record<Style, EmbeddedFont>>,
  size: readonly [number, number],
): void {
  const type = new Type(document, fonts, size[1])
  for (const { items } of pages) {
    document.addPage({ size: [...size], margin: 0 })
    const { fonts: used } = document.page as unknown as { fonts: Record<string, object> }
    for (const font of Object.values(fonts)) used[font.id] ??= font.ref()
    // pdfkit's pages are upside down; type is set on the page as it is.
    document.addContent(`q 1 0 0 -1 0 ${points(size[1])} cm`)
    for (const item of items) if (item.type === 'line') type.set(item.item)
    type.endPage()
    const rules = items.flatMap((item) => (item.type === 'vector' ? [item.item] : []))
    if (rules.length > 0) document.addContent(frames(rules, size[1]))
    document.addContent('Q')
  }
  type.end()
}

class Type {
  readonly #document: PdfDocument
  readonly #structure: Structure
  readonly #encoded: Readonly<Record<Style, Encoder>>
  readonly #height: number
  #owner: Element | 'furniture' | undefined
  #content = ''
  #font = ''
  readonly #bookmarks = new Map<string, PDFKit.PDFOutline>()

  constructor(document: PdfDocument, fonts: Readonly<Record<Style, EmbeddedFont>>, height: number) {
    this.#document = document
    this.#structure = new Structure(document)
    this.#encoded = { normal: encoder(fonts.normal), bold: encoder(fonts.bold) }
    this.#height = height
  }

  set(placed: PlacedLine): void {
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

  endPage(): void {
    if (this.#owner === undefined) return
    this.#document.addContent(`${this.#content}ET`)
    this.#document.endMarkedContent()
    this.#owner = undefined
    this.#content = ''
    this.#font = ''
  }

  end(): void {
    this.#structure.end()
  }

  #type({ words }: Span, x: number, { line: { style, size }, y }: PlacedLine): void {
    const font = `/${style === 'normal' ? 'F1' : 'F2'} ${size} Tf `
    if (font !== this.#font) this.#content += this.#font = font
    const foot = this.#height - y - (baseline * size) / 1000
    let glyphs = ''
    for (const word of words) glyphs += this.#encoded[style](word)
    this.#content += `1 0 0 1 ${points(x)} ${points(foot)} Tm [${glyphs}] TJ\n`
  }

  /** What follows belongs to an element, or to the page's furniture. */
  #own(owner: Element | 'furniture'): void {
    if (owner === this.#owner) return
    this.endPage()
    if (owner === 'furniture') this.#document.markContent('Artifact', { type: 'Pagination' })
    else owner.add(this.#document.markStructureContent(owner.dictionary.data['S'] as never))
    this.#owner = owner
    this.#content = 'BT '
  }

  /** One annotation for a line of an address. */
  #link(owner: Element, address: string, x: number, { y, line }: PlacedLine, { width }: Span): void {
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

/** Frames are drawn in one go, with pieces of one line joined. */
function frames(rules: readonly Rule[], height: number): string {
  const joined = new Map<string, Rule[]>()
  for (const rule of rules) {
    const upright = rule.x1 === rule.x2
    const key = upright ? `x${points(rule.x1)}` : `y${points(rule.y1)}`
    const along = joined.get(key)
    const last = along?.at(-1)
    if (!along || !last) joined.set(key, [{ ...rule }])
    else if (upright && rule.y1 <= last.y2 + 0.6)
      along[along.length - 1] = { ...last, y2: Math.max(last.y2, rule.y2) }
    else if (!upright && rule.x1 <= last.x2 + 0.6)
      along[along.length - 1] = { ...last, x2: Math.max(last.x2, rule.x2) }
    else along.push({ ...rule })
  }
  const lines = [...joined.values()]
    .flat()
    .map(
      ({ x1, y1, x2, y2 }) => `${points(x1)} ${points(height - y1)} m ${points(x2)} ${points(height - y2)} l`,
    )
  return `/Artifact <</Type /Layout>> BDC\n${points(rules[0]?.lineWidth ?? 0.5)} w\n${lines.join('\n')}\nS\nEMC`
}

/** Hundredths of a point are finer than any printer. */
function points(value: number): string {
  return String(Math.round(value * 100) / 100)
}
