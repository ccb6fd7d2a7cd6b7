import { inCyrillic } from '../../lib/workbook/homoglyphs.ts'
import type { SourceCell, SourceTable } from './source.ts'

/** The wordings of headers by column, in the order in which they are tried: more specific ones first. */
const wordings = {
  number: /^(?:№|n(?=$|[\s.])|номер)/u,
  section: /^розділ/u,
  state:
    /^(?:стан|інформація про (?:стан )?виконання|відомості про виконання|результат виконання|відмітка про виконання|фактичн|виконання)/u,
  indicator: /^(?:індикатор|показник|очікуван|критері)/u,
  audience: /^(?:цільова аудиторія|аудиторія|учасники)/u,
  deadline: /^(?:строк|термін)/u,
  units: /^(?:підрозділ|структурн|виконав|суб.?єкт)|відповідальн/u,
  task: /^(?:(?:найменування|назва) завдан|завдання)/u,
  content: /^(?:зміст|захід|заходи|заплановані заходи|(?:найменування|назва|опис|перелік) заход)/u,
} as const

export type AnnexColumn = keyof typeof wordings

/** Examples of the expected headers, for error messages. */
export const exampleHeaders = '«Зміст заходу», «Строк виконання», «Підрозділ, відповідальний за …»'

/** The row of headers, and the position of each known column, from 0. */
export interface AnnexHeader {
  readonly row: number
  readonly positions: ReadonlyMap<AnnexColumn, number>
}

const neededColumns = ['content', 'deadline', 'units'] as const

/** The header row of the annex’s table, which has content, deadline and units; undefined for any other table. */
export function findHeader(table: SourceTable): AnnexHeader | undefined {
  for (const [row, cells] of table.rows.entries()) {
    const positions = columnsOf(cells)
    if (neededColumns.every((column) => positions.has(column))) return { row, positions }
  }
  return undefined
}

/** The largest number of known headers in a row of a table. */
export function headersIn(table: SourceTable): number {
  return table.rows.reduce((max, cells) => Math.max(max, columnsOf(cells).size), 0)
}

/** Whether a row repeats the headers, as at the top of a page, or numbers the columns: «1 2 3 4 5 6 7». */
export function isHeaderAgain(cells: readonly SourceCell[], header: readonly SourceCell[]): boolean {
  const same = cells.every(({ text }, at) => normalized(text) === normalized(header[at]?.text ?? ''))
  const figures = cells.filter(({ text }) => text !== '').map(({ text }) => Number(text.replace(/\.$/u, '')))
  const counts = figures.every((figure, at) => figure === (figures[0] ?? 0) + at)
  return same || (figures.length > 2 && figures.length >= cells.length - 1 && counts)
}

function columnsOf(cells: readonly SourceCell[]): Map<AnnexColumn, number> {
  const positions = new Map<AnnexColumn, number>()
  for (const [at, { text }] of cells.entries()) {
    const header = normalized(text)
    const keys = Object.keys(wordings) as AnnexColumn[]
    const column = keys.find((key) => wordings[key].test(header))
    if (column !== undefined && !positions.has(column)) positions.set(column, at)
  }
  return positions
}

function normalized(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('uk')
  return /^n(?:$|[\s.])/u.test(plain) ? plain : inCyrillic(plain)
}
