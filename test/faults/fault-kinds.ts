import type { Fault } from '../../sheet-template/emulator/faults/google-faults.ts'
import type { MailFault } from '../../sheet-template/emulator/mail/faults.ts'

/** What a fault means for whoever called. */
export type Meaning =
  /** The right answer all the same. */
  | 'none'
  /** Asked once more, the right answer comes. */
  | 'passing'
  /** It lasts longer than anybody waits. */
  | 'lasting'
  /** No, and no again. */
  | 'refusal'

export interface Kind<F> {
  readonly title: string
  readonly meaning: Meaning
  /** Most of it is time in which nothing is done. */
  readonly takesLong?: true
  /** No answer comes, and whoever asked must give up. */
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
  { title: '401', meaning: 'refusal', fault: status(401) },
  { title: '403', meaning: 'refusal', fault: status(403) },
  { title: '404', meaning: 'refusal', fault: status(404) },
  { title: '429 once', meaning: 'passing', fault: status(429) },
  { title: '429 for five minutes', meaning: 'lasting', takesLong: true, fault: status(429) },
  { title: '500', meaning: 'passing', fault: status(500) },
  { title: '503', meaning: 'passing', fault: status(503) },
  { title: '503 though done', meaning: 'passing', fault: { kind: 'lost' } },
  { title: '502 as a page', meaning: 'passing', fault: { kind: 'html', status: 502 } },
  { title: 'connection reset', meaning: 'passing', fault: { kind: 'reset' } },
  { title: 'half an answer', meaning: 'passing', fault: { kind: 'cut' } },
  { title: 'broken JSON', meaning: 'passing', fault: json('{ "sheets": [ { "prop') },
  { title: 'other JSON', meaning: 'passing', fault: json('{ "welcome": "to the network of this hotel" }') },
  { title: 'slow', meaning: 'none', takesLong: true, fault: slow },
  { title: 'no answer', meaning: 'lasting', takesLong: true, isSilent: true, fault: { kind: 'hang' } },
]

export const mailFaults: readonly Kind<MailFault>[] = [
  { title: '421 once', meaning: 'passing', fault: { kind: 'refuse', code: 421 } },
  { title: '451 once', meaning: 'passing', fault: { kind: 'refuse', code: 451 } },
  {
    title: '451 for five minutes',
    meaning: 'lasting',
    takesLong: true,
    fault: { kind: 'refuse', code: 451 },
  },
  { title: '550', meaning: 'refusal', fault: { kind: 'refuse', code: 550 } },
  { title: 'connection lost', meaning: 'passing', fault: { kind: 'drop' } },
  { title: 'slow', meaning: 'none', takesLong: true, fault: slow },
  { title: 'no answer', meaning: 'passing', takesLong: true, isSilent: true, fault: { kind: 'hang' } },
]
