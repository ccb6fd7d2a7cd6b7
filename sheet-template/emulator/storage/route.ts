/** What a route is, and what a path means. Paths are read raw: an encoded name may hold slashes. */
import type { JsonObject } from '../sheets/json.ts'
import type { BucketStore } from './store.ts'

export interface StorageCall {
  store: BucketStore
  bucket: string
  /** Empty where the path names none. */
  object: string
  query: URLSearchParams
  contentType: string
  body: Buffer
}

/** `undefined`: the caller has it already (304). */
export type StorageReply =
  | { json: JsonObject }
  | { content: Buffer; headers: Record<string, string> }
  | undefined

export interface StorageRoute {
  method: 'GET' | 'POST'
  path: RegExp
  /** Query parameters, besides those that every method has. */
  query: readonly string[]
  handle(call: StorageCall): StorageReply
}

/** `/b/{bucket}` after a prefix, or `/b/{bucket}/iam/testPermissions`. */
export function bucketPath(prefix: string): RegExp {
  return new RegExp(`^${prefix}/b/([^/]+)$`)
}

export function permissionsPath(prefix: string): RegExp {
  return new RegExp(`^${prefix}/b/([^/]+)/iam/testPermissions$`)
}

/** `/b/{bucket}/o` after a prefix, or `/b/{bucket}/o/{object}`. */
export function collectionPath(prefix: string): RegExp {
  return new RegExp(`^${prefix}/b/([^/]+)/o$`)
}

export function objectPath(prefix: string): RegExp {
  return new RegExp(`^${prefix}/b/([^/]+)/o/([^/]+)$`)
}
