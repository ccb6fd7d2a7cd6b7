import { expect, test } from 'vitest'
import { openOffice } from './fixtures/office.ts'
import { items, links, officeInEveryState, page, today, words } from './fixtures/office-in-every-state.ts'

test('a state filters lists, measures and data, but not the counters, as the page notes', async () => {
  const office = await openOffice(officeInEveryState, today)
  const whole = await page(office)
  const root = await page(office, '?state=overdue')
  expect(words(root.querySelector('h1'))).toBe('Стан виконання заходів: прострочено')
  expect(root.querySelector('title')?.text).toBe('Стан виконання заходів: прострочено – станом на 05.07.2023')
  expect(words(root.querySelector('.narrowed'))).toBe(
    'Показано лише стан «прострочено»: 2 із 11 строків. Загальні лічильники враховують усі стани.',
  )
  expect(words(root.querySelector('#whole .legend'))).toBe(words(whole.querySelector('#whole .legend')))
  expect(root.querySelectorAll('.measure')).toHaveLength(2)
  expect(root.querySelector('#at-risk')).toBeNull()
  const data = await (await office.get('/overview?state=overdue&format=json')).json()
  expect([data.state, data.counters.total, data.obligations.length]).toEqual(['overdue', 11, 2])
  const csv = await (await office.get('/overview?state=overdue&format=csv')).text()
  expect(csv.trim().split('\r\n')).toHaveLength(3)
})

test('every link and the form keep the filters, and each can be removed', async () => {
  const office = await openOffice(officeInEveryState, today)
  const query = '?period=2023&unit=%D0%A3%D0%9F&state=overdue&asOf=2023-07-01'
  const root = await page(office, query)
  expect(words(root.querySelector('h1'))).toBe('Стан виконання заходів: УП, 2023 рік, прострочено')
  expect(root.querySelectorAll('.chosen a').map((one) => one.getAttribute('aria-label'))).toEqual([
    'прибрати: УП',
    'прибрати: 2023 рік',
    'прибрати: прострочено',
    'прибрати: станом на 01.07.2023',
  ])
  const own = links(root).filter((link) => link.startsWith('/overview') || link.startsWith('/report'))
  const searches = own.map((link) => new URLSearchParams(link.split('?')[1]?.replaceAll('&amp;', '&')))
  for (const search of searches) expect([...search].length).toBeGreaterThanOrEqual(3)
  expect(searches.filter((search) => search.get('unit') === null)).toHaveLength(1)
  const reports = own.filter((link) => link.startsWith('/report'))
  expect(reports).toHaveLength(3)
  for (const link of reports) {
    expect(link).not.toContain('state')
    expect((await office.get(link.replaceAll('&amp;', '&'))).status).toBe(200)
  }
  // The form stays on the host at which the page was opened.
  expect(root.querySelector('form')?.hasAttribute('action')).toBe(false)
  expect(root.querySelectorAll('form option[selected]').map((one) => one.getAttribute('value'))).toEqual([
    'УП',
    'overdue',
    '2023',
  ])
  for (const link of own.filter((one) => one.startsWith('/overview'))) {
    expect((await office.get(link.replaceAll('&amp;', '&'))).status).toBe(200)
  }
})

test('on a day that is over, what was due on it is overdue and no longer coming', async () => {
  const root = await page(await openOffice(officeInEveryState, today), '?asOf=2023-06-30')
  expect(items(root, 'overdue')[1]).toContain('строк сплив до 30.06.2023 № 1.2')
  expect(items(root, 'coming').join(' ')).not.toContain('№ 1.2')
})

test('the calendar is that of the filtered year', async () => {
  const root = await page(await openOffice(officeInEveryState, today), '?period=2024-Q4')
  expect(root.querySelector('#calendar svg.year')?.getAttribute('aria-label')).toContain('2024 рік: 1 строк,')
  expect(root.querySelectorAll('#calendar svg.year path.today')).toEqual([])
})
