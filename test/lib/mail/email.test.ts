import { assert, asyncProperty, constantFrom, string } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Email, safeEmail } from '../../../lib/mail/email.ts'
import { createMailer, type Mailer } from '../../../lib/mail/smtp.ts'
import { type MailEmulator, startMailEmulator } from '../../../sheet-template/emulator/mail/outbox.ts'
import { noMailTimeout } from '../../time-limits.ts'

const letter: Email = {
  to: [{ name: 'Відділ', address: 'one@example.gov.ua' }],
  cc: [],
  subject: 'Прострочено',
  text: 'текст',
  html: '<p>текст</p>',
  attachments: [],
  date: new Date('2023-02-13T08:00:00Z'),
  messageId: 'digest.2023-W07@example.gov.ua',
  listId: 'digest.example.gov.ua',
}

let box: MailEmulator
let mailer: Mailer
beforeAll(async () => {
  box = await startMailEmulator()
  mailer = createMailer({ url: box.url, from: 'control@example.gov.ua', timeouts: noMailTimeout })
})
afterAll(async () => {
  mailer.close()
  await box.close()
})

const hostile = string({
  unit: constantFrom(
    '\r',
    '\n',
    '\r\n',
    '\u2028',
    '\0',
    '\t',
    ' ',
    ':',
    'Bcc: x@evil.ua',
    '"',
    '<',
    '>',
    ',',
    '=?utf-8?Q?=0D=0A?=',
    'ї'.repeat(40),
    '\u202e',
    'x.pdf',
    '/',
    '\\',
    ';',
  ),
  maxLength: 12,
})

test('no text can inject a header', async () => {
  await mailer.send(letter)
  const usual = [...(box.emails()[0]?.headers.keys() ?? [])].toSorted()
  await assert(
    asyncProperty(hostile, async (text) => {
      await mailer.send({
        ...letter,
        to: [{ name: text, address: 'one@example.gov.ua' }],
        subject: `Лист ${text}`,
        attachments: [{ fileName: text, type: 'application/pdf', content: Buffer.from('x') }],
      })
      const arrived = box.emails().at(-1)
      expect([...(arrived?.headers.keys() ?? [])].toSorted()).toEqual(usual)
      expect(arrived?.to).toHaveLength(1)
      expect(arrived?.to[0]?.address).toBe('one@example.gov.ua')
      expect(arrived?.envelope?.to).toEqual(['one@example.gov.ua'])
      expect(arrived?.attachments).toHaveLength(1)
      expect(arrived?.attachments[0]?.fileName).not.toMatch(/[\p{Cc}\u202e/\\]/u)
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['a message id', { messageId: 'a@b.ua>\r\nBcc: <x@evil.ua' }],
  ['a message id in brackets', { messageId: '<a@b.ua>' }],
  ['a list id', { listId: 'a.b>\r\nBcc: x' }],
  ['a media type', { attachments: [{ fileName: 'x', type: 'a/b\r\nX: y', content: Buffer.from('') }] }],
  ['a date', { date: new Date('never') }],
  ['a remote image', { html: '<img src="https://example.com/pixel.gif">' }],
  ['a remote button', { html: '<input type="image" src="https://example.com/x">' }],
  ['a remote style sheet', { html: '<style>@import "https://example.com/x.css"</style>' }],
  ['a remote background', { html: '<p style="background: url(//example.com)">' }],
])('%s that is malformed is a bug', (_, part) => {
  expect(() => safeEmail({ ...letter, ...part })).toThrow(TypeError)
})

test.each([
  '<a href="https://example.com/?src=1">x</a>',
  '<p>див. url(x), @import, src = 1 і &lt;img src=x&gt;</p>',
])('%s fetches nothing', (html) => {
  expect(safeEmail({ ...letter, html }).html).toBe(html)
})
