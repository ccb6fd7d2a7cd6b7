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

/** What is to be done so that a spreadsheet is the template. */
export interface TemplatePlan {
  readonly steps: readonly TemplateChange[]
  /** In the order of the steps. */
  readonly requests: readonly Request[]
  /** What the administrator must see to, in English. */
  readonly remarks: readonly string[]
}

export interface TemplateOptions {
  /** The service accounts that may edit the tabs of the system; none: those tabs only warn. */
  readonly editors: readonly string[]
  /** Tables for staff tabs that are empty. */
  readonly sample: Workbook
}

/** Compares a spreadsheet with the template and says what it lacks. What people typed or set is never changed. */
export function planTemplate(now: SpreadsheetStructure, { editors, sample }: TemplateOptions): TemplatePlan {
  const existing = tabsOf(now)
  const completed = completeTabs(existing)
  const remarks = [...completed.remarks]
  const steps: TemplateChange[] = [...propertyChanges(now), ...completed.steps]
  const places: { [K in TabKey]?: PlacedTab } = {}
  const tables = new Map<PlacedTab, Grid>()
  for (const [key, schema] of Object.entries<Tab>(tabs) as [TabKey, Tab][]) {
    const tab = completed.tabs.get(schema.title)
    if (tab === undefined) continue
    const found = placeColumns(key, schema, tab)
    remarks.push(...found.remarks.map((remark) => `«${schema.title}»: ${remark}`))
    if (found.placed === undefined) continue
    const table = sample.get(schema.title) ?? []
    const takes = takesSample(found.placed)
    if (table.length > 1 && !takes)
      remarks.push(`«${schema.title}» is not empty: the sample was not put there.`)
    const { laid, steps: room } = withSize(found.placed, takes ? table.length - 1 : 0)
    steps.push(...room)
    places[key] = laid
    if (takes) tables.set(laid, table)
  }
  const laidTabs = Object.values(places)
  const units = unitsOf(places, tables)
  for (const laid of laidTabs) {
    steps.push(
      ...headerChanges(laid),
      ...bodyChanges(laid),
      ...choiceChanges(laid, places),
      ...colourChanges(laid),
    )
    steps.push(...filterViewChanges(laid, units), ...sampleChanges(laid, tables.get(laid) ?? []))
    steps.push(...protectionChanges(laid, editors))
  }
  const guideTab = completed.tabs.get(guideTitle)
  const guided = guideTab && guideChanges(guideTab, editors)
  steps.push(...(guided?.steps ?? []), ...needlessTab(existing))
  remarks.push(...(guided?.remarks ?? []))
  return { steps, requests: steps.map(({ request }) => request), remarks }
}

/** Abbreviations of the units, as they stand or as the sample has them. */
function unitsOf({ units }: PlacedTabs, tables: ReadonlyMap<PlacedTab, Grid>): readonly string[] {
  const column = units?.positions.get('code')
  if (units === undefined || column === undefined) return []
  const [headers = [], ...rows] = tables.get(units) ?? []
  const from = findColumns(units.schema.columns, headers).positions.get('code') ?? -1
  const sample = rows.map((row) => row[from] ?? '')
  const there = units.now.cells.slice(1).map((_, row) => textOf(currentCell(units.now, row + 1, column)))
  return [...new Set([...there, ...sample].map((code) => code.trim()).filter((code) => code !== ''))]
}
