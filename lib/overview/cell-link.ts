import { columnPosition } from '../checks/cell-positions.ts'
import type { Finding } from '../finding.ts'
import { columnLetters } from '../workbook/a1.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** What links to cells are made of: the spreadsheet’s address in a browser, the ids of its tabs, and their headers. */
export interface CellAddresses {
  readonly sheetUrl: string
  readonly tabIds: ReadonlyMap<string, { readonly sheetId: number }>
  readonly workbook: Workbook
}

/**
 * The address that opens the cell of a finding: its row where it is about no column, its tab where it is about no row.
 * '' where the spreadsheet has no such tab.
 *
 * @example cellLink({ place: { tab: 'Заходи', row: 5 } }, addresses) // 'https://docs.google.com/…#gid=0&range=5:5'
 */
export function cellLink(
  { place }: Pick<Finding, 'place'>,
  { sheetUrl, tabIds, workbook }: CellAddresses,
): string {
  const tab = tabIds.get(place.tab)
  if (tab === undefined) return ''
  const link = `${sheetUrl}#gid=${tab.sheetId}`
  if (place.row === undefined) return link
  const headers = workbook.get(place.tab)?.[0] ?? []
  const position = place.column === undefined ? -1 : columnPosition(headers, place.tab, place.column)
  const row = String(place.row)
  return `${link}&range=${position < 0 ? `${row}:${row}` : `${columnLetters(position)}${row}`}`
}
