/** The buckets of the emulator and their objects. */
import type { JsonObject } from '../sheets/json.ts'
import { readBucket, saveObject } from './bucket-folder.ts'
import { bucketNotFound, objectNotFound } from './errors.ts'
import { createObject, type NewObject, type StoredObject } from './object.ts'

/** What responses say of every bucket. */
export interface BucketTraits {
  /** The permissions that testIamPermissions returns; all of them by default. They are not enforced. */
  permissions?: readonly string[]
  /** Fields of the bucket resource: versioning, retentionPolicy … */
  properties?: JsonObject
}

/** The buckets and their objects. */
export interface BucketStore {
  /** The address of the emulator; ends in a slash. */
  root: string
  /** @throws StorageError 404 */
  object(bucket: string, name: string): StoredObject
  find(bucket: string, name: string): StoredObject | undefined
  /** In the order of the UTF-8 bytes of their names, as Google lists them. */
  objects(bucket: string): readonly StoredObject[]
  /** Adds an object, or replaces the one of its name. */
  put(bucket: string, given: NewObject): StoredObject
  isGranted(bucket: string, permission: string): boolean
  properties(bucket: string): JsonObject
}

/**
 * The store of the named buckets, with what the folder holds of them.
 *
 * @throws when the folder cannot be read; its methods throw StorageError 404 for an unknown bucket
 */
export function createBucketStore(
  names: readonly string[],
  folder: string | undefined,
  traits: BucketTraits = {},
): BucketStore {
  const buckets = new Map(
    names.map((bucket) => {
      const saved = folder === undefined ? [] : readBucket(folder, bucket)
      return [bucket, new Map(saved.map((object) => [object.name, object]))]
    }),
  )
  const bucketOf = (bucket: string): Map<string, StoredObject> => {
    const found = buckets.get(bucket)
    if (found === undefined) throw bucketNotFound()
    return found
  }
  let lastGeneration = '0'
  return {
    root: '',
    find: (bucket, name) => bucketOf(bucket).get(name),
    object(bucket, name) {
      // Google’s error is the same whether the object or the bucket does not exist.
      const found = buckets.get(bucket)?.get(name)
      if (found === undefined) throw objectNotFound(bucket, name)
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
