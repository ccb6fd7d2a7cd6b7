import { type Finding, levels } from '../finding.ts'
import { type Tab, tabs } from '../programme/schema.ts'
import { findColumns } from '../workbook/headers.ts'

/** The positions of the columns of a tab, by its row of headers, which thousands of findings share. */
const known = new WeakMap<readonly string[], Map<string, number>>()

/**
 * The position of a column in its row of headers, from 0; -1 if it is not there.
 *
 * @param headers the first row of the tab; may differ from the schema in case and blanks
 * @param title the title of the tab
 * @param header the header as the schema has it, or exactly as in the row
 * @example columnPosition(['Нотатка', ' № '], 'Заходи', '№') // 1
 */
export function columnPosition(headers: readonly string[], title: string, header: string): number {
  const places = known.get(headers) ?? positionsOf(headers, title)
  known.set(headers, places)
  return places.get(header) ?? -1
}

function positionsOf(headers: readonly string[], title: string): Map<string, number> {
  const places = new Map(headers.map((header, position) => [header, position] as const).toReversed())
  const columns: Tab['columns'] = Object.values(tabs).find((tab) => tab.title === title)?.columns ?? {}
  for (const [key, position] of findColumns(columns, headers).positions) {
    const { header } = columns[key] ?? {}
    if (header !== undefined) places.set(header, position)
  }
  return places
}

/** Tabs, and columns of a tab, from left to right. */
const order = new Map<string, { readonly place: number; readonly columns: readonly string[] }>(
  Object.values(tabs).map(({ title, columns }: Tab, place) => [
    title,
    { place, columns: Object.values(columns).map(({ header }) => header) },
  ]),
)

/**
 * Compares findings, for sorting: by tab, row and column, within a cell errors first.
 *
 * @example byPosition(inRow2, inRow3) // negative: inRow2 comes first
 */
export function byPosition(a: Finding, b: Finding): number {
  const [own, other] = [order.get(a.place.tab), order.get(b.place.tab)]
  return (
    (own?.place ?? 0) - (other?.place ?? 0) ||
    (a.place.row ?? 0) - (b.place.row ?? 0) ||
    (own?.columns.indexOf(a.place.column ?? '') ?? -1) -
      (other?.columns.indexOf(b.place.column ?? '') ?? -1) ||
    levels.indexOf(a.level) - levels.indexOf(b.level)
  )
}
