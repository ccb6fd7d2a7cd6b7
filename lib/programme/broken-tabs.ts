import type { Finding } from '../finding.ts'
import { isCellError } from '../workbook/cell-error.ts'
import { findColumns } from '../workbook/headers.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { entriesTab, measuresTab, settingsTab, type Tab, unitsTab } from './schema.ts'

/** The tabs that e-mails and reports rest on, and the column by which the rows of each are known. */
const keyColumns: readonly { readonly tab: Tab; readonly key: string }[] = [
  { tab: measuresTab, key: 'number' },
  { tab: entriesTab, key: 'number' },
  { tab: unitsTab, key: 'code' },
  { tab: settingsTab, key: 'name' },
]

/**
 * Tabs that show that something is broken, such as an IMPORTRANGE that lost its access: a header or a cell of the key
 * column holds an error or `Loading...`. What such a tab does not show is not known, so that nothing may be said to be
 * undone because of it.
 */
export function brokenTabs(workbook: Workbook): readonly Finding[] {
  return keyColumns.flatMap(({ tab, key }): readonly Finding[] => {
    const grid = workbook.get(tab.title) ?? []
    const headers = grid[0] ?? []
    const broken = (row: number, value: string, column?: string): Finding => ({
      level: 'error',
      place: { tab: tab.title, row, ...(column === undefined ? {} : { column }) },
      value,
      problem: { code: 'tab-broken' },
    })
    const header = headers.find(isCellError)
    if (header !== undefined) return [broken(1, header)]
    const at = findColumns(tab.columns, headers).positions.get(key)
    if (at === undefined) return []
    // The headers are known to show no error.
    const index = grid.findIndex((cells) => isCellError(cells[at] ?? ''))
    const value = grid[index]?.[at]
    return value === undefined ? [] : [broken(index + 1, value, tab.columns[key]?.header)]
  })
}
