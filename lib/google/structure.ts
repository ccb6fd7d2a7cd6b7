import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { batchUpdateOnce } from './layout.ts'
import { interactiveRetry, withRetry } from './retry.ts'
import type { Spreadsheet } from './sheets.ts'

/** The types of the Sheets API, for modules that compose requests. */
export type { sheets_v4 }

/** A spreadsheet with everything a template sets: tabs, cells, notes, formats, rules, protection. */
export type SpreadsheetStructure = sheets_v4.Schema$Spreadsheet

const cell = `userEnteredValue,formattedValue,note,dataValidation.condition.type,userEnteredFormat(${[
  'numberFormat',
  'wrapStrategy',
  'verticalAlignment',
  'textFormat.bold',
  'backgroundColorStyle',
].join()})`

const fields = `properties(locale,timeZone),sheets(${[
  'properties',
  `data(rowData.values(${cell}),columnMetadata.pixelSize)`,
  'conditionalFormats',
  'filterViews.title',
  'protectedRanges(description,warningOnly,requestingUserCanEdit,editors.users)',
  'merges',
  'charts.chartId',
  'slicers.slicerId',
  'tables.tableId',
  'bandedRanges.bandedRangeId',
].join()})`

/** Reads the structure of a spreadsheet in one request. @throws SheetFailure */
export async function readStructure(spreadsheet: Spreadsheet): Promise<SpreadsheetStructure> {
  const { retry = interactiveRetry } = spreadsheet
  return await withRetry((timeout) => readOnce(spreadsheet, timeout), retry)
}

/**
 * Reads the spreadsheet, plans changes and applies them atomically in one request; without changes nothing is sent.
 *
 * When a response is lost it is unknown whether the changes were made, so a plan is never sent again: the spreadsheet is
 * read anew, and a new plan made of what is still missing.
 *
 * @param planned computes the changes from the current structure
 * @returns the first plan
 * @throws SheetFailure `not-writable` where the account may only read, or a change is refused
 */
export async function applyPlan<Plan extends { readonly requests: readonly sheets_v4.Schema$Request[] }>(
  spreadsheet: Spreadsheet,
  planned: (current: SpreadsheetStructure) => Plan,
): Promise<Plan> {
  const { retry = interactiveRetry } = spreadsheet
  let first: Plan | undefined
  return await withRetry(async (timeout) => {
    const plan = planned(await readOnce(spreadsheet, timeout))
    first ??= plan
    if (plan.requests.length > 0) await batchUpdateOnce(spreadsheet, plan.requests)
    return first
  }, retry)
}

async function readOnce(
  { client, spreadsheetId }: Spreadsheet,
  timeout: number,
): Promise<SpreadsheetStructure> {
  const { spreadsheets } = await client()
  const { data } = await spreadsheets.get({ spreadsheetId, fields }, { timeout })
  return data
}
