import type { SpreadsheetStructure } from '../../lib/google/structure.ts'
import { type Tab, tabs } from '../../lib/programme/schema.ts'
import { type CurrentTab, tabsOf } from '../template/current.ts'
import { type Completed, completeTabs } from '../template/missing-tabs.ts'
import { placeColumns } from '../template/place-columns.ts'
import type { PlacedTab, TabKey } from '../template/placement.ts'
import { planTemplate, type TemplatePlan } from '../template/plan-template.ts'

/** A tab that is there, and where its columns are or would be put. */
export interface FoundTab {
  readonly key: TabKey
  readonly schema: Tab
  readonly now: CurrentTab
  readonly placed: PlacedTab | undefined
  readonly remarks: readonly string[]
}

/** A spreadsheet beside the template. */
export interface SpreadsheetFacts {
  readonly spreadsheetId: string
  readonly structure: SpreadsheetStructure
  readonly account: string | undefined
  readonly all: readonly CurrentTab[]
  readonly completed: Completed
  /** The tabs of the schema that are there. */
  readonly tabs: readonly FoundTab[]
  /** What provisioning would do. */
  readonly plan: TemplatePlan
}

export function spreadsheetFacts(
  spreadsheetId: string,
  structure: SpreadsheetStructure,
  account: string | undefined,
): SpreadsheetFacts {
  const all = tabsOf(structure)
  const found = (Object.entries(tabs) as [TabKey, Tab][]).flatMap(([key, schema]): readonly FoundTab[] => {
    const now = all.find(({ title }) => title === schema.title)
    return now === undefined ? [] : [{ key, schema, now, ...placeColumns(key, schema, now) }]
  })
  const plan = planTemplate(structure, { editors: account === undefined ? [] : [account], sample: new Map() })
  return { spreadsheetId, structure, account, all, completed: completeTabs(all), tabs: found, plan }
}

/** The command that mends what is lacking. */
export function provisionCommand({ spreadsheetId }: SpreadsheetFacts): string {
  return `«npm run provision -- ${spreadsheetId}»`
}
