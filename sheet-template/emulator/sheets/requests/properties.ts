/** The request on the properties of the whole spreadsheet. */
import { z } from 'zod'
import { invalidArgument } from '../errors.ts'
import { assignMasked, shapeAt } from '../field-mask.ts'
import { toJson } from '../json.ts'
import { spreadsheetShape } from '../spreadsheet.ts'
import { cellFormat } from './formats.ts'
import { opaque, requestHandler, updateMask } from './request-handler.ts'

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets#SpreadsheetProperties */
const propertiesShape = z.strictObject({
  title: z.string().optional(),
  locale: z.string().optional(),
  autoRecalc: z.enum(['ON_CHANGE', 'MINUTE', 'HOUR']).optional(),
  timeZone: z.string().optional(),
  defaultFormat: cellFormat.optional(),
  iterativeCalculationSettings: opaque.optional(),
  spreadsheetTheme: opaque.optional(),
  importFunctionsExternalUrlAccessAllowed: z.boolean().optional(),
})

function isZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#UpdateSpreadsheetPropertiesRequest */
export const updateSpreadsheetProperties = requestHandler(
  z.strictObject({ properties: propertiesShape.default({}), fields: z.string().optional() }),
  (spreadsheet, { properties, fields }) => {
    const mask = updateMask(fields, shapeAt(spreadsheetShape, 'properties'))
    const { locale, timeZone } = properties
    if (locale !== undefined && !/^[a-z]{2,3}(?:_[A-Z]{2})?$/u.test(locale))
      throw invalidArgument(`Invalid locale: ${locale}`)
    if (timeZone !== undefined && !isZone(timeZone)) throw invalidArgument(`Invalid time zone: ${timeZone}`)
    spreadsheet.properties = assignMasked(spreadsheet.properties, toJson(properties), mask)
    return undefined
  },
)
