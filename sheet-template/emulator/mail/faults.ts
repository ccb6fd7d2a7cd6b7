/** Faults to order, so that tests may see what happens when the mail server, or the way there, fails. */
import { createFaultQueue } from '../faults/fault-queue.ts'

export type MailFault =
  /** A refusal with its code, such as 550 or 451. */
  | { kind: 'refuse'; code: number; message?: string }
  /** The connection breaks off. */
  | { kind: 'drop' }
  /** The right answer, later. */
  | { kind: 'slow'; ms: number }
  /** No answer ever comes. */
  | { kind: 'hang' }
  /** The right answer, and something else happens just before it. */
  | { kind: 'meanwhile'; before: () => void }

/** `body` is when a letter begins to arrive, `data` when all of it is there and kept, but no answer given. */
export type MailStage = 'connect' | 'login' | 'mail' | 'rcpt' | 'body' | 'data'

/** What is to fail: the next `times` (1) at that stage that match, once `skip` (0) of them have gone by. */
export interface MailFaultOrder {
  at: MailStage
  /** Matched with the address at `mail` and `rcpt`, with the letter’s bytes at `data`. */
  match?: RegExp
  skip?: number
  times?: number
  fault: MailFault
}

interface MailFaults {
  order(next: MailFaultOrder): void
  forget(): void
  /** The fault for this moment, used up by asking. */
  take(at: MailStage, what: string): MailFault | undefined
}

export function createMailFaults(): MailFaults {
  const orders = createFaultQueue<MailFaultOrder>()
  return {
    order: (next) => orders.add(next),
    forget: () => orders.forget(),
    take: (at, what) =>
      orders.take((order) => order.at === at && (order.match === undefined || what.search(order.match) >= 0))
        ?.fault,
  }
}
