import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** No function reads a body: parameters are in the address. Schedulers may send a small one all the same. */
const maxBytes = 256 * 1024

/**
 * Answers 413 to long request bodies before they are read. The framework buffers and parses up to a gigabyte before a
 * function can authorize the call, so that a caller without a link could exhaust the memory.
 *
 * @param isLimited which servers of this process; all of them when deployed
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function limitBodies(isLimited: (server: Server) => boolean = () => true): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as {
      readonly request: IncomingMessage
      readonly response: ServerResponse
      readonly server: Server
    }
    if (!isLimited(server) || !isTooLong(request)) return
    response.writeHead(413, {
      'Content-Type': 'text/plain',
      'Cache-Control': 'no-store',
      Connection: 'close',
    })
    response.end('No function takes a body.\n', () => request.destroy())
  })
}

/** Chunked bodies have no declared length. */
function isTooLong({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > maxBytes
}
