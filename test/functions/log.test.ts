import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { EventName } from '../../functions/log.ts'
import { openOffice, smallOffice } from './fixtures/office.ts'
import { officeWithOverdue } from './fixtures/office-with-overdue.ts'

const guide = readFileSync(new URL('../../.github/logs.md', import.meta.url), 'utf8')

test('each call logs a line with its duration and counts, and all lines of a call have its id', async () => {
  const { get, log } = await openOffice(smallOffice)
  await get('/report?period=2023', { 'Function-Execution-Id': 'abc' })
  expect(log).toEqual([
    expect.objectContaining({ message: 'sheet read', rows: 11, milliseconds: expect.any(Number) }),
    expect.objectContaining({ message: 'rendered', format: 'pdf', bytes: expect.any(Number) }),
    expect.objectContaining({
      severity: 'INFO',
      message: 'answered',
      function: 'report',
      status: 200,
      counts: { measures: 1, errors: 0 },
    }),
  ])
  for (const line of log) {
    expect(line).toMatchObject({ 'logging.googleapis.com/labels': { execution_id: 'abc' } })
  }
})

test('the log counts e-mails and names nobody', async () => {
  const { post, log } = await openOffice(officeWithOverdue)
  await post('/digest')
  expect(log.at(-1)).toMatchObject({ message: 'answered', counts: { sent: 3, refused: 0, owed: 0 } })
  expect(JSON.stringify(log)).not.toMatch(/@|[а-яіїєґ]/iu)
})

test('a failure is logged with its cause, function and duration', async () => {
  const { get, log, sheet } = await openOffice(smallOffice)
  sheet.injectFault({ method: 'GET', fault: { kind: 'status', status: 403 }, times: 9 })
  await get('/report')
  await get('/report?period=x')
  expect(log[0]).toMatchObject({ severity: 'ERROR', message: 'failed', function: 'report', status: 502 })
  expect(log[0]?.['cause']).toMatch(/^spreadsheet: not-shared/u)
  expect(log[1]).toMatchObject({ severity: 'INFO', message: 'refused', status: 400 })
  expect(log[1]?.['cause']).toBe('bad request: period-malformed')
})

test('every event is documented, and nothing else', () => {
  const events = {
    'sheet read': true,
    rendered: true,
    answered: true,
    refused: true,
    failed: true,
    'system tabs not written': true,
    'email not composed': true,
    'email not sent': true,
    'not archived': true,
    blocked: true,
  } satisfies Record<EventName, true>
  expect([...guide.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, name]) => name)).toEqual(Object.keys(events))
})
