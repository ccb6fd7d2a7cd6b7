/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#CellFormat */
import { z } from 'zod'
import { isObject, type JsonObject } from '../json.ts'
import { opaque } from './request-handler.ts'

const colour = z.strictObject({
  red: z.number().optional(),
  green: z.number().optional(),
  blue: z.number().optional(),
  alpha: z.number().optional(),
})

const colourStyle = z.strictObject({
  rgbColor: colour.optional(),
  themeColor: z
    .enum(['TEXT', 'BACKGROUND', 'ACCENT1', 'ACCENT2', 'ACCENT3', 'ACCENT4', 'ACCENT5', 'ACCENT6', 'LINK'])
    .optional(),
})

export const textFormatShape = z.strictObject({
  foregroundColor: colour.optional(),
  foregroundColorStyle: colourStyle.optional(),
  fontFamily: z.string().optional(),
  fontSize: z.int().min(1).optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  underline: z.boolean().optional(),
  link: opaque.optional(),
})

export const cellFormat = z.strictObject({
  numberFormat: z
    .strictObject({
      type: z.enum(['TEXT', 'NUMBER', 'PERCENT', 'CURRENCY', 'DATE', 'TIME', 'DATE_TIME', 'SCIENTIFIC']),
      pattern: z.string().optional(),
    })
    .optional(),
  backgroundColor: colour.optional(),
  backgroundColorStyle: colourStyle.optional(),
  borders: opaque.optional(),
  padding: opaque.optional(),
  horizontalAlignment: z.enum(['LEFT', 'CENTER', 'RIGHT']).optional(),
  verticalAlignment: z.enum(['TOP', 'MIDDLE', 'BOTTOM']).optional(),
  wrapStrategy: z.enum(['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP']).optional(),
  textDirection: z.enum(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']).optional(),
  textFormat: textFormatShape.optional(),
  hyperlinkDisplayType: z.enum(['LINKED', 'PLAIN_TEXT']).optional(),
  textRotation: opaque.optional(),
})

/** The part of a format that a conditional format may set: bold, italic, strikethrough and colours. */
export const conditionalFormat = z.strictObject({
  backgroundColor: colour.optional(),
  backgroundColorStyle: colourStyle.optional(),
  textFormat: textFormatShape
    .pick({
      bold: true,
      italic: true,
      strikethrough: true,
      foregroundColor: true,
      foregroundColorStyle: true,
    })
    .optional(),
})

/** The format with its background colour in both the deprecated and the new field, as Google returns it. */
export function withBothColours(format: JsonObject): JsonObject {
  const { backgroundColor, backgroundColorStyle } = format
  if (isObject(backgroundColorStyle)) {
    const { rgbColor } = backgroundColorStyle
    return rgbColor === undefined ? format : { ...format, backgroundColor: rgbColor }
  }
  return backgroundColor === undefined
    ? format
    : { ...format, backgroundColorStyle: { rgbColor: backgroundColor } }
}
