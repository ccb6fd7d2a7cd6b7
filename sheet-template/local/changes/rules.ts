/** What hangs on ranges: protection, conditional formats, filters. Kept and given back; nothing is enforced. */
import { z } from 'zod'
import { invalid } from '../errors.ts'
import { assignMasked } from '../field-mask.ts'
import { type JsonObject, toJson } from '../json.ts'
import { type Book, tabById } from '../store.ts'
import type { Tab } from '../tab.ts'
import { change, INDEX, updateMask } from './change.ts'
import { areaOf, echoed, GRID_RANGE, sheetIdOf, withEchoedRange } from './grid-range.ts'

type List = 'protectedRanges' | 'filterViews'

const RANGED = z.looseObject({ range: GRID_RANGE.optional() })

/** An id no other protected range or filter view has. */
const nextId = (book: Book, list: List, idField: string): number =>
  1 + Math.max(0, ...book.tabs.flatMap((tab) => tab[list].map((one) => Number(one[idField] ?? 0))))

const find = (book: Book, list: List, idField: string, id: number): { tab: Tab; index: number } => {
  for (const tab of book.tabs) {
    const index = tab[list].findIndex((one) => one[idField] === id)
    if (index >= 0) return { tab, index }
  }
  throw invalid(`No ${list === 'filterViews' ? 'filter view' : 'protected range'} with id: ${id}`)
}

const add = (book: Book, list: List, idField: string, given: z.infer<typeof RANGED>): JsonObject => {
  if (given.range !== undefined) areaOf(book, given.range)
  const added: JsonObject = {
    [idField]: nextId(book, list, idField),
    ...withEchoedRange(toJson(given)),
  }
  tabById(book, given.range?.sheetId ?? 0)[list].push(added)
  return added
}

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AddProtectedRangeRequest */
export const addProtectedRange = change(z.strictObject({ protectedRange: RANGED }), (book, request) => ({
  addProtectedRange: {
    protectedRange: add(book, 'protectedRanges', 'protectedRangeId', request.protectedRange),
  },
}))

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#UpdateProtectedRangeRequest */
export const updateProtectedRange = change(
  z.strictObject({ protectedRange: RANGED, fields: z.string().optional() }),
  (book, request) => {
    const mask = updateMask(request.fields, 'any')
    const given = toJson(request.protectedRange)
    const { tab, index } = find(
      book,
      'protectedRanges',
      'protectedRangeId',
      Number(given['protectedRangeId'] ?? 0),
    )
    const [before] = tab.protectedRanges.splice(index, 1)
    const after = assignMasked(before ?? {}, given, mask)
    tabById(book, sheetIdOf(after)).protectedRanges.push(withEchoedRange(after))
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteProtectedRangeRequest */
export const deleteProtectedRange = change(
  z.strictObject({ protectedRangeId: INDEX.default(0) }),
  (book, request) => {
    const { tab, index } = find(book, 'protectedRanges', 'protectedRangeId', request.protectedRangeId)
    tab.protectedRanges.splice(index, 1)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AddConditionalFormatRuleRequest */
export const addConditionalFormatRule = change(
  z.strictObject({ rule: z.looseObject({ ranges: z.array(GRID_RANGE) }), index: INDEX.default(0) }),
  (book, request) => {
    const [range] = request.rule.ranges
    if (range === undefined) throw invalid('ConditionalFormatRule.ranges must not be empty.')
    for (const one of request.rule.ranges) areaOf(book, one)
    const rules = tabById(book, range.sheetId).conditionalFormats
    if (request.index > rules.length) {
      throw invalid(`No conditional format on sheet: ${range.sheetId} at index: ${request.index}`)
    }
    const rule = { ...toJson(request.rule), ranges: request.rule.ranges.map(echoed) }
    rules.splice(request.index, 0, rule)
    return undefined
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteConditionalFormatRuleRequest */
export const deleteConditionalFormatRule = change(
  z.strictObject({ sheetId: INDEX.default(0), index: INDEX.default(0) }),
  (book, request) => {
    const [rule] = tabById(book, request.sheetId).conditionalFormats.splice(request.index, 1)
    if (rule === undefined) {
      throw invalid(`No conditional format on sheet: ${request.sheetId} at index: ${request.index}`)
    }
    return { deleteConditionalFormatRule: { rule } }
  },
)

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#AddFilterViewRequest */
export const addFilterView = change(z.strictObject({ filter: RANGED }), (book, request) => ({
  addFilterView: { filter: add(book, 'filterViews', 'filterViewId', request.filter) },
}))

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteFilterViewRequest */
export const deleteFilterView = change(z.strictObject({ filterId: INDEX.default(0) }), (book, request) => {
  const { tab, index } = find(book, 'filterViews', 'filterViewId', request.filterId)
  tab.filterViews.splice(index, 1)
  return undefined
})

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#SetBasicFilterRequest */
export const setBasicFilter = change(z.strictObject({ filter: RANGED }), (book, request) => {
  const filter = toJson(request.filter)
  tabById(book, sheetIdOf(filter)).basicFilter = withEchoedRange(filter)
  return undefined
})

/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#ClearBasicFilterRequest */
export const clearBasicFilter = change(z.strictObject({ sheetId: INDEX.default(0) }), (book, request) => {
  tabById(book, request.sheetId).basicFilter = undefined
  return undefined
})
