import type { FaultRule } from '../../sheet-template/emulator/faults/google-faults.ts'
import type { LoggedRequest } from '../../sheet-template/emulator/http.ts'
import type { MailStage } from '../../sheet-template/emulator/mail/faults.ts'
import type { Emulators } from '../functions/fixtures/emulators.ts'

/** One call that a run makes: the `number`th of its kind. */
export type OutgoingCall = HttpCall | MailCall

export interface HttpCall {
  readonly server: 'sheet' | 'storage'
  readonly method: string
  readonly path: string
  /** What it was answered. */
  readonly status: number
  /** In the words of Google’s reference. */
  readonly kind: string
  readonly number: number
}

export interface MailCall {
  readonly server: 'outbox'
  readonly at: MailStage
  readonly kind: string
  readonly number: number
}

/** Everything that a run asked of the servers beside it, server by server, in the order of arrival. */
export function callsIn({ sheet, storage, outbox }: Emulators): readonly OutgoingCall[] {
  const counted = new Map<string, number>()
  const numberOf = (kind: string) => {
    const number = (counted.get(kind) ?? 0) + 1
    counted.set(kind, number)
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

/** How many calls of a kind there have been. */
export function countCalls(standIns: Emulators, kind: string): number {
  return callsIn(standIns).filter((call) => call.kind === kind).length
}

/** What came before is not of this run. */
export function forgetCalls({ sheet, storage, outbox }: Emulators): void {
  sheet.requests.length = 0
  storage.requests.length = 0
  outbox.stages.length = 0
}

/** Which requests an order of a fault is about. */
export function orderFor({ method, path, number }: HttpCall): Pick<FaultRule, 'method' | 'path' | 'skip'> {
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
