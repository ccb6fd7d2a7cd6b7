import pRetry from 'p-retry'
import type { Failure } from '../errors.ts'
import { sheetFailure } from './failure.ts'

/** How patient a call is. Everything in milliseconds. */
export interface RetryPolicy {
  /** After this time one attempt counts as lost. */
  readonly attemptTimeoutMs: number
  /** No attempt begins later than this after the first one did. */
  readonly maxElapsedMs: number
  /** The pause before the second attempt; it doubles, with jitter, for each further one. */
  readonly initialDelayMs: number
}

type RetryableFailure = Failure & { readonly retryable: boolean }

/** A person waits for a page: less than the minute in which a quota is refilled, more than a hiccup. */
export const interactiveRetry: RetryPolicy = {
  attemptTimeoutMs: 15_000,
  maxElapsedMs: 20_000,
  initialDelayMs: 500,
}

/**
 * Calls Google, again and again while the failure may pass, with growing jittered pauses.
 *
 * Only for what may be repeated: reads, and writes that put absolute values into absolute ranges. A 503
 * may follow a write that was applied.
 *
 * @param failureOf makes a failure of whatever the client threw; that is always what is thrown here
 * @throws SheetFailure unless failureOf says otherwise
 */
export async function withRetry<T>(
  call: (timeout: number) => Promise<T>,
  policy: RetryPolicy,
  failureOf: (thrown: unknown) => RetryableFailure = sheetFailure,
): Promise<T> {
  const attempt = async (): Promise<T> => {
    try {
      return await call(policy.attemptTimeoutMs)
    } catch (thrown) {
      throw failureOf(thrown)
    }
  }
  return await pRetry(attempt, {
    retries: 10,
    minTimeout: policy.initialDelayMs,
    maxTimeout: policy.maxElapsedMs / 2,
    maxRetryTime: policy.maxElapsedMs,
    randomize: true,
    shouldRetry: ({ error }) => failureOf(error).retryable,
  })
}
