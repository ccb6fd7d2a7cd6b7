import { causeOf, MailFailure } from '../errors.ts'
import { journalHeaders } from '../journal/journal.ts'
import type { JournalRow, JournalWriter } from '../journal/journal-writer.ts'
import type { Email } from '../mail/email.ts'
import type { Delivery, Mailer } from '../mail/smtp.ts'
import { type DeliveryState, deliveryDetails, journalWords } from '../text/digest.ts'
import { explainMail } from '../text/failures.ts'
import {
  type DeliveryKey,
  type DeliveryLog,
  deliveredTo,
  deliveryCells,
  deliveryTo,
  isSettled,
  type RecordToWrite,
} from './delivery-log.ts'
import type { UnitDigest } from './unit-digests.ts'

/** The digests of a week, what is known of them, and the ways out. */
export interface DigestRun {
  readonly week: string
  readonly digests: readonly UnitDigest[]
  readonly deliveryLog: DeliveryLog
  /** A new letter even to whom this week’s is settled. */
  readonly isForced: boolean
  readonly writer: JournalWriter
  readonly mailer: Mailer
  /** Puts a letter together, without whoever already has it. */
  readonly compose: (digest: UnitDigest, letter: DeliveryKey, without: readonly string[]) => Promise<Email>
  readonly time: () => string
  readonly failed: (event: 'email not composed' | 'email not sent', cause: string) => void
}

/** What became of a week’s letters: each is counted once. */
export interface DeliveryCounts {
  readonly sent: number
  /** Settled before this run. */
  readonly before: number
  readonly refused: number
  readonly withoutAddress: number
  /** To be sent by the next run. */
  readonly owed: number
}

interface PendingDelivery {
  readonly digest: UnitDigest
  readonly deliveryKey: DeliveryKey
  readonly row: number
}

/** A letter that is put together. */
interface ComposedEmail {
  readonly pending: PendingDelivery
  readonly email: Email
}

type DeliveryOutcome = Pick<RecordToWrite, 'state' | 'details'>

/**
 * Sends what is owed, one letter after another. «надсилається» is written before a letter and what became of it
 * after; the mark after one letter and the mark before the next go in one request.
 *
 * @throws SheetFailure where a mark cannot be written: no further letter is sent
 */
export async function sendPending(mailing: DigestRun): Promise<DeliveryCounts> {
  const { deliveryLog, writer, mailer } = mailing
  const counts = { sent: 0, before: 0, refused: 0, withoutAddress: 0, owed: 0 }
  const due = pendingDeliveries(mailing, counts)
  const written = due.filter(
    ({ digest, deliveryKey }) => digest.to.length > 0 || deliveryKey.record?.state !== 'no-address',
  )
  if (written.length === 0) return counts
  const headers = journalHeaders(deliveryLog.journal)
  await writer.ensureSize(Math.max(...written.map(({ row }) => row)), headers.length)

  // What is to be written with the next request.
  let waiting: JournalRow[] = deliveryLog.journal.needsHeaders ? [{ row: 1, cells: headers }] : []
  const note = (one: PendingDelivery, { state, details }: DeliveryOutcome): void => {
    const { deliveryKey, row, digest } = one
    const to = [digest.unit, ...digest.to, ...digest.cc].join(', ')
    const cells = deliveryCells(deliveryLog, { deliveryKey, row, at: mailing.time(), to, state, details })
    waiting = [...waiting.filter((line) => line.row !== row), { row, cells }]
  }
  for (const one of written) {
    if (one.digest.to.length > 0) continue
    note(one, { state: 'no-address', details: journalWords.noAddress })
  }
  const toSend = written.filter(({ digest }) => digest.to.length > 0)
  const ready = await composeAll(mailing, toSend)
  counts.owed += toSend.length - ready.length
  let lost = 0
  for (const [index, { pending, email }] of ready.entries()) {
    note(pending, { state: 'sending', details: deliveryDetails(deliveredTo(pending.deliveryKey.record), []) })
    await writer.write(waiting)
    waiting = []
    const outcome = await trySend(mailer, email)
    const verdict = outcomeOf(outcome, pending, mailing)
    note(pending, verdict)
    counts[counterFor(verdict.state)]++
    lost = isConnectionLost(outcome) ? lost + 1 : 0
    if (lost === 2 || isPermanent(outcome)) {
      counts.owed += ready.length - index - 1
      break
    }
  }
  await writer.write(waiting)
  return counts
}

/** The letters that are not settled, each with its row; those that are, and those without an address, are counted. */
function pendingDeliveries(
  { digests, deliveryLog, week, isForced }: DigestRun,
  counts: { before: number; withoutAddress: number },
): readonly PendingDelivery[] {
  let free = deliveryLog.journal.nextRow
  return digests.flatMap((digest) => {
    const deliveryKey = deliveryTo(deliveryLog, week, digest.unit, isForced)
    if (isSettled(deliveryKey.record)) {
      counts.before++
      return []
    }
    if (digest.to.length === 0) counts.withoutAddress++
    return [{ digest, deliveryKey, row: deliveryKey.record?.row ?? free++ }]
  })
}

/**
 * All of them before any is sent: whatever took time between a letter and the mark after it would be time in which an
 * instance that is killed leaves the letter in doubt. One that cannot be made does not stop the others.
 */
async function composeAll(
  { compose, failed }: DigestRun,
  due: readonly PendingDelivery[],
): Promise<readonly ComposedEmail[]> {
  const ready: ComposedEmail[] = []
  for (const pending of due) {
    try {
      ready.push({
        pending,
        email: await compose(pending.digest, pending.deliveryKey, deliveredTo(pending.deliveryKey.record)),
      })
    } catch (error) {
      failed('email not composed', causeOf(error))
    }
  }
  return ready
}

type SendResult = { readonly delivery: Delivery } | { readonly error: unknown }

async function trySend(mailer: Mailer, letter: Email): Promise<SendResult> {
  try {
    return { delivery: await mailer.send(letter) }
  } catch (error) {
    return { error }
  }
}

function outcomeOf(
  outcome: SendResult,
  { deliveryKey: { record } }: PendingDelivery,
  { failed }: DigestRun,
): DeliveryOutcome {
  if ('delivery' in outcome) return outcomeOfDelivery(outcome.delivery, deliveredTo(record))
  const { error } = outcome
  failed('email not sent', causeOf(error))
  // What nobody foresaw may have happened after the letter was sent.
  const problem = error instanceof MailFailure ? error.problem : 'unknown-outcome'
  const sentence = error instanceof MailFailure ? explainMail(error.problem).sentence : journalWords.failed
  // Whoever has it already stays noted.
  const details = (words: string) => [deliveryDetails(deliveredTo(record), []), words].join(' ').trim()
  switch (problem) {
    case 'unknown-outcome':
      // Sent again once. After that a person must ask: a third letter helps nobody.
      return record?.state === 'sending'
        ? { state: 'refused', details: details(sentence) }
        : {
            state: 'sending',
            details: details(error instanceof MailFailure ? journalWords.uncertain : sentence),
          }
    case 'rejected':
      return { state: record?.state === 'put-off' ? 'refused' : 'put-off', details: details(sentence) }
    default:
      return { state: 'put-off', details: details(sentence) }
  }
}

function outcomeOfDelivery({ accepted, rejected }: Delivery, already: readonly string[]): DeliveryOutcome {
  const all = [...already, ...accepted]
  const details = deliveryDetails(all, rejected)
  if (rejected.some(({ retryable }) => retryable)) return { state: 'put-off', details }
  return { state: all.length > 0 ? 'sent' : 'refused', details }
}

function counterFor(state: DeliveryState): 'sent' | 'refused' | 'owed' {
  return state === 'sent' || state === 'refused' ? state : 'owed'
}

/** Once may be chance; the next letter then shows whether the server is there at all. */
function isConnectionLost(outcome: SendResult): boolean {
  return 'error' in outcome && outcome.error instanceof MailFailure && outcome.error.retryable
}

/** What holds for every letter, until the administrator mends it. */
function isPermanent(outcome: SendResult): boolean {
  if (!('error' in outcome) || !(outcome.error instanceof MailFailure)) return false
  return ['tls', 'unauthenticated', 'refused-sender'].includes(outcome.error.problem)
}
