import { checkRenderOptions, parseMajorDimension } from '../query.ts'
import type { SheetsRoute } from '../route.ts'
import { readValues, valueRangeShape } from '../value-range.ts'

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGet */
export const valuesBatchGet: SheetsRoute = {
  method: 'GET',
  resource: 'values',
  verb: 'batchGet',
  query: ['ranges', 'majorDimension', 'valueRenderOption', 'dateTimeRenderOption'],
  response: { spreadsheetId: 'any', valueRanges: valueRangeShape },
  handle({ store, query }) {
    checkRenderOptions(query)
    const dimension = parseMajorDimension(query)
    const valueRanges = query.getAll('ranges').map((range) => readValues(store.spreadsheet, range, dimension))
    const { spreadsheetId } = store.spreadsheet
    return valueRanges.length === 0 ? { spreadsheetId } : { spreadsheetId, valueRanges }
  },
}
