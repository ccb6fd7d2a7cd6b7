import { diceSimilarity } from '../../lib/checks/similarity.ts'
import type { Column } from '../../lib/programme/schema.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import { type CurrentTab, gridOf, isEmptyFrom, usedColumns } from './current.ts'
import { headerRowOf, type PlacedTab, stateKey, type TabKey } from './placement.ts'
import { isStateFormula, stateHeader } from './state-column.ts'

/** Where the columns of a tab are or are to be; undefined: its headers are not where they must be. */
export interface Placement {
  readonly placed: PlacedTab | undefined
  readonly remarks: readonly string[]
}

/** Finds the columns of a tab and gives the missing ones places behind all that people have there. */
export function placeColumns(key: TabKey, schema: PlacedTab['schema'], now: CurrentTab): Placement {
  const headerRow = headerRowOf(key)
  const laid = (positions: ReadonlyMap<string, number>) => ({ key, schema, now, headerRow, positions })
  // Functions replace the tabs with a stamp as a whole: their columns are always in the order of the schema.
  if (headerRow > 0 || isEmptyFrom(now, 0)) {
    const inOrder = orderOf(key, schema).map((column, index) => [column, index] as const)
    return { placed: laid(new Map(inOrder)), remarks: [] }
  }
  const row = gridOf(now)[0] ?? []
  const found = findColumns(schema.columns, row)
  if (found.positions.size === 0) {
    return {
      placed: undefined,
      remarks: ['holds something, but none of its headers is in row 1: left as it is.'],
    }
  }
  const remarks = found.duplicated.map((header) => `the header «${header}» is there twice: keep one.`)
  const positions = new Map(found.positions)
  let free = usedColumns(now)
  for (const [column, { header }] of Object.entries<Column>(schema.columns)) {
    if (positions.has(column) || found.duplicated.includes(header)) continue
    const alike = found.unknown.find((text) => diceSimilarity(text, header) > slip)
    if (alike !== undefined) {
      remarks.push(`«${alike}» is perhaps «${header}», mistyped: mend it. Nothing was added for it.`)
    } else if (schema.owner === 'system') {
      remarks.push(`the header «${header}» is missing: put it back into row 1.`)
    } else {
      positions.set(column, free)
      free += 1
    }
  }
  const state = key === 'measures' && positions.has('number') ? statePlace(now, row, free) : undefined
  if (state === 'taken') remarks.push(`has a column «${stateHeader}» of its own: states are not shown there.`)
  else if (state !== undefined) positions.set(stateKey, state)
  return { placed: laid(positions), remarks }
}

const slip = 0.75

function statePlace(now: CurrentTab, row: readonly string[], free: number): number | 'taken' {
  const ours = (now.cells[0] ?? []).findIndex(isStateFormula)
  if (ours >= 0) return ours
  return row.some((text) => text.trim() === stateHeader) ? 'taken' : free
}

/** On a new tab «Стан» stands beside the numbers of the measures, where it is seen. */
function orderOf(key: TabKey, { columns }: PlacedTab['schema']): readonly string[] {
  const [first = '', ...others] = Object.keys(columns)
  return key === 'measures' ? [first, stateKey, ...others] : [first, ...others]
}
