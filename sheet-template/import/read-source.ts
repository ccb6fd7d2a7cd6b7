import { extname } from 'node:path'
import { readCsv } from './csv.ts'
import { readDocx } from './docx.ts'
import { ImportRefusal } from './refusal.ts'
import type { Source } from './source.ts'
import { oldOffice, readXlsx } from './xlsx.ts'

/**
 * Reads a document by its name's ending and its first bytes.
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
    throw new ImportRefusal(`«${name}» is no CSV: it looks like .docx or .xlsx. Give it the right ending.`)
  }
  if (!isZip)
    throw new ImportRefusal(`«${name}» is not a real ${format} file. Save the document as ${format}.`)
  return format === '.docx' ? await readDocx(bytes) : await readXlsx(bytes)
}
