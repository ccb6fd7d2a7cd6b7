import { archiveDueReports } from '../lib/archive/archive.ts'
import { archiveOutcomeData, archiveProblems, journalRecords } from '../lib/archive/outcome.ts'
import { assess } from '../lib/assessment/assessment.ts'
import { lostRows } from '../lib/checks/row-counts.ts'
import { SheetFailure, StorageFailure } from '../lib/errors.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { appendMissingRecords } from '../lib/journal/append-records.ts'
import { findingsTab, staffTabs } from '../lib/programme/schema.ts'
import { refuseBlockedRun } from './blocked-run.ts'
import type { FunctionCall } from './http-function.ts'
import type { HttpResult } from './http-response.ts'
import { parseArchiveQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/**
 * POST /archive: stores the reports that are due, and records them in «Журнал». It may be repeated: a stored report is
 * not stored again.
 *
 * @returns the status of the first problem, or 200
 * @throws StorageFailure `not-configured` where no bucket is set
 * @throws RequestFailure, ProgrammeFailure, SheetFailure where nothing could be archived
 */
export async function archiveResponse(
  runtime: Runtime,
  { query, responseFormat, log }: FunctionCall,
): Promise<HttpResult> {
  const period = parseArchiveQuery(query)
  const { bucket, release, spreadsheet } = runtime
  if (bucket === undefined) throw new StorageFailure('not-configured', 'ARCHIVE_BUCKET is not set')
  const workbook = await readTabs(spreadsheet, [...staffTabs, findingsTab.title])
  const staff = new Map([...workbook].filter(([title]) => title !== findingsTab.title))
  const assessment = assess(staff, runtime.today())
  const blockers = [...assessment.blockers, ...lostRows(workbook)]
  await refuseBlockedRun({ ...assessment, blockers }, runtime, log)
  const outcome = await archiveDueReports(bucket, {
    workbook: staff,
    today: runtime.today(),
    release,
    period,
  })
  const records = journalRecords(outcome, { time: runtime.time(), bucket: bucket.address })
  const journal = await appendMissingRecords(spreadsheet, records).catch((error: unknown) => {
    if (error instanceof SheetFailure) return error
    throw error
  })
  const problems = archiveProblems(outcome, journal)
  for (const { cause } of problems) log('not archived', { cause })
  const status = problems[0]?.status ?? 200
  const counts = { reports: outcome.reports.length, troubles: problems.length }
  if (responseFormat === 'json') {
    return {
      type: 'application/json',
      status,
      counts,
      body: JSON.stringify(archiveOutcomeData(outcome, problems)),
    }
  }
  const { archivePage } = await import('../lib/archive/outcome-page.ts')
  return {
    type: 'text/html; charset=utf-8',
    status,
    counts,
    body: await archivePage(outcome, problems, runtime.publicUrl),
  }
}
