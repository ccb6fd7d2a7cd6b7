import { z } from 'zod'
import { readMessage } from '../body.ts'
import { within } from '../errors.ts'
import type { SheetsRoute } from '../route.ts'
import { clearValues } from './values-clear.ts'

const bodyShape = z.strictObject({ ranges: z.array(z.string()).nullish() })

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchClear */
export const valuesBatchClear: SheetsRoute = {
  method: 'POST',
  place: 'values',
  verb: 'batchClear',
  query: [],
  answer: { spreadsheetId: 'any', clearedRanges: 'any' },
  handle({ store, body }) {
    const ranges = readMessage(bodyShape, body).ranges ?? []
    const clearedRanges = store.change((book) =>
      ranges.map((range, index) => within(`range[${index}]`, () => clearValues(book, range))),
    )
    const { spreadsheetId } = store.book
    return clearedRanges.length === 0 ? { spreadsheetId } : { spreadsheetId, clearedRanges }
  },
}
