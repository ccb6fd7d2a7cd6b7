import { diceSimilarity } from '../../lib/checks/similarity.ts'
import type { Column } from '../../lib/programme/schema.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import { type CurrentTab, gridOf, isEmptyFrom, usedColumns } from './current.ts'
import { headerRowOf, type PlacedTab, stateKey, type TabKey } from './placement.ts'
import { isStateFormula, stateHeader } from './state-column.ts'

/** The positions of a tab’s columns; `placed` is undefined where none of its headers is in row 1. */
export interface Placement {
  readonly placed: PlacedTab | undefined
  readonly remarks: readonly string[]
}

/** Finds the columns of a tab, and places missing ones after all used columns. */
export function placeColumns(key: TabKey, schema: PlacedTab['schema'], current: CurrentTab): Placement {
  const headerRow = headerRowOf(key)
  const withPositions = (positions: ReadonlyMap<string, number>) => ({
    key,
    schema,
    current,
    headerRow,
    positions,
  })
  // The functions rewrite tabs with a stamp whole, with the columns in the order of the schema.
  if (headerRow > 0 || isEmptyFrom(current, 0)) {
    const inOrder = orderOf(key, schema).map((column, index) => [column, index] as const)
    return { placed: withPositions(new Map(inOrder)), remarks: [] }
  }
  const row = gridOf(current)[0] ?? []
  const found = findColumns(schema.columns, row)
  if (found.positions.size === 0) {
    return {
      placed: undefined,
      remarks: ['holds something, but none of its headers is in row 1: left as it is.'],
    }
  }
  const remarks = found.duplicated.map((header) => `the header «${header}» is there twice: keep one.`)
  const positions = new Map(found.positions)
  let free = usedColumns(current)
  for (const [column, { header }] of Object.entries<Column>(schema.columns)) {
    if (positions.has(column) || found.duplicated.includes(header)) continue
    const alike = found.unknown.find((text) => diceSimilarity(text, header) > minSimilarity)
    if (alike !== undefined) {
      remarks.push(`«${alike}» is perhaps «${header}», mistyped: correct it. Nothing was added for it.`)
    } else if (schema.owner === 'system') {
      remarks.push(`the header «${header}» is missing: put it back into row 1.`)
    } else {
      positions.set(column, free)
      free += 1
    }
  }
  const state = key === 'measures' && positions.has('number') ? statePosition(current, row, free) : undefined
  if (state === 'taken') remarks.push(`has a column «${stateHeader}» of its own: states are not shown there.`)
  else if (state !== undefined) positions.set(stateKey, state)
  return { placed: withPositions(positions), remarks }
}

/** The Dice similarity above which a header counts as mistyped. */
const minSimilarity = 0.75

function statePosition(current: CurrentTab, row: readonly string[], free: number): number | 'taken' {
  const own = (current.cells[0] ?? []).findIndex(isStateFormula)
  if (own >= 0) return own
  return row.some((text) => text.trim() === stateHeader) ? 'taken' : free
}

/** On a new tab «Стан» is the second column, beside the numbers of the measures, so that it is in view. */
function orderOf(key: TabKey, { columns }: PlacedTab['schema']): readonly string[] {
  const [first = '', ...others] = Object.keys(columns)
  return key === 'measures' ? [first, stateKey, ...others] : [first, ...others]
}
