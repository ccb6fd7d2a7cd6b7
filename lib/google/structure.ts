import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { applyOnce } from './layout.ts'
import { patient, retried } from './retry.ts'
import type { Spreadsheet } from './sheets.ts'

/** The messages of the Sheets API, for whoever words changes. */
export type { sheets_v4 }

/** A spreadsheet with all that a template consists of: tabs, cells, notes, formats, rules, protection. */
export type Structure = sheets_v4.Schema$Spreadsheet

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
export async function readStructure(spreadsheet: Spreadsheet): Promise<Structure> {
  const { patience = patient } = spreadsheet
  return await retried((timeout) => readOnce(spreadsheet, timeout), patience)
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
export async function bringAbout<Plan extends { readonly requests: readonly sheets_v4.Schema$Request[] }>(
  spreadsheet: Spreadsheet,
  planned: (now: Structure) => Plan,
): Promise<Plan> {
  const { patience = patient } = spreadsheet
  let first: Plan | undefined
  return await retried(async (timeout) => {
    const plan = planned(await readOnce(spreadsheet, timeout))
    first ??= plan
    if (plan.requests.length > 0) await applyOnce(spreadsheet, plan.requests)
    return first
  }, patience)
}

async function readOnce({ client, spreadsheetId }: Spreadsheet, timeout: number): Promise<Structure> {
  const { spreadsheets } = await client()
  const { data } = await spreadsheets.get({ spreadsheetId, fields }, { timeout })
  return data
}
