import { inCyrillic } from '../../lib/workbook/homoglyphs.ts'
import type { SourceCell, SourceTable } from './source.ts'

/** How offices head the columns of the annex, read from the start of the header. More telling ones come first. */
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

/** What headers are called when none was found. */
export const soughtHeaders = '«Зміст заходу», «Строк виконання», «Підрозділ, відповідальний за …»'

/** A row of headers, and the place of each known column. */
export interface AnnexHeader {
  readonly row: number
  readonly positions: ReadonlyMap<AnnexColumn, number>
}

const neededColumns = ['content', 'deadline', 'units'] as const

/** Finds the header of the annex's table: measures, their deadlines and units; undefined where it is another table. */
export function findHeader(table: SourceTable): AnnexHeader | undefined {
  for (const [row, cells] of table.rows.entries()) {
    const positions = columnsOf(cells)
    if (neededColumns.every((column) => positions.has(column))) return { row, positions }
  }
  return undefined
}

/** How many known headers the best row of a table has. */
export function headersIn(table: SourceTable): number {
  return table.rows.reduce((most, cells) => Math.max(most, columnsOf(cells).size), 0)
}

/** Whether a row says the headers again, as on the top of a page, or numbers the columns: «1 2 3 4 5 6 7». */
export function isHeaderAgain(cells: readonly SourceCell[], header: readonly SourceCell[]): boolean {
  const same = cells.every(({ text }, at) => folded(text) === folded(header[at]?.text ?? ''))
  const figures = cells.filter(({ text }) => text !== '').map(({ text }) => Number(text.replace(/\.$/u, '')))
  const counts = figures.every((figure, at) => figure === (figures[0] ?? 0) + at)
  return same || (figures.length > 2 && figures.length >= cells.length - 1 && counts)
}

function columnsOf(cells: readonly SourceCell[]): Map<AnnexColumn, number> {
  const positions = new Map<AnnexColumn, number>()
  for (const [at, { text }] of cells.entries()) {
    const header = folded(text)
    const keys = Object.keys(wordings) as AnnexColumn[]
    const column = keys.find((key) => wordings[key].test(header))
    if (column !== undefined && !positions.has(column)) positions.set(column, at)
  }
  return positions
}

function folded(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('uk')
  return /^n(?:$|[\s.])/u.test(plain) ? plain : inCyrillic(plain)
}
