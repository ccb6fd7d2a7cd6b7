/** The kinds of request of spreadsheets.batchUpdate. */
import * as cells from './cells.ts'
import * as dimensions from './dimensions.ts'
import * as properties from './properties.ts'
import type { RequestHandler } from './request-handler.ts'
import * as rules from './rules.ts'
import * as sheets from './sheets.ts'

export const requestHandlers: Readonly<Record<string, RequestHandler>> = {
  ...sheets,
  ...cells,
  ...dimensions,
  ...rules,
  ...properties,
}

/** Google’s other kinds, which are refused with 501. */
export const unsupportedKinds: ReadonlySet<string> = new Set(
  `addBanding addChart addDataSource addDimensionGroup addNamedRange addSlicer addTable appendCells autoFill
  cancelDataSourceRefresh copyPaste createDeveloperMetadata cutPaste deleteBanding deleteDataSource
  deleteDeveloperMetadata deleteDimensionGroup deleteDuplicates deleteEmbeddedObject deleteNamedRange deleteRange
  deleteTable duplicateFilterView duplicateSheet findReplace insertRange mergeCells moveDimension pasteData
  randomizeRange refreshDataSource sortRange textToColumns trimWhitespace unmergeCells updateBanding updateBorders
  updateChartSpec updateConditionalFormatRule updateDataSource updateDeveloperMetadata updateDimensionGroup
  updateEmbeddedObjectBorder updateEmbeddedObjectPosition updateFilterView updateNamedRange updateSlicerSpec
  updateTable`.split(/\s+/),
)
