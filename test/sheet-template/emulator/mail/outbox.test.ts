import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Email } from '../../../../lib/mail/email.ts'
import { createMailer } from '../../../../lib/mail/smtp.ts'
import {
  type MailEmulator,
  type MailEmulatorOptions,
  startMailEmulator,
} from '../../../../sheet-template/emulator/mail/outbox.ts'
import { serveOutbox } from '../../../../sheet-template/emulator/mail/serve-outbox.ts'
import { noMailTimeout } from '../../../time-limits.ts'

const email: Email = {
  to: [{ name: 'Відділ <1>', address: 'one@example.gov.ua' }],
  cc: [],
  subject: '<b>Прострочено</b>: ../заходи',
  text: 'Прострочено <3> заходи',
  html: '<p onclick="alert(1)">Прострочено</p></iframe>',
  attachments: [
    { fileName: "Звіт (1)'.pdf", type: 'application/pdf', content: Buffer.from('%PDF') },
    { fileName: 'сторінка.html', type: 'text/html', content: Buffer.from('<script>') },
  ],
  date: new Date('2023-02-13T08:00:00Z'),
  messageId: 'digest.2023-W07@example.gov.ua',
  listId: 'digest.example.gov.ua',
}

let folder: string
let outbox: MailEmulator
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-'))
  outbox = await startMailEmulator({ folder })
})
afterEach(async () => {
  await outbox.close()
  await rm(folder, { recursive: true })
})

async function send(part: Partial<Email> = {}): Promise<void> {
  const mailer = createMailer({ url: outbox.url, from: 'control@example.gov.ua', timeouts: noMailTimeout })
  await mailer.send({ ...email, ...part })
  mailer.close()
}

async function restart(options: MailEmulatorOptions): Promise<void> {
  await outbox.close()
  outbox = await startMailEmulator(options)
}

describe('the folder of the outbox', () => {
  test('holds e-mails as files with plain names, which are read on the next run', async () => {
    await send()
    await send({ subject: '' })
    expect((await readdir(folder)).toSorted()).toEqual(['0001 b Прострочено b заходи.eml', '0002.eml'])
    expect(await readFile(join(folder, '0002.eml'))).toEqual(outbox.emails()[1]?.raw)
    const before = outbox.emails().map((one) => ({ ...one, envelope: undefined }))
    await restart({ folder })
    expect(outbox.emails()).toEqual(before)
    await send()
    expect(outbox.emails().map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('is not written when the option is missing', async () => {
    await restart({})
    await send()
    expect(await readdir(folder)).toEqual([])
    expect(outbox.emails()).toHaveLength(1)
  })
})

test('e-mails that arrive at the same time have numbers of their own', async () => {
  await Promise.all(Array.from({ length: 8 }, () => send()))
  expect(outbox.emails().map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('starting on a port that is taken is an error', async () => {
  await expect(startMailEmulator({ port: Number(new URL(outbox.url).port) })).rejects.toThrow('EADDRINUSE')
})

describe('the outbox in a browser', () => {
  let server: Server
  beforeEach(async () => {
    server = createServer((request, response) => {
      void serveOutbox(outbox, request.url ?? '', request, response).then(
        (isServed) => isServed || response.writeHead(404).end(),
      )
    })
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })
  const open = (path: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method })

  test('lists the e-mails', async () => {
    expect(await (await open('/outbox')).text()).toContain('Листів ще немає')
    await send()
    const page = await (await open('/outbox')).text()
    expect(page).toContain('<a href="/outbox/1">&lt;b&gt;Прострочено&lt;/b&gt;: ../заходи</a>')
    expect(page).toContain('13.02.2023 10:00')
    expect(page).toContain('Відділ &lt;1&gt; &lt;one@example.gov.ua&gt;')
  })

  test('shows the HTML of an e-mail in a sandbox', async () => {
    await send()
    const response = await open('/outbox/1')
    const page = await response.text()
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    expect(page).toContain(
      'srcdoc="&lt;base target=&quot;_blank&quot;&gt;&lt;p onclick=&quot;alert(1)&quot;&gt;Прострочено&lt;/p&gt;&lt;/iframe&gt;',
    )
    expect(page).toContain('Прострочено &lt;3&gt; заходи')
    expect(page).toContain('<a href="/outbox/1/2">сторінка.html</a>')
    expect(page).toContain('&lt;digest.example.gov.ua&gt;')
  })

  test.each([
    [
      '/outbox/1/1',
      'application/pdf',
      "inline; filename*=UTF-8''%D0%97%D0%B2%D1%96%D1%82%20%281%29%27.pdf",
      '%PDF',
    ],
    [
      '/outbox/1/2',
      'application/octet-stream',
      "attachment; filename*=UTF-8''%D1%81%D1%82%D0%BE%D1%80%D1%96%D0%BD%D0%BA%D0%B0.html",
      '<script>',
    ],
  ])('serves the attachment %s as %s', async (path, type, disposition, content) => {
    await send()
    const response = await open(path)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-disposition')).toBe(disposition)
    expect(await response.text()).toBe(content)
  })

  test('serves the bytes of an e-mail', async () => {
    await send()
    const bytes = Buffer.from(await (await open('/outbox/1.eml')).arrayBuffer())
    expect(bytes).toEqual(outbox.emails()[0]?.raw)
  })

  test.each([
    '/',
    '/outbox/',
    '/outbox/2',
    '/outbox/0',
    '/outbox/1/0',
    '/outbox/1/3',
    '/outbox/1/1.eml',
    '/outbox/x',
  ])('has no page at %s', async (path) => {
    await send()
    expect((await open(path)).status).toBe(404)
  })

  test('refuses methods other than GET and HEAD', async () => {
    expect((await open('/outbox', 'POST')).status).toBe(404)
  })
})
