import { definition, pageSize } from './definition.ts'
import type { Report } from './model.ts'
import { draw } from './pdf/drawing.ts'
import { printed } from './pdf/pdfmake.ts'

/** Renders the annex. Equal reports give equal bytes. */
export async function renderPdf(report: Report): Promise<Buffer> {
  return await printed(definition(report), (document, pages, fonts) => draw(document, pages, fonts, pageSize))
}
