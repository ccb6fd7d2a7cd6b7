import { causeOf, MailFailure } from '../errors.ts'
import type { Journal, JournalLine } from '../google/journal.ts'
import type { Letter } from '../mail/letter.ts'
import type { Delivery, Mailer } from '../mail/smtp.ts'
import { deliveryDetails, journalWords, type LetterState } from '../text/digest.ts'
import { explainMail } from '../text/failures.ts'
import type { Digest } from './digest.ts'
import {
  hasAlready,
  isSettled,
  type JournalLetter,
  journalCells,
  journalHeaders,
  type Ledger,
  type LineToWrite,
  letterTo,
} from './ledger.ts'

/** The digests of a week, what is known of them, and the ways out. */
export interface Mailing {
  readonly week: string
  readonly digests: readonly Digest[]
  readonly ledger: Ledger
  /** A new letter even to whom this week’s is settled. */
  readonly isForced: boolean
  readonly journal: Journal
  readonly mailer: Mailer
  /** Puts a letter together, without whoever already has it. */
  readonly compose: (digest: Digest, letter: JournalLetter, without: readonly string[]) => Promise<Letter>
  readonly time: () => string
  readonly failed: (event: 'letter not made' | 'letter not sent', cause: string) => void
}

/** What became of a week’s letters: each is counted once. */
export interface MailingCounts {
  readonly sent: number
  /** Settled before this run. */
  readonly before: number
  readonly refused: number
  readonly withoutAddress: number
  /** To be sent by the next run. */
  readonly owed: number
}

interface Due {
  readonly digest: Digest
  readonly letter: JournalLetter
  readonly row: number
}

/** A letter that is put together. */
interface Ready {
  readonly one: Due
  readonly letter: Letter
}

type Verdict = Pick<LineToWrite, 'state' | 'details'>

/**
 * Sends what is owed, one letter after another. «надсилається» is written before a letter and what became of it
 * after; the mark after one letter and the mark before the next go in one request.
 *
 * @throws SheetFailure where a mark cannot be written: no further letter is sent
 */
export async function sendOwed(mailing: Mailing): Promise<MailingCounts> {
  const { ledger, journal, mailer } = mailing
  const counts = { sent: 0, before: 0, refused: 0, withoutAddress: 0, owed: 0 }
  const due = dueLetters(mailing, counts)
  const written = due.filter(
    ({ digest, letter }) => digest.to.length > 0 || letter.mark?.state !== 'no-address',
  )
  if (written.length === 0) return counts
  await journal.makeRoom(Math.max(...written.map(({ row }) => row)), journalHeaders(ledger).length)

  // What is to be written with the next request.
  let waiting: JournalLine[] = ledger.isNew ? [{ row: 1, cells: journalHeaders(ledger) }] : []
  const note = (one: Due, { state, details }: Verdict): void => {
    const { letter, row, digest } = one
    const to = [digest.unit, ...digest.to, ...digest.cc].join(', ')
    const cells = journalCells(ledger, { letter, row, at: mailing.time(), to, state, details })
    waiting = [...waiting.filter((line) => line.row !== row), { row, cells }]
  }
  for (const one of written) {
    if (one.digest.to.length > 0) continue
    note(one, { state: 'no-address', details: journalWords.noAddress })
  }
  const toSend = written.filter(({ digest }) => digest.to.length > 0)
  const ready = await composed(mailing, toSend)
  counts.owed += toSend.length - ready.length
  let lost = 0
  for (const [index, { one, letter }] of ready.entries()) {
    note(one, { state: 'sending', details: deliveryDetails(hasAlready(one.letter.mark), []) })
    await journal.write(waiting)
    waiting = []
    const outcome = await delivered(mailer, letter)
    const verdict = verdictOn(outcome, one, mailing)
    note(one, verdict)
    counts[counted(verdict.state)]++
    lost = isLost(outcome) ? lost + 1 : 0
    if (lost === 2 || isHopeless(outcome)) {
      counts.owed += ready.length - index - 1
      break
    }
  }
  await journal.write(waiting)
  return counts
}

/** The letters that are not settled, each with its row; those that are, and those without an address, are counted. */
function dueLetters(
  { digests, ledger, week, isForced }: Mailing,
  counts: { before: number; withoutAddress: number },
): readonly Due[] {
  let free = ledger.nextRow
  return digests.flatMap((digest) => {
    const letter = letterTo(ledger, week, digest.unit, isForced)
    if (isSettled(letter.mark)) {
      counts.before++
      return []
    }
    if (digest.to.length === 0) counts.withoutAddress++
    return [{ digest, letter, row: letter.mark?.row ?? free++ }]
  })
}

/**
 * All of them before any is sent: whatever took time between a letter and the mark after it would be time in which an
 * instance that is killed leaves the letter in doubt. One that cannot be made does not stop the others.
 */
async function composed({ compose, failed }: Mailing, due: readonly Due[]): Promise<readonly Ready[]> {
  const ready: Ready[] = []
  for (const one of due) {
    try {
      ready.push({ one, letter: await compose(one.digest, one.letter, hasAlready(one.letter.mark)) })
    } catch (error) {
      failed('letter not made', causeOf(error))
    }
  }
  return ready
}

type Outcome = { readonly delivery: Delivery } | { readonly error: unknown }

async function delivered(mailer: Mailer, letter: Letter): Promise<Outcome> {
  try {
    return { delivery: await mailer.send(letter) }
  } catch (error) {
    return { error }
  }
}

function verdictOn(outcome: Outcome, { letter: { mark } }: Due, { failed }: Mailing): Verdict {
  if ('delivery' in outcome) return verdictOnDelivery(outcome.delivery, hasAlready(mark))
  const { error } = outcome
  failed('letter not sent', causeOf(error))
  // What nobody foresaw may have happened after the letter was sent.
  const problem = error instanceof MailFailure ? error.problem : 'unknown-outcome'
  const sentence = error instanceof MailFailure ? explainMail(error.problem).sentence : journalWords.failed
  // Whoever has it already stays noted.
  const details = (words: string) => [deliveryDetails(hasAlready(mark), []), words].join(' ').trim()
  switch (problem) {
    case 'unknown-outcome':
      // Sent again once. After that a person must ask: a third letter helps nobody.
      return mark?.state === 'sending'
        ? { state: 'refused', details: details(sentence) }
        : {
            state: 'sending',
            details: details(error instanceof MailFailure ? journalWords.uncertain : sentence),
          }
    case 'rejected':
      return { state: mark?.state === 'put-off' ? 'refused' : 'put-off', details: details(sentence) }
    default:
      return { state: 'put-off', details: details(sentence) }
  }
}

function verdictOnDelivery({ accepted, rejected }: Delivery, already: readonly string[]): Verdict {
  const all = [...already, ...accepted]
  const details = deliveryDetails(all, rejected)
  if (rejected.some(({ passing }) => passing)) return { state: 'put-off', details }
  return { state: all.length > 0 ? 'sent' : 'refused', details }
}

function counted(state: LetterState): 'sent' | 'refused' | 'owed' {
  return state === 'sent' || state === 'refused' ? state : 'owed'
}

/** Once may be chance; the next letter then shows whether the server is there at all. */
function isLost(outcome: Outcome): boolean {
  return 'error' in outcome && outcome.error instanceof MailFailure && outcome.error.passing
}

/** What holds for every letter, until the administrator mends it. */
function isHopeless(outcome: Outcome): boolean {
  if (!('error' in outcome) || !(outcome.error instanceof MailFailure)) return false
  return ['tls', 'unauthenticated', 'refused-sender'].includes(outcome.error.problem)
}
