import { createServer, type Server } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { MailFailure } from '../../../lib/errors.ts'
import type { Email } from '../../../lib/mail/email.ts'
import { createMailer, type MailAccess, type Mailer } from '../../../lib/mail/smtp.ts'
import type { MailFaultRule } from '../../../sheet-template/emulator/mail/faults.ts'
import {
  type MailEmulator,
  type MailEmulatorOptions,
  startMailEmulator,
} from '../../../sheet-template/emulator/mail/outbox.ts'
import { selfSigned } from '../../certificate.ts'
import { neverMs, noMailTimeout as timeouts } from '../../time-limits.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

async function outbox(options?: MailEmulatorOptions): Promise<MailEmulator> {
  const started = await startMailEmulator(options)
  open.unshift(started)
  return started
}

function mailer(url: string, more: Partial<MailAccess> = {}): Mailer {
  const made = createMailer({ url, from: 'Контроль програми <control@example.gov.ua>', timeouts, ...more })
  open.unshift(made)
  return made
}

const one = { name: 'Відділ «Перший»', address: 'one@example.gov.ua' }
const two = { name: '', address: 'two@example.gov.ua' }
const letter: Email = {
  to: [one],
  cc: [two],
  subject: 'Прострочено 3 заходи: що зробити до п’ятниці',
  text: 'Добрий день.\n.\nПрострочено 3 заходи.\n',
  html: '<p>Прострочено <b>3</b> заходи.</p>',
  attachments: [
    { fileName: 'Звіт за І півріччя.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7\0\xff') },
  ],
  date: new Date('2023-02-13T08:00:00Z'),
  messageId: 'digest.2023-W07.one@example.gov.ua',
  listId: 'digest.example.gov.ua',
}

function failureOf(sent: Promise<unknown>): Promise<MailFailure> {
  return sent.then(
    () => expect.fail('it was sent'),
    (error: MailFailure) => error,
  )
}

test('an e-mail arrives as it was composed', async () => {
  const box = await outbox()
  await expect(mailer(box.url).send(letter)).resolves.toEqual({
    accepted: ['one@example.gov.ua', 'two@example.gov.ua'],
    rejected: [],
  })
  const [arrived] = box.emails()
  expect(arrived).toMatchObject({
    envelope: { from: 'control@example.gov.ua', to: ['one@example.gov.ua', 'two@example.gov.ua'] },
    from: { name: 'Контроль програми', address: 'control@example.gov.ua' },
    to: [one],
    cc: [two],
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    date: letter.date,
    messageId: '<digest.2023-W07.one@example.gov.ua>',
    attachments: letter.attachments,
  })
  expect(Object.fromEntries(arrived?.headers ?? [])).toMatchObject({
    'list-id': '<digest.example.gov.ua>',
    'auto-submitted': 'auto-generated',
    'x-auto-response-suppress': 'All',
  })
  expect(arrived?.raw.toString('latin1')).not.toMatch(/[\u0080-\u00ff]/u)
})

test('a domain may be Ukrainian, and a duplicate address gets one e-mail', async () => {
  const box = await outbox()
  const address = 'upr@Приклад.укр'
  const sent = await mailer(box.url).send({
    ...letter,
    to: [{ name: '', address }],
    cc: [{ name: '', address }],
  })
  expect(sent).toEqual({ accepted: [address], rejected: [] })
  expect(box.emails()[0]?.envelope?.to).toEqual(['upr@приклад.укр'])
  expect(box.emails()[0]?.headers.get('to')).toBe('upr@xn--80aikifvh.xn--j1amh')
})

describe('addresses', () => {
  test('a malformed address is reported, and the others get the e-mail', async () => {
    const box = await outbox()
    const bad = 'one@example.gov.ua\r\nBcc: evil@example.com'
    const sent = await mailer(box.url).send({ ...letter, cc: [two, { name: '', address: bad }] })
    expect(sent).toEqual({
      accepted: ['one@example.gov.ua', 'two@example.gov.ua'],
      rejected: [{ address: bad, response: 'not a mail address', retryable: false }],
    })
    expect(box.emails()[0]?.raw.toString()).not.toContain('evil')
  })

  test('without any address nothing is sent', async () => {
    const sent = mailer('smtp://127.0.0.1:1').send({ ...letter, to: [], cc: [{ name: '', address: 'x' }] })
    await expect(sent).resolves.toMatchObject({ accepted: [], rejected: [{ address: 'x' }] })
  })

  test.each([
    [550, false],
    [450, true],
  ])('one is refused with %i, the other gets the e-mail', async (code, retryable) => {
    const box = await outbox()
    box.injectFault({
      at: 'rcpt',
      match: /^two/u,
      fault: { kind: 'refuse', code, message: 'no two@example.gov.ua here' },
    })
    await expect(mailer(box.url).send(letter)).resolves.toEqual({
      accepted: ['one@example.gov.ua'],
      rejected: [
        { address: 'two@example.gov.ua', response: `${code} no two@example.gov.ua here`, retryable },
      ],
    })
    expect(box.emails()).toHaveLength(1)
  })

  test('all are refused', async () => {
    const box = await outbox()
    box.injectFault({ at: 'rcpt', times: 2, fault: { kind: 'refuse', code: 550 } })
    const { accepted, rejected } = await mailer(box.url).send(letter)
    expect([accepted.length, rejected.length, box.emails().length]).toEqual([0, 2, 0])
  })
})

function refuse(at: MailFaultRule['at'], code: number): MailFaultRule {
  return {
    at,
    fault: { kind: 'refuse', code, message: 'no, one@example.gov.ua' },
  }
}

function drop(at: MailFaultRule['at']): MailFaultRule {
  return { at, times: 9, fault: { kind: 'drop' } }
}

function slow(at: MailFaultRule['at']): MailFaultRule {
  return { at, fault: { kind: 'slow', ms: neverMs } }
}

/**
 * Sends to a server with a fault, and gives up a slow one before it replies. A busy computer may be as slow before the
 * fault: then another attempt has twice the time.
 */
async function sendWithFault(rule: MailFaultRule): Promise<{ box: MailEmulator; failure: MailFailure }> {
  for (let timeoutMs = 200; ; timeoutMs *= 2) {
    const box = await outbox()
    box.injectFault(rule)
    const shorter =
      rule.fault.kind === 'slow' ? { ...timeouts, greeting: timeoutMs, idle: timeoutMs } : timeouts
    const failure = await failureOf(mailer(box.url, { timeouts: shorter }).send(letter))
    if (box.stages.includes(rule.at)) return { box, failure }
  }
}

/** The problem of each fault, whether it is retryable, and whether the e-mail has arrived nevertheless. */
describe('faults', () => {
  test.each([
    [refuse('connect', 554), 'rejected', false, 0],
    [refuse('connect', 421), 'busy', true, 0],
    [drop('connect'), 'unreachable', true, 0],
    [slow('connect'), 'unreachable', true, 0],
    [refuse('mail', 550), 'refused-sender', false, 0],
    [refuse('mail', 552), 'rejected', false, 0],
    [refuse('mail', 530), 'unauthenticated', false, 0],
    [refuse('mail', 451), 'busy', true, 0],
    [drop('mail'), 'unreachable', true, 0],
    [slow('mail'), 'unreachable', true, 0],
    [refuse('rcpt', 421), 'busy', true, 0],
    [drop('rcpt'), 'unreachable', true, 0],
    [slow('rcpt'), 'unreachable', true, 0],
    [refuse('data', 554), 'rejected', false, 0],
    [refuse('data', 451), 'busy', true, 0],
    [refuse('data', 421), 'busy', true, 0],
    [drop('data'), 'unknown-outcome', false, 1],
    [slow('data'), 'unknown-outcome', false, 1],
  ] as const)('%j is %s', async (rule, problem, retryable, arrived) => {
    const { box, failure } = await sendWithFault(rule)
    expect(failure).toMatchObject({ problem, retryable })
    expect(failure.message).not.toMatch(/@|127\.0/u)
    // The mailer does not wait until the server has stored what it received.
    await vi.waitUntil(() => box.emails().length >= arrived, { timeout: neverMs })
    expect(box.emails()).toHaveLength(arrived)
  })

  test('a connection lost during DATA has delivered nothing', async () => {
    const box = await outbox()
    box.injectFault(drop('body'))
    const content = Buffer.alloc(8_000_000, 'x')
    const sent = mailer(box.url).send({
      ...letter,
      attachments: [{ fileName: 'x', type: 'text/plain', content }],
    })
    expect(await failureOf(sent)).toMatchObject({ problem: 'unreachable', retryable: true })
    expect(box.emails()).toEqual([])
  })

  test('a server that is gone', async () => {
    const box = await outbox()
    await box.close()
    expect(await failureOf(mailer(box.url).send(letter))).toMatchObject({ problem: 'unreachable' })
  })

  test('a server that trickles its replies runs into the total timeout', async () => {
    const server: Server = createServer((socket) => {
      socket.on('error', () => {}).write('220-')
      const timer = setInterval(() => socket.write('x'), 100)
      socket.on('close', () => clearInterval(timer))
    })
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
    open.push(server)
    const { port } = server.address() as { port: number }
    const out = mailer(`smtp://127.0.0.1:${port}`, { timeouts: { ...timeouts, total: 500 } })
    expect(await failureOf(out.send(letter))).toMatchObject({ problem: 'unreachable' })
  })

  test('a refused e-mail does not stop the next one', async () => {
    const box = await outbox()
    const out = mailer(box.url)
    box.injectFault(refuse('mail', 550))
    await failureOf(out.send(letter))
    await expect(out.send(letter)).resolves.toMatchObject({ rejected: [] })
  })

  test('after all pooled connections were lost the next e-mail is sent once', async () => {
    const box = await outbox()
    const out = mailer(box.url)
    await Promise.all([out.send(letter), out.send(letter)])
    box.injectFault({ at: 'mail', times: 2, fault: { kind: 'drop' } })
    await expect(out.send(letter)).resolves.toMatchObject({ rejected: [] })
    expect(box.emails()).toHaveLength(3)
  })

  test('a reply lost on a reused connection is an unknown outcome too', async () => {
    const box = await outbox()
    const out = mailer(box.url)
    await out.send(letter)
    box.injectFault({ at: 'data', fault: { kind: 'drop' } })
    expect(await failureOf(out.send(letter))).toMatchObject({ problem: 'unknown-outcome' })
    expect(box.emails()).toHaveLength(2)
  })
})

describe('encryption and passwords', () => {
  const login = { user: 'служба', password: 'p:a/s@s' }
  const withLogin = (url: string, password = login.password) =>
    url.replace('://', `://${encodeURIComponent(login.user)}:${encodeURIComponent(password)}@`)
  /** An address of this machine that the mailer does not recognise as such, so that it requires encryption. */
  const elsewhere = (url: string) => url.replace('127.0.0.1', '0.0.0.0')

  test('the password is sent', async () => {
    const box = await outbox({ login })
    await mailer(withLogin(box.url)).check()
    await mailer(withLogin(box.url)).send(letter)
    expect(box.emails()).toHaveLength(1)
  })

  test('a wrong or missing password', async () => {
    const box = await outbox({ login })
    const wrong = mailer(withLogin(box.url, 'secret'))
    expect(await failureOf(wrong.send(letter))).toMatchObject({
      problem: 'unauthenticated',
      retryable: false,
    })
    expect(await failureOf(wrong.check())).toMatchObject({ problem: 'unauthenticated' })
    expect(await failureOf(mailer(box.url).send(letter))).toMatchObject({ problem: 'unauthenticated' })
  })

  test('a remote server without encryption gets neither e-mail nor password', async () => {
    const box = await outbox({ login })
    const failure = await failureOf(mailer(elsewhere(withLogin(box.url))).send(letter))
    expect(failure).toMatchObject({ problem: 'tls', retryable: false })
  })

  test.each(['connection', 'STARTTLS'] as const)(
    'TLS from %s: a certificate nobody vouches for',
    async (from) => {
      const box = await outbox({ tls: { ...selfSigned('0.0.0.0'), from } })
      expect(await failureOf(mailer(elsewhere(box.url)).send(letter))).toMatchObject({ problem: 'tls' })
      expect(box.emails()).toEqual([])
    },
  )

  test.each(['connection', 'STARTTLS'] as const)('TLS from %s', async (from) => {
    const [right, wrong] = [selfSigned('0.0.0.0'), selfSigned('mail.example.gov.ua')]
    const before = getCACertificates('default')
    setDefaultCACertificates([...before, right.cert, wrong.cert])
    try {
      const box = await outbox({ tls: { ...right, from }, login })
      await mailer(withLogin(elsewhere(box.url))).send(letter)
      expect(box.emails()).toHaveLength(1)
      const other = await outbox({ tls: { ...wrong, from } })
      expect(await failureOf(mailer(elsewhere(other.url)).send(letter))).toMatchObject({ problem: 'tls' })
    } finally {
      setDefaultCACertificates(before)
    }
  })

  test('parameters of the URL disable no check', async () => {
    const box = await outbox({ tls: { ...selfSigned('0.0.0.0'), from: 'connection' } })
    const url = `${elsewhere(box.url)}/?tls.rejectUnauthorized=false`
    expect(await failureOf(mailer(url).send(letter))).toMatchObject({ problem: 'tls' })
  })
})
