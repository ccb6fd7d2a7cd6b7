import readBook, { InvalidInputError } from 'read-excel-file/node'
import { dayFromIso, formatDay } from '../../lib/calendar/day.ts'
import { ImportRefusal, oldOffice } from './refusal.ts'
import { type Source, type SourceCell, tidy } from './source.ts'

/**
 * Reads an Excel workbook: each sheet is a table. The text of merged cells is in the first of them only.
 *
 * @throws ImportRefusal where it is damaged
 */
export async function readXlsx(bytes: Buffer): Promise<Source> {
  const sheets = await sheetsOf(bytes)
  const tables = sheets.map(({ sheet, data }) => ({
    name: `sheet «${sheet}»`,
    // The library’s types have the constructor Date in place of its instances.
    rows: data.map((row) => row.map((value): SourceCell => ({ text: tidy(displayText(value as Value)) }))),
  }))
  return { tables, outside: [], remarks: [] }
}

async function sheetsOf(bytes: Buffer) {
  try {
    return await readBook(bytes)
  } catch (cause) {
    const isOld = cause instanceof InvalidInputError && cause.code === 'XLS_FILE_NOT_SUPPORTED'
    if (isOld) throw oldOffice()
    const sentence = 'The Excel file is damaged: it is not a whole .xlsx. Open it in Excel and save it again.'
    throw new ImportRefusal(sentence, { cause })
  }
}

type Value = string | number | boolean | Date | null

function displayText(value: Value): string {
  if (value === null) return ''
  if (!(value instanceof Date)) return String(value)
  const day = dayFromIso(value.toISOString().slice(0, 10))
  return day === undefined ? value.toISOString() : formatDay(day)
}
