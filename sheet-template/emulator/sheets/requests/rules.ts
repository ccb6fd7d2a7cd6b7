/** Requests on protection, conditional formats and filters, which are stored and returned; nothing is enforced. */
import { z } from 'zod'
import { invalidArgument } from '../errors.ts'
import { assignMasked } from '../field-mask.ts'
import { type JsonObject, toJson } from '../json.ts'
import { type StoredSpreadsheet, tabById } from '../store.ts'
import type { StoredTab } from '../tab.ts'
import { checkCondition, conditionShape } from './conditions.ts'
import { conditionalFormat } from './formats.ts'
import { areaOf, echoedRange, gridRange, sheetIdOf, withEchoedRange } from './grid-range.ts'
import { indexSchema, opaque, requestHandler, updateMask } from './request-handler.ts'

type List = 'protectedRanges' | 'filterViews'

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#ProtectedRange */
const protectedRangeShape = z.strictObject({
  protectedRangeId: z.int().optional(),
  range: gridRange.optional(),
  namedRangeId: z.string().optional(),
  tableId: z.string().optional(),
  description: z.string().optional(),
  warningOnly: z.boolean().optional(),
  /** Output only: ignored in requests. */
  requestingUserCanEdit: z.boolean().optional(),
  unprotectedRanges: z.array(gridRange).optional(),
  editors: z
    .strictObject({
      users: z.array(z.string()).optional(),
      groups: z.array(z.string()).optional(),
      domainUsersCanEdit: z.boolean().optional(),
    })
    .optional(),
})

const criteriaShape = z.strictObject({
  hiddenValues: z.array(z.string()).optional(),
  condition: conditionShape.optional(),
  visibleBackgroundColorStyle: opaque.optional(),
  visibleForegroundColorStyle: opaque.optional(),
})

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#BasicFilter */
const basicFilter = z.strictObject({
  range: gridRange.optional(),
  tableId: z.string().optional(),
  sortSpecs: z.array(opaque).optional(),
  criteria: z.record(z.string(), criteriaShape).optional(),
  filterSpecs: z
    .array(z.strictObject({ columnIndex: indexSchema.default(0), filterCriteria: criteriaShape.optional() }))
    .optional(),
})

const filterView = basicFilter.extend({
  filterViewId: z.int().optional(),
  title: z.string().optional(),
  namedRangeId: z.string().optional(),
})

/** An unused id of protected ranges or filter views. */
function nextId(spreadsheet: StoredSpreadsheet, list: List, idField: string): number {
  return (
    1 + Math.max(0, ...spreadsheet.tabs.flatMap((tab) => tab[list].map((one) => Number(one[idField] ?? 0))))
  )
}

function find(
  spreadsheet: StoredSpreadsheet,
  list: List,
  idField: string,
  id: number,
): { tab: StoredTab; index: number } {
  for (const tab of spreadsheet.tabs) {
    const index = tab[list].findIndex((one) => one[idField] === id)
    if (index >= 0) return { tab, index }
  }
  throw invalidArgument(`No ${list === 'filterViews' ? 'filter view' : 'protected range'} with id: ${id}`)
}

interface RangedMessage {
  range?: z.infer<typeof gridRange> | undefined
}

function add(
  spreadsheet: StoredSpreadsheet,
  list: List,
  idField: string,
  message: RangedMessage,
): JsonObject {
  if (message.range !== undefined) areaOf(spreadsheet, message.range)
  const added: JsonObject = {
    [idField]: nextId(spreadsheet, list, idField),
    ...withEchoedRange(toJson(message)),
  }
  tabById(spreadsheet, message.range?.sheetId ?? 0)[list].push(added)
  return added
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AddProtectedRangeRequest */
export const addProtectedRange = requestHandler(
  z.strictObject({ protectedRange: protectedRangeShape }),
  (spreadsheet, { protectedRange: given }) => {
    if (given.warningOnly === true && given.editors !== undefined) {
      throw invalidArgument('Editors cannot be set on a protected range that only warns.')
    }
    // The emulator does not know the caller; with Google the one who adds a protected range may always edit it.
    const protectedRange = { ...given, requestingUserCanEdit: true }
    return {
      addProtectedRange: {
        protectedRange: add(spreadsheet, 'protectedRanges', 'protectedRangeId', protectedRange),
      },
    }
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#UpdateProtectedRangeRequest */
export const updateProtectedRange = requestHandler(
  z.strictObject({ protectedRange: protectedRangeShape, fields: z.string().optional() }),
  (spreadsheet, request) => {
    const mask = updateMask(request.fields, 'any')
    const given = toJson(request.protectedRange)
    const { tab, index } = find(
      spreadsheet,
      'protectedRanges',
      'protectedRangeId',
      Number(given['protectedRangeId'] ?? 0),
    )
    const [before] = tab.protectedRanges.splice(index, 1)
    const after = assignMasked(before ?? {}, given, mask)
    tabById(spreadsheet, sheetIdOf(after)).protectedRanges.push(withEchoedRange(after))
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteProtectedRangeRequest */
export const deleteProtectedRange = requestHandler(
  z.strictObject({ protectedRangeId: indexSchema.default(0) }),
  (spreadsheet, request) => {
    const { tab, index } = find(spreadsheet, 'protectedRanges', 'protectedRangeId', request.protectedRangeId)
    tab.protectedRanges.splice(index, 1)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AddConditionalFormatRuleRequest */
export const addConditionalFormatRule = requestHandler(
  z.strictObject({
    rule: z.strictObject({
      ranges: z.array(gridRange),
      booleanRule: z
        .strictObject({ condition: conditionShape, format: conditionalFormat.optional() })
        .optional(),
      gradientRule: opaque.optional(),
    }),
    index: indexSchema.default(0),
  }),
  (spreadsheet, request) => {
    const { booleanRule, gradientRule } = request.rule
    const [range] = request.rule.ranges
    if (range === undefined) throw invalidArgument('ConditionalFormatRule.ranges must not be empty.')
    if (request.rule.ranges.some(({ sheetId }) => sheetId !== range.sheetId)) {
      throw invalidArgument('ConditionalFormatRule.ranges must all be on the same sheet.')
    }
    if ((booleanRule === undefined) === (gradientRule === undefined)) {
      throw invalidArgument('ConditionalFormatRule must have either a booleanRule or a gradientRule.')
    }
    if (booleanRule !== undefined) checkCondition(spreadsheet, booleanRule.condition, 'format')
    for (const one of request.rule.ranges) areaOf(spreadsheet, one)
    const rules = tabById(spreadsheet, range.sheetId).conditionalFormats
    if (request.index > rules.length) {
      throw invalidArgument(`No conditional format on sheet: ${range.sheetId} at index: ${request.index}`)
    }
    const rule = { ...toJson(request.rule), ranges: request.rule.ranges.map(echoedRange) }
    rules.splice(request.index, 0, rule)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteConditionalFormatRuleRequest */
export const deleteConditionalFormatRule = requestHandler(
  z.strictObject({ sheetId: indexSchema.default(0), index: indexSchema.default(0) }),
  (spreadsheet, request) => {
    const [rule] = tabById(spreadsheet, request.sheetId).conditionalFormats.splice(request.index, 1)
    if (rule === undefined) {
      throw invalidArgument(`No conditional format on sheet: ${request.sheetId} at index: ${request.index}`)
    }
    return { deleteConditionalFormatRule: { rule } }
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AddFilterViewRequest */
export const addFilterView = requestHandler(
  z.strictObject({ filter: filterView }),
  (spreadsheet, { filter }) => {
    checkFilter(spreadsheet, filter)
    const { filterViews } = tabById(spreadsheet, filter.range?.sheetId ?? 0)
    if (filter.title !== undefined && filterViews.some(({ title }) => title === filter.title)) {
      throw invalidArgument(`A filter view with the name "${filter.title}" already exists.`)
    }
    return { addFilterView: { filter: add(spreadsheet, 'filterViews', 'filterViewId', filter) } }
  },
)

function checkFilter(spreadsheet: StoredSpreadsheet, filter: z.infer<typeof basicFilter>): void {
  const { area } = areaOf(spreadsheet, filter.range ?? gridRange.parse({}))
  for (const { columnIndex, filterCriteria } of filter.filterSpecs ?? []) {
    if (columnIndex < area.startColumn || columnIndex >= area.endColumn) {
      throw invalidArgument(`Filter column ${columnIndex} is outside the range of the filter.`)
    }
    const condition = filterCriteria?.condition
    if (condition !== undefined) checkCondition(spreadsheet, condition, 'filter')
  }
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteFilterViewRequest */
export const deleteFilterView = requestHandler(
  z.strictObject({ filterId: indexSchema.default(0) }),
  (spreadsheet, request) => {
    const { tab, index } = find(spreadsheet, 'filterViews', 'filterViewId', request.filterId)
    tab.filterViews.splice(index, 1)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#SetBasicFilterRequest */
export const setBasicFilter = requestHandler(
  z.strictObject({ filter: basicFilter }),
  (spreadsheet, request) => {
    checkFilter(spreadsheet, request.filter)
    const filter = toJson(request.filter)
    tabById(spreadsheet, sheetIdOf(filter)).basicFilter = withEchoedRange(filter)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#ClearBasicFilterRequest */
export const clearBasicFilter = requestHandler(
  z.strictObject({ sheetId: indexSchema.default(0) }),
  (spreadsheet, request) => {
    tabById(spreadsheet, request.sheetId).basicFilter = undefined
    return undefined
  },
)
