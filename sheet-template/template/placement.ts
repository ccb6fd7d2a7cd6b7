import type { Tab, tabs } from '../../lib/programme/schema.ts'
import type { CurrentTab } from './current.ts'

export type TabKey = keyof typeof tabs

/** The key of the column «Стан» of the measures, which only the template has: readers ignore it. */
export const stateKey = 'state'

/** A tab of the schema with the positions that its columns have or are to have. */
export interface PlacedTab {
  readonly key: TabKey
  readonly schema: Tab
  readonly current: CurrentTab
  /** The row of the headers, from 0. */
  readonly headerRow: number
  /** Columns by their keys, from 0; «Стан» of the measures among them. */
  readonly positions: ReadonlyMap<string, number>
}

/** The row of the headers, from 0: «Перевірка» and «Контроль» have a stamp above them. */
export function headerRowOf(key: TabKey): number {
  return key === 'findings' || key === 'control' ? 1 : 0
}

/** The placed tabs by key, for rules that refer to columns of another tab. */
export type PlacedTabs = Partial<Readonly<Record<TabKey, PlacedTab>>>
