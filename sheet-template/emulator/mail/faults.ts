/**
 * The faults of a mail server, and of the network before it, that a test may inject into the emulator. As with Google’s
 * APIs, they are added in-process alone, see ../faults/inject-fault.ts.
 */
import { createFaultQueue } from '../faults/fault-queue.ts'

/** A fault of the mail server or of the network before it. */
export type MailFault =
  /** An SMTP error with its code, such as 550 or 451. */
  | { kind: 'refuse'; code: number; message?: string }
  /** The connection is destroyed without a reply. */
  | { kind: 'drop' }
  /** The usual reply, `ms` milliseconds later. */
  | { kind: 'slow'; ms: number }
  /** No reply is ever sent. */
  | { kind: 'hang' }
  /** The usual reply; `before` runs just before it. */
  | { kind: 'meanwhile'; before: () => void }

/** `body` is when an e-mail begins to arrive, `data` when it has arrived and is stored, but no reply is sent yet. */
export type MailStage = 'connect' | 'login' | 'mail' | 'rcpt' | 'body' | 'data'

/** What fails: the next `times` (1) that match at that stage, after the first `skip` (0) of them. */
export interface MailFaultRule {
  at: MailStage
  /** Tested against the address at `mail` and `rcpt`, the user at `login`, the bytes of the e-mail at `data`. */
  match?: RegExp
  skip?: number
  times?: number
  fault: MailFault
}

interface MailFaults {
  add(rule: MailFaultRule): void
  clear(): void
  /** The fault for this stage, which is thereby used up. */
  take(at: MailStage, subject: string): MailFault | undefined
}

/** The faults of one mail emulator, in the order in which they were added. */
export function createMailFaults(): MailFaults {
  const rules = createFaultQueue<MailFaultRule>()
  return {
    add: (rule) => rules.add(rule),
    clear: () => rules.clear(),
    take: (at, subject) =>
      rules.take((rule) => rule.at === at && (rule.match === undefined || subject.search(rule.match) >= 0))
        ?.fault,
  }
}
