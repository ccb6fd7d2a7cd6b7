import type { Bucket } from '../google/storage.ts'
import type { Report } from '../report/model.ts'
import { renderings } from '../report/renderings.ts'
import { placeBeside, placeIn } from './places.ts'
import { readSnapshot, reportOf, type Snapshot, snapshotJson } from './snapshot.ts'

/** One object of the archive, and whether this run put it there. */
export interface Kept {
  readonly name: string
  readonly state: 'stored' | 'there already'
}

interface Version {
  readonly place: string
  readonly snapshot: Snapshot
  /** As this release makes it. */
  readonly report: Report
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
export async function keep(
  bucket: Bucket,
  place: string,
  snapshot: Snapshot,
  { isOneOnly, note }: { readonly isOneOnly: boolean; readonly note: (kept: Kept) => void },
): Promise<string> {
  const report = reportOf(snapshot)
  const names = new Set((await bucket.list(`${place}/`)).map(({ name }) => name))
  const versions = await versionsOf(bucket, names)
  for (const version of versions) await complete(bucket, version, names, note)
  const same = versions.find((version) => isOneOnly || areEqual(version.report, report))
  if (same !== undefined) return same.place
  const free = freePlace(place, snapshot, names)
  await complete(bucket, { place: free, snapshot, report }, new Set(), note)
  return free
}

async function versionsOf(bucket: Bucket, names: ReadonlySet<string>): Promise<Version[]> {
  const versions: Version[] = []
  for (const name of names) {
    if (!name.endsWith('.json')) continue
    const there = await bucket.get(name)
    if (there === undefined) continue
    const readable = versionOf(placeIn(name), there.content)
    if (readable !== undefined) versions.push(readable)
  }
  return versions
}

/** What a later release kept is nothing that this one could compare with or make again. */
function versionOf(place: string, json: Buffer): Version | undefined {
  try {
    const snapshot = readSnapshot(json)
    return { place, snapshot, report: reportOf(snapshot) }
  } catch {
    return undefined
  }
}

/**
 * Both reports are made by this one release, so that a new one does not look like changed data; what a report does not
 * show does not count.
 */
function areEqual(a: Report, b: Report): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function complete(
  bucket: Bucket,
  { place, snapshot, report }: Version,
  names: ReadonlySet<string>,
  note: (kept: Kept) => void,
): Promise<void> {
  const put = async (extension: string, type: string, make: () => Promise<Buffer | string> | Buffer) => {
    const name = `${place}/${report.fileName.ukrainian}.${extension}`
    if (names.has(name)) return note({ name, state: 'there already' })
    note({ name, state: await bucket.putOnce(name, type, Buffer.from(await make())) })
  }
  await put('json', 'application/json', () => snapshotJson(snapshot))
  for (const form of forms) await put(form, renderings[form].type, () => renderings[form].render(report))
}

/** The place itself, or the first free one beside it. */
function freePlace(place: string, { day }: Snapshot, names: ReadonlySet<string>): string {
  const taken = new Set([...names].map(placeIn))
  if (!taken.has(place)) return place
  let before = 0
  while (taken.has(placeBeside(place, day, before))) before += 1
  return placeBeside(place, day, before)
}
