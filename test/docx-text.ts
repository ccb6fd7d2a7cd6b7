import { inflateRawSync } from 'node:zlib'

/** A part of a Word file, which is a ZIP archive of XML files. */
export function docxPart(file: Buffer, part = 'word/document.xml'): string {
  const name = Buffer.from(part)
  const central = file.lastIndexOf(name)
  const header = file.readUInt32LE(central - 46 + 42)
  const size = file.readUInt32LE(central - 46 + 20)
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
  return inflateRawSync(file.subarray(start, start + size)).toString('utf8')
}

/** The text of a Word file's part: by default of its body. */
export function docxText(file: Buffer, part?: string): string {
  return docxPart(file, part)
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&')
}
