/**
 * Buckets as folders: each object is a file that can be opened, and its metadata a JSON file of the same name in the
 * folder `.objects` beside it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notImplemented } from './errors.ts'
import { objectRecord, type StoredObject } from './object.ts'

const notInFileNames = /[/\\:*?"<>|%\p{Cc}]|^\./gu
const longestFileName = 240

/** @example fileName('2023/Звіт.pdf') // '2023%2FЗвіт.pdf': no name of an object leads out of the folder */
function fileName(name: string): string {
  const file = name.replaceAll(
    notInFileNames,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  if (Buffer.byteLength(file) > longestFileName)
    throw notImplemented('object names that are too long for a file name')
  return file
}

/**
 * The objects of a bucket; its folder is made where it does not exist.
 *
 * @throws when a file of metadata is malformed or its object is missing
 */
export function readBucket(folder: string, bucket: string): StoredObject[] {
  const home = join(folder, fileName(bucket))
  const records = join(home, '.objects')
  mkdirSync(records, { recursive: true })
  return readdirSync(records).map((file) => {
    const record = objectRecord.parse(JSON.parse(readFileSync(join(records, file), 'utf8')))
    return { ...record, content: readFileSync(join(home, fileName(record.name))) }
  })
}

/** The metadata is written last: a file without it, as a crash leaves it, is not an object. */
export function saveObject(folder: string, bucket: string, object: StoredObject): void {
  const { content, ...record } = object
  const [home, file] = [join(folder, fileName(bucket)), fileName(object.name)]
  writeFileSync(join(home, file), content)
  writeFileSync(join(home, '.objects', `${file}.json`), `${JSON.stringify(record, null, 2)}\n`)
}
