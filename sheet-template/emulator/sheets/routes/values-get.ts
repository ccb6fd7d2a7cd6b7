import { checkRenderOptions, parseMajorDimension } from '../query.ts'
import type { SheetsRoute } from '../route.ts'
import { readValues, valueRangeShape } from '../value-range.ts'

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/get */
export const valuesGet: SheetsRoute = {
  method: 'GET',
  resource: 'range',
  verb: '',
  query: ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'],
  response: valueRangeShape,
  handle({ store, range, query }) {
    checkRenderOptions(query)
    return readValues(store.spreadsheet, range, parseMajorDimension(query))
  },
}
