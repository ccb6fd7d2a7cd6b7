/**
 * Carries out a fault that a test has added, the same way for every emulator of a Google API.
 *
 * Faults are added by `injectFault` of an emulator object alone, in its own process. No route of an emulator and none
 * of `npm run serve` calls it, so nothing that comes over HTTP can add a fault; without one these functions do nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sendBody, truncateBody } from '../http.ts'
import type { JsonObject } from '../sheets/json.ts'
import { errorPage, type Fault } from './google-faults.ts'

/** Makes the error of one API for a status; without a message and details, those that Google usually sends. */
export type MakeError = (status: number, message?: string, details?: JsonObject[]) => Error

/**
 * Carries out the part of a fault that comes before the request is handled.
 *
 * @returns whether the response is sent, or is never to be sent: the request must then not be handled
 * @throws what `makeError` makes, for a fault of the kind `status`
 */
export async function injectFault(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  makeError: MakeError,
): Promise<boolean> {
  switch (fault.kind) {
    case 'status':
      throw makeError(fault.status, fault.message, fault.details)
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
      truncateBody(response)
      return false
    case 'meanwhile':
      fault.before?.()
      return false
    default:
      return fault satisfies never
  }
}

/**
 * Carries out the part of a fault that comes after the request was handled and before the response is sent.
 *
 * @throws what `makeError` makes, for a fault of the kind `lost`
 */
export function injectFaultAfter(fault: Fault | undefined, makeError: MakeError): void {
  if (fault?.kind === 'lost') throw makeError(fault.status ?? 503)
  if (fault?.kind === 'meanwhile') fault.after?.()
}
