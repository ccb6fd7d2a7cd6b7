import { formatA1, parseA1 } from '../a1.ts'
import { readMessage } from '../body.ts'
import { invalidArgument } from '../errors.ts'
import { isTrue, parseInputOption } from '../query.ts'
import type { SheetsRoute } from '../route.ts'
import { updateResponse, updateShape, valueRangeFields, writeValues } from '../value-range.ts'

/** A range in one spelling, so that `a1` and `A1` are equal. */
function canonical(range: string): string {
  const a1 = parseA1(range)
  return a1 === undefined ? range : formatA1(a1.title ?? '', a1.cells)
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/update */
export const valuesUpdate: SheetsRoute = {
  method: 'PUT',
  resource: 'range',
  verb: '',
  query: [
    'valueInputOption',
    'includeValuesInResponse',
    'responseValueRenderOption',
    'responseDateTimeRenderOption',
  ],
  response: updateShape,
  handle({ store, range, query, body }) {
    const data = readMessage(valueRangeFields, body, ['data'])
    const option = parseInputOption(query.get('valueInputOption'))
    if (data.range && canonical(data.range) !== canonical(range)) {
      throw invalidArgument(`Request range[${range}] does not match value's range[${data.range}]`)
    }
    return store.change((spreadsheet) => {
      const written = writeValues(spreadsheet, range, data, option)
      return updateResponse(spreadsheet, written, isTrue(query, 'includeValuesInResponse'))
    })
  },
}
