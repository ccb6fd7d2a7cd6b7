import pRetry from 'p-retry'
import type { Failure } from '../errors.ts'
import { sheetFailure } from './failure.ts'

/** How long a call is retried. */
export interface RetryPolicy {
  /** The timeout of one attempt. */
  readonly attemptTimeoutMs: number
  /** No attempt begins later than this after the first. */
  readonly maxElapsedMs: number
  /** The delay before the second attempt, which doubles, with jitter, for each further one. */
  readonly initialDelayMs: number
}

type RetryableFailure = Failure & { readonly retryable: boolean }

/** For pages, whose reader waits: bridges short outages, not the minute in which a quota is refilled. */
export const interactiveRetry: RetryPolicy = {
  attemptTimeoutMs: 15_000,
  maxElapsedMs: 20_000,
  initialDelayMs: 500,
}

/**
 * Calls Google, retrying transient failures with exponential, jittered backoff.
 *
 * Only for idempotent calls: reads, and writes of absolute values to absolute ranges. A 503 may follow a write that was
 * applied.
 *
 * @param call gets the timeout of one attempt, in milliseconds
 * @param failureOf classifies what the client threw
 * @example await withRetry((timeout) => spreadsheets.get({ spreadsheetId }, { timeout }), interactiveRetry)
 * @throws the failure of the last attempt, as failureOf classifies it: a SheetFailure by default
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
