/**
 * A folder of buckets, one folder each: every object a file under its own name, ready to be opened, and what else is
 * known of it beside it in `.objects`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notServed } from './errors.ts'
import { objectRecord, type StoredObject } from './object.ts'

const notInFileNames = /[/\\:*?"<>|%\p{Cc}]|^\./gu
const longestFileName = 240

/** `2023/Звіт.pdf` is kept as `2023%2FЗвіт.pdf`, so no name leads out of the folder. */
function fileName(name: string): string {
  const file = name.replaceAll(
    notInFileNames,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  if (Buffer.byteLength(file) > longestFileName) throw notServed('object names longer than a file’s')
  return file
}

export function readBucket(folder: string, bucket: string): StoredObject[] {
  const home = join(folder, fileName(bucket))
  const records = join(home, '.objects')
  mkdirSync(records, { recursive: true })
  return readdirSync(records).map((file) => {
    const record = objectRecord.parse(JSON.parse(readFileSync(join(records, file), 'utf8')))
    return { ...record, content: readFileSync(join(home, fileName(record.name))) }
  })
}

/** The record comes last: an object without one is not there. */
export function saveObject(folder: string, bucket: string, object: StoredObject): void {
  const { content, ...record } = object
  const [home, file] = [join(folder, fileName(bucket)), fileName(object.name)]
  writeFileSync(join(home, file), content)
  writeFileSync(join(home, '.objects', `${file}.json`), `${JSON.stringify(record, null, 2)}\n`)
}
