import { expect, test } from 'vitest'
import { type Grant, signGrant } from '../../lib/access/grant.ts'
import { parsePeriodCode } from '../../lib/calendar/period.ts'
import { openOffice, sample } from './fixtures/office.ts'
import { officeWithOverdue } from './fixtures/office-with-overdue.ts'

const secret = 'a-secret-of-at-least-32-characters!'
const key = { id: 'k2', secret }
const older = { id: 'k1', secret: secret.toUpperCase() }
const environment = { ACCESS: 'link', LINK_KEYS: `k2:${secret},k1:${older.secret}` }
// The current day is fixed in tests, so expiry is relative to it.
const expires = Date.parse('2023-12-31T23:59:59Z') / 1000 + 60
const whole: Grant = { opens: 'pages', unit: undefined, period: undefined, expires }

function link(path: string, grant: Partial<Grant> = {}, signing = key) {
  return `${path}${path.includes('?') ? '&' : '?'}access=${signGrant({ ...whole, ...grant }, signing)}`
}

test('a link opens its pages within its limits', async () => {
  const { get } = await openOffice(sample, '2023-12-31', environment)
  const status = async (path: string) => (await get(path)).status
  expect(await status(link('/report'))).toBe(200)
  expect(await status(link('/overview'))).toBe(200)
  expect(await status(link('/report', {}, older))).toBe(200)
  expect(await status(link('/report?unit=%D0%A3%D0%9F', { unit: 'УП' }))).toBe(200)
  const halfYear = { period: parsePeriodCode('2023-H1') }
  expect(await status(link('/report?period=2023-Q2', halfYear))).toBe(200)
  expect(await status(link('/report?asOf=2023-06-30', halfYear))).toBe(200)
})

test('without parameters a scoped link shows its scope', async () => {
  const { get } = await openOffice(sample, '2023-12-31', environment)
  const limits = { unit: 'УП', period: parsePeriodCode('2023-H1') }
  const data = await (await get(link('/overview?format=json', limits))).json()
  expect(data).toMatchObject({ unit: 'УП', period: '2023-H1' })
  expect(data.obligations.length).toBeGreaterThan(0)
  for (const { units } of data.obligations) expect(units).toContain('УП')
})

const refused: readonly [string, string][] = [
  ['none', '/report'],
  ['empty', '/report?access='],
  ['expired', link('/report', { expires: expires - 86_400 * 2 })],
  ['for another function', link('/report', { opens: 'overview' })],
  ['for another function, which is not for readers', link('/validate')],
  ['for another unit', link('/report?unit=%D0%A3%D0%9F', { unit: 'УКЕС' })],
  ['for another unit beside its own', link('/report?unit=УКЕС&unit=УП', { unit: 'УКЕС' })],
  ['for another period', link('/report?period=2023-H2', { period: parsePeriodCode('2023-H1') })],
  ['for a part of the period', link('/report?period=2023', { period: parsePeriodCode('2023-H1') })],
  ['for one unit, of what is archived', link('/report?archived=2023-H1', { unit: 'УП' })],
  ['for a day after the period', link('/report?asOf=2023-07-01', { period: parsePeriodCode('2023-H1') })],
  ['of another archived period', link('/report?archived=2023', { period: parsePeriodCode('2023-H1') })],
  ['for the letters', link('/digest')],
  ['for a unit without a name', link('/report', { unit: '' })],
  ['for a unit that is no longer there', link('/report', { unit: 'Давній' })],
  ['truncated', link('/report').slice(0, -1)],
  ['with a changed letter', link('/report').replace(/.$/u, (letter) => (letter === 'A' ? 'B' : 'A'))],
  ['by another key', link('/report', {}, { id: 'k2', secret: 'x'.repeat(32) })],
  ['by an unknown key', link('/report', {}, { id: 'k9', secret })],
  ['doubled', `${link('/report')}&${link('').slice(1)}`],
  ['longer than anything', `/report?access=${'1.k2.'.repeat(2000)}`],
]

test('every invalid link gets the same response, and no token is logged', async () => {
  const { get, log } = await openOffice(sample, '2023-12-31', environment)
  const answers = await Promise.all(
    refused.map(async ([, path]) => {
      const answer = await get(path, { Accept: 'text/html' })
      const { 'content-length': _, date: __, ...headers } = Object.fromEntries(answer.headers)
      return { status: answer.status, headers, body: await answer.text() }
    }),
  )
  expect(refused.filter((_, index) => answers[index]?.status !== 403)).toEqual([])
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  expect(JSON.stringify(log)).not.toContain('access')
  expect(JSON.stringify(log)).not.toMatch(/[\w-]{43}/u)
})

test('a refusal makes no request to Google', async () => {
  const { get, sheet } = await openOffice(sample, '2023-12-31', environment)
  await get('/report?access=1.k2.9.x.y')
  expect(sheet.requests).toEqual([])
})

test('a link never authorizes a function that writes', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOverdue, '2023-12-31', environment)
  const tries = ['/digest', '/validate', '/archive', link('/digest')]
  for (const path of tries) expect((await post(path)).status).toBe(403)
  expect([outbox.emails(), sheet.requests]).toEqual([[], []])
})

test('links in an e-mail open its own scope alone, until the next e-mail', async () => {
  const settings = { ...environment, PUBLIC_URL: 'https://control.example.gov.ua' }
  const office = await openOffice(officeWithOverdue, '2023-12-25', { ...settings, ACCESS: 'iam' })
  await office.post('/digest')
  const up = office.outbox.emails().find(({ subject }) => subject.startsWith('УП'))
  const [address = ''] = /https:\S+\/report\?\S+/u.exec(up?.text ?? '') ?? []
  const { search } = new URL(address)
  const status = async (day: string, path: string) => {
    const { get } = await openOffice(officeWithOverdue, day, settings)
    return (await get(path)).status
  }
  expect(await status('2023-12-25', `/report${search}`)).toBe(200)
  expect(await status('2023-12-25', `/overview${search}`)).toBe(200)
  expect(await status('2024-01-01', `/report${search}`)).toBe(200)
  expect(await status('2024-01-03', `/report${search}`)).toBe(403)
  const elsewhere = search.replace(encodeURIComponent('УП'), encodeURIComponent('УКЕС'))
  expect(await status('2023-12-25', `/report${elsewhere}`)).toBe(403)
})

test('a cross-site form submission is refused', async () => {
  const { fetch, outbox } = await openOffice(officeWithOverdue)
  const from = (site: string) =>
    fetch('/digest', { method: 'POST', headers: { 'Sec-Fetch-Site': site, Accept: 'text/html' } })
  for (const site of ['cross-site', 'same-site']) expect((await from(site)).status).toBe(403)
  expect(outbox.emails()).toEqual([])
  expect((await from('same-origin')).status).toBe(200)
})

test('a page has the token of its own bearer, even when several open it at once', async () => {
  const { fetch } = await openOffice(sample, '2023-12-31', environment)
  const tokens = [1, 2].map((more) => signGrant({ ...whole, expires: expires + more }, key))
  const pages = await Promise.all(
    tokens.map(async (token) => (await fetch(`/overview?access=${token}`, {})).text()),
  )
  pages.forEach((page, index) => {
    expect(page).toContain(tokens[index])
    expect(page).not.toContain(tokens[1 - index])
  })
})

test('a link for the overview does not link to the report', async () => {
  const { get } = await openOffice(sample, '2023-12-31', environment)
  expect(await (await get(link('/overview', { opens: 'overview' }))).text()).not.toContain('/report')
  expect(await (await get(link('/overview'))).text()).toContain('/report')
})

test('the bearer of a scoped link learns nothing of the rest from failures', async () => {
  const broken = {
    ...officeWithOverdue,
    Налаштування: officeWithOverdue.Налаштування.map(([name, value]) =>
      name === 'Початок програми' ? [name, 'таємне'] : [name, value],
    ),
  }
  const { get } = await openOffice(broken, '2023-12-31', environment)
  const whole = await get(link('/report'), { Accept: 'text/html' })
  const part = await get(link('/report', { unit: 'УП' }), { Accept: 'text/html' })
  expect([whole.status, part.status]).toEqual([422, 422])
  expect(await whole.text()).toContain('таємне')
  expect(await part.text()).not.toContain('таємне')
})

test('a link for a period shows the number of findings only', async () => {
  const wrong = {
    ...officeWithOverdue,
    Підрозділи: [...officeWithOverdue.Підрозділи, ['ВДР', 'Відділ', 'де-інде@', '']],
  }
  const { get } = await openOffice(wrong, '2023-12-31', environment)
  const all = await (await get(link('/overview'))).text()
  expect(all).toContain('де-інде@')
  const page = await (await get(link('/overview', { period: parsePeriodCode('2023-Q1') }))).text()
  expect(page).toContain('1 помилка')
  expect(page).not.toContain('де-інде@')
})
