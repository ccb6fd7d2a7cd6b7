import { type Tab, tabs } from '../../lib/programme/schema.ts'
import type { TemplateChange } from './change.ts'
import { type CurrentTab, emptyTab, isEmptyFrom } from './current.ts'
import { guideTitle } from './guide.ts'
import { initialRows } from './theme.ts'

/** The tabs of the template: the existing ones, and empty ones in place of those that are missing. */
export interface Completed {
  readonly changes: readonly TemplateChange[]
  readonly tabs: ReadonlyMap<string, CurrentTab>
  readonly remarks: readonly string[]
}

const desired = [
  ...Object.entries(tabs).map(([key, tab]: [string, Tab]) => ({
    title: tab.title,
    rows: initialRows[key as keyof typeof initialRows],
    // One more for «Стан» of the measures.
    columns: Object.keys(tab.columns).length + 1,
  })),
  { title: guideTitle, rows: 200, columns: 3 },
]

/** Adds missing tabs, each after its predecessor in the order of the schema. Existing tabs stay where they are. */
export function completeTabs(existing: readonly CurrentTab[]): Completed {
  const changes: TemplateChange[] = []
  const remarks: string[] = []
  const completed = new Map<string, CurrentTab>()
  const order = existing.map(({ title }) => title)
  const ids = new Set(existing.map(({ sheetId }) => sheetId))
  let after = -1
  for (const { title, rows, columns } of desired) {
    const same = existing.find((tab) => tab.title === title)
    const alike = existing.find((tab) => normalized(tab.title) === normalized(title))
    if (same) {
      completed.set(title, same)
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
    completed.set(title, emptyTab(title, sheetId, rows, columns))
    const properties = {
      sheetId,
      title,
      index: after,
      gridProperties: { rowCount: rows, columnCount: columns },
    }
    changes.push({ tab: title, what: 'add the tab', request: { addSheet: { properties } } })
  }
  return { changes, tabs: completed, remarks }
}

/** The deletion of the first tab that Google gives a new spreadsheet, where nobody has changed it. */
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

function normalized(title: string): string {
  return title.normalize('NFC').trim().toLocaleLowerCase('uk')
}
