import type { Fault } from '../../sheet-template/emulator/faults/google-faults.ts'
import type { MailFault } from '../../sheet-template/emulator/mail/faults.ts'

/** What a fault means for the caller. */
export type Meaning =
  /** The response is right all the same. */
  | 'none'
  /** A retry succeeds. */
  | 'transient'
  /** It lasts longer than the retries. */
  | 'persistent'
  /** A retry would fail too. */
  | 'refused'

/** A fault by its title in the table. */
export interface Kind<F> {
  readonly title: string
  readonly meaning: Meaning
  /** Its runs mostly wait. */
  readonly takesLong?: true
  /** No response comes, so that the caller needs a time-out. */
  readonly isSilent?: true
  readonly fault: F
}

function status(code: number): Fault {
  return { kind: 'status', status: code }
}

function json(body: string): Fault {
  return { kind: 'body', status: 200, body }
}

const slow = { kind: 'slow', ms: 500 } as const

export const httpFaults: readonly Kind<Fault>[] = [
  { title: '401', meaning: 'refused', fault: status(401) },
  { title: '403', meaning: 'refused', fault: status(403) },
  { title: '404', meaning: 'refused', fault: status(404) },
  { title: '429 once', meaning: 'transient', fault: status(429) },
  { title: '429 for five minutes', meaning: 'persistent', takesLong: true, fault: status(429) },
  { title: '500', meaning: 'transient', fault: status(500) },
  { title: '503', meaning: 'transient', fault: status(503) },
  { title: '503 after it took effect', meaning: 'transient', fault: { kind: 'lost' } },
  { title: '502 as an HTML page', meaning: 'transient', fault: { kind: 'html', status: 502 } },
  { title: 'connection reset', meaning: 'transient', fault: { kind: 'reset' } },
  { title: 'half a response', meaning: 'transient', fault: { kind: 'cut' } },
  { title: 'broken JSON', meaning: 'transient', fault: json('{ "sheets": [ { "prop') },
  { title: 'other JSON', meaning: 'transient', fault: json('{ "welcome": "to the network of this hotel" }') },
  { title: 'slow', meaning: 'none', takesLong: true, fault: slow },
  { title: 'no response', meaning: 'persistent', takesLong: true, isSilent: true, fault: { kind: 'hang' } },
]

export const mailFaults: readonly Kind<MailFault>[] = [
  { title: '421 once', meaning: 'transient', fault: { kind: 'refuse', code: 421 } },
  { title: '451 once', meaning: 'transient', fault: { kind: 'refuse', code: 451 } },
  {
    title: '451 for five minutes',
    meaning: 'persistent',
    takesLong: true,
    fault: { kind: 'refuse', code: 451 },
  },
  { title: '550', meaning: 'refused', fault: { kind: 'refuse', code: 550 } },
  { title: 'connection lost', meaning: 'transient', fault: { kind: 'drop' } },
  { title: 'slow', meaning: 'none', takesLong: true, fault: slow },
  { title: 'no response', meaning: 'transient', takesLong: true, isSilent: true, fault: { kind: 'hang' } },
]
