import { archive as archiveReports } from '../lib/archive/archive.ts'
import { askedPeriod } from '../lib/archive/asked.ts'
import { archiveAnswer, journalRows, troublesOf } from '../lib/archive/told.ts'
import { SheetFailure, StorageFailure } from '../lib/errors.ts'
import { addMissingRows } from '../lib/google/journal-rows.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { journalTab, staffTabs } from '../lib/programme/columns.ts'
import type { Call } from './respond.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './send.ts'

/** Stores reports once and notes them in the journal. */
export async function stored(runtime: Runtime, { query, wants, say }: Call): Promise<Answer> {
  const period = askedPeriod(query)
  const { archive: bucket, release, spreadsheet } = runtime
  if (bucket === undefined) throw new StorageFailure('not-configured', 'ARCHIVE_BUCKET is not set')
  const workbook = await readTabs(spreadsheet, staffTabs)
  const outcome = await archiveReports(bucket, { workbook, today: runtime.today(), release, period })
  const rows = journalRows(outcome, { time: runtime.time(), bucket: bucket.address })
  const journal = await addMissingRows(spreadsheet, journalTab, rows).catch((error: unknown) => {
    if (error instanceof SheetFailure) return error
    throw error
  })
  const troubles = troublesOf(outcome, journal)
  for (const { cause } of troubles) say('not archived', { cause })
  const status = troubles[0]?.status ?? 200
  const counts = { reports: outcome.reports.length, troubles: troubles.length }
  if (wants === 'json') {
    return {
      type: 'application/json',
      status,
      counts,
      body: JSON.stringify(archiveAnswer(outcome, troubles)),
    }
  }
  const { archivePage } = await import('../lib/archive/page.ts')
  return {
    type: 'text/html; charset=utf-8',
    status,
    counts,
    body: await archivePage(outcome, troubles, runtime.publicUrl),
  }
}
