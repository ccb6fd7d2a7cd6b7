import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { SheetFailure } from '../errors.ts'
import { type Grid, isBlank, trimmed, type Workbook } from '../workbook/workbook.ts'
import { ensureSize, growRequests, type Layout, readLayout } from './layout.ts'
import { writeValues } from './rows.ts'
import { quotedTitle, type Spreadsheet } from './sheets.ts'

/** The desired contents of a system tab. The first row is a time stamp, a change of which alone is not written. */
export interface SystemTab {
  readonly title: string
  readonly grid: Grid
}

/** The tabs with the results of a check. Each is replaced as a whole, which makes writing idempotent. */
export interface SystemTabs {
  /** The ids and sizes of the tabs, cached until a write fails. */
  readonly layout: () => Promise<Layout>
  /**
   * Replaces the contents of the tabs that differ: one request for the values, preceded by one for tabs that are missing
   * or too small.
   *
   * @param current the tabs as they were read
   * @returns whether anything was written
   * @throws SheetFailure `not-writable` where the account may only read, or the tab is protected from it
   */
  readonly replace: (desired: readonly SystemTab[], current: Workbook) => Promise<boolean>
}

/** The system tabs of a spreadsheet. */
export function systemTabs(spreadsheet: Spreadsheet): SystemTabs {
  let cachedLayout: Promise<Layout> | undefined
  const layout = () => {
    cachedLayout ??= readLayout(spreadsheet).catch((error: unknown) => {
      cachedLayout = undefined
      throw error
    })
    return cachedLayout
  }
  return {
    layout,
    async replace(desired, current) {
      const changed = desired.filter(({ title, grid }) => !sameContent(current.get(title) ?? [], grid))
      if (changed.length === 0) return false
      const before = await layout()
      try {
        await write(spreadsheet, changed, current, before)
      } catch (error) {
        cachedLayout = undefined
        if (!(error instanceof SheetFailure) || error.problem !== 'not-writable') throw error
        // The write may have been refused because the cached layout is outdated: staff have deleted rows or tabs. It is
        // retried only where the layout has changed.
        const after = await layout()
        if (JSON.stringify([...after]) === JSON.stringify([...before])) throw error
        await write(spreadsheet, changed, current, after)
      }
      return true
    },
  }
}

async function write(
  spreadsheet: Spreadsheet,
  tabs: readonly SystemTab[],
  current: Workbook,
  layout: Layout,
): Promise<void> {
  await ensureSize(
    spreadsheet,
    tabs.flatMap(({ title, grid }) => growRequests(title, sizeOf(grid), layout)),
  )
  await writeValues(
    spreadsheet,
    tabs.map(({ title, grid }) => valuesOf(title, grid, current.get(title) ?? [])),
  )
}

function sizeOf(grid: Grid) {
  return { rows: grid.length, columns: widthOf(grid) }
}

/** The values of a whole tab as one range, with blanks for old cells beyond the new ones. */
function valuesOf(title: string, grid: Grid, before: Grid): sheets_v4.Schema$ValueRange {
  const width = Math.max(widthOf(grid), widthOf(before))
  const rows = Math.max(grid.length, before.length)
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => (grid[row]?.[column] ?? '').slice(0, maxCellLength)),
  )
  return { range: `${quotedTitle(title)}!A1`, majorDimension: 'ROWS', values }
}

/** Google’s limit of characters per cell: one longer text would have the whole request refused. */
const maxCellLength = 50_000

function widthOf(grid: Grid): number {
  return grid.reduce((widest, cells) => Math.max(widest, cells.length), 0)
}

/** Whether two tabs have the same cells below their time stamps, apart from trailing blanks. */
function sameContent(a: Grid, b: Grid): boolean {
  // A tab of the template, which has no time stamp yet, is always written.
  if (a.length === 0 || isBlank(a[0] ?? [])) return false
  return JSON.stringify(trimmed(a.slice(1))) === JSON.stringify(trimmed(b.slice(1)))
}
