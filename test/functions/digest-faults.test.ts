import { describe, expect, test } from 'vitest'
import type { FaultRule } from '../../sheet-template/emulator/faults/google-faults.ts'
import type { MailFaultRule } from '../../sheet-template/emulator/mail/faults.ts'
import { setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice } from './fixtures/office.ts'
import {
  journal,
  journalHeaders,
  officeWithOneUnit,
  officeWithOverdue,
} from './fixtures/office-with-overdue.ts'

const mailFaults = {
  none: undefined,
  'recipient refused': { at: 'rcpt', fault: { kind: 'refuse', code: 550 } },
  'recipient put off': { at: 'rcpt', fault: { kind: 'refuse', code: 451 } },
  'sender refused': { at: 'mail', fault: { kind: 'refuse', code: 550 } },
  'e-mail put off': { at: 'data', fault: { kind: 'refuse', code: 451 } },
  'e-mail refused': { at: 'data', fault: { kind: 'refuse', code: 554 } },
  'lost before DATA': { at: 'rcpt', fault: { kind: 'drop' } },
  'lost within DATA': { at: 'body', fault: { kind: 'drop' } },
  'accepted, reply lost': { at: 'data', fault: { kind: 'drop' } },
  slow: { at: 'data', fault: { kind: 'slow', ms: 300 } },
} as const satisfies Record<string, MailFaultRule | undefined>

const write = { method: 'POST', path: /values:batchUpdate$/u }
const refused: FaultRule = { ...write, fault: { kind: 'status', status: 403 } }
const journalFaults: Readonly<Record<string, readonly FaultRule[]>> = {
  neither: [],
  before: [refused],
  // The record before sending is written, the one after is not.
  after: [{ ...write, fault: { kind: 'slow', ms: 1 } }, refused],
  // The write is applied, and its response lost.
  'response lost': [{ ...write, fault: { kind: 'lost', status: 503 } }],
}

/**
 * The number of e-mails the one recipient has once all is settled. 0: refused for good, as the journal says. 2: with one
 * Message-ID, because it was unknown whether the first had arrived.
 */
const table: Readonly<Record<keyof typeof mailFaults, Readonly<Record<string, 0 | 1 | 2>>>> = {
  none: { neither: 1, before: 1, after: 2, 'response lost': 1 },
  'recipient refused': { neither: 0, before: 0, after: 1, 'response lost': 0 },
  'recipient put off': { neither: 1, before: 1, after: 1, 'response lost': 1 },
  'sender refused': { neither: 1, before: 1, after: 1, 'response lost': 1 },
  'e-mail put off': { neither: 1, before: 1, after: 1, 'response lost': 1 },
  'e-mail refused': { neither: 1, before: 1, after: 1, 'response lost': 1 },
  'lost before DATA': { neither: 1, before: 1, after: 1, 'response lost': 1 },
  'lost within DATA': { neither: 1, before: 1, after: 1, 'response lost': 1 },
  'accepted, reply lost': { neither: 2, before: 2, after: 2, 'response lost': 2 },
  slow: { neither: 1, before: 1, after: 2, 'response lost': 1 },
}

describe.each(Object.keys(mailFaults) as (keyof typeof mailFaults)[])('mail: %s', (mail) => {
  test.each(Object.keys(journalFaults))('record not written: %s', async (mark) => {
    const { post, outbox, sheet } = await openOffice(officeWithOneUnit)
    const mailFault = mailFaults[mail]
    if (mailFault !== undefined) outbox.injectFault(mailFault)
    for (const fault of journalFaults[mark] ?? []) sheet.injectFault(fault)
    const statuses: number[] = []
    while (statuses.length < 4 && statuses.at(-1) !== 200) statuses.push((await post('/digest')).status)
    expect(statuses.pop()).toBe(200)
    expect(statuses.filter((status) => status < 500)).toEqual([])
    const letters = outbox.emails().map(({ messageId }) => messageId)
    expect(letters).toHaveLength(table[mail][mark] ?? -1)
    expect(new Set(letters).size).toBeLessThan(2)
    expect(journal(sheet)).toEqual([['2023-W52 УКЕС', letters.length === 0 ? 'відмова' : 'надіслано']])
    await post('/digest')
    expect(outbox.emails()).toHaveLength(letters.length)
  })
})

test('an instance killed after the record: the next run sends the same e-mail, with the same Message-ID', async () => {
  const { post, outbox } = await openOffice(officeWithOneUnit)
  await post('/digest')
  const { post: retry, outbox: other, sheet } = await openOffice(officeWithOneUnit)
  for (const [column, header] of journalHeaders.entries()) setCell(sheet.store, 'Журнал', 0, column, header)
  setCell(sheet.store, 'Журнал', 1, 0, '2023-W52 УКЕС')
  setCell(sheet.store, 'Журнал', 1, 4, 'надсилається')
  expect((await retry('/digest')).status).toBe(200)
  expect(journal(sheet)).toEqual([['2023-W52 УКЕС', 'надіслано']])
  expect(other.emails()[0]?.messageId).toMatch(/^<digest\.2023-W52\.[\da-f]{16}@example\.gov\.ua>$/u)
  // The domain is the sender’s, the rest depends on week and unit alone.
  expect(other.emails()[0]?.messageId).toBe(outbox.emails()[0]?.messageId)
})

test('after two lost replies an e-mail is given up', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOneUnit)
  outbox.injectFault({ at: 'data', fault: { kind: 'drop' }, times: 5 })
  expect((await post('/digest')).status).toBe(503)
  expect((await post('/digest')).status).toBe(200)
  expect((await post('/digest')).status).toBe(200)
  expect(outbox.emails()).toHaveLength(2)
  expect(journal(sheet)).toEqual([['2023-W52 УКЕС', 'відмова']])
})

test('one refused recipient does not stop the others', async () => {
  const { post, outbox } = await openOffice(officeWithOverdue)
  outbox.injectFault({ at: 'rcpt', match: /ukes/u, fault: { kind: 'refuse', code: 550 } })
  const answer = await post('/digest')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ sent: 2, refused: 1, owed: 0 })
})

test('a recipient who was put off gets the e-mail later, and the head who has it does not get it again', async () => {
  const { post, outbox } = await openOffice(officeWithOverdue)
  outbox.injectFault({ at: 'rcpt', match: /^up@/u, fault: { kind: 'refuse', code: 451 } })
  expect((await post('/digest')).status).toBe(503)
  // Accepted addresses are recorded over further failures of every kind.
  for (const fault of [
    { kind: 'refuse', code: 451 },
    { kind: 'refuse', code: 554 },
  ] as const) {
    outbox.injectFault({ at: 'mail', fault })
    expect((await post('/digest')).status).toBe(503)
  }
  outbox.injectFault({ at: 'body', fault: { kind: 'drop' } })
  expect((await post('/digest')).status).toBe(503)
  expect((await post('/digest')).status).toBe(200)
  const received = outbox.emails().flatMap(({ envelope }) => envelope?.to ?? [])
  expect(received.toSorted()).toEqual([
    'head.up@dms.example',
    'ukes@dms.example',
    'up@dms.example',
    'vpzvk@dms.example',
  ])
})

test('a mail server that is gone ends the run, and the next one sends everything once', async () => {
  const { post, outbox } = await openOffice(officeWithOverdue)
  outbox.injectFault({ at: 'mail', fault: { kind: 'refuse', code: 421 }, times: 2 })
  const answer = await post('/digest')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('60')
  expect(await answer.json()).toMatchObject({ sent: 0, owed: 3 })
  expect((await post('/digest')).status).toBe(200)
  expect(outbox.emails()).toHaveLength(3)
})

test('an exhausted quota of writes is waited for, and nobody gets a second e-mail', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOverdue)
  sheet.injectFault({ ...write, fault: { kind: 'slow', ms: 1 } })
  sheet.injectFault({ ...write, fault: { kind: 'status', status: 429 }, times: 2 })
  expect((await post('/digest')).status).toBe(200)
  expect(outbox.emails()).toHaveLength(3)
})

test('a sheet that cannot be written stops the run before the next e-mail', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOverdue)
  sheet.injectFault({ ...write, fault: { kind: 'slow', ms: 1 } })
  sheet.injectFault({ ...write, fault: { kind: 'status', status: 403 }, times: 9 })
  expect((await post('/digest')).status).toBe(502)
  expect(outbox.emails()).toHaveLength(1)
  expect(journal(sheet)).toEqual([['2023-W52 УП', 'надсилається']])
})
