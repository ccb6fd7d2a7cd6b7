import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text on a page, in points from the page's upper left corner. */
export interface TextPiece {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface ReadPdf {
  readonly pages: number
  readonly pieces: readonly TextPiece[]
  readonly info: Readonly<Record<string, unknown>>
  readonly links: readonly string[]
}

/** Reads a PDF the way a reader's program does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pieces: TextPiece[] = []
  const links: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , x, y] = item.transform as number[]
      pieces.push({ page: number, x: x ?? 0, y: height - (y ?? 0), text: item.str })
    }
    for (const annotation of await page.getAnnotations()) {
      const { url } = annotation as { url?: string }
      if (url !== undefined) links.push(url)
    }
  }
  const { info } = await pdf.getMetadata()
  const pages = pdf.numPages
  await task.destroy()
  return { pages, pieces, info: info as Record<string, unknown>, links }
}

/** The text of a whole PDF, in the order it was written, pieces joined by blanks. */
export function wholeText(pdf: ReadPdf): string {
  return pdf.pieces.map(({ text }) => text).join(' ')
}
