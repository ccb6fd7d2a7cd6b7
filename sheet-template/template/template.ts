import type { Structure } from '../../lib/google/structure.ts'
import { type Tab, tabs } from '../../lib/programme/columns.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import type { Grid, Workbook } from '../../lib/workbook/workbook.ts'
import { bodySteps } from './body-steps.ts'
import { choiceSteps } from './choices.ts'
import { colourSteps } from './colours.ts'
import { guideTitle } from './guide.ts'
import { guideSteps } from './guide-steps.ts'
import { headerSteps } from './header-steps.ts'
import { layOut } from './headers.ts'
import type { Laid, Places, TabKey } from './laid.ts'
import { completeTabs, needlessTab } from './missing-tabs.ts'
import { cellAt, tabsOf, textOf } from './now.ts'
import { protectionSteps } from './protection.ts'
import { withRoom } from './room-steps.ts'
import { sampleSteps, takesSample } from './sample.ts'
import { propertySteps } from './spreadsheet-steps.ts'
import type { Request, Step } from './step.ts'
import { viewSteps } from './views.ts'

/** What is to be done so that a spreadsheet is the template. */
export interface Plan {
  readonly steps: readonly Step[]
  /** In the order of the steps. */
  readonly requests: readonly Request[]
  /** What the administrator must see to, in English. */
  readonly remarks: readonly string[]
}

export interface Wishes {
  /** The service accounts that may edit the tabs of the system; none: those tabs only warn. */
  readonly editors: readonly string[]
  /** Tables for staff tabs that are empty. */
  readonly sample: Workbook
}

/** Compares a spreadsheet with the template and says what it lacks. What people typed or set is never changed. */
export function planTemplate(now: Structure, { editors, sample }: Wishes): Plan {
  const existing = tabsOf(now)
  const completed = completeTabs(existing)
  const remarks = [...completed.remarks]
  const steps: Step[] = [...propertySteps(now), ...completed.steps]
  const places: { [K in TabKey]?: Laid } = {}
  const tables = new Map<Laid, Grid>()
  for (const [key, schema] of Object.entries<Tab>(tabs) as [TabKey, Tab][]) {
    const tab = completed.tabs.get(schema.title)
    if (tab === undefined) continue
    const found = layOut(key, schema, tab)
    remarks.push(...found.remarks.map((remark) => `«${schema.title}»: ${remark}`))
    if (found.laid === undefined) continue
    const table = sample.get(schema.title) ?? []
    const takes = takesSample(found.laid)
    if (table.length > 1 && !takes)
      remarks.push(`«${schema.title}» is not empty: the sample was not put there.`)
    const { laid, steps: room } = withRoom(found.laid, takes ? table.length - 1 : 0)
    steps.push(...room)
    places[key] = laid
    if (takes) tables.set(laid, table)
  }
  const laidTabs = Object.values(places)
  const units = unitsOf(places, tables)
  for (const laid of laidTabs) {
    steps.push(...headerSteps(laid), ...bodySteps(laid), ...choiceSteps(laid, places), ...colourSteps(laid))
    steps.push(...viewSteps(laid, units), ...sampleSteps(laid, tables.get(laid) ?? []))
    steps.push(...protectionSteps(laid, editors))
  }
  const guideTab = completed.tabs.get(guideTitle)
  const guided = guideTab && guideSteps(guideTab, editors)
  steps.push(...(guided?.steps ?? []), ...needlessTab(existing))
  remarks.push(...(guided?.remarks ?? []))
  return { steps, requests: steps.map(({ request }) => request), remarks }
}

/** Abbreviations of the units, as they stand or as the sample has them. */
function unitsOf({ units }: Places, tables: ReadonlyMap<Laid, Grid>): readonly string[] {
  const column = units?.positions.get('code')
  if (units === undefined || column === undefined) return []
  const [headers = [], ...rows] = tables.get(units) ?? []
  const from = findColumns(units.schema.columns, headers).positions.get('code') ?? -1
  const sample = rows.map((row) => row[from] ?? '')
  const there = units.now.cells.slice(1).map((_, row) => textOf(cellAt(units.now, row + 1, column)))
  return [...new Set([...there, ...sample].map((code) => code.trim()).filter((code) => code !== ''))]
}
