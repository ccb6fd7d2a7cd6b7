import documentModule from 'pdfmake/js/PDFDocument.js'
import { type fontFiles, fontPath } from './fonts.ts'

/** pdfmake’s document class, which is not part of its documented interface: see pdfmake.ts. */
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

/** pdfkit’s document as pdfmake extends it. */
export interface PdfDocument extends PDFKit.PDFDocument {
  readonly fontCache: Record<string, Record<string, EmbeddedFont>>
  readonly _fontFamilies: Record<string, EmbeddedFont>
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
}

/** A font file as fontkit parses it; lengths are in font units. */
interface FontFile {
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
}

/** A font within one document: the subset of its glyphs, their widths and the characters they stand for. */
export interface EmbeddedFont {
  readonly id: string
  readonly name: string
  /** Thousandths of the font size per font unit. */
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

/** A weight of the font. */
export type Style = keyof typeof fontFiles

/** Tinos, metrically compatible with Times New Roman, with all Ukrainian letters and «№»; parsed once per process. */
const loaded = new PdfmakeDocument(
  { Tinos: { normal: fontPath('normal'), bold: fontPath('bold') } },
  {},
  {},
  {},
  { autoFirstPage: false, font: null },
  null,
  () => true,
)
/** The parsed fonts by weight. */
export const tinos = {
  normal: loaded.provideFont('Tinos', false, false),
  bold: loaded.provideFont('Tinos', true, false),
}

/** Embeds a font in a document; the parsed file is shared by all documents. */
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
