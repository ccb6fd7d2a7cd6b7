/** Acting out a fault, the same for every stand-in of a Google API. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Fault, page } from './faults.ts'
import type { JsonObject } from './json.ts'

/** How the API in question says no. */
export type Refusal = (status: number, message?: string, details?: JsonObject[]) => Error

export const send = (
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): void => {
  response.writeHead(status, { 'cache-control': 'private', ...headers })
  response.end(body)
}

/** Throws what the API would refuse with; true when the request is not to be answered any more. */
export const actOut = async (
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): Promise<boolean> => {
  switch (fault.kind) {
    case 'status':
      throw refusal(fault.status, fault.message, fault.details)
    case 'body':
      send(response, fault.status, fault.body, {
        'content-type': fault.contentType ?? 'application/json; charset=UTF-8',
      })
      return true
    case 'html':
      send(response, fault.status, page(fault.status), { 'content-type': 'text/html; charset=UTF-8' })
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
    default:
      return fault satisfies never
  }
}
