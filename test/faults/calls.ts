import type { FaultRule } from '../../sheet-template/emulator/faults/google-faults.ts'
import type { LoggedRequest } from '../../sheet-template/emulator/http.ts'
import type { MailStage } from '../../sheet-template/emulator/mail/faults.ts'
import type { Emulators } from '../functions/fixtures/emulators.ts'

/** One outgoing call of a run: the `number`th of its kind, from 1. */
export type OutgoingCall = HttpCall | MailCall

export interface HttpCall {
  readonly server: 'sheet' | 'storage'
  readonly method: string
  readonly path: string
  /** The status of the response. */
  readonly status: number
  /** The method in Google’s reference. */
  readonly kind: string
  readonly number: number
}

export interface MailCall {
  readonly server: 'outbox'
  readonly at: MailStage
  readonly kind: string
  readonly number: number
}

/** All outgoing calls of a run, by server, in the order of arrival. */
export function callsIn({ sheet, storage, outbox }: Emulators): readonly OutgoingCall[] {
  const counts = new Map<string, number>()
  const numberOf = (kind: string) => {
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    return number
  }
  const httpCall = (server: HttpCall['server'], { method, path, status }: LoggedRequest): HttpCall => {
    const kind = kindOf(server, method, path)
    return { server, method, path, status, kind, number: numberOf(kind) }
  }
  return [
    ...sheet.requests.map((one) => httpCall('sheet', one)),
    ...storage.requests.map((one) => httpCall('storage', one)),
    ...outbox.stages.map(
      (at) => ({ server: 'outbox', at, kind: `SMTP ${at}`, number: numberOf(`SMTP ${at}`) }) as const,
    ),
  ]
}

/** The number of calls of a kind. */
export function countCalls(emulators: Emulators, kind: string): number {
  return callsIn(emulators).filter((call) => call.kind === kind).length
}

/** Empties the logs, so that they hold the calls of the next run only. */
export function clearCalls({ sheet, storage, outbox }: Emulators): void {
  sheet.requests.length = 0
  storage.requests.length = 0
  outbox.stages.length = 0
}

/** The part of a fault rule that matches this call. */
export function requestsLike({
  method,
  path,
  number,
}: HttpCall): Pick<FaultRule, 'method' | 'path' | 'skip'> {
  return { method, path: new RegExp(`^${path.replaceAll(/[^\w/:]/gu, '.')}$`, 'u'), skip: number - 1 }
}

function kindOf(server: HttpCall['server'], method: string, path: string): string {
  if (server === 'sheet') {
    const rest = path.replace(/^\/v4\/spreadsheets\/[^/:]+\/?/u, '')
    if (rest === '') return 'spreadsheets.get'
    return rest.startsWith(':') ? `spreadsheets${rest}` : rest
  }
  if (method === 'POST') return 'objects.insert'
  return path.endsWith('/o') ? 'objects.list' : 'objects.get'
}
