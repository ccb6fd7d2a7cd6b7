import { archived } from '../lib/archive/archived.ts'
import { askedReport } from '../lib/archive/asked.ts'
import { StorageFailure } from '../lib/errors.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './send.ts'

/** GET /report?archived=2023-H1&format=csv: the report as it was stored, whatever the sheet says today. */
export async function archivedReport({ archive }: Runtime, query: URLSearchParams): Promise<Answer> {
  const asked = askedReport(query)
  if (archive === undefined) throw new StorageFailure('not-configured', 'ARCHIVE_BUCKET is not set')
  const { type, content, fileName } = await archived(archive, asked)
  return { type, body: content, fileName }
}
