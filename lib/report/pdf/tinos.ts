import documentModule from 'pdfmake/js/PDFDocument.js'
import { type fontFiles, fontPath } from './fonts.ts'

/** pdfmake's document, which pdfmake does not export: see pdfmake.ts. */
export const { default: PdfmakeDocument } = documentModule as { default: DocumentClass }

type DocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: null,
  mayRead: (path: string) => boolean,
) => PdfDocument

/** pdfkit's document as pdfmake extends it. */
export interface PdfDocument extends PDFKit.PDFDocument {
  readonly fontCache: Record<string, Record<string, EmbeddedFont>>
  readonly _fontFamilies: Record<string, EmbeddedFont>
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
}

/** A font's file as fontkit reads it; in units of the font. */
interface FontFile {
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
}

/** A font within one document: which of its glyphs the file holds, how wide they are and for what letters they stand. */
export interface EmbeddedFont {
  readonly id: string
  readonly name: string
  /** Thousandths of the type's size in a unit of the font. */
  readonly scale: number
  readonly ascender: number
  readonly descender: number
  readonly font: FontFile
  readonly subset: {
    readonly glyphs: number[]
    readonly mapping: Record<number, number>
    includeGlyph(id: number): number
  }
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly constructor: unknown
  ref(): object
}

export type Style = keyof typeof fontFiles

/** Tinos: the metric twin of Times New Roman, with all Ukrainian letters and «№». Read once. */
const loaded = new PdfmakeDocument(
  { Tinos: { normal: fontPath('normal'), bold: fontPath('bold') } },
  {},
  {},
  {},
  { autoFirstPage: false, font: null },
  null,
  () => true,
)
export const tinos = {
  normal: loaded.provideFont('Tinos', false, false),
  bold: loaded.provideFont('Tinos', true, false),
}

/** A font of this document over the one that is loaded: the parsed file is shared. */
export function embedFont(document: PdfDocument, style: Style): EmbeddedFont {
  const loadedFont = tinos[style]
  const Font = loadedFont.constructor as new (
    document: PdfDocument,
    font: unknown,
    id: string,
  ) => EmbeddedFont
  const font = new Font(document, loadedFont.font, style === 'normal' ? 'F1' : 'F2')
  document['_fontFamilies'][font.name] = font
  return font
}
