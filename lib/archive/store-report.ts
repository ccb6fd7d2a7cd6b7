import type { Bucket } from '../google/storage.ts'
import type { Annex } from '../report/annex.ts'
import { renderers } from '../report/renderers.ts'
import { directoryOf, revisionPath } from './paths.ts'
import { annexOfSnapshot, readSnapshot, type Snapshot, snapshotJson } from './snapshot.ts'

/** An object of the archive, and whether this run stored it. */
export interface ArchivedObject {
  readonly name: string
  readonly state: 'stored' | 'already-stored'
}

/** A report in the archive. */
interface Version {
  readonly path: string
  readonly snapshot: Snapshot
  /** The annex of the snapshot as this release computes it. */
  readonly report: Annex
}

const formats = ['pdf', 'csv'] as const

/**
 * Stores the report of a snapshot in a directory: the snapshot as JSON, the PDF, the CSV.
 *
 * The snapshot is stored first, and files are rendered from stored snapshots only: the next run completes one that was
 * interrupted with the report it had begun, even if the sheet has changed since.
 *
 * @param keepFirst store no revision, however much the report differs from the first
 * @param onSettled called for each object as soon as it is stored or found
 * @returns the directory of the report: `path`, or that of a revision where `path` has another report
 * @throws StorageFailure
 */
export async function storeReport(
  bucket: Bucket,
  path: string,
  snapshot: Snapshot,
  {
    keepFirst,
    onSettled,
  }: { readonly keepFirst: boolean; readonly onSettled: (object: ArchivedObject) => void },
): Promise<string> {
  const report = annexOfSnapshot(snapshot)
  const names = new Set((await bucket.list(`${path}/`)).map(({ name }) => name))
  const versions = await versionsOf(bucket, names)
  for (const version of versions) await complete(bucket, version, names, onSettled)
  const same = versions.find((version) => keepFirst || areEqual(version.report, report))
  if (same !== undefined) return same.path
  const newPath = unusedPath(path, snapshot, names)
  await complete(bucket, { path: newPath, snapshot, report }, new Set(), onSettled)
  return newPath
}

async function versionsOf(bucket: Bucket, names: ReadonlySet<string>): Promise<Version[]> {
  const versions: Version[] = []
  for (const name of names) {
    if (!name.endsWith('.json')) continue
    const object = await bucket.get(name)
    if (object === undefined) continue
    const version = versionOf(directoryOf(name), object.content)
    if (version !== undefined) versions.push(version)
  }
  return versions
}

/** Undefined for a snapshot of a later release, which this one cannot reproduce. */
function versionOf(path: string, json: Buffer): Version | undefined {
  try {
    const snapshot = readSnapshot(json)
    return { path, snapshot, report: annexOfSnapshot(snapshot) }
  } catch {
    return undefined
  }
}

/**
 * Compares what the reports show, both computed by this release, so that neither a new release nor data that is not
 * printed make a revision.
 */
function areEqual(a: Annex, b: Annex): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Stores the objects of a report that are missing. */
async function complete(
  bucket: Bucket,
  { path, snapshot, report }: Version,
  names: ReadonlySet<string>,
  onSettled: (object: ArchivedObject) => void,
): Promise<void> {
  const put = async (extension: string, type: string, content: () => Promise<Buffer | string> | Buffer) => {
    const name = `${path}/${report.fileName.ukrainian}.${extension}`
    if (names.has(name)) return onSettled({ name, state: 'already-stored' })
    onSettled({ name, state: await bucket.putOnce(name, type, Buffer.from(await content())) })
  }
  await put('json', 'application/json', () => snapshotJson(snapshot))
  for (const format of formats) {
    const { type, render } = renderers[format]
    await put(format, type, () => render(report))
  }
}

/** The directory itself, or that of the next revision where it is taken. */
function unusedPath(path: string, { day }: Snapshot, names: ReadonlySet<string>): string {
  const taken = new Set([...names].map(directoryOf))
  if (!taken.has(path)) return path
  let before = 0
  while (taken.has(revisionPath(path, day, before))) before += 1
  return revisionPath(path, day, before)
}
