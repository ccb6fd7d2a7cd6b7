import type { SpreadsheetStructure } from '../../lib/google/structure.ts'
import { type Tab, tabs } from '../../lib/programme/schema.ts'
import { type CurrentTab, tabsOf } from '../template/current.ts'
import { type Completed, completeTabs } from '../template/missing-tabs.ts'
import { placeColumns } from '../template/place-columns.ts'
import type { PlacedTab, TabKey } from '../template/placement.ts'
import { planTemplate, type TemplatePlan } from '../template/plan-template.ts'

/** An existing tab of the schema, and the positions its columns have or would be given. */
export interface FoundTab {
  readonly key: TabKey
  readonly schema: Tab
  readonly current: CurrentTab
  readonly placed: PlacedTab | undefined
  readonly remarks: readonly string[]
}

/** A spreadsheet compared with the template. */
export interface SpreadsheetFacts {
  readonly spreadsheetId: string
  readonly structure: SpreadsheetStructure
  readonly account: string | undefined
  readonly all: readonly CurrentTab[]
  readonly completed: Completed
  /** The existing tabs of the schema. */
  readonly tabs: readonly FoundTab[]
  /** What provisioning would change. */
  readonly plan: TemplatePlan
}

/** Compares a spreadsheet with the template. @param account the service account that edits the system tabs */
export function spreadsheetFacts(
  spreadsheetId: string,
  structure: SpreadsheetStructure,
  account: string | undefined,
): SpreadsheetFacts {
  const all = tabsOf(structure)
  const found = (Object.entries(tabs) as [TabKey, Tab][]).flatMap(([key, schema]): readonly FoundTab[] => {
    const current = all.find(({ title }) => title === schema.title)
    return current === undefined ? [] : [{ key, schema, current, ...placeColumns(key, schema, current) }]
  })
  const plan = planTemplate(structure, { editors: account === undefined ? [] : [account], sample: new Map() })
  return { spreadsheetId, structure, account, all, completed: completeTabs(all), tabs: found, plan }
}

/** The command that adds what is missing. */
export function provisionCommand({ spreadsheetId }: SpreadsheetFacts): string {
  return `«npm run provision -- ${spreadsheetId}»`
}
