import type { CellRef, Finding } from '../finding.ts'
import { isCellError } from '../workbook/cell-error.ts'
import { findColumns } from '../workbook/headers.ts'
import { isBlankCell, type Workbook } from '../workbook/workbook.ts'
import { type CellOf, cellParsers } from './cell-parsers.ts'
import { isParseError, type ParseError } from './parse-error.ts'
import type { Column, Tab } from './schema.ts'

/** A row of a tab with its cells read, and where it stands. */
export type RowOf<T extends Tab> = {
  readonly [K in keyof T['columns']]: CellOf<T['columns'][K]['kind']>
} & {
  /** Row number in the spreadsheet, from 1; headers are row 1. */
  readonly row: number
  /** Columns whose cell cannot be read: it is read as empty, and what depends on it is not known. */
  readonly unreadable: ReadonlySet<keyof T['columns']>
}

/**
 * A tab's rows and what a person should look at. Rows that are blank in all columns of the schema are passed over:
 * what else stands there is somebody's note, or what a formula of a column of their own shows.
 */
export interface TabRead<T extends Tab> {
  readonly rows: readonly RowOf<T>[]
  readonly findings: readonly Finding[]
}

/**
 * Reads one tab into typed rows.
 *
 * A missing tab, or a required header that is missing or occurs twice, is one finding and gives no rows. A cell that
 * cannot be read is a finding, and its row is read as if that cell were empty, so that no error hides a row.
 *
 * @param tab its columns say how cells are read
 * @example readTab(unitsTab, workbook).rows[0] // { row: 2, code: 'УКЕС', name: '…', email: ['ukes@example.gov.ua'], headEmail: [] }
 */
export function readTab<T extends Tab>(tab: T, workbook: Workbook): TabRead<T> {
  const [headers = [], ...body] = workbook.get(tab.title) ?? []
  const place = { tab: tab.title }
  if (!workbook.has(tab.title)) {
    if ('optional' in tab && tab.optional) return { rows: [], findings: [] }
    return { rows: [], findings: [{ level: 'error', place, problem: { code: 'tab-missing' } }] }
  }
  const { positions, missing, duplicated, duplicatedOptional } = findColumns(tab.columns, headers)
  if (duplicated.length > 0) {
    const problem = { code: 'header-duplicated', headers: duplicated } as const
    return { rows: [], findings: [{ level: 'error', place: { ...place, row: 1 }, problem }] }
  }
  if (missing.length > 0) {
    if (tab.optional && headers.length === 0) return { rows: [], findings: [] }
    const problem = { code: 'header-missing', headers: missing } as const
    return { rows: [], findings: [{ level: 'error', place: { ...place, row: 1 }, problem }] }
  }
  const rows: RowOf<T>[] = []
  const findings: Finding[] = []
  if (duplicatedOptional.length > 0) {
    const problem = { code: 'header-duplicated', headers: duplicatedOptional } as const
    findings.push({ level: 'warning', place: { ...place, row: 1 }, problem })
  }
  const columns = Object.entries<Column>(tab.columns).map(([key, column]) => {
    return { key, ...column, at: positions.get(key), read: cellParsers[column.kind] }
  })
  const nonEmpty = columns.filter((column) => column.nonEmpty)
  // Every row begins as a copy: rows with the same properties in the same order are read faster.
  const empty = Object.fromEntries([
    ['row', 0],
    ['unreadable', none],
    ...columns.map(({ key, read }) => [key, read('')] as const),
  ])
  const readRow = (cells: readonly string[], row: number) => {
    const found: Record<string, unknown> = { ...empty, row }
    for (const { key, at, read, header } of columns) {
      const value = (at !== undefined && cells[at]) || ''
      if (value === '') continue
      const isError = isCellError(value)
      const cell = isError ? undefined : read(value)
      if (cell !== undefined && !isParseError(cell)) {
        found[key] = cell
        continue
      }
      if (isParseError(cell)) findings.push(unreadable({ ...place, row, column: header }, value, cell))
      if (cell !== undefined || isError) {
        found['unreadable'] = new Set([...(found['unreadable'] as ReadonlySet<string>), key])
      }
    }
    rows.push(found as RowOf<T>)
    for (const { at, header } of nonEmpty) {
      if (((at !== undefined && cells[at]) || '').trim() !== '') continue
      const problem = { code: 'cell-empty' } as const
      findings.push({ level: 'error', place: { ...place, row, column: header }, problem })
    }
  }
  const known = [...positions.values()]
  body.forEach((cells, index) => {
    // A row with text only in columns outside the schema, or in the column of the template’s formula, is no row.
    if (!known.every((at) => isBlankCell(cells[at] ?? ''))) readRow(cells, index + 2)
  })
  return { rows, findings }
}

const none: ReadonlySet<string> = new Set()

function unreadable(place: CellRef, value: string, { unreadable, corrected }: ParseError): Finding {
  const problem = {
    code: 'cell-unreadable',
    expected: unreadable,
    ...(corrected === undefined ? {} : { corrected }),
  } as const
  return { level: 'error', place, value, problem }
}
