/** Routes and their paths. Paths are matched before they are decoded, because the name of an object may contain slashes. */
import type { JsonObject } from '../sheets/json.ts'
import type { BucketStore } from './store.ts'

/** A request whose path has matched a route. */
export interface StorageCall {
  store: BucketStore
  bucket: string
  /** The name of the object; empty where the path names none. */
  object: string
  query: URLSearchParams
  contentType: string
  body: Buffer
}

/** JSON, the content of an object, or undefined for 304: the caller has this generation already. */
export type StorageReply =
  | { json: JsonObject }
  | { content: Buffer; headers: Record<string, string> }
  | undefined

/** A method of the API: which requests it serves, and how. */
export interface StorageRoute {
  method: 'GET' | 'POST'
  path: RegExp
  /** Query parameters besides those of every method. */
  query: readonly string[]
  handle(call: StorageCall): StorageReply
}

/** The path of a bucket, `/b/{bucket}` after a prefix. */
export function bucketPath(prefix: string): RegExp {
  return new RegExp(`^${prefix}/b/([^/]+)$`)
}

/** `/b/{bucket}/iam/testPermissions` after a prefix. */
export function permissionsPath(prefix: string): RegExp {
  return new RegExp(`^${prefix}/b/([^/]+)/iam/testPermissions$`)
}

/** The objects of a bucket, `/b/{bucket}/o` after a prefix. */
export function collectionPath(prefix: string): RegExp {
  return new RegExp(`^${prefix}/b/([^/]+)/o$`)
}

/** One object, `/b/{bucket}/o/{object}` after a prefix. */
export function objectPath(prefix: string): RegExp {
  return new RegExp(`^${prefix}/b/([^/]+)/o/([^/]+)$`)
}
