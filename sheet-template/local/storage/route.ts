/** What a route is, and what a path means. Paths are read raw: an encoded name may hold slashes. */
import type { JsonObject } from '../json.ts'
import type { Store } from './store.ts'

export interface Call {
  store: Store
  bucket: string
  /** Empty where the path names none. */
  object: string
  query: URLSearchParams
  contentType: string
  body: Buffer
}

/** `undefined`: the caller has it already (304). */
export type Answer = { json: JsonObject } | { content: Buffer; headers: Record<string, string> } | undefined

export interface Route {
  method: 'GET' | 'POST'
  path: RegExp
  /** Query parameters, besides those that every method has. */
  query: readonly string[]
  handle(call: Call): Answer
}

/** `/b/{bucket}` after a prefix, or `/b/{bucket}/iam/testPermissions`. */
export const bucketPath = (prefix: string): RegExp => new RegExp(`^${prefix}/b/([^/]+)$`)
export const permissionsPath = (prefix: string): RegExp =>
  new RegExp(`^${prefix}/b/([^/]+)/iam/testPermissions$`)

/** `/b/{bucket}/o` after a prefix, or `/b/{bucket}/o/{object}`. */
export const collectionPath = (prefix: string): RegExp => new RegExp(`^${prefix}/b/([^/]+)/o$`)
export const objectPath = (prefix: string): RegExp => new RegExp(`^${prefix}/b/([^/]+)/o/([^/]+)$`)
