import { stringify } from 'csv-stringify/sync'
import type { Grid } from './workbook.ts'

/**
 * A table as CSV for people's programs: RFC 4180, UTF-8 with a byte order mark, CRLF between records.
 *
 * A cell that a spreadsheet program would take for a formula gets an apostrophe before it; a plain number is none.
 */
export function csv(table: Grid): string {
  return stringify(
    table.map((row) => row.map(plain)),
    // A single line feed within a cell would end the record for most readers, unless it is in quotes.
    { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/u },
  )
}

function plain(cell: string): string {
  return /^[=+\-@\t\r]/u.test(cell) && !/^-?\d+$/u.test(cell) ? `'${cell}` : cell
}
