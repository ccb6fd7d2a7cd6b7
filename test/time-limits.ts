import type { RetryPolicy } from '../lib/google/retry.ts'
import type { MailTimeouts } from '../lib/mail/smtp.ts'

/** Longer than any test lasts: how busy the machine is decides nothing. */
export const neverMs = 600_000

/** Gives up nothing before its last attempt, and goes from one to the next at once. */
export const noTimeout: RetryPolicy = { attemptTimeoutMs: neverMs, maxElapsedMs: neverMs, initialDelayMs: 0 }

/** Waits for the mail server as long as it takes. */
export const noMailTimeout: MailTimeouts = {
  connection: neverMs,
  greeting: neverMs,
  idle: neverMs,
  total: neverMs,
}

/** For what never answers. */
export const shortTimeout: RetryPolicy = { attemptTimeoutMs: 50, maxElapsedMs: 100, initialDelayMs: 10 }

/**
 * For what is silent once: every attempt has twice the time of the one before, so that there is one which has enough,
 * however busy the machine is.
 */
export function doublingTimeout(): RetryPolicy {
  let attempt = 50
  return {
    ...noTimeout,
    get attemptTimeoutMs() {
      attempt *= 2
      return attempt
    },
  }
}
