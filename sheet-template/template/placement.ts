import type { Tab, tabs } from '../../lib/programme/schema.ts'
import type { CurrentTab } from './current.ts'

export type TabKey = keyof typeof tabs

/** The key of the column «Стан» of the measures: the readers do not know it, the template does. */
export const stateKey = 'state'

/** A tab of the schema with the places its columns have, or are about to have. */
export interface PlacedTab {
  readonly key: TabKey
  readonly schema: Tab
  readonly now: CurrentTab
  /** The row of the headers, from 0. */
  readonly headerRow: number
  /** Columns by their keys, from 0; «Стан» of the measures among them. */
  readonly positions: ReadonlyMap<string, number>
}

/** «Перевірка» and «Контроль» begin with a stamp. */
export function headerRowOf(key: TabKey): number {
  return key === 'findings' || key === 'control' ? 1 : 0
}

/** Places of columns that others refer to. */
export type PlacedTabs = Partial<Readonly<Record<TabKey, PlacedTab>>>
