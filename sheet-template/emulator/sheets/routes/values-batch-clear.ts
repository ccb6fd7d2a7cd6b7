import { z } from 'zod'
import { readMessage } from '../body.ts'
import { inPart } from '../errors.ts'
import type { SheetsRoute } from '../route.ts'
import { clearValues } from './values-clear.ts'

const bodyShape = z.strictObject({ ranges: z.array(z.string()).nullish() })

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchClear */
export const valuesBatchClear: SheetsRoute = {
  method: 'POST',
  resource: 'values',
  verb: 'batchClear',
  query: [],
  response: { spreadsheetId: 'any', clearedRanges: 'any' },
  handle({ store, body }) {
    const ranges = readMessage(bodyShape, body).ranges ?? []
    const clearedRanges = store.change((spreadsheet) =>
      ranges.map((range, index) => inPart(`range[${index}]`, () => clearValues(spreadsheet, range))),
    )
    const { spreadsheetId } = store.spreadsheet
    return clearedRanges.length === 0 ? { spreadsheetId } : { spreadsheetId, clearedRanges }
  },
}
