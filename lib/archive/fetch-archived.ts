import { RequestFailure } from '../errors.ts'
import type { Bucket } from '../google/storage.ts'
import type { FileName } from '../report/annex.ts'
import { directoryOf } from './paths.ts'

/** An archived report: its bytes as they were stored. */
export interface StoredReport {
  readonly type: string
  readonly content: Buffer
  readonly fileName: FileName
}

/** Which report: its code in addresses, its path in the bucket, and the form that is wanted. */
export interface ArchivedReportRef {
  readonly code: string
  readonly path: string
  readonly format: 'pdf' | 'csv'
}

/**
 * @throws RequestFailure when there is none
 * @throws StorageFailure
 */
export async function fetchArchived(
  bucket: Bucket,
  { code, path, format }: ArchivedReportRef,
): Promise<StoredReport> {
  const unknown = () => new RequestFailure({ code: 'archived-unknown', value: code })
  const names = (await bucket.list(`${path}/`)).map(({ name }) => name)
  const name = names.find((one) => directoryOf(one) === path && one.endsWith(`.${format}`))
  const there = name === undefined ? undefined : await bucket.get(name)
  if (name === undefined || there === undefined) throw unknown()
  const ascii = `report-${code.replace('/', '-')}.${format}`
  return { ...there, fileName: { ukrainian: name.slice(path.length + 1), ascii } }
}
