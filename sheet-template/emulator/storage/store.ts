/** The buckets of this machine and what is in them. */
import type { JsonObject } from '../sheets/json.ts'
import { readBucket, saveObject } from './bucket-folder.ts'
import { noBucket, noObject } from './errors.ts'
import { createObject, type NewObject, type StoredObject } from './object.ts'

/** What is told of every bucket. */
export interface BucketTraits {
  /** What callers may do, as testIamPermissions answers; without it everything. Nothing is refused for it. */
  permissions?: readonly string[]
  /** Of the resource: versioning, retentionPolicy … */
  properties?: JsonObject
}

export interface BucketStore {
  /** Ends in a slash. */
  root: string
  object(bucket: string, name: string): StoredObject
  find(bucket: string, name: string): StoredObject | undefined
  /** In the order of names, as their bytes are. */
  objects(bucket: string): readonly StoredObject[]
  put(bucket: string, given: NewObject): StoredObject
  isGranted(bucket: string, permission: string): boolean
  properties(bucket: string): JsonObject
}

export function createBucketStore(
  buckets: readonly string[],
  folder: string | undefined,
  traits: BucketTraits = {},
): BucketStore {
  const all = new Map(
    buckets.map((bucket) => {
      const kept = folder === undefined ? [] : readBucket(folder, bucket)
      return [bucket, new Map(kept.map((object) => [object.name, object]))]
    }),
  )
  const bucketOf = (bucket: string): Map<string, StoredObject> => {
    const found = all.get(bucket)
    if (found === undefined) throw noBucket()
    return found
  }
  let lastGeneration = '0'
  return {
    root: '',
    find: (bucket, name) => bucketOf(bucket).get(name),
    object(bucket, name) {
      // Asked for an object, Google does not say whether it is the bucket that is missing.
      const found = all.get(bucket)?.get(name)
      if (found === undefined) throw noObject(bucket, name)
      return found
    },
    objects: (bucket) =>
      [...bucketOf(bucket).values()].toSorted((a, b) =>
        Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)),
      ),
    put(bucket, given) {
      const objects = bucketOf(bucket)
      const object = createObject(given, new Date(), lastGeneration)
      if (folder !== undefined) saveObject(folder, bucket, object)
      objects.set(object.name, object)
      lastGeneration = object.generation
      return object
    },
    isGranted(bucket, permission) {
      bucketOf(bucket)
      return traits.permissions?.includes(permission) ?? true
    },
    properties(bucket) {
      bucketOf(bucket)
      return traits.properties ?? {}
    },
  }
}
