import type { FaultTarget } from './handlers.ts'
import type { FaultedRun } from './matrix.ts'

/** The expected outcome of a fault. */
export interface Expected {
  readonly status: number
  /** Whether the call is retried: once, or until the retry limit. */
  readonly repeated: 'no' | 'once' | 'to the end'
  readonly emails: Deliveries
}

/**
 * The e-mails delivered after the next run. `twice`: one whose delivery the failed call leaves unknown, the two
 * cases of `.github/adr/a-letter-is-sent-once-as-far-as-a-sheet-can-know.md`.
 */
export type Deliveries = 'once each' | 'twice where in doubt' | 'refused for good'

/** The expected outcome, from general rules and the exceptions to them. */
export function expectedOf(target: FaultTarget, one: FaultedRun): Expected {
  const { call } = one
  if (call.server === 'outbox') return afterMailFault(one)
  return { ...afterGoogleFault(one), ...exceptionsOf(target, one) }
}

function afterGoogleFault({ call, meaning }: FaultedRun): Expected {
  const emails = 'once each'
  // Not idempotent, so never retried: tabs or rows would be added twice.
  const isAdded = call.kind === 'spreadsheets:batchUpdate'
  switch (meaning) {
    case 'none':
      return { status: 200, repeated: 'no', emails }
    case 'transient':
      return isAdded ? { status: 503, repeated: 'no', emails } : { status: 200, repeated: 'once', emails }
    case 'persistent':
      return { status: 503, repeated: isAdded ? 'no' : 'to the end', emails }
    case 'refused':
      return { status: 502, repeated: 'no', emails }
  }
}

function exceptionsOf(target: FaultTarget, { call, title, meaning, first }: FaultedRun): Partial<Expected> {
  const isWrite = call.kind === 'values:batchUpdate'
  // A 403 may come of tabs changed since the layout was read: it is read again, here with success.
  if (target.title === 'POST /validate' && isWrite && title === '403')
    return { status: 200, repeated: 'once' }
  // The object was in the list before, so the archived report has disappeared.
  if (call.kind === 'objects.get' && title === '404') return { status: 404 }
  // The reports are stored by then, and only their journal is missing: 503, so that the scheduler calls again.
  const isJournal = ['values:batchGet 3', 'spreadsheets.get 2', 'spreadsheets.get 3'].includes(
    `${call.kind} ${call.number}`,
  )
  if (target.title === 'POST /archive' && meaning === 'refused') {
    return isJournal || call.kind.endsWith('batchUpdate') ? { status: 503 } : {}
  }
  // The e-mail was sent, but its record was not written.
  const isRecordAfter = target.title === 'POST /digest' && isWrite && call.number > 1
  return isRecordAfter && first.status !== 200 ? { emails: 'twice where in doubt' } : {}
}

function afterMailFault({ call, title, meaning, first }: FaultedRun): Expected {
  if (meaning === 'none') return { status: 200, repeated: 'no', emails: 'once each' }
  const isRefused = call.kind === 'SMTP rcpt' && meaning === 'refused'
  if (isRefused) return { status: 200, repeated: 'no', emails: 'refused for good' }
  const isInDoubt = call.kind === 'SMTP data' && ['connection lost', 'no response'].includes(title)
  // The mailer opens a new connection by itself where a reused one was lost.
  const status = first.status === 200 ? 200 : 503
  return { status, repeated: 'no', emails: isInDoubt ? 'twice where in doubt' : 'once each' }
}
