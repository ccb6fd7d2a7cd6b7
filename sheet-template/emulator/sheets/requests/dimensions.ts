/** Rows and columns: more of them, fewer of them, their size. */
import { z } from 'zod'
import { invalid } from '../errors.ts'
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

function word(dimension: Dimension): string {
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

function linesOf(book: StoredSpreadsheet, range: DimensionRange): Lines {
  const tab = tabById(book, range.sheetId, 'grid')
  const { dimension } = range
  return { tab, dimension, start: range.startIndex ?? 0, end: range.endIndex ?? size(tab, dimension) }
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AppendDimensionRequest */
export const appendDimension = requestHandler(
  z.strictObject({ sheetId: indexSchema.default(0), dimension: dimensionNames, length: z.int().min(1) }),
  (book, { sheetId, dimension, length }) => {
    const tab = tabById(book, sheetId, 'grid')
    insertLines(tab, dimension, size(tab, dimension), length)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#InsertDimensionRequest */
export const insertDimension = requestHandler(
  z.strictObject({ range: dimensionRange, inheritFromBefore: z.boolean().optional() }),
  (book, request) => {
    const { tab, dimension, start, end } = linesOf(book, request.range)
    const count = size(tab, dimension)
    if (start > count) {
      throw invalid(`range.startIndex[${start}] is after last ${word(dimension)} in grid[${count}]`)
    }
    if (end <= start) throw invalid(`range.endIndex[${end}] must be after range.startIndex[${start}]`)
    insertLines(tab, dimension, start, end - start)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteDimensionRequest */
export const deleteDimension = requestHandler(z.strictObject({ range: dimensionRange }), (book, request) => {
  const { tab, dimension, start, end } = linesOf(book, request.range)
  const count = size(tab, dimension)
  const what = word(dimension)
  const last = Math.max(start, end - 1)
  if (last >= count) {
    throw invalid(
      `Cannot delete a ${what} that doesn't exist. Tried to delete ${what} index ${last} but there are only ${count} ${what}s.`,
    )
  }
  const frozen = Number(
    tab.gridProperties[dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'] ?? 0,
  )
  if (start <= frozen && end >= count) {
    throw invalid(`Sorry, it is not possible to delete all non-frozen ${what}s.`)
  }
  deleteLines(tab, dimension, start, Math.max(0, end - start))
  return undefined
})

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
  (book, request) => {
    const mask = updateMask(request.fields, propertiesShape)
    const { tab, dimension, start, end } = linesOf(book, request.range)
    if (start >= size(tab, dimension)) {
      throw invalid(
        `range.startIndex[${start}] is after last ${word(dimension)} in grid[${size(tab, dimension)}]`,
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

/** Sizes depend on fonts, which are not known here: taken, and nothing done. */
export const autoResizeDimensions = requestHandler(
  z.strictObject({ dimensions: dimensionRange.optional(), dataSourceSheetDimensions: opaque.optional() }),
  (book, request) => {
    if (request.dimensions !== undefined) linesOf(book, request.dimensions)
    return undefined
  },
)
