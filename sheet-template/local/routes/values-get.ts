import { checkRenderOptions, majorDimension } from '../query.ts'
import type { Route } from '../route.ts'
import { readValues, VALUE_RANGE_SHAPE } from '../value-range.ts'

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/get */
export const valuesGet: Route = {
  method: 'GET',
  place: 'range',
  verb: '',
  query: ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'],
  answer: VALUE_RANGE_SHAPE,
  handle({ store, range, query }) {
    checkRenderOptions(query)
    return readValues(store.book, range, majorDimension(query))
  },
}
