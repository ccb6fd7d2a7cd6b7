import type { Structure } from '../../lib/google/structure.ts'
import { type Tab, tabs } from '../../lib/programme/columns.ts'
import { layOut } from '../template/headers.ts'
import type { Laid, TabKey } from '../template/laid.ts'
import { type Completed, completeTabs } from '../template/missing-tabs.ts'
import { type TabNow, tabsOf } from '../template/now.ts'
import { type Plan, planTemplate } from '../template/template.ts'

/** A tab that is there, and where its columns are or would be put. */
export interface FoundTab {
  readonly key: TabKey
  readonly schema: Tab
  readonly now: TabNow
  readonly laid: Laid | undefined
  readonly remarks: readonly string[]
}

/** A spreadsheet beside the template. */
export interface Book {
  readonly spreadsheetId: string
  readonly structure: Structure
  readonly account: string | undefined
  readonly all: readonly TabNow[]
  readonly completed: Completed
  /** The tabs of the schema that are there. */
  readonly tabs: readonly FoundTab[]
  /** What provisioning would do. */
  readonly plan: Plan
}

export function bookOf(spreadsheetId: string, structure: Structure, account: string | undefined): Book {
  const all = tabsOf(structure)
  const found = (Object.entries(tabs) as [TabKey, Tab][]).flatMap(([key, schema]): readonly FoundTab[] => {
    const now = all.find(({ title }) => title === schema.title)
    return now === undefined ? [] : [{ key, schema, now, ...layOut(key, schema, now) }]
  })
  const plan = planTemplate(structure, { editors: account === undefined ? [] : [account], sample: new Map() })
  return { spreadsheetId, structure, account, all, completed: completeTabs(all), tabs: found, plan }
}

/** The command that mends what is lacking. */
export function provisioning({ spreadsheetId }: Book): string {
  return `«npm run provision -- ${spreadsheetId}»`
}
