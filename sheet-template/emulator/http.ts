/** HTTP that the emulators of Google’s APIs share: who may call, bodies, the log of requests, start and stop. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Json } from './sheets/json.ts'

/** A request that an emulator received. */
export interface LoggedRequest {
  method: string
  /** Decoded, without the query; as sent where it cannot be decoded. */
  path: string
  /** 0 until the response is sent, and for good where the connection ends without one. */
  status: number
}

const loopbackHost = /^(?:127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/

/**
 * Whether a host name or address is this computer’s.
 *
 * @example isLoopbackHost('127.0.0.1') // true
 * @example isLoopbackHost('0.0.0.0') // false
 */
export function isLoopbackHost(host: string): boolean {
  return loopbackHost.test(host)
}

/**
 * Whether the Host header names this computer. A page of another site can make a browser call a port of loopback under
 * the site’s own name (DNS rebinding): the emulators refuse such requests with 403.
 */
export function isLoopbackRequest(request: IncomingMessage): boolean {
  return isLoopbackHost((request.headers.host ?? '').replace(/:\d+$/, ''))
}

/**
 * The body of a request. A body over the limit is read to its end, because a client that is still sending takes an
 * early response for a broken connection.
 *
 * @throws what `tooLarge` makes, when the body has more than `maxBytes`
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  tooLarge: () => Error,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
  }
  if (size > maxBytes) throw tooLarge()
  return Buffer.concat(chunks)
}

function decodedOrRaw(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Adds a request to the log; its status follows when the response has been sent. */
export function logRequest(
  log: LoggedRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): LoggedRequest {
  const path = decodedOrRaw((request.url ?? '').split('?')[0] ?? '')
  const entry: LoggedRequest = { method: request.method ?? '', path, status: 0 }
  log.push(entry)
  response.once('finish', () => {
    entry.status = response.statusCode
  })
  return entry
}

/** Responses whose body is to break off, see `truncateBody`. */
const truncated = new WeakSet<ServerResponse>()

/** Makes `sendBody` send half of the body and then destroy the connection: the fault `cut`. */
export function truncateBody(response: ServerResponse): void {
  truncated.add(response)
}

/** Sends a response with its body, or half of it after `truncateBody`. */
export function sendBody(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  const allHeaders = { 'cache-control': 'private', ...headers }
  if (!truncated.has(response)) {
    response.writeHead(status, allHeaders)
    response.end(body)
    return
  }
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...allHeaders, 'content-length': bytes.length })
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
}

/** Sends JSON in the layout of Google’s APIs: indented by two spaces, with a line break at the end. */
export function sendJson(response: ServerResponse, status: number, body: Json): void {
  sendBody(response, status, `${JSON.stringify(body, null, 2)}\n`, {
    'content-type': 'application/json; charset=UTF-8',
  })
}

interface RunningServer {
  /** Ends in a slash, as Google’s client expects of `rootUrl`. */
  readonly url: string
  /** Ends open connections too. */
  readonly close: () => Promise<void>
}

/**
 * Starts an HTTP server; it accepts connections when the promise is fulfilled.
 *
 * @param port 0: any free one
 * @throws when the port is taken
 */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  port: number,
  host: string,
): Promise<RunningServer> {
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host.replace(/^\[|\]$/g, ''), done)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
  const { address, family, port: boundPort } = bound
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${boundPort}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
