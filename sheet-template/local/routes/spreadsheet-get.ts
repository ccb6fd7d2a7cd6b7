import type { Area } from '../a1.ts'
import { type Mask, parseMask } from '../field-mask.ts'
import { flag } from '../query.ts'
import type { Route } from '../route.ts'
import { SPREADSHEET_SHAPE, spreadsheet } from '../spreadsheet.ts'
import { type Book, resolve } from '../store.ts'
import { clip, type Tab, wholeGrid } from '../tab.ts'

/** A mask decides alone whether the cells are wanted; `includeGridData` then means nothing. */
const asksForData = (mask: Mask | undefined): boolean => {
  if (mask === undefined || mask === 'all') return mask === 'all'
  const sheets = mask['sheets'] ?? mask['*']
  return sheets === 'all' || (sheets !== undefined && ('data' in sheets || '*' in sheets))
}

const wantedAreas = (book: Book, ranges: readonly string[], withData: boolean): Map<Tab, Area[]> => {
  if (ranges.length === 0) {
    return new Map(book.tabs.map((tab) => [tab, withData ? [wholeGrid(tab)] : []]))
  }
  const wanted = new Map<Tab, Area[]>()
  for (const range of ranges) {
    const { tab, cells } = resolve(book, range)
    wanted.set(tab, [...(wanted.get(tab) ?? []), ...(withData ? [clip(tab, cells)] : [])])
  }
  return wanted
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get */
export const spreadsheetGet: Route = {
  method: 'GET',
  place: 'spreadsheet',
  verb: '',
  query: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
  answer: SPREADSHEET_SHAPE,
  handle({ store, query }) {
    const fields = query.get('fields')
    const withData = fields === null ? flag(query, 'includeGridData') : asksForData(parseMask(fields))
    return spreadsheet(store.book, wantedAreas(store.book, query.getAll('ranges'), withData))
  },
}
