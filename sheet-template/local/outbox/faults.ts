/** Faults to order, so that tests may see what happens when the mail server, or the way there, fails. */

export type MailFault =
  /** A refusal with its code, such as 550 or 451. */
  | { kind: 'refuse'; code: number; message?: string }
  /** The connection breaks off. */
  | { kind: 'drop' }
  /** The right answer, later. */
  | { kind: 'slow'; ms: number }

/** `body` is when a letter begins to arrive, `data` when all of it is there and kept, but no answer given. */
export type MailStage = 'connect' | 'login' | 'mail' | 'rcpt' | 'body' | 'data'

/** What is to fail: the next `times` (1) at that stage that match. */
export interface MailFaultOrder {
  at: MailStage
  /** Matched with the address at `mail` and `rcpt`, with the letter’s bytes at `data`. */
  match?: RegExp
  times?: number
  fault: MailFault
}

interface MailFaults {
  order(next: MailFaultOrder): void
  /** The fault for this moment, used up by asking. */
  take(at: MailStage, what: string): MailFault | undefined
}

export const createMailFaults = (): MailFaults => {
  const orders: { order: MailFaultOrder; left: number }[] = []
  return {
    order(next) {
      orders.push({ order: next, left: next.times ?? 1 })
    },
    take(at, what) {
      const found = orders.find(
        ({ order, left }) =>
          left > 0 && order.at === at && (order.match === undefined || what.search(order.match) >= 0),
      )
      if (found === undefined) return undefined
      found.left -= 1
      return found.order.fault
    },
  }
}
