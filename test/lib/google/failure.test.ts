import { expect, test } from 'vitest'
import { sheetFailure } from '../../../lib/google/failure.ts'

function answer(status: number, word: string, reason?: string) {
  return {
    message: '<html>secret page</html>',
    response: { status, data: { error: { status: word, details: reason ? [{ reason }] : [] } } },
  }
}

test.each([
  [answer(401, 'UNAUTHENTICATED'), 'unauthenticated', 502],
  [answer(403, 'PERMISSION_DENIED'), 'not-shared', 502],
  [answer(403, 'PERMISSION_DENIED', 'SERVICE_DISABLED'), 'api-disabled', 502],
  [answer(404, 'NOT_FOUND'), 'not-found', 502],
  [answer(429, 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'), 'throttled', 503],
  [answer(500, 'INTERNAL'), 'unavailable', 503],
  [answer(400, 'INVALID_ARGUMENT'), 'unexpected', 502],
  [{ code: 'ECONNRESET' }, 'unavailable', 503],
  [undefined, 'unavailable', 503],
] as const)('%j is %s', (thrown, problem, status) => {
  const failure = sheetFailure(thrown)
  expect(failure).toMatchObject({ problem, status })
  expect(failure.message).not.toContain('secret')
})

test('of a message only the refused request of a batch is kept', () => {
  const message = 'Invalid requests[12].addSheet: A sheet with the name "secret" already exists.'
  const failure = sheetFailure({
    response: { status: 400, data: { error: { status: 'INVALID_ARGUMENT', message } } },
  })
  expect(failure.message).toBe('spreadsheet: unexpected: HTTP 400 INVALID_ARGUMENT requests[12].addSheet')
})
