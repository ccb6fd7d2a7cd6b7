import { definition } from './definition.ts'
import type { Report } from './model.ts'
import { AnnexDrawing } from './pdf/drawing.ts'
import { pageSize } from './pdf/page.ts'
import { printed } from './pdf/pdfmake.ts'

/** Renders the annex. Equal reports give equal bytes. */
export async function renderPdf(report: Report): Promise<Buffer> {
  return printed(definition(report), (document, fonts) => new AnnexDrawing(document, fonts, pageSize))
}
