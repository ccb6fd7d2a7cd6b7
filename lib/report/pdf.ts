import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type { CustomTableLayout, TFontDictionary } from 'pdfmake/interfaces.js'
import { definition } from './definition.ts'
import type { Report } from './model.ts'

/** Tinos: the metric twin of Times New Roman, with all Ukrainian letters and «№». */
const fonts: TFontDictionary = {
  Tinos: {
    normal: fontFile('400Regular/Tinos_400Regular.ttf'),
    bold: fontFile('700Bold/Tinos_700Bold.ttf'),
  },
}

const fontFiles = new Set(Object.values(fonts).flatMap((font) => Object.values(font)))

const annex: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 3,
}

pdfmake.setFonts(fonts)
pdfmake.setTableLayouts({ annex })
// Nothing in a report may make the server fetch an address or read a file.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))

/** Renders the annex. Equal reports give equal bytes. */
export async function renderPdf(report: Report): Promise<Buffer> {
  return await pdfmake.createPdf(definition(report)).getBuffer()
}

function fontFile(path: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${path}`))
}
