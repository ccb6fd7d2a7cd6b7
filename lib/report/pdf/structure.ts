import type { PlacedLine } from './pdfmake.ts'
import type { PdfDocument } from './tinos.ts'

/** A structure element with its dictionary, which pdfkit’s types do not declare. */
export type StructureElement = PDFKit.PDFStructureElement & {
  readonly dictionary: { readonly data: Record<string, unknown> }
}

/** What a line is to assistive technology: a block, a cell of a row, or an artifact of the page. */
export type Role =
  | { readonly block: 'P' | 'H1' }
  | { readonly row: RowRole; readonly column: number }
  | { readonly artifact: true }

/** A row of the table, which may extend over several pages. */
export interface RowRole {
  readonly head: boolean
  /** By column; undefined where the cell is spanned from above or from the left. */
  readonly cells: readonly (CellRole | undefined)[]
}

/** A cell of the table: its element and the number of its paragraphs. */
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
 * The structure tree of a tagged PDF (ISO 32000-1, 14.8): blocks, and a table in which a row is one element however many
 * pages it extends over. An element is written to the file as soon as nothing can be added to it.
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

  /** The element to which a line belongs; undefined for artifacts. */
  elementOf({ node, line }: PlacedLine): StructureElement | undefined {
    const role = node.role as Role
    if ('artifact' in role) return undefined
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

  /** A new paragraph of a cell, or a new item of the list in it. */
  #paragraphIn(cell: Cell, isItem: boolean): StructureElement {
    if (!isItem) {
      cell.list = undefined
      return this.within(cell.element, 'P')
    }
    cell.list ??= this.within(cell.element, 'L')
    return this.within(this.within(cell.list, 'LI'), 'LBody')
  }
}
