/**
 * The storage emulator: buckets in memory or in a folder, served on loopback as the Cloud Storage JSON API v1, so that
 * the official client works without a Google account. It runs in tests, in `npm start`, and in production under
 * `npm run serve`.
 *
 * Implemented, with Google’s responses:
 * - objects.insert with uploadType media and multipart, md5Hash checked, of at most 100 MB;
 * - objects.get with alt=json and alt=media, and the address in `mediaLink`;
 * - objects.list with prefix, maxResults and pageToken;
 * - buckets.get and buckets.testIamPermissions, which return what `traits` says;
 * - preconditions on generations, `fields`, and the errors of all these.
 * Anything else is refused with 501, naming what is not implemented: deletes, resumable uploads, delimiters, copies.
 *
 * Different from Google:
 * - Every caller may do everything: credentials are not checked; tests inject such errors with `injectFault`.
 * - An object has one version, and its metadata never changes.
 * - A precondition that names an older generation fails like any other that does not hold.
 * - Buckets cannot be created or listed.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createFaults, type FaultRule } from '../faults/google-faults.ts'
import { injectFault, injectFaultAfter } from '../faults/inject-fault.ts'
import {
  isLoopbackRequest,
  type LoggedRequest,
  listen,
  logRequest,
  readBody,
  sendBody,
  sendJson,
} from '../http.ts'
import { parseMask, select } from '../sheets/field-mask.ts'
import type { JsonObject } from '../sheets/json.ts'
import {
  forbidden,
  invalidRequest,
  notImplemented,
  StorageError,
  storageErrorFor,
  tooLarge,
} from './errors.ts'
import type { StorageCall, StorageReply, StorageRoute } from './route.ts'
import { bucketGet } from './routes/bucket-get.ts'
import { bucketTestPermissions } from './routes/bucket-test-permissions.ts'
import { objectDownload, objectGet } from './routes/object-get.ts'
import { objectInsert } from './routes/object-insert.ts'
import { objectList } from './routes/object-list.ts'
import { type BucketStore, type BucketTraits, createBucketStore } from './store.ts'

/** The buckets of the storage emulator, and where it listens and saves. */
export interface StorageEmulatorOptions {
  /** Names of the buckets that exist. */
  buckets: readonly string[]
  traits?: BucketTraits
  /** The folder into which objects are saved; without one they are in memory only. */
  folder?: string
  /** 0: any free one. */
  port?: number
}

/** A running storage emulator. */
export interface StorageEmulator {
  /** Ends in a slash, as Google’s client expects of `rootUrl`. */
  url: string
  /** In the order of arrival. */
  requests: LoggedRequest[]
  injectFault(rule: FaultRule): void
  /** Removes all faults. */
  clearFaults(): void
  close(): Promise<void>
}

const routes: readonly StorageRoute[] = [
  objectInsert,
  objectGet,
  objectDownload,
  objectList,
  bucketGet,
  bucketTestPermissions,
]
/** Query parameters of every method. */
const commonParameters = ['alt', 'fields', 'key', 'prettyPrint', 'quotaUser', 'projection']
const maxBodyBytes = 100 * 1024 * 1024

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalidRequest('Malformed path.')
  }
}

function findRoute(method: string, path: string, query: URLSearchParams) {
  const route = routes.find((one) => one.method === method && one.path.test(path))
  if (route === undefined) throw notImplemented(`${method} ${path}`)
  const unknown = [...query.keys()].find((name) => ![...commonParameters, ...route.query].includes(name))
  if (unknown !== undefined) throw notImplemented(`the parameter ${unknown}`)
  const [, bucket = '', object = ''] = route.path.exec(path) ?? []
  return { route, bucket: decodePath(bucket), object: decodePath(object) }
}

function respond(store: BucketStore, request: IncomingMessage, body: Buffer): StorageReply {
  const [path = '', text = ''] = (request.url ?? '').split('?')
  const query = new URLSearchParams(text)
  if (!isLoopbackRequest(request)) throw forbidden()
  const { route, bucket, object } = findRoute(request.method ?? '', path, query)
  const mask = parseMask(query.get('fields') ?? '*')
  if (mask === undefined) throw invalidRequest(`Invalid field selection ${query.get('fields')}`)
  const call: StorageCall = {
    store,
    bucket,
    object,
    query,
    body,
    contentType: request.headers['content-type'] ?? '',
  }
  const reply = route.handle(call)
  return reply !== undefined && 'json' in reply ? { json: select(reply.json, mask) as JsonObject } : reply
}

function sendReply(response: ServerResponse, reply: StorageReply): void {
  if (reply === undefined) sendBody(response, 304, '', {})
  else if ('json' in reply) sendJson(response, 200, reply.json)
  else sendBody(response, 200, reply.content, reply.headers)
}

/** The error of a download is plain text, although its type says HTML; all other errors are JSON. */
function sendError(response: ServerResponse, error: StorageError, isDownload: boolean): void {
  if (!isDownload) sendJson(response, error.code, error.body)
  else sendBody(response, error.code, error.message, { 'content-type': 'text/html; charset=UTF-8' })
}

/**
 * Starts the emulator; it serves requests when the promise is fulfilled.
 *
 * @throws when the folder cannot be read or the port is taken
 * @example
 * const emulator = await startStorageEmulator({ buckets: ['archive'] })
 * const client = storage({ version: 'v1', auth, rootUrl: emulator.url })
 */
export async function startStorageEmulator(options: StorageEmulatorOptions): Promise<StorageEmulator> {
  const store = createBucketStore(options.buckets, options.folder, options.traits)
  const faults = createFaults()
  const requests: LoggedRequest[] = []

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isDownload = /[?&]alt=media\b/.test(request.url ?? '')
    const { method } = logRequest(requests, request, response)
    try {
      const path = decodePath((request.url ?? '').split('?')[0] ?? '')
      // Before any fault: a client that is still sending takes an early response for a broken connection.
      const body = await readBody(request, maxBodyBytes, tooLarge)
      const fault = faults.take(method, path)
      if (fault !== undefined && (await injectFault(fault, request, response, storageErrorFor))) return
      const reply = respond(store, request, body)
      injectFaultAfter(fault, storageErrorFor)
      sendReply(response, reply)
    } catch (error) {
      // The client has closed the connection, as it does after its own timeout.
      if (request.socket.destroyed) return
      const known = error instanceof StorageError ? error : storageErrorFor(500)
      if (known !== error) console.error(error)
      sendError(response, known, isDownload)
    }
  }

  const { url, close } = await listen(handle, options.port ?? 0, '127.0.0.1')
  store.root = url
  return {
    url,
    requests,
    injectFault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    close,
  }
}
