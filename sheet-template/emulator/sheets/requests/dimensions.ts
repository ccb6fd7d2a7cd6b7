/** Requests on rows and columns: add, delete, change their size. */
import { z } from 'zod'
import { invalidArgument } from '../errors.ts'
import { assignMasked, type Shape } from '../field-mask.ts'
import { toJson } from '../json.ts'
import { type StoredSpreadsheet, tabById } from '../store.ts'
import { type Dimension, deleteLines, insertLines, type StoredTab } from '../tab.ts'
import { indexSchema, opaque, requestHandler, updateMask } from './request-handler.ts'

const dimensionNames = z.enum(['ROWS', 'COLUMNS'])

const dimensionRange = z.strictObject({
  sheetId: indexSchema.default(0),
  dimension: dimensionNames,
  startIndex: indexSchema.optional(),
  endIndex: indexSchema.optional(),
})
type DimensionRange = z.infer<typeof dimensionRange>

function nounOf(dimension: Dimension): string {
  return dimension === 'ROWS' ? 'row' : 'column'
}

function size(tab: StoredTab, dimension: Dimension): number {
  return dimension === 'ROWS' ? tab.rowCount : tab.columnCount
}

interface Lines {
  tab: StoredTab
  dimension: Dimension
  start: number
  end: number
}

function linesOf(spreadsheet: StoredSpreadsheet, range: DimensionRange): Lines {
  const tab = tabById(spreadsheet, range.sheetId, 'grid')
  const { dimension } = range
  return { tab, dimension, start: range.startIndex ?? 0, end: range.endIndex ?? size(tab, dimension) }
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AppendDimensionRequest */
export const appendDimension = requestHandler(
  z.strictObject({ sheetId: indexSchema.default(0), dimension: dimensionNames, length: z.int().min(1) }),
  (spreadsheet, { sheetId, dimension, length }) => {
    const tab = tabById(spreadsheet, sheetId, 'grid')
    insertLines(tab, dimension, size(tab, dimension), length)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#InsertDimensionRequest */
export const insertDimension = requestHandler(
  z.strictObject({ range: dimensionRange, inheritFromBefore: z.boolean().optional() }),
  (spreadsheet, request) => {
    const { tab, dimension, start, end } = linesOf(spreadsheet, request.range)
    const count = size(tab, dimension)
    if (start > count) {
      throw invalidArgument(`range.startIndex[${start}] is after last ${nounOf(dimension)} in grid[${count}]`)
    }
    if (end <= start) throw invalidArgument(`range.endIndex[${end}] must be after range.startIndex[${start}]`)
    insertLines(tab, dimension, start, end - start)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteDimensionRequest */
export const deleteDimension = requestHandler(
  z.strictObject({ range: dimensionRange }),
  (spreadsheet, request) => {
    const { tab, dimension, start, end } = linesOf(spreadsheet, request.range)
    const count = size(tab, dimension)
    const noun = nounOf(dimension)
    const last = Math.max(start, end - 1)
    if (last >= count) {
      throw invalidArgument(
        `Cannot delete a ${noun} that doesn't exist. Tried to delete ${noun} index ${last} but there are only ${count} ${noun}s.`,
      )
    }
    const frozen = Number(
      tab.gridProperties[dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'] ?? 0,
    )
    if (start <= frozen && end >= count) {
      throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${noun}s.`)
    }
    deleteLines(tab, dimension, start, Math.max(0, end - start))
    return undefined
  },
)

const propertiesShape: Shape = { pixelSize: 'any', hiddenByUser: 'any', developerMetadata: 'any' }

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#UpdateDimensionPropertiesRequest */
export const updateDimensionProperties = requestHandler(
  z.strictObject({
    range: dimensionRange,
    properties: z
      .strictObject({ pixelSize: indexSchema.optional(), hiddenByUser: z.boolean().optional() })
      .default({}),
    fields: z.string().optional(),
  }),
  (spreadsheet, request) => {
    const mask = updateMask(request.fields, propertiesShape)
    const { tab, dimension, start, end } = linesOf(spreadsheet, request.range)
    if (start >= size(tab, dimension)) {
      throw invalidArgument(
        `range.startIndex[${start}] is after last ${nounOf(dimension)} in grid[${size(tab, dimension)}]`,
      )
    }
    const list = dimension === 'ROWS' ? tab.rowProperties : tab.columnProperties
    for (let index = start; index < Math.min(end, size(tab, dimension)); index++) {
      while (list.length < index) list.push(undefined)
      list[index] = assignMasked(list[index] ?? {}, toJson(request.properties), mask)
    }
    return undefined
  },
)

/** Only checked: sizes depend on fonts, which the emulator does not have. */
export const autoResizeDimensions = requestHandler(
  z.strictObject({ dimensions: dimensionRange.optional(), dataSourceSheetDimensions: opaque.optional() }),
  (spreadsheet, request) => {
    if (request.dimensions !== undefined) linesOf(spreadsheet, request.dimensions)
    return undefined
  },
)
