import { expect, test } from 'vitest'
import { readGrid, setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice, sample, smallOffice } from './fixtures/office.ts'
import {
  journal,
  journalHeaders,
  officeWithOneUnit,
  officeWithOverdue,
} from './fixtures/office-with-overdue.ts'

const environment = { PUBLIC_URL: 'https://control.example.gov.ua' }
const endOfYear = '2023-12-31'

/** The words of a text, addresses left out. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll(/https?:\S+/gu, ' ').match(/[\p{L}\d]+/gu))
}

function visible(html: string): string {
  return html
    .replace(/^[\s\S]*<body[^>]*>/u, '')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

test('each unit gets its e-mail, the authorised unit the summary with the PDF, and the journal records them', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOverdue, endOfYear, environment)
  const answer = await post('/digest')
  const counts = { week: '2023-W52', sent: 3, before: 0, refused: 0, withoutAddress: 0, owed: 0 }
  expect(await answer.json()).toEqual(counts)
  expect(answer.status).toBe(200)
  expect(readGrid(sheet.store, 'Журнал')[0]).toEqual(journalHeaders)
  expect(journal(sheet)).toEqual([
    ['2023-W52 УП', 'надіслано'],
    ['2023-W52 УКЕС', 'надіслано'],
    ['2023-W52 ВПЗВК', 'надіслано'],
  ])
  const [up, ukes, whole] = outbox.emails()
  expect(up?.to[0]?.address).toBe('up@dms.example')
  expect(up?.subject).toBe('УП: прострочено 2')
  expect(up?.text).toContain('Строк 30.06.2023, прострочено на 184 дні.')
  expect(up?.text).toContain('https://control.example.gov.ua/sheet#gid=0&range=2:2')
  expect(up?.text).toContain('https://control.example.gov.ua/report?unit=%D0%A3%D0%9F')
  expect(up?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(ukes?.text).toContain('Ваш підрозділ головний.')
  expect(ukes?.attachments).toEqual([])
  expect(whole?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
  expect(whole?.attachments[0]?.fileName).toBe('Стан виконання заходів за 2023 рік.pdf')
  expect(whole?.text).toContain('УП: 6 строків: виконано 0, прострочено 2, решта 4')
  expect(whole?.text).toContain('Усього: 6 строків: виконано 0, прострочено 2, решта 4')
})

test('an e-mail costs one read of the sheet and about one write', async () => {
  const { post, sheet } = await openOffice(officeWithOverdue, endOfYear)
  sheet.requests.length = 0
  await post('/digest')
  expect(sheet.requests.filter(({ path }) => path.endsWith('values:batchUpdate'))).toHaveLength(4)
})

test('text and HTML say the same', async () => {
  const { post, outbox } = await openOffice(sample, endOfYear, environment)
  await post('/digest')
  expect(outbox.emails()).toHaveLength(3)
  for (const { text, html } of outbox.emails()) {
    expect(wordsOf(visible(html))).toEqual(wordsOf(text))
  }
})

test('a second call sends nothing, and concurrent calls do not send twice', async () => {
  const { post, outbox } = await openOffice(officeWithOverdue, endOfYear)
  const answers = await Promise.all([post('/digest'), post('/digest')])
  const counts = await Promise.all(answers.map((answer) => answer.json()))
  // Either may come first.
  expect(counts.toSorted((a, b) => b.sent - a.sent)).toMatchObject([{ sent: 3 }, { sent: 0, before: 3 }])
  expect(await (await post('/digest')).json()).toMatchObject({ sent: 0, before: 3, owed: 0 })
  expect(outbox.emails()).toHaveLength(3)
})

test('without content no e-mail is sent', async () => {
  const { post, outbox, sheet } = await openOffice(smallOffice, '2023-08-31')
  expect(await (await post('/digest')).json()).toMatchObject({ sent: 0, owed: 0, withoutAddress: 0 })
  expect(outbox.emails()).toEqual([])
  expect(journal(sheet)).toEqual([])
})

test.each([
  ['2023-07-07', []],
  ['2023-07-08', ['head.up@dms.example']],
])('on %s, seven days or more after the term, in copy: %j', async (today, copy) => {
  const { post, outbox } = await openOffice(officeWithOverdue, today)
  await post('/digest')
  const letter = outbox.emails().find(({ to }) => to[0]?.address === 'up@dms.example')
  expect(letter?.cc.map(({ address }) => address)).toEqual(copy)
})

test('the authorised unit’s e-mail lists the changes of the week', async () => {
  const done = ['1.2', '03.07.2023', 'Виконано', 'Сторінку оновлено.', 'лист']
  const tabs = { ...officeWithOverdue, Виконання: [smallOffice.Виконання[0], done] }
  const { post, outbox } = await openOffice(tabs, '2023-07-05')
  await post('/digest')
  const text = outbox.emails().at(-1)?.text
  expect(text).toContain('== За тиждень прострочено (1) ==\n\n• 1.1. Провести лекцію')
  expect(text).toContain('== За тиждень виконано (1) ==\n\n• 1.2. Оновити сторінку')
})

test('units without a valid address are named to the authorised unit and in the journal, and get their e-mail later', async () => {
  const units = [
    officeWithOverdue.Підрозділи[0],
    ['УП', '', 'up@dms.example\r\nBcc: evil', ''],
    ['УКЕС', '', 'немає', ''],
    officeWithOverdue.Підрозділи[3],
  ]
  const { post, outbox, sheet } = await openOffice({ ...officeWithOverdue, Підрозділи: units }, endOfYear)
  expect(await (await post('/digest')).json()).toMatchObject({ sent: 2, withoutAddress: 1, owed: 0 })
  expect(outbox.emails().map(({ envelope }) => envelope?.to)).toEqual([
    ['up@dms.example'],
    ['vpzvk@dms.example'],
  ])
  expect(outbox.emails()[1]?.text).toContain('впишіть адресу на аркуші «Підрозділи». УКЕС.')
  expect(journal(sheet)).toContainEqual(['2023-W52 УКЕС', 'немає адреси'])
  setCell(sheet.store, 'Підрозділи', 2, 2, 'ukes@dms.example')
  expect(await (await post('/digest')).json()).toMatchObject({ sent: 1, before: 2, withoutAddress: 0 })
  expect(journal(sheet)).toContainEqual(['2023-W52 УКЕС', 'надіслано'])
})

test('findings are sent to the unit of the measure or entry', async () => {
  const tabs = {
    ...officeWithOverdue,
    Заходи: [officeWithOverdue.Заходи[0], ['1.1', 'І', '1', 'Провести лекцію', 'колись', 'УП']],
    Виконання: [
      [...smallOffice.Виконання[0], 'Підрозділ'],
      ['1.1', '31.02.2023', 'Виконано', 'а', 'б', 'УКЕС'],
    ],
  }
  const { post, outbox } = await openOffice(tabs, endOfYear)
  await post('/digest')
  const [up, ukes, whole] = outbox.emails()
  expect(up?.subject).toBe('УП: виправити 1')
  expect(up?.text).toContain('Строк «колись» не розпізнано')
  expect(ukes?.text).toContain('аркуш «Виконання», рядок 2, стовпець «Дата виконання»')
  expect(whole?.text).toContain('== Строк не розпізнано (1) ==')
  expect(whole?.text).toContain('== Зауваження до таблиці:')
})

test('force resends to one unit, once, with another Message-ID', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOverdue, endOfYear)
  await post('/digest')
  const force = `/digest?force=${encodeURIComponent('УКЕС')}`
  expect(await (await post(force)).json()).toMatchObject({ sent: 1 })
  expect(await (await post('/digest')).json()).toMatchObject({ sent: 0 })
  const own = outbox.emails().filter(({ to }) => to[0]?.address === 'ukes@dms.example')
  expect(new Set(own.map(({ messageId }) => messageId)).size).toBe(2)
  expect(journal(sheet).at(-1)).toEqual(['2023-W52+1 УКЕС', 'надіслано'])
  expect((await post(`/digest?force=${encodeURIComponent('Ніхто')}`)).status).toBe(400)
  expect(outbox.emails()).toHaveLength(4)
})

test('a forced resend that failed is retried, not forced anew', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOneUnit, endOfYear)
  await post('/digest')
  outbox.injectFault({ at: 'data', fault: { kind: 'refuse', code: 451 } })
  const force = `/digest?force=${encodeURIComponent('УКЕС')}`
  expect((await post(force)).status).toBe(503)
  expect((await post('/digest')).status).toBe(200)
  expect(outbox.emails()).toHaveLength(2)
  expect(journal(sheet)).toEqual([
    ['2023-W52 УКЕС', 'надіслано'],
    ['2023-W52+1 УКЕС', 'надіслано'],
  ])
})

test('hostile cells are harmless', async () => {
  const evil = '<script>alert(1)</script><img src=x>\r\nBcc: evil@evil.example\r\n\r\n\u202egnp.exe'
  const tabs = {
    ...officeWithOverdue,
    Заходи: [officeWithOverdue.Заходи[0], ['1.1', 'І', '1', evil, 'ІІ квартал', 'УП']],
    Підрозділи: [
      officeWithOverdue.Підрозділи[0],
      ['УП', evil, 'up@dms.example', ''],
      officeWithOverdue.Підрозділи[3],
    ],
  }
  const { get, post, outbox } = await openOffice(tabs, endOfYear)
  expect((await post('/digest')).status).toBe(200)
  expect(outbox.emails()).toHaveLength(2)
  for (const letter of outbox.emails()) {
    expect(letter.envelope?.to.join()).not.toContain('evil')
    expect(letter.html).not.toMatch(/<script|<img|\u202e/u)
    expect(letter.text).not.toMatch(/\u202e|^Bcc/mu)
    expect(letter.headers.has('bcc')).toBe(false)
  }
  expect(await (await get('/digest')).text()).not.toMatch(/<script|<img/u)
})

test('GET previews the e-mails, sends nothing and writes nothing', async () => {
  const { get, outbox, sheet } = await openOffice(officeWithOverdue, endOfYear)
  const page = await get('/digest')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('УП: прострочено 2')
  expect(outbox.emails()).toEqual([])
  expect(sheet.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  expect((await get('/digest?force=1')).status).toBe(400)
})

test('a run started by hand answers with a page', async () => {
  const { fetch } = await openOffice(officeWithOverdue, endOfYear)
  const answer = await fetch('/digest', { method: 'POST', headers: { Accept: 'text/html,*/*;q=0.8' } })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Надіслано зараз: 3')
})

test('without a mail server the e-mails can be previewed, and sending names the missing variables', async () => {
  const { fetch, get } = await openOffice(officeWithOverdue, endOfYear, { SMTP_URL: '', MAIL_FROM: '' })
  expect((await get('/digest')).status).toBe(200)
  const answer = await fetch('/digest', { method: 'POST', headers: { Accept: 'application/json' } })
  expect(answer.status).toBe(500)
  expect(await answer.json()).toMatchObject({
    detail: expect.stringContaining('SMTP_URL, MAIL_FROM'),
  })
})

test('a missing journal is created, one that is too small grows, one without its headers stops the run', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOneUnit, endOfYear)
  sheet.store.change((book) => {
    book.tabs = book.tabs.filter(({ title }) => title !== 'Журнал')
  })
  expect((await post('/digest')).status).toBe(200)
  expect(journal(sheet)).toEqual([['2023-W52 УКЕС', 'надіслано']])
  sheet.store.change((book) => {
    for (const tab of book.tabs) if (tab.title === 'Журнал') tab.rowCount = 2
  })
  expect((await post(`/digest?force=${encodeURIComponent('УКЕС')}`)).status).toBe(200)
  expect(journal(sheet)).toHaveLength(2)
  setCell(sheet.store, 'Журнал', 0, 4, 'Нотатки')
  expect((await post('/digest')).status).toBe(502)
  expect(outbox.emails()).toHaveLength(2)
})
