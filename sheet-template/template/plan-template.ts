import type { SpreadsheetStructure } from '../../lib/google/structure.ts'
import { type Tab, tabs } from '../../lib/programme/schema.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import type { Grid, Workbook } from '../../lib/workbook/workbook.ts'
import { bodyChanges } from './body-changes.ts'
import type { Request, TemplateChange } from './change.ts'
import { choiceChanges } from './choices.ts'
import { colourChanges } from './colours.ts'
import { currentCell, tabsOf, textOf } from './current.ts'
import { guideTitle } from './guide.ts'
import { guideChanges } from './guide-changes.ts'
import { headerChanges } from './header-changes.ts'
import { completeTabs, needlessTab } from './missing-tabs.ts'
import { placeColumns } from './place-columns.ts'
import type { PlacedTab, PlacedTabs, TabKey } from './placement.ts'
import { protectionChanges } from './protection.ts'
import { sampleChanges, takesSample } from './sample.ts'
import { withSize } from './size-changes.ts'
import { propertyChanges } from './spreadsheet-changes.ts'
import { filterViewChanges } from './views.ts'

/** The changes that turn a spreadsheet into the template. */
export interface TemplatePlan {
  readonly changes: readonly TemplateChange[]
  /** Those of the changes, in the same order. */
  readonly requests: readonly Request[]
  /** What the administrator must do by hand, in English. */
  readonly remarks: readonly string[]
}

/** What a plan depends on besides the spreadsheet. */
export interface TemplateOptions {
  /** The service accounts that may edit the system tabs; without any these tabs only warn. */
  readonly editors: readonly string[]
  /** Rows for staff tabs that are empty. */
  readonly sample: Workbook
}

/** Compares a spreadsheet with the template, and plans what it lacks. What people typed or set is never changed. */
export function planTemplate(
  current: SpreadsheetStructure,
  { editors, sample }: TemplateOptions,
): TemplatePlan {
  const existing = tabsOf(current)
  const completed = completeTabs(existing)
  const remarks = [...completed.remarks]
  const changes: TemplateChange[] = [...propertyChanges(current), ...completed.changes]
  const places: { [K in TabKey]?: PlacedTab } = {}
  const tables = new Map<PlacedTab, Grid>()
  for (const [key, schema] of Object.entries<Tab>(tabs) as [TabKey, Tab][]) {
    const tab = completed.tabs.get(schema.title)
    if (tab === undefined) continue
    const placement = placeColumns(key, schema, tab)
    remarks.push(...placement.remarks.map((remark) => `«${schema.title}»: ${remark}`))
    if (placement.placed === undefined) continue
    const table = sample.get(schema.title) ?? []
    const isEmpty = takesSample(placement.placed)
    if (table.length > 1 && !isEmpty)
      remarks.push(`«${schema.title}» is not empty: the sample was not put there.`)
    const { placed, changes: growth } = withSize(placement.placed, isEmpty ? table.length - 1 : 0)
    changes.push(...growth)
    places[key] = placed
    if (isEmpty) tables.set(placed, table)
  }
  const placedTabs = Object.values(places)
  const units = unitsOf(places, tables)
  for (const placed of placedTabs) {
    changes.push(
      ...headerChanges(placed),
      ...bodyChanges(placed),
      ...choiceChanges(placed, places),
      ...colourChanges(placed),
    )
    changes.push(...filterViewChanges(placed, units), ...sampleChanges(placed, tables.get(placed) ?? []))
    changes.push(...protectionChanges(placed, editors))
  }
  const guideTab = completed.tabs.get(guideTitle)
  const guidePlan = guideTab && guideChanges(guideTab, editors)
  changes.push(...(guidePlan?.changes ?? []), ...needlessTab(existing))
  remarks.push(...(guidePlan?.remarks ?? []))
  return { changes, requests: changes.map(({ request }) => request), remarks }
}

/** The abbreviations of the units, of the spreadsheet and then of the sample. */
function unitsOf({ units }: PlacedTabs, tables: ReadonlyMap<PlacedTab, Grid>): readonly string[] {
  const column = units?.positions.get('code')
  if (units === undefined || column === undefined) return []
  const [headers = [], ...rows] = tables.get(units) ?? []
  const from = findColumns(units.schema.columns, headers).positions.get('code') ?? -1
  const sample = rows.map((row) => row[from] ?? '')
  const existing = units.current.cells
    .slice(1)
    .map((_, row) => textOf(currentCell(units.current, row + 1, column)))
  return [...new Set([...existing, ...sample].map((code) => code.trim()).filter((code) => code !== ''))]
}
