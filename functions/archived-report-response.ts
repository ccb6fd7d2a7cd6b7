import { fetchArchived } from '../lib/archive/fetch-archived.ts'
import { StorageFailure } from '../lib/errors.ts'
import type { HttpResult } from './http-response.ts'
import { parseArchivedReportQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/**
 * GET /report?archived=2023-H1&format=csv: an archived report, byte for byte, whatever the sheet holds today.
 *
 * @throws RequestFailure where the query is malformed or there is no such report
 * @throws StorageFailure `not-configured` where no bucket is set
 */
export async function archivedReportResponse(
  { bucket }: Runtime,
  query: URLSearchParams,
): Promise<HttpResult> {
  const parsed = parseArchivedReportQuery(query)
  if (bucket === undefined) throw new StorageFailure('not-configured', 'ARCHIVE_BUCKET is not set')
  const { type, content, fileName } = await fetchArchived(bucket, parsed)
  return { type, body: content, fileName }
}
