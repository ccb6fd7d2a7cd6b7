/** Acting out a fault, the same for every stand-in of a Google API. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JsonObject } from '../sheets/json.ts'
import { errorPage, type Fault } from './google-faults.ts'

/** How the API in question says no. */
export type MakeError = (status: number, message?: string, details?: JsonObject[]) => Error

/** A refusal that follows a request which was done all the same; what else happens then, happens. */
export function injectFaultAfter(fault: Fault | undefined, refusal: MakeError): void {
  if (fault?.kind === 'lost') throw refusal(fault.status ?? 503)
  if (fault?.kind === 'meanwhile') fault.after?.()
}

/** Answers that are to break off in the middle. */
const cut = new WeakSet<ServerResponse>()

export function sendBody(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  const known = { 'cache-control': 'private', ...headers }
  if (!cut.has(response)) {
    response.writeHead(status, known)
    response.end(body)
    return
  }
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...known, 'content-length': bytes.length })
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
}

/** Throws what the API would refuse with; true when the request is not to be answered any more. */
export async function injectFault(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  refusal: MakeError,
): Promise<boolean> {
  switch (fault.kind) {
    case 'status':
      throw refusal(fault.status, fault.message, fault.details)
    case 'body':
      sendBody(response, fault.status, fault.body, {
        'content-type': fault.contentType ?? 'application/json; charset=UTF-8',
      })
      return true
    case 'html':
      sendBody(response, fault.status, errorPage(fault.status), {
        'content-type': 'text/html; charset=UTF-8',
      })
      return true
    case 'reset':
      request.socket.resetAndDestroy()
      return true
    case 'hang':
      return true
    case 'slow':
      await sleep(fault.ms, undefined, { ref: false })
      return false
    case 'lost':
      return false
    case 'cut':
      cut.add(response)
      return false
    case 'meanwhile':
      fault.before?.()
      return false
    default:
      return fault satisfies never
  }
}
