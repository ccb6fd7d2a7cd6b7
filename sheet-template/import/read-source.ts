import { extname } from 'node:path'
import { readCsv } from './csv.ts'
import { ImportRefusal, oldOffice } from './refusal.ts'
import type { Source } from './source.ts'

/**
 * Reads a document with the reader for its format, which its extension and first bytes tell.
 *
 * @throws ImportRefusal where it is empty, of another format, protected or damaged
 */
export async function readSource(name: string, bytes: Buffer): Promise<Source> {
  const format = extname(name).toLowerCase()
  if (bytes.length === 0) throw new ImportRefusal(`«${name}» is empty.`)
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw oldOffice()
  if (!['.docx', '.xlsx', '.csv'].includes(format)) {
    throw new ImportRefusal(`«${name}» cannot be read: give a file that ends in .docx, .xlsx or .csv.`)
  }
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  if (format === '.csv') {
    if (!isZip) return readCsv(bytes)
    throw new ImportRefusal(
      `«${name}» is not CSV: it looks like .docx or .xlsx. Give it the right extension.`,
    )
  }
  if (!isZip)
    throw new ImportRefusal(`«${name}» is not a real ${format} file. Save the document as ${format}.`)
  return format === '.docx'
    ? await (await import('./docx.ts')).readDocx(bytes)
    : await (await import('./xlsx.ts')).readXlsx(bytes)
}
