import type { Bucket } from '../google/storage.ts'
import type { Annex } from '../report/annex.ts'
import { renderers } from '../report/renderers.ts'
import { directoryOf, revisionPath } from './paths.ts'
import { annexOfSnapshot, readSnapshot, type Snapshot, snapshotJson } from './snapshot.ts'

/** One object of the archive, and whether this run put it there. */
export interface StoredObject {
  readonly name: string
  readonly state: 'stored' | 'already-stored'
}

interface Version {
  readonly path: string
  readonly snapshot: Snapshot
  /** As this release makes it. */
  readonly report: Annex
}

const forms = ['pdf', 'csv'] as const

/**
 * Keeps the report of a snapshot in a place: the sheet's values, the PDF, the CSV.
 *
 * The values come first, and what is kept is always made from the values that are kept: so a run that was cut short is
 * completed by the next one with the report it had begun, whatever has become of the sheet.
 *
 * @param isOneOnly there is to be no second report, however much it differs
 * @param note is told of every object as soon as it is settled
 * @returns where the report is kept: the place itself, or the one beside it where another report is kept already
 * @throws StorageFailure
 */
export async function storeReport(
  bucket: Bucket,
  place: string,
  snapshot: Snapshot,
  { isOneOnly, note }: { readonly isOneOnly: boolean; readonly note: (kept: StoredObject) => void },
): Promise<string> {
  const report = annexOfSnapshot(snapshot)
  const names = new Set((await bucket.list(`${place}/`)).map(({ name }) => name))
  const versions = await versionsOf(bucket, names)
  for (const version of versions) await complete(bucket, version, names, note)
  const same = versions.find((version) => isOneOnly || areEqual(version.report, report))
  if (same !== undefined) return same.path
  const free = freePath(place, snapshot, names)
  await complete(bucket, { path: free, snapshot, report }, new Set(), note)
  return free
}

async function versionsOf(bucket: Bucket, names: ReadonlySet<string>): Promise<Version[]> {
  const versions: Version[] = []
  for (const name of names) {
    if (!name.endsWith('.json')) continue
    const there = await bucket.get(name)
    if (there === undefined) continue
    const readable = versionOf(directoryOf(name), there.content)
    if (readable !== undefined) versions.push(readable)
  }
  return versions
}

/** What a later release kept is nothing that this one could compare with or make again. */
function versionOf(path: string, json: Buffer): Version | undefined {
  try {
    const snapshot = readSnapshot(json)
    return { path, snapshot, report: annexOfSnapshot(snapshot) }
  } catch {
    return undefined
  }
}

/**
 * Both reports are made by this one release, so that a new one does not look like changed data; what a report does not
 * show does not count.
 */
function areEqual(a: Annex, b: Annex): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function complete(
  bucket: Bucket,
  { path, snapshot, report }: Version,
  names: ReadonlySet<string>,
  note: (kept: StoredObject) => void,
): Promise<void> {
  const put = async (extension: string, type: string, make: () => Promise<Buffer | string> | Buffer) => {
    const name = `${path}/${report.fileName.ukrainian}.${extension}`
    if (names.has(name)) return note({ name, state: 'already-stored' })
    note({ name, state: await bucket.putOnce(name, type, Buffer.from(await make())) })
  }
  await put('json', 'application/json', () => snapshotJson(snapshot))
  for (const form of forms) await put(form, renderers[form].type, () => renderers[form].render(report))
}

/** The place itself, or the first free one beside it. */
function freePath(place: string, { day }: Snapshot, names: ReadonlySet<string>): string {
  const taken = new Set([...names].map(directoryOf))
  if (!taken.has(place)) return place
  let before = 0
  while (taken.has(revisionPath(place, day, before))) before += 1
  return revisionPath(place, day, before)
}
