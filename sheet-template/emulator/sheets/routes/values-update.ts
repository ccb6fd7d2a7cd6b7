import { formatA1, parseA1 } from '../a1.ts'
import { readMessage } from '../body.ts'
import { invalid } from '../errors.ts'
import { flag, inputOption } from '../query.ts'
import type { SheetsRoute } from '../route.ts'
import { updateAnswer, updateShape, valueRangeFields, writeValues } from '../value-range.ts'

/** One spelling of a range, so that `a1` and `A1` are the same. */
function canonical(range: string): string {
  const a1 = parseA1(range)
  return a1 === undefined ? range : formatA1(a1.title ?? '', a1.cells)
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/update */
export const valuesUpdate: SheetsRoute = {
  method: 'PUT',
  place: 'range',
  verb: '',
  query: [
    'valueInputOption',
    'includeValuesInResponse',
    'responseValueRenderOption',
    'responseDateTimeRenderOption',
  ],
  answer: updateShape,
  handle({ store, range, query, body }) {
    const data = readMessage(valueRangeFields, body, ['data'])
    const option = inputOption(query.get('valueInputOption'))
    if (data.range && canonical(data.range) !== canonical(range)) {
      throw invalid(`Request range[${range}] does not match value's range[${data.range}]`)
    }
    return store.change((book) => {
      const written = writeValues(book, range, data, option)
      return updateAnswer(book, written, flag(query, 'includeValuesInResponse'))
    })
  },
}
