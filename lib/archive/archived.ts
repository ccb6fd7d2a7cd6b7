import { RequestFailure } from '../errors.ts'
import type { Bucket } from '../google/storage.ts'
import type { FileName } from '../report/model.ts'
import type { AskedReport } from './asked.ts'
import { placeIn } from './places.ts'

/** An archived report: its bytes as they were stored. */
export interface Archived {
  readonly type: string
  readonly content: Buffer
  readonly fileName: FileName
}

/**
 * @throws RequestFailure when there is none
 * @throws StorageFailure
 */
export async function archived(bucket: Bucket, { code, place, format }: AskedReport): Promise<Archived> {
  const unknown = () => new RequestFailure({ code: 'archived-unknown', value: code })
  const names = (await bucket.list(`${place}/`)).map(({ name }) => name)
  const name = names.find((one) => placeIn(one) === place && one.endsWith(`.${format}`))
  const there = name === undefined ? undefined : await bucket.get(name)
  if (name === undefined || there === undefined) throw unknown()
  const ascii = `report-${code.replace('/', '-')}.${format}`
  return { ...there, fileName: { ukrainian: name.slice(place.length + 1), ascii } }
}
