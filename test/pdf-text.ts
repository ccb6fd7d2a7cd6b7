import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text on a page, in points from the page's upper left corner. */
export interface Piece {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface ReadPdf {
  readonly pages: number
  readonly pieces: readonly Piece[]
  readonly info: Readonly<Record<string, unknown>>
  readonly language: string | null
  readonly links: readonly string[]
}

/** Reads a PDF the way a reader's program does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pieces: Piece[] = []
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
  const language = ((await pdf.getMetadata()).info as { Language?: string }).Language ?? null
  const pages = pdf.numPages
  await task.destroy()
  return { pages, pieces, info: info as Record<string, unknown>, language, links }
}

/** The text of a whole PDF, in the order it was written, pieces joined by blanks. */
export function wholeText(pdf: ReadPdf): string {
  return pdf.pieces.map(({ text }) => text).join(' ')
}

/**
 * The text of each column of the annex's table, read down the pages: column headers and page numbers are
 * left out.
 */
export function columnTexts(pdf: ReadPdf, lefts: readonly number[]): string[] {
  const columns: string[][] = lefts.map(() => [])
  for (const { x, text } of pdf.pieces) {
    const index = lefts.findLastIndex((left) => x >= left - 1)
    columns[index]?.push(text)
  }
  return columns.map((pieces) => pieces.join(' '))
}
