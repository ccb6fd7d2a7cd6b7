import type { Area } from '../a1.ts'
import { type Mask, parseMask } from '../field-mask.ts'
import { isTrue } from '../query.ts'
import type { SheetsRoute } from '../route.ts'
import { spreadsheetResource, spreadsheetShape } from '../spreadsheet.ts'
import { resolve, type StoredSpreadsheet } from '../store.ts'
import { clip, type StoredTab, wholeGrid } from '../tab.ts'

/** Whether a mask selects cells: with a mask `includeGridData` is ignored, as the reference of spreadsheets.get says. */
function selectsData(mask: Mask | undefined): boolean {
  if (mask === undefined || mask === 'all') return mask === 'all'
  const sheets = mask['sheets'] ?? mask['*']
  return sheets === 'all' || (sheets !== undefined && ('data' in sheets || '*' in sheets))
}

function requestedAreas(
  spreadsheet: StoredSpreadsheet,
  ranges: readonly string[],
  withData: boolean,
): Map<StoredTab, Area[]> {
  if (ranges.length === 0) {
    return new Map(spreadsheet.tabs.map((tab) => [tab, withData ? [wholeGrid(tab)] : []]))
  }
  const areas = new Map<StoredTab, Area[]>()
  for (const range of ranges) {
    const { tab, cells } = resolve(spreadsheet, range)
    areas.set(tab, [...(areas.get(tab) ?? []), ...(withData ? [clip(tab, cells)] : [])])
  }
  return areas
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get */
export const spreadsheetGet: SheetsRoute = {
  method: 'GET',
  resource: 'spreadsheet',
  verb: '',
  query: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
  response: spreadsheetShape,
  handle({ store, query }) {
    const fields = query.get('fields')
    const withData = fields === null ? isTrue(query, 'includeGridData') : selectsData(parseMask(fields))
    return spreadsheetResource(
      store.spreadsheet,
      requestedAreas(store.spreadsheet, query.getAll('ranges'), withData),
    )
  },
}
