import { parse } from 'csv-parse/sync'
import { headersIn } from './headers.ts'
import { ImportRefusal } from './refusal.ts'
import { type Source, type SourceCell, type SourceTable, tidy } from './source.ts'

const delimiters = [',', ';', '\t'] as const

/**
 * Reads a CSV file as any of the programs write it that offices have: UTF-8, or windows-1251 and UTF-16 of Excel;
 * cells parted by commas, semicolons or tabs, whichever shows the most headers.
 *
 * @throws ImportRefusal where it is no CSV
 */
export function readCsv(bytes: Buffer): Source {
  const text = decoded(bytes)
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

/** Files for spreadsheet programs have an apostrophe before what would be a formula (lib/workbook/csv.ts). */
function cellOf(text: string): SourceCell {
  return { text: tidy(text.replace(/^'(?=[=+\-@\t\r])/u, '')) }
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The code page of Ukrainian Windows: all that Excel writes unless told otherwise.
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
