import type { Annex } from './annex.ts'
import { documentDefinition } from './pdf/document-definition.ts'
import { AnnexDrawing } from './pdf/drawing.ts'
import { pageSize } from './pdf/page-geometry.ts'
import { printDocument } from './pdf/pdfmake.ts'

/** Renders the annex as a tagged PDF 1.7. Equal reports give equal bytes. */
export async function renderPdf(report: Annex): Promise<Buffer> {
  return printDocument(
    documentDefinition(report),
    (document, fonts) => new AnnexDrawing(document, fonts, pageSize),
  )
}
