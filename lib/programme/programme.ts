import type { RowOf } from './read-tab.ts'
import type { calendarTab, entriesTab, measuresTab, unitsTab } from './schema.ts'
import type { Settings } from './settings.ts'

/** A measure of the programme («захід»): one row of «Заходи». */
export type Measure = RowOf<typeof measuresTab>

/** Something done, or an event that starts a term: one row of «Виконання». */
export type Entry = RowOf<typeof entriesTab>

/** A unit of the office («підрозділ»): one row of «Підрозділи». */
export type Unit = RowOf<typeof unitsTab>

/** A day that differs from its weekday's rule: one row of «Календар». */
export type CalendarDay = RowOf<typeof calendarTab>

/** An anti-corruption programme with all that its units wrote down. */
export interface Programme {
  readonly settings: Settings
  readonly measures: readonly Measure[]
  readonly entries: readonly Entry[]
  readonly units: readonly Unit[]
  readonly calendar: readonly CalendarDay[]
  /** «Календар» is there, but its columns cannot be found. */
  readonly isCalendarUnreadable?: boolean
}
