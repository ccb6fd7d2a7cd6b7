import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SheetFailure } from '../../../lib/errors.ts'
import { interactiveRetry, type RetryPolicy, withRetry } from '../../../lib/google/retry.ts'
import { noTimeout } from '../../time-limits.ts'

/** By a clock of this file’s own: here time is what it is about. */
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const passing = new SheetFailure('unavailable', 'an answer that is none')
const lasting = new SheetFailure('not-shared', 'no')

/** When each attempt begins, and when all of them are over, where each takes a while and fails. */
async function attempts(failure: SheetFailure, policy: RetryPolicy, takes = 0): Promise<number[]> {
  const start = performance.now()
  const times: number[] = []
  const given = withRetry(async (timeout) => {
    expect(timeout).toBe(policy.attemptTimeoutMs)
    times.push(performance.now() - start)
    await new Promise((done) => void setTimeout(done, takes))
    throw failure
  }, policy)
  const over = given.catch((thrown: unknown) => ({ thrown, at: performance.now() - start }))
  await vi.runAllTimersAsync()
  expect(await over).toMatchObject({ thrown: failure, at: expect.any(Number) })
  return [...times, (await over).at]
}

describe('what may pass is asked for again', () => {
  test.each([
    ['shortest', 0, [0, 500, 1_500, 3_500, 7_500, 15_500, 20_000, 20_000]],
    ['longest', 0.999_999, [0, 1_000, 3_000, 7_000, 15_000, 20_000, 20_000]],
  ])('after pauses that double, here the %s, until patience ends', async (_, jitter, times) => {
    vi.spyOn(Math, 'random').mockReturnValue(jitter)
    expect(await attempts(passing, interactiveRetry)).toEqual(times)
  })

  test('no attempt begins after patience has ended, but one may end later', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    expect(await attempts(passing, interactiveRetry, interactiveRetry.attemptTimeoutMs)).toEqual([
      0, 15_500, 30_500,
    ])
    expect(await attempts(passing, { ...interactiveRetry, maxElapsedMs: 0 }, 1)).toEqual([0, 1])
  })

  test('eleven times at most', async () => {
    expect(await attempts(passing, noTimeout)).toHaveLength(11 + 1)
  })
})

test('a refusal is a refusal', async () => {
  expect(await attempts(lasting, interactiveRetry)).toEqual([0, 0])
})

test('an answer is an answer, and what was thrown before is forgotten', async () => {
  const given = withRetry(
    vi.fn<() => Promise<string>>(async () => 'here it is').mockRejectedValueOnce(passing),
    interactiveRetry,
  )
  await vi.runAllTimersAsync()
  await expect(given).resolves.toBe('here it is')
})
