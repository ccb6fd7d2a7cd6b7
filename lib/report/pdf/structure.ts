import type { PlacedLine } from './pdfmake.ts'
import type { PdfDocument } from './tinos.ts'

/** An element of the structure tree, with the one thing of it that pdfkit does not show: its dictionary. */
export type StructureElement = PDFKit.PDFStructureElement & {
  readonly dictionary: { readonly data: Record<string, unknown> }
}

/** What a line is to a reader who hears the page: a block, a cell of a row, or nothing but furniture of the page. */
export type Role =
  | { readonly block: 'P' | 'H1' }
  | { readonly row: RowRole; readonly column: number }
  | { readonly furniture: true }

/** A row of the table, which may stand on several pages. */
export interface RowRole {
  readonly head: boolean
  /** By column; where a cell above reaches down, or one to the left spreads, there is none. */
  readonly cells: readonly (CellRole | undefined)[]
}

export interface CellRole {
  readonly tag: 'TH' | 'TD'
  readonly attributes?: Readonly<Record<string, string | number>>
  readonly paragraphs: number
}

interface Cell {
  readonly element: StructureElement
  readonly role: CellRole
  paragraph?: object
  list?: StructureElement | undefined
  current?: StructureElement
}

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.8): blocks, and a table whose rows stay whole however many pages
 * they stand on. Elements are written out as soon as nothing can be added to them.
 */
export class StructureTree {
  readonly #document: PdfDocument
  readonly #root: StructureElement
  #block: Role | undefined
  #open: StructureElement | undefined
  #table: StructureElement | undefined
  #part: StructureElement | undefined
  #row: RowRole | undefined
  #tr: StructureElement | undefined
  #cells: (Cell | undefined)[] = []

  constructor(document: PdfDocument) {
    this.#document = document
    this.#root = document.struct('Document') as StructureElement
    document.addStructure(this.#root)
  }

  /** The element to which a line belongs; none for page furniture. */
  elementOf({ node, line }: PlacedLine): StructureElement | undefined {
    const role = node.role as Role
    if ('furniture' in role) return undefined
    if ('block' in role) return this.#blockOf(role)
    if (role.row !== this.#row) this.#begin(role.row)
    const cell = this.#cells[role.column]
    if (cell === undefined || cell.role.paragraphs < 2) return cell?.element
    if (cell.paragraph !== line.paragraph) {
      cell.paragraph = line.paragraph
      cell.current = this.#paragraphIn(cell, line.paragraph.hanging !== undefined)
    }
    return cell.current
  }

  /** A new element within another. */
  within(parent: StructureElement, type: string, attributes?: object): StructureElement {
    const element = this.#document.struct(type) as StructureElement
    if (attributes) element.dictionary.data['A'] = { O: 'Table', ...attributes }
    parent.add(element)
    return element
  }

  end(): void {
    this.#root.end()
  }

  #blockOf(role: Role & { readonly block: string }): StructureElement | undefined {
    if (role !== this.#block) {
      this.#block = role
      this.#open?.end()
      this.#table?.end()
      this.#open = this.within(this.#root, role.block)
    }
    return this.#open
  }

  #begin(row: RowRole): void {
    this.#tr?.end()
    this.#table ??= this.within(this.#root, 'Table')
    if (this.#row === undefined || row.head !== this.#row.head) {
      this.#part?.end()
      this.#part = this.within(this.#table, row.head ? 'THead' : 'TBody')
    }
    this.#row = row
    const tr = this.within(this.#part as StructureElement, 'TR')
    this.#tr = tr
    this.#cells = row.cells.map(
      (role) => role && { element: this.within(tr, role.tag, role.attributes), role },
    )
  }

  /** A paragraph of a cell, or an item of a list in it. */
  #paragraphIn(cell: Cell, isItem: boolean): StructureElement {
    if (!isItem) {
      cell.list = undefined
      return this.within(cell.element, 'P')
    }
    cell.list ??= this.within(cell.element, 'L')
    return this.within(this.within(cell.list, 'LI'), 'LBody')
  }
}
