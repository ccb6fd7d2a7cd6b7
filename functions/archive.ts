import type { HttpFunction } from '@google-cloud/functions-framework'
import { archive as archiveReports } from '../lib/archive/archive.ts'
import { askedPeriod } from '../lib/archive/asked.ts'
import { archiveAnswer, journalRows, troublesOf } from '../lib/archive/told.ts'
import { SheetFailure, StorageFailure } from '../lib/errors.ts'
import { addMissingRows } from '../lib/google/journal-rows.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { journalTab, staffTabs } from '../lib/programme/columns.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** POST /archive?period=2023-H1: stores what has just ended, or that period, once, and answers with what is stored. */
export function archive(runtime: Runtime): HttpFunction {
  return respond(runtime, 'archive', ['POST'], async ({ query, wants }) => {
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
    for (const { cause } of troubles) runtime.log('ERROR', 'not settled', { function: 'archive', cause })
    const status = troubles[0]?.status ?? 200
    if (wants === 'json') {
      return { type: 'application/json', status, body: JSON.stringify(archiveAnswer(outcome, troubles)) }
    }
    const { archivePage } = await import('../lib/archive/page.ts')
    return {
      type: 'text/html; charset=utf-8',
      status,
      body: await archivePage(outcome, troubles, runtime.publicUrl),
    }
  })
}
