import { StorageFailure } from '../errors.ts'
import { storageFailure } from './failure.ts'
import { interactiveRetry, withRetry } from './retry.ts'
import { type BucketAccess, storageClient } from './storage.ts'

/** The operations of the archive, with the IAM permission that each needs. */
const permissions = {
  add: 'storage.objects.create',
  read: 'storage.objects.get',
  list: 'storage.objects.list',
} as const

/** An operation of the archive. */
export type ArchiveRight = keyof typeof permissions

/** The state of a bucket as far as the account may see it. */
export interface BucketState {
  /** The operations that the account may not do. */
  readonly lacking: readonly ArchiveRight[]
  /** How objects are protected from deletion; undefined where the account may not see it. */
  readonly keeps:
    | { readonly versions: boolean /** In seconds. */; readonly retention: number | undefined }
    | undefined
}

/**
 * Inspects a bucket without writing to it.
 *
 * @throws StorageFailure
 * @see https://docs.cloud.google.com/storage/docs/json_api/v1/buckets/testIamPermissions
 */
export async function readBucketState(access: BucketAccess): Promise<BucketState> {
  const { bucket, retry = interactiveRetry } = access
  const { buckets, objects } = storageClient(access)
  const retrying = <T>(call: (timeout: number) => Promise<T>) => withRetry(call, retry, storageFailure)
  const isListed = await allowed(
    retrying((timeout) => objects.list({ bucket, maxResults: 1, fields: 'items(name)' }, { timeout })),
  )
  const query = { bucket, permissions: Object.values(permissions) }
  const { data } = await retrying((timeout) => buckets.testIamPermissions(query, { timeout }))
  // Google omits an empty list.
  const granted = new Set(data.permissions ?? [])
  const rights = Object.keys(permissions) as ArchiveRight[]
  const fields = 'versioning,retentionPolicy(retentionPeriod)'
  const described = await allowed(retrying((timeout) => buckets.get({ bucket, fields }, { timeout })))
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

/** The response; undefined where the account is not allowed to have it. */
async function allowed<T>(response: Promise<T>): Promise<T | undefined> {
  try {
    return await response
  } catch (error) {
    if (error instanceof StorageFailure && error.problem === 'not-allowed') return undefined
    throw error
  }
}

/** Seconds of a period, which Google writes as text, like all 64-bit numbers. */
function seconds(period: string | null | undefined): number | undefined {
  return period == null ? undefined : Number(period)
}
