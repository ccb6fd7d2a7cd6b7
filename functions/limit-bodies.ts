import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** Bytes. Nobody has to send any: what is asked stands in the address; a scheduler may send a few. */
const maxBytes = 256 * 1024

/**
 * Refuses long bodies before they are read. The framework takes up to a gigabyte and makes objects of it before a
 * function sees the call, so that a stranger without a link could fill the memory.
 *
 * @param isOurs which servers of this process; all of them when deployed
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function limitBodies(isOurs: (server: Server) => boolean = () => true): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as {
      readonly request: IncomingMessage
      readonly response: ServerResponse
      readonly server: Server
    }
    if (!isOurs(server) || !isTooLong(request)) return
    response.writeHead(413, {
      'Content-Type': 'text/plain',
      'Cache-Control': 'no-store',
      Connection: 'close',
    })
    response.end('No function takes a body.\n', () => request.destroy())
  })
}

/** A body whose length is not told may be of any. */
function isTooLong({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > maxBytes
}
