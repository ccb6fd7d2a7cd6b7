import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { batchUpdateOnce } from './layout.ts'
import { interactiveRetry, withRetry } from './retry.ts'
import type { Spreadsheet } from './sheets.ts'

/** The messages of the Sheets API, for whoever words changes. */
export type { sheets_v4 }

/** A spreadsheet with all that a template consists of: tabs, cells, notes, formats, rules, protection. */
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

/** Reads it in one request. @throws SheetFailure */
export async function readStructure(spreadsheet: Spreadsheet): Promise<SpreadsheetStructure> {
  const { retry = interactiveRetry } = spreadsheet
  return await withRetry((timeout) => readOnce(spreadsheet, timeout), retry)
}

/**
 * Reads, asks what is to be changed, and changes it in one request, all or nothing. Where nothing is, nothing is sent.
 *
 * When an answer is lost nobody knows whether the change was made, so it is never sent again as it is: the spreadsheet
 * is read again, and only what is then still missing is asked for.
 *
 * @returns what was to be changed when it was read first
 * @throws SheetFailure `not-writable` where the account may only read, or a change is refused
 */
export async function applyPlan<Plan extends { readonly requests: readonly sheets_v4.Schema$Request[] }>(
  spreadsheet: Spreadsheet,
  planned: (now: SpreadsheetStructure) => Plan,
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
