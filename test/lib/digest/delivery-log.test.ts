import { expect, test } from 'vitest'
import {
  deliveredTo,
  deliveryCells,
  deliveryTo,
  emailKey,
  isSettled,
  messageIdOf,
  readDeliveryLog,
} from '../../../lib/digest/delivery-log.ts'
import { SheetFailure } from '../../../lib/errors.ts'
import { safeEmail } from '../../../lib/mail/email.ts'
import { acceptedIn, deliveryDetails } from '../../../lib/text/digest.ts'

const headers = ['Ключ', 'Коли', 'Що', 'Кому', 'Стан', 'Подробиці']
function row(key: string, state: string, details = '') {
  return [key, '', '', '', state, details]
}

test.each([
  ['надіслано', true],
  ['відмова', true],
  ['Надіслано ', true],
  ['надсилається', false],
  ['відкладено', false],
  ['немає адреси', false],
  ['', false],
])('an e-mail recorded as «%s» is settled: %s', (state, settled) => {
  const { record } = deliveryTo(
    readDeliveryLog([headers, row('2023-W52 УП', state)]),
    '2023-W52',
    'УП',
    false,
  )
  expect(isSettled(record)).toBe(settled)
})

test('week, unit and resend count identify an e-mail', () => {
  const deliveryLog = readDeliveryLog([headers, row('2023-W52 УП', 'надіслано')])
  expect(deliveryTo(deliveryLog, '2023-W52', 'УП', false).record?.row).toBe(2)
  expect(deliveryTo(deliveryLog, '2024-W01', 'УП', false).record).toBeUndefined()
  expect(deliveryTo(deliveryLog, '2023-W52', 'У', false).record).toBeUndefined()
  expect(deliveryTo(deliveryLog, '2023-W52', 'УП', true)).toEqual({
    key: '2023-W52+1 УП',
    resendCount: 1,
    record: undefined,
  })
  expect(emailKey('2023-W52', 'УП', 1)).not.toBe(emailKey('2023-W52', 'УП +1', 0))
})

test('of two records with one key the settled one prevails, in any order', () => {
  const sent = row('2023-W52 УП', 'надіслано')
  const begun = row('2023-W52 УП', 'надсилається')
  for (const rows of [
    [sent, begun],
    [begun, sent],
  ]) {
    expect(isSettled(deliveryTo(readDeliveryLog([headers, ...rows]), '2023-W52', 'УП', false).record)).toBe(
      true,
    )
  }
})

test('columns are found by their headers, and added columns are left alone', () => {
  const deliveryLog = readDeliveryLog([
    ['Нотатки', ...headers],
    ['моє', ...row('2023-W52 УП', 'відмова')],
  ])
  const deliveryKey = deliveryTo(deliveryLog, '2023-W52', 'УП', false)
  expect(isSettled(deliveryKey.record)).toBe(true)
  const line = { deliveryKey, row: 2, at: '01.01.2024 09:00', to: 'а', state: 'sent', details: '' } as const
  expect(deliveryCells(deliveryLog, line)).toEqual([
    null,
    '2023-W52 УП',
    '01.01.2024 09:00',
    'Щотижневий лист',
    'а',
    'надіслано',
    '',
  ])
})

test('the next row is the one below all contents', () => {
  expect(readDeliveryLog([headers, [], row('x', ''), [], ['', '']]).journal.nextRow).toBe(4)
  expect(readDeliveryLog([headers]).journal.nextRow).toBe(2)
  expect(readDeliveryLog([]).journal).toMatchObject({ nextRow: 2, needsHeaders: true })
  expect(readDeliveryLog(undefined).journal.needsHeaders).toBe(true)
})

test('a missing header is a failure', () => {
  expect(() => readDeliveryLog([headers.slice(1), row('x', 'надіслано')])).toThrow(SheetFailure)
})

test('Message-IDs are ASCII whatever the unit’s code, and differ between e-mails', () => {
  const ids = [
    messageIdOf('2023-W52', 'УКЕС', 0, 'example.gov.ua'),
    messageIdOf('2023-W52', 'УКЕС', 1, 'example.gov.ua'),
    messageIdOf('2024-W01', 'УКЕС', 0, 'example.gov.ua'),
    messageIdOf('2023-W52', '\r\nBcc: x@y <>', 0, 'example.gov.ua'),
  ]
  expect(new Set(ids).size).toBe(4)
  for (const messageId of ids) {
    const letter = { to: [], cc: [], subject: '', text: '', html: '', attachments: [], listId: 'a.b' }
    expect(() => safeEmail({ ...letter, date: new Date(0), messageId })).not.toThrow()
  }
})

test('the accepted addresses of an e-mail that was put off are read back', () => {
  const refusal = { address: 'c@d.ua', response: '451 4.7.1 Прийнято: x@y.ua. later', passing: true }
  const details = deliveryDetails(['a@b.gov.ua', 'e@f.ua'], [refusal])
  expect(acceptedIn(details)).toEqual(['a@b.gov.ua', 'e@f.ua'])
  expect(acceptedIn(deliveryDetails([], [refusal]))).toEqual([])
  expect(acceptedIn('')).toEqual([])
  const mark = { row: 2, to: '', details } as const
  expect(deliveredTo({ ...mark, state: 'put-off' })).toHaveLength(2)
  expect(deliveredTo({ ...mark, state: 'sending' })).toHaveLength(2)
  expect(deliveredTo(undefined)).toEqual([])
})
