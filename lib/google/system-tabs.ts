import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { SheetFailure } from '../errors.ts'
import { type Grid, isBlank, trimmed, type Workbook } from '../workbook/workbook.ts'
import { ensureSize, growRequests, type Layout, readLayout } from './layout.ts'
import { writeValues } from './rows.ts'
import { quotedTitle, type Spreadsheet } from './sheets.ts'

/** A system tab as it is to be: all of it. Its first row is a stamp, which alone is no reason to write. */
export interface SystemTab {
  readonly title: string
  readonly grid: Grid
}

/** The tabs that functions write. They are always replaced as a whole, so that writing twice does no harm. */
export interface SystemTabs {
  /** Read once, and again after a write that failed. */
  readonly layout: () => Promise<Layout>
  /**
   * Makes the tabs what they are to be, and says whether anything was written. One request for the values, and
   * one before it where a tab is missing or too small.
   *
   * @throws SheetFailure `not-writable` where the account may only read, or the tab is protected from it
   */
  readonly replace: (wanted: readonly SystemTab[], current: Workbook) => Promise<boolean>
}

export function systemTabs(spreadsheet: Spreadsheet): SystemTabs {
  let kept: Promise<Layout> | undefined
  const layout = () => {
    kept ??= readLayout(spreadsheet).catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
  return {
    layout,
    async replace(wanted, current) {
      const changed = wanted.filter(({ title, grid }) => !sameContent(current.get(title) ?? [], grid))
      if (changed.length === 0) return false
      const before = await layout()
      try {
        await write(spreadsheet, changed, current, before)
      } catch (error) {
        kept = undefined
        if (!(error instanceof SheetFailure) || error.problem !== 'not-writable') throw error
        // What was kept may be out of date: people delete rows and tabs. Where it is not, no is no.
        const now = await layout()
        if (JSON.stringify([...now]) === JSON.stringify([...before])) throw error
        await write(spreadsheet, changed, current, now)
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

/** The whole tab in one range: what stood beyond the new rows is emptied with them. */
function valuesOf(title: string, grid: Grid, before: Grid): sheets_v4.Schema$ValueRange {
  const width = Math.max(widthOf(grid), widthOf(before))
  const rows = Math.max(grid.length, before.length)
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => (grid[row]?.[column] ?? '').slice(0, maxCellLength)),
  )
  return { range: `${quotedTitle(title)}!A1`, majorDimension: 'ROWS', values }
}

/** The most characters a cell holds: a longer text would be refused, and the whole tab with it. */
const maxCellLength = 50_000

function widthOf(grid: Grid): number {
  return grid.reduce((widest, cells) => Math.max(widest, cells.length), 0)
}

/** Whether two tabs say the same below their stamps; blank cells at the ends of rows and of the tab do not count. */
function sameContent(a: Grid, b: Grid): boolean {
  // Without a stamp nobody has checked yet: the template has headers alone.
  if (a.length === 0 || isBlank(a[0] ?? [])) return false
  return JSON.stringify(trimmed(a.slice(1))) === JSON.stringify(trimmed(b.slice(1)))
}
