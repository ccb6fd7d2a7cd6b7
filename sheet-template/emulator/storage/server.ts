/**
 * The archive on this machine: buckets in memory or in a folder, served on loopback as the Cloud Storage JSON API
 * v1, so that the same client works without a Google account.
 *
 * Served, as Google answers:
 * - objects.insert with uploadType media and multipart, md5Hash checked, of at most 100 MB;
 * - objects.get with alt=json and alt=media, and where `mediaLink` leads;
 * - objects.list with prefix, maxResults and pageToken;
 * - buckets.get and buckets.testIamPermissions, as `traits` has it;
 * - preconditions on generations, `fields`, the refusals of all these.
 * Anything else is answered 501, with what it was: deleting, resumable uploads, delimiters, copies among it.
 *
 * Not as with Google:
 * - whoever calls may do everything: credentials are not looked at, order refusals with `fail`;
 * - there is one version of an object, and its metadata is never changed;
 * - a precondition that names an older generation is refused like any other;
 * - no buckets are made or listed.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFaults, type FaultOrder } from '../faults/google-faults.ts'
import { injectFault, injectFaultAfter, sendBody } from '../faults/inject-fault.ts'
import { parseMask, select } from '../sheets/field-mask.ts'
import type { JsonObject } from '../sheets/json.ts'
import type { LoggedRequest } from '../sheets/server.ts'
import { forbidden, invalid, notServed, refusal, StorageError, tooLarge } from './errors.ts'
import type { StorageCall, StorageReply, StorageRoute } from './route.ts'
import { bucketGet } from './routes/bucket-get.ts'
import { bucketTestPermissions } from './routes/bucket-test-permissions.ts'
import { objectDownload, objectGet } from './routes/object-get.ts'
import { objectInsert } from './routes/object-insert.ts'
import { objectList } from './routes/object-list.ts'
import { type BucketStore, type BucketTraits, createBucketStore } from './store.ts'

export interface StorageEmulatorOptions {
  /** The buckets there are. */
  buckets: readonly string[]
  traits?: BucketTraits
  /** Where objects are kept between runs. */
  folder?: string
  /** 0: any that is free. */
  port?: number
}

export interface StorageEmulator {
  /** Ends in a slash, as the client wants its `rootUrl`. */
  url: string
  /** In the order of arrival. */
  requests: LoggedRequest[]
  injectFault(next: FaultOrder): void
  /** Nothing fails any more. */
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
const everywhere = ['alt', 'fields', 'key', 'prettyPrint', 'quotaUser', 'projection']
const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost)(?::\d+)?$/
const largestBody = 100 * 1024 * 1024

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= largestBody) chunks.push(chunk)
  }
  if (size > largestBody) throw tooLarge()
  return Buffer.concat(chunks)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalid('Malformed path.')
  }
}

function findRoute(method: string, path: string, query: URLSearchParams) {
  const route = routes.find((one) => one.method === method && one.path.test(path))
  if (route === undefined) throw notServed(`${method} ${path}`)
  const unknown = [...query.keys()].find((name) => ![...everywhere, ...route.query].includes(name))
  if (unknown !== undefined) throw notServed(`the parameter ${unknown}`)
  const [, bucket = '', object = ''] = route.path.exec(path) ?? []
  return { route, bucket: decoded(bucket), object: decoded(object) }
}

function answer(store: BucketStore, request: IncomingMessage, body: Buffer): StorageReply {
  const [path = '', text = ''] = (request.url ?? '').split('?')
  const query = new URLSearchParams(text)
  // A page of another site may make the browser call here under its own name: such calls are turned away.
  if (!loopback.test(request.headers.host ?? '')) throw forbidden()
  const { route, bucket, object } = findRoute(request.method ?? '', path, query)
  const mask = parseMask(query.get('fields') ?? '*')
  if (mask === undefined) throw invalid(`Invalid field selection ${query.get('fields')}`)
  const call: StorageCall = {
    store,
    bucket,
    object,
    query,
    body,
    contentType: request.headers['content-type'] ?? '',
  }
  const given = route.handle(call)
  return given !== undefined && 'json' in given ? { json: select(given.json, mask) as JsonObject } : given
}

function reply(response: ServerResponse, given: StorageReply): void {
  if (given === undefined) sendBody(response, 304, '', {})
  else if ('json' in given) {
    sendBody(response, 200, `${JSON.stringify(given.json, null, 2)}\n`, {
      'content-type': 'application/json; charset=UTF-8',
    })
  } else sendBody(response, 200, given.content, given.headers)
}

/** A refused download is plain text, everything else JSON. */
function refuse(response: ServerResponse, error: StorageError, isDownload: boolean): void {
  const [body, type] = isDownload
    ? [error.message, 'text/html; charset=UTF-8']
    : [`${JSON.stringify(error.body, null, 2)}\n`, 'application/json; charset=UTF-8']
  sendBody(response, error.code, body, { 'content-type': type })
}

/** Starts the archive; it is ready when the promise is fulfilled. */
export async function startStorageEmulator(options: StorageEmulatorOptions): Promise<StorageEmulator> {
  const store = createBucketStore(options.buckets, options.folder, options.traits)
  const faults = createFaults()
  const requests: LoggedRequest[] = []

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [method, url] = [request.method ?? '', request.url ?? '']
    const isDownload = /[?&]alt=media\b/.test(url)
    const logged: LoggedRequest = { method, path: url.split('?')[0] ?? '', status: 0 }
    requests.push(logged)
    response.once('finish', () => {
      logged.status = response.statusCode
    })
    try {
      logged.path = decoded(logged.path)
      // Read even when it is refused: the client sends on, and would take it for a broken connection.
      const body = await readBody(request)
      const fault = faults.take(method, logged.path)
      if (fault !== undefined && (await injectFault(fault, request, response, refusal))) return
      const given = answer(store, request, body)
      injectFaultAfter(fault, refusal)
      reply(response, given)
    } catch (error) {
      // Whoever called is gone, as a client is that has waited long enough.
      if (request.socket.destroyed) return
      const known = error instanceof StorageError ? error : refusal(500)
      if (known !== error) console.error(error)
      refuse(response, known, isDownload)
    }
  }

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(options.port ?? 0, '127.0.0.1', done)
  })
  store.root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url: store.root,
    requests,
    injectFault: (next) => faults.order(next),
    clearFaults: () => faults.forget(),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
