/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#CellFormat */
import { z } from 'zod'
import { isObject, type JsonObject } from '../json.ts'
import { OPAQUE } from './change.ts'

const COLOUR = z.strictObject({
  red: z.number().optional(),
  green: z.number().optional(),
  blue: z.number().optional(),
  alpha: z.number().optional(),
})

const COLOUR_STYLE = z.strictObject({
  rgbColor: COLOUR.optional(),
  themeColor: z
    .enum(['TEXT', 'BACKGROUND', 'ACCENT1', 'ACCENT2', 'ACCENT3', 'ACCENT4', 'ACCENT5', 'ACCENT6', 'LINK'])
    .optional(),
})

export const TEXT_FORMAT = z.strictObject({
  foregroundColor: COLOUR.optional(),
  foregroundColorStyle: COLOUR_STYLE.optional(),
  fontFamily: z.string().optional(),
  fontSize: z.int().min(1).optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  underline: z.boolean().optional(),
  link: OPAQUE.optional(),
})

export const CELL_FORMAT = z.strictObject({
  numberFormat: z
    .strictObject({
      type: z.enum(['TEXT', 'NUMBER', 'PERCENT', 'CURRENCY', 'DATE', 'TIME', 'DATE_TIME', 'SCIENTIFIC']),
      pattern: z.string().optional(),
    })
    .optional(),
  backgroundColor: COLOUR.optional(),
  backgroundColorStyle: COLOUR_STYLE.optional(),
  borders: OPAQUE.optional(),
  padding: OPAQUE.optional(),
  horizontalAlignment: z.enum(['LEFT', 'CENTER', 'RIGHT']).optional(),
  verticalAlignment: z.enum(['TOP', 'MIDDLE', 'BOTTOM']).optional(),
  wrapStrategy: z.enum(['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP']).optional(),
  textDirection: z.enum(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']).optional(),
  textFormat: TEXT_FORMAT.optional(),
  hyperlinkDisplayType: z.enum(['LINKED', 'PLAIN_TEXT']).optional(),
  textRotation: OPAQUE.optional(),
})

/** What a conditional format may change: weight, slant, strike-through and colours. */
export const CONDITIONAL_FORMAT = z.strictObject({
  backgroundColor: COLOUR.optional(),
  backgroundColorStyle: COLOUR_STYLE.optional(),
  textFormat: TEXT_FORMAT.pick({
    bold: true,
    italic: true,
    strikethrough: true,
    foregroundColor: true,
    foregroundColorStyle: true,
  }).optional(),
})

/** A colour is given back in both ways, the old and the new, whichever it was set in. */
export const withBothColours = (format: JsonObject): JsonObject => {
  const { backgroundColor, backgroundColorStyle } = format
  if (isObject(backgroundColorStyle)) {
    const { rgbColor } = backgroundColorStyle
    return rgbColor === undefined ? format : { ...format, backgroundColor: rgbColor }
  }
  return backgroundColor === undefined
    ? format
    : { ...format, backgroundColorStyle: { rgbColor: backgroundColor } }
}
