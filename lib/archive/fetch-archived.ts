import { RequestFailure } from '../errors.ts'
import type { Bucket } from '../google/storage.ts'
import type { FileName } from '../report/annex.ts'
import { directoryOf } from './paths.ts'

/** A file of an archived report, byte for byte as it was stored. */
export interface ArchivedFile {
  /** The media type. */
  readonly type: string
  readonly content: Buffer
  readonly fileName: FileName
}

/** A reference to a file of an archived report: the report’s code in addresses, its directory in the bucket, the format. */
export interface ArchivedReportRef {
  readonly code: string
  readonly path: string
  readonly format: 'pdf' | 'csv'
}

/**
 * Fetches a file of an archived report.
 *
 * @throws RequestFailure `archived-unknown` when there is none
 * @throws StorageFailure
 */
export async function fetchArchived(
  bucket: Bucket,
  { code, path, format }: ArchivedReportRef,
): Promise<ArchivedFile> {
  const names = (await bucket.list(`${path}/`)).map(({ name }) => name)
  const name = names.find((one) => directoryOf(one) === path && one.endsWith(`.${format}`))
  const object = name === undefined ? undefined : await bucket.get(name)
  if (name === undefined || object === undefined) {
    throw new RequestFailure({ code: 'archived-unknown', value: code })
  }
  const ascii = `report-${code.replace('/', '-')}.${format}`
  return { ...object, fileName: { ukrainian: name.slice(path.length + 1), ascii } }
}
