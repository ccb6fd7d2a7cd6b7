import { z } from 'zod'
import { readMessage } from '../body.ts'
import { inPart } from '../errors.ts'
import { parseInputOption } from '../query.ts'
import type { SheetsRoute } from '../route.ts'
import { totals, updateResponse, updateShape, valueRangeFields, writeValues } from '../value-range.ts'

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
  resource: 'values',
  verb: 'batchUpdate',
  query: [],
  response: {
    spreadsheetId: 'any',
    totalUpdatedRows: 'any',
    totalUpdatedColumns: 'any',
    totalUpdatedCells: 'any',
    totalUpdatedSheets: 'any',
    responses: updateShape,
  },
  handle({ store, body }) {
    const request = readMessage(bodyShape, body)
    const option = parseInputOption(request.valueInputOption)
    return store.change((spreadsheet) => {
      const written = (request.data ?? []).map((data, index) =>
        inPart(`data[${index}]`, () => writeValues(spreadsheet, data.range ?? '', data, option)),
      )
      const responses = written.map((one) =>
        updateResponse(spreadsheet, one, request.includeValuesInResponse === true),
      )
      const { spreadsheetId } = spreadsheet
      return { spreadsheetId, ...totals(written), ...(responses.length > 0 ? { responses } : {}) }
    })
  },
}
