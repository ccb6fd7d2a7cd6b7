import type { FaultTarget } from './handlers.ts'
import type { Disturbed } from './matrix.ts'

/** What is to come of a fault. */
export interface Expected {
  readonly status: number
  /** Whether the call is made again: once, or until patience ends. */
  readonly repeated: 'no' | 'once' | 'to the end'
  readonly letters: Letters
}

/**
 * Who has how many letters once the next run is over. `twice`: those that the failing call leaves in doubt, the two
 * cases of `.github/adr/a-letter-is-sent-once-as-far-as-a-sheet-can-know.md`.
 */
export type Letters = 'once each' | 'twice where in doubt' | 'refused for good'

/** The rules, from the general to the special; the last one that fits holds. */
export function expectedOf(door: FaultTarget, one: Disturbed): Expected {
  const { call } = one
  if (call.server === 'outbox') return afterMailFault(one)
  return { ...afterGoogleFault(one), ...special(door, one) }
}

function afterGoogleFault({ call, meaning }: Disturbed): Expected {
  const letters = 'once each'
  // What is added twice is there twice, so it is never asked for twice.
  const isAdded = call.kind === 'spreadsheets:batchUpdate'
  switch (meaning) {
    case 'none':
      return { status: 200, repeated: 'no', letters }
    case 'passing':
      return isAdded ? { status: 503, repeated: 'no', letters } : { status: 200, repeated: 'once', letters }
    case 'lasting':
      return { status: 503, repeated: isAdded ? 'no' : 'to the end', letters }
    case 'refusal':
      return { status: 502, repeated: 'no', letters }
  }
}

function special(door: FaultTarget, { call, title, meaning, first }: Disturbed): Partial<Expected> {
  const isWrite = call.kind === 'values:batchUpdate'
  // No may be due to tabs that have changed since they were looked at: they are looked at again, here with another result.
  if (door.title === 'POST /validate' && isWrite && title === '403') return { status: 200, repeated: 'once' }
  // It was there when its place was looked through.
  if (call.kind === 'objects.get' && title === '404') return { status: 404 }
  // The reports are kept by then, so coming again can only help.
  const isNoted = ['values:batchGet 3', 'spreadsheets.get 2', 'spreadsheets.get 3'].includes(
    `${call.kind} ${call.number}`,
  )
  if (door.title === 'POST /archive' && meaning === 'refusal') {
    return isNoted || call.kind.endsWith('batchUpdate') ? { status: 503 } : {}
  }
  // The mark after a letter is not there, though the letter is.
  const isMarkAfter = door.title === 'POST /digest' && isWrite && call.number > 1
  return isMarkAfter && first.status !== 200 ? { letters: 'twice where in doubt' } : {}
}

function afterMailFault({ call, title, meaning, first }: Disturbed): Expected {
  if (meaning === 'none') return { status: 200, repeated: 'no', letters: 'once each' }
  const isRefused = call.kind === 'SMTP rcpt' && meaning === 'refusal'
  if (isRefused) return { status: 200, repeated: 'no', letters: 'refused for good' }
  const isInDoubt = call.kind === 'SMTP data' && ['connection lost', 'no answer'].includes(title)
  // A connection that was used before may have died meanwhile: the mailer then takes a new one by itself.
  const status = first.status === 200 ? 200 : 503
  return { status, repeated: 'no', letters: isInDoubt ? 'twice where in doubt' : 'once each' }
}
