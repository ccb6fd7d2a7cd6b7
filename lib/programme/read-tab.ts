import * as z from 'zod'
import type { CellProblem, Finding } from '../finding.ts'
import { findColumns } from '../workbook/headers.ts'
import { isBlank, type Workbook } from '../workbook/workbook.ts'
import type { Column, Tab } from './columns.ts'
import { type CellOf, correctedOf, kinds } from './kinds.ts'

/** A row of a tab with its cells read, and where it stands. */
export type RowOf<T extends Tab> = {
  readonly [K in keyof T['columns']]: CellOf<T['columns'][K]['kind']>
} & {
  /** Row number in the spreadsheet, from 1; headers are row 1. */
  readonly row: number
}

/** A tab's rows and what a person should look at. Blank rows are passed over. */
export interface TabRead<T extends Tab> {
  readonly rows: readonly RowOf<T>[]
  readonly findings: readonly Finding[]
}

/**
 * Reads one tab into typed rows.
 *
 * A missing tab, or a needed header that is missing or doubled, is one finding and gives no rows. A cell
 * that cannot be read is a finding, and its row is read as if that cell were empty: one bad cell never
 * hides a row.
 */
export function readTab<T extends Tab>(tab: T, workbook: Workbook): TabRead<T> {
  const [headers = [], ...body] = workbook.get(tab.title) ?? []
  const place = { tab: tab.title }
  if (!workbook.has(tab.title)) {
    if ('optional' in tab && tab.optional) return { rows: [], findings: [] }
    return { rows: [], findings: [{ level: 'error', place, problem: { code: 'tab-missing' } }] }
  }
  const { positions, missing, doubled, doubledSpare } = findColumns(tab.columns, headers)
  if (doubled.length > 0) {
    const problem = { code: 'header-doubled', headers: doubled } as const
    return { rows: [], findings: [{ level: 'error', place: { ...place, row: 1 }, problem }] }
  }
  if (missing.length > 0) {
    if (tab.optional && headers.length === 0) return { rows: [], findings: [] }
    const problem = { code: 'header-missing', headers: missing } as const
    return { rows: [], findings: [{ level: 'error', place: { ...place, row: 1 }, problem }] }
  }
  const rows: RowOf<T>[] = []
  const findings: Finding[] = []
  if (doubledSpare.length > 0) {
    const problem = { code: 'header-doubled', headers: doubledSpare } as const
    findings.push({ level: 'warning', place: { ...place, row: 1 }, problem })
  }
  const schema = schemaOf(tab)
  for (const [index, cells] of body.entries()) {
    if (isBlank(cells)) continue
    const row = index + 2
    const raw: Record<string, string> = {}
    for (const key of Object.keys(tab.columns)) raw[key] = cells[positions.get(key) ?? -1] ?? ''
    const read = readCells(schema, raw)
    rows.push({ row, ...read.cells } as RowOf<T>)
    for (const { key, problem, corrected } of read.issues) {
      const { header } = tab.columns[key] as Column
      const value = raw[key] ?? ''
      const expected = {
        code: 'cell-unreadable',
        expected: problem,
        ...(corrected && { corrected }),
      } as const
      findings.push({ level: 'error', place: { ...place, row, column: header }, value, problem: expected })
    }
    for (const [key, column] of Object.entries<Column>(tab.columns)) {
      if (!column.filled || raw[key]?.trim() !== '') continue
      const problem = { code: 'cell-empty' } as const
      findings.push({ level: 'error', place: { ...place, row, column: column.header }, problem })
    }
  }
  return { rows, findings }
}

type Cells = Record<string, unknown>

interface Issue {
  readonly key: string
  readonly problem: CellProblem
  /** What was surely meant, where that can be known. */
  readonly corrected?: string
}

/** One schema per tab, made once: making it for each row costs fifty times the reading. */
const schemas = new Map<string, z.ZodType<Cells>>()

function schemaOf(tab: Tab): z.ZodType<Cells> {
  const known = schemas.get(tab.title)
  if (known) return known
  const shape = Object.entries(tab.columns).map(([key, column]) => [key, kinds[column.kind]] as const)
  const made = z.object(Object.fromEntries(shape))
  schemas.set(tab.title, made)
  return made
}

function readCells(schema: z.ZodType<Cells>, raw: Record<string, string>): { cells: Cells; issues: Issue[] } {
  const read = schema.safeParse(raw)
  if (read.success) return { cells: read.data, issues: [] }
  const issues = read.error.issues.map((issue): Issue => {
    return { key: String(issue.path[0]), problem: issue.message as CellProblem, ...correctedOf(issue) }
  })
  const readable = { ...raw, ...Object.fromEntries(issues.map(({ key }) => [key, ''])) }
  return { cells: schema.parse(readable), issues }
}
