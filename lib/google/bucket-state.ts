import { StorageFailure } from '../errors.ts'
import { storageFailure } from './failure.ts'
import { interactiveRetry, withRetry } from './retry.ts'
import { type BucketAccess, storageClient } from './storage.ts'

/** What the archive does in its bucket, and what Google calls the permission for it. */
const permissions = {
  add: 'storage.objects.create',
  read: 'storage.objects.get',
  list: 'storage.objects.list',
} as const

export type ArchiveRight = keyof typeof permissions

/** A bucket as far as the account may see it. */
export interface BucketState {
  /** What the archive needs and the account may not do. */
  readonly lacking: readonly ArchiveRight[]
  /** What keeps an object from being lost; undefined: the account may not see it. */
  readonly keeps:
    | { readonly versions: boolean /** In seconds. */; readonly retention: number | undefined }
    | undefined
}

/**
 * Looks at a bucket and writes nothing.
 *
 * @throws StorageFailure
 * @see https://docs.cloud.google.com/storage/docs/json_api/v1/buckets/testIamPermissions
 */
export async function readBucketState(access: BucketAccess): Promise<BucketState> {
  const { bucket, retry = interactiveRetry } = access
  const { buckets, objects } = storageClient(access)
  const patiently = <T>(call: (timeout: number) => Promise<T>) => withRetry(call, retry, storageFailure)
  const isListed = await allowed(
    patiently((timeout) => objects.list({ bucket, maxResults: 1, fields: 'items(name)' }, { timeout })),
  )
  const asked = { bucket, permissions: Object.values(permissions) }
  const { data } = await patiently((timeout) => buckets.testIamPermissions(asked, { timeout }))
  // Google leaves out an empty list.
  const granted = new Set(data.permissions ?? [])
  const rights = Object.keys(permissions) as ArchiveRight[]
  const fields = 'versioning,retentionPolicy(retentionPeriod)'
  const described = await allowed(patiently((timeout) => buckets.get({ bucket, fields }, { timeout })))
  return {
    lacking: rights.filter((right) =>
      right === 'list' ? isListed === undefined : !granted.has(permissions[right]),
    ),
    keeps: described && {
      versions: described.data.versioning?.enabled === true,
      retention: seconds(described.data.retentionPolicy?.retentionPeriod),
    },
  }
}

/** The answer; undefined where the account may not have it. */
async function allowed<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof StorageFailure && error.problem === 'not-allowed') return undefined
    throw error
  }
}

/** Google writes numbers of 64 bits as text. */
function seconds(period: string | null | undefined): number | undefined {
  return period == null ? undefined : Number(period)
}
