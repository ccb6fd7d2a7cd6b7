import { type Tab, tabs } from '../../lib/programme/schema.ts'
import type { TemplateChange } from './change.ts'
import { type CurrentTab, emptyTab, isEmptyFrom } from './current.ts'
import { guideTitle } from './guide.ts'
import { initialRows } from './theme.ts'

/** The tabs of the template: those that are there, and empty ones for those that are not. */
export interface Completed {
  readonly steps: readonly TemplateChange[]
  readonly tabs: ReadonlyMap<string, CurrentTab>
  readonly remarks: readonly string[]
}

const wanted = [
  ...Object.entries(tabs).map(([key, tab]: [string, Tab]) => ({
    title: tab.title,
    rows: initialRows[key as keyof typeof initialRows],
    // The measures have «Стан» besides.
    columns: Object.keys(tab.columns).length + 1,
  })),
  { title: guideTitle, rows: 200, columns: 3 },
]

/** Puts missing tabs after their neighbours in the order of the schema. Tabs that are there stay where they are. */
export function completeTabs(existing: readonly CurrentTab[]): Completed {
  const steps: TemplateChange[] = []
  const remarks: string[] = []
  const found = new Map<string, CurrentTab>()
  const order = existing.map(({ title }) => title)
  const ids = new Set(existing.map(({ sheetId }) => sheetId))
  let after = -1
  for (const { title, rows, columns } of wanted) {
    const there = existing.find((tab) => tab.title === title)
    const alike = existing.find((tab) => plain(tab.title) === plain(title))
    if (there) {
      found.set(title, there)
      after = order.indexOf(title)
      continue
    }
    if (alike) {
      remarks.push(`The tab «${alike.title}» must be called «${title}»: rename it and run the command again.`)
      continue
    }
    const sheetId = freeId(ids)
    ids.add(sheetId)
    after += 1
    order.splice(after, 0, title)
    found.set(title, emptyTab(title, sheetId, rows, columns))
    const properties = {
      sheetId,
      title,
      index: after,
      gridProperties: { rowCount: rows, columnCount: columns },
    }
    steps.push({ tab: title, what: 'add the tab', request: { addSheet: { properties } } })
  }
  return { steps, tabs: found, remarks }
}

/** The one tab of a new spreadsheet, to be taken away once there are others: only where nobody has touched it. */
export function needlessTab(existing: readonly CurrentTab[]): readonly TemplateChange[] {
  const [only, ...others] = existing
  if (only === undefined || others.length > 0 || !/^(?:Аркуш|Лист|Sheet)\s?1$/u.test(only.title)) return []
  const isTouched =
    only.hasObjects ||
    !isEmptyFrom(only, 0) ||
    only.cells.flat().some(({ note, dataValidation }) => note != null || dataValidation != null) ||
    [only.conditionalFormats, only.filterViews, only.protectedRanges].some((list) => list.length > 0)
  if (isTouched) return []
  const { title, sheetId } = only
  return [{ tab: title, what: 'delete the tab: it is empty', request: { deleteSheet: { sheetId } } }]
}

function freeId(taken: ReadonlySet<number>): number {
  let id = 1
  while (taken.has(id)) id += 1
  return id
}

function plain(title: string): string {
  return title.normalize('NFC').trim().toLocaleLowerCase('uk')
}
