import pRetry from 'p-retry'
import type { Failure } from '../errors.ts'
import { sheetFailure } from './failure.ts'

/** How patient a call is. Everything in milliseconds. */
export interface Patience {
  /** After this time one attempt counts as lost. */
  readonly attempt: number
  /** No attempt begins later than this after the first one did. */
  readonly total: number
  /** The pause before the second attempt; it doubles, with jitter, for each further one. */
  readonly pause: number
}

type Passing = Failure & { readonly passing: boolean }

/** A person waits for a page: less than the minute in which a quota is refilled, more than a hiccup. */
export const patient: Patience = { attempt: 15_000, total: 20_000, pause: 500 }

/**
 * Calls Google, again and again while the failure may pass, with growing jittered pauses.
 *
 * Only for what may be repeated: reads, and writes that put absolute values into absolute ranges. A 503
 * may follow a write that was applied.
 *
 * @param failureOf makes a failure of whatever the client threw; that is always what is thrown here
 * @throws SheetFailure unless failureOf says otherwise
 */
export async function retried<T>(
  call: (timeout: number) => Promise<T>,
  patience: Patience,
  failureOf: (thrown: unknown) => Passing = sheetFailure,
): Promise<T> {
  const attempt = async (): Promise<T> => {
    try {
      return await call(patience.attempt)
    } catch (thrown) {
      throw failureOf(thrown)
    }
  }
  return await pRetry(attempt, {
    retries: 10,
    minTimeout: patience.pause,
    maxTimeout: patience.total / 2,
    maxRetryTime: patience.total,
    randomize: true,
    shouldRetry: ({ error }) => failureOf(error).passing,
  })
}
