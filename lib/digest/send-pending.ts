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
  renamedDelivery,
} from './delivery-log.ts'
import type { UnitDigest } from './unit-digests.ts'

/** A run that sends the e-mails of a week. */
export interface DigestRun {
  readonly week: string
  readonly digests: readonly UnitDigest[]
  /** The codes of all units, also of those without a digest. */
  readonly units: ReadonlySet<string>
  readonly deliveryLog: DeliveryLog
  /** Resend even where the unit’s e-mail of this week is settled. */
  readonly isForced: boolean
  readonly writer: JournalWriter
  readonly mailer: Mailer
  /** Composes an e-mail to all its recipients but `exclude`, who have it already. */
  readonly compose: (
    digest: UnitDigest,
    deliveryKey: DeliveryKey,
    exclude: readonly string[],
  ) => Promise<Email>
  /** The current time, as staff write it. */
  readonly time: () => string
  /** Logs an e-mail that could not be composed or sent; the run goes on. */
  readonly logFailure: (event: 'email not composed' | 'email not sent', cause: string) => void
}

/** The e-mails of a week by their outcome; each is counted once. */
export interface DeliveryCounts {
  readonly sent: number
  /** Settled before this run. */
  readonly before: number
  readonly refused: number
  readonly withoutAddress: number
  /** To be retried by the next run. */
  readonly owed: number
}

interface PendingDelivery {
  readonly digest: UnitDigest
  readonly deliveryKey: DeliveryKey
  readonly row: number
}

/** An e-mail that is ready to be sent. */
interface ComposedEmail {
  readonly pending: PendingDelivery
  readonly email: Email
}

type DeliveryOutcome = Pick<RecordToWrite, 'state' | 'details'>

/**
 * Sends the e-mails that are not settled, one after another. «надсилається» is recorded before an e-mail is sent and its
 * outcome after; the outcome of one and the beginning of the next are written in one request.
 *
 * The run ends early when the mail server is lost twice in a row, or for a reason that concerns every e-mail.
 *
 * @throws SheetFailure where a record cannot be written: no further e-mail is sent
 */
export async function sendPending(run: DigestRun): Promise<DeliveryCounts> {
  const { deliveryLog, writer, mailer } = run
  const counts = { sent: 0, before: 0, refused: 0, withoutAddress: 0, owed: 0 }
  const pendingAll = pendingDeliveries(run, counts)
  const toRecord = pendingAll.filter(
    ({ digest, deliveryKey }) => digest.to.length > 0 || deliveryKey.record?.state !== 'no-address',
  )
  if (toRecord.length === 0) return counts
  const headers = journalHeaders(deliveryLog.journal)
  await writer.ensureSize(Math.max(...toRecord.map(({ row }) => row)), headers.length)

  // The rows of the next write request.
  let rows: JournalRow[] = deliveryLog.journal.needsHeaders ? [{ row: 1, cells: headers }] : []
  const record = (pending: PendingDelivery, { state, details }: DeliveryOutcome): void => {
    const { deliveryKey, row, digest } = pending
    const to = [digest.unit, ...digest.to, ...digest.cc].join(', ')
    const cells = deliveryCells(deliveryLog, { deliveryKey, row, at: run.time(), to, state, details })
    rows = [...rows.filter((other) => other.row !== row), { row, cells }]
  }
  for (const pending of toRecord) {
    if (pending.digest.to.length > 0) continue
    record(pending, { state: 'no-address', details: journalWords.noAddress })
  }
  const toSend = toRecord.filter(({ digest }) => digest.to.length > 0)
  const ready = await composeAll(run, toSend)
  counts.owed += toSend.length - ready.length
  let consecutiveLosses = 0
  for (const [index, { pending, email }] of ready.entries()) {
    record(pending, {
      state: 'sending',
      details: deliveryDetails(deliveredTo(pending.deliveryKey.record), []),
    })
    await writer.write(rows)
    rows = []
    const result = await trySend(mailer, email)
    const outcome = outcomeOf(result, pending, run)
    record(pending, outcome)
    counts[counterFor(outcome.state)]++
    consecutiveLosses = isConnectionLost(result) ? consecutiveLosses + 1 : 0
    if (consecutiveLosses === 2 || isPermanent(result)) {
      counts.owed += ready.length - index - 1
      break
    }
  }
  await writer.write(rows)
  return counts
}

/** The e-mails that are not settled, each with its row in «Журнал»; counts the settled ones and those without an address. */
function pendingDeliveries(
  { digests, units, deliveryLog, week, isForced }: DigestRun,
  counts: { before: number; withoutAddress: number },
): readonly PendingDelivery[] {
  let { nextRow } = deliveryLog.journal
  return digests.flatMap((digest) => {
    const own = deliveryTo(deliveryLog, week, digest.unit, isForced)
    const isUnknown = own.record === undefined && !isForced
    const deliveryKey = (isUnknown && renamedDelivery(deliveryLog, week, digest.to, units)) || own
    if (isSettled(deliveryKey.record)) {
      counts.before++
      return []
    }
    if (digest.to.length === 0) counts.withoutAddress++
    return [{ digest, deliveryKey, row: deliveryKey.record?.row ?? nextRow++ }]
  })
}

/**
 * Composes all e-mails before any is sent. Composing between sending and recording would lengthen the time in which a
 * killed instance leaves the outcome unknown. One that cannot be composed does not stop the others.
 */
async function composeAll(
  { compose, logFailure }: DigestRun,
  toSend: readonly PendingDelivery[],
): Promise<readonly ComposedEmail[]> {
  const composed: ComposedEmail[] = []
  for (const pending of toSend) {
    try {
      composed.push({
        pending,
        email: await compose(pending.digest, pending.deliveryKey, deliveredTo(pending.deliveryKey.record)),
      })
    } catch (error) {
      logFailure('email not composed', causeOf(error))
    }
  }
  return composed
}

type SendResult = { readonly delivery: Delivery } | { readonly error: unknown }

async function trySend(mailer: Mailer, email: Email): Promise<SendResult> {
  try {
    return { delivery: await mailer.send(email) }
  } catch (error) {
    return { error }
  }
}

function outcomeOf(
  result: SendResult,
  { deliveryKey: { record } }: PendingDelivery,
  { logFailure }: DigestRun,
): DeliveryOutcome {
  if ('delivery' in result) return outcomeOfDelivery(result.delivery, deliveredTo(record))
  const { error } = result
  logFailure('email not sent', causeOf(error))
  // A bug may have struck after the e-mail was sent.
  const problem = error instanceof MailFailure ? error.problem : 'unknown-outcome'
  const sentence = error instanceof MailFailure ? explainMail(error.problem).sentence : journalWords.failed
  const details = (explanation: string) =>
    [deliveryDetails(deliveredTo(record), []), explanation].join(' ').trim()
  switch (problem) {
    case 'unknown-outcome':
      // Retried once; a further resend must be forced by a person.
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

function outcomeOfDelivery(
  { accepted, rejected }: Delivery,
  acceptedBefore: readonly string[],
): DeliveryOutcome {
  const all = [...acceptedBefore, ...accepted]
  const details = deliveryDetails(all, rejected)
  if (rejected.some(({ retryable }) => retryable)) return { state: 'put-off', details }
  return { state: all.length > 0 ? 'sent' : 'refused', details }
}

function counterFor(state: DeliveryState): 'sent' | 'refused' | 'owed' {
  return state === 'sent' || state === 'refused' ? state : 'owed'
}

/** A single loss may be chance; the next e-mail shows whether the server is reachable. */
function isConnectionLost(result: SendResult): boolean {
  return 'error' in result && result.error instanceof MailFailure && result.error.retryable
}

/** Whether every e-mail would fail alike until the administrator corrects the configuration. */
function isPermanent(result: SendResult): boolean {
  if (!('error' in result) || !(result.error instanceof MailFailure)) return false
  return ['tls', 'unauthenticated', 'refused-sender'].includes(result.error.problem)
}
