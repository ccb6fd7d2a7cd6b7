import { z } from 'zod'
import { readMessage } from '../body.ts'
import { within } from '../errors.ts'
import { inputOption } from '../query.ts'
import type { SheetsRoute } from '../route.ts'
import { totals, updateAnswer, updateShape, valueRangeFields, writeValues } from '../value-range.ts'

const bodyShape = z.strictObject({
  valueInputOption: z.string().nullish(),
  data: z.array(valueRangeFields).nullish(),
  includeValuesInResponse: z.boolean().nullish(),
  responseValueRenderOption: z.string().nullish(),
  responseDateTimeRenderOption: z.string().nullish(),
})

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchUpdate */
export const valuesBatchUpdate: SheetsRoute = {
  method: 'POST',
  place: 'values',
  verb: 'batchUpdate',
  query: [],
  answer: {
    spreadsheetId: 'any',
    totalUpdatedRows: 'any',
    totalUpdatedColumns: 'any',
    totalUpdatedCells: 'any',
    totalUpdatedSheets: 'any',
    responses: updateShape,
  },
  handle({ store, body }) {
    const request = readMessage(bodyShape, body)
    const option = inputOption(request.valueInputOption)
    return store.change((book) => {
      const written = (request.data ?? []).map((data, index) =>
        within(`data[${index}]`, () => writeValues(book, data.range ?? '', data, option)),
      )
      const responses = written.map((one) =>
        updateAnswer(book, one, request.includeValuesInResponse === true),
      )
      const { spreadsheetId } = book
      return { spreadsheetId, ...totals(written), ...(responses.length > 0 ? { responses } : {}) }
    })
  },
}
