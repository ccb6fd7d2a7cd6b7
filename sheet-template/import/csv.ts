import { parse } from 'csv-parse/sync'
import { headersIn } from './headers.ts'
import { ImportRefusal } from './refusal.ts'
import { type Source, type SourceCell, type SourceTable, tidy } from './source.ts'

const delimiters = [',', ';', '\t'] as const

/**
 * Reads a CSV file as offices’ programs write it: in UTF-8, or in windows-1251 or UTF-16 by Excel. Cells are separated by
 * commas, semicolons or tabs: by those with which the most headers are found.
 *
 * @throws ImportRefusal where it is not CSV
 */
export function readCsv(bytes: Buffer): Source {
  const text = decodeText(bytes)
  const readings = delimiters.flatMap((delimiter) => tableOf(text, delimiter) ?? [])
  const [best] = readings.toSorted((a, b) => headersIn(b) - headersIn(a))
  if (best === undefined) {
    throw new ImportRefusal('The CSV file is damaged: a quotation mark is opened and never closed.')
  }
  return { tables: [best], outside: [], remarks: [] }
}

function tableOf(text: string, delimiter: string): SourceTable | undefined {
  try {
    const options = {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }
    const records: string[][] = parse(text, options)
    return { name: 'the file', rows: records.map((record) => record.map(cellOf)) }
  } catch {
    return undefined
  }
}

/** Without the apostrophe that lib/workbook/csv.ts writes before a text that would be a formula. */
function cellOf(text: string): SourceCell {
  return { text: tidy(text.replace(/^'(?=[=+\-@\t\r])/u, '')) }
}

function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The code page of Ukrainian Windows, in which Excel saves CSV by default.
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
