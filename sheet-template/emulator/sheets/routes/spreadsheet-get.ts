import type { Area } from '../a1.ts'
import { type Mask, parseMask } from '../field-mask.ts'
import { flag } from '../query.ts'
import type { SheetsRoute } from '../route.ts'
import { spreadsheet, spreadsheetShape } from '../spreadsheet.ts'
import { resolve, type StoredSpreadsheet } from '../store.ts'
import { clip, type StoredTab, wholeGrid } from '../tab.ts'

/** A mask decides alone whether the cells are wanted; `includeGridData` then means nothing. */
function asksForData(mask: Mask | undefined): boolean {
  if (mask === undefined || mask === 'all') return mask === 'all'
  const sheets = mask['sheets'] ?? mask['*']
  return sheets === 'all' || (sheets !== undefined && ('data' in sheets || '*' in sheets))
}

function wantedAreas(
  book: StoredSpreadsheet,
  ranges: readonly string[],
  withData: boolean,
): Map<StoredTab, Area[]> {
  if (ranges.length === 0) {
    return new Map(book.tabs.map((tab) => [tab, withData ? [wholeGrid(tab)] : []]))
  }
  const wanted = new Map<StoredTab, Area[]>()
  for (const range of ranges) {
    const { tab, cells } = resolve(book, range)
    wanted.set(tab, [...(wanted.get(tab) ?? []), ...(withData ? [clip(tab, cells)] : [])])
  }
  return wanted
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get */
export const spreadsheetGet: SheetsRoute = {
  method: 'GET',
  place: 'spreadsheet',
  verb: '',
  query: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
  answer: spreadsheetShape,
  handle({ store, query }) {
    const fields = query.get('fields')
    const withData = fields === null ? flag(query, 'includeGridData') : asksForData(parseMask(fields))
    return spreadsheet(store.book, wantedAreas(store.book, query.getAll('ranges'), withData))
  },
}
