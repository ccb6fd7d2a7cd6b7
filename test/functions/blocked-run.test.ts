import { expect, test } from 'vitest'
import { setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice, smallOffice, type Tabs } from './fixtures/office.ts'
import { journal, officeWithOverdue } from './fixtures/office-with-overdue.ts'

const environment = { PUBLIC_URL: 'https://control.example.gov.ua' }

const settings = [...officeWithOverdue.Налаштування, ['E-mail адміністратора', 'admin@dms.example']]

const broken: readonly (readonly [string, Tabs])[] = [
  ['Виконання', { ...officeWithOverdue, Виконання: [['#REF!']] }],
  ['Виконання', { ...officeWithOverdue, Виконання: [['Loading...']] }],
  ['Підрозділи', { ...officeWithOverdue, Підрозділи: [['#REF!']] }],
  [
    'Заходи',
    {
      ...officeWithOverdue,
      Заходи: officeWithOverdue.Заходи.map((row, at) =>
        at === 0 ? row.map((header) => (header === '№' ? 'Номер' : header)) : row,
      ),
    },
  ],
]

test.each(broken)(
  'a broken «%s» stops e-mails and archive, and people are told once a day',
  async (tab, tabs) => {
    const { post, get, outbox, sheet, bucket, log } = await openOffice(
      { ...tabs, Налаштування: settings },
      '2023-12-31',
      environment,
    )
    for (const path of ['/digest', '/archive', '/digest']) {
      const answer = await post(path)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(tab)
    }
    expect(log.filter(({ message }) => message === 'blocked').map(({ severity }) => severity)).toEqual([
      'ERROR',
      'ERROR',
      'ERROR',
    ])
    const [alert, ...others] = outbox.emails()
    expect(others).toEqual([])
    expect(alert?.subject).toBe('Антикорупційна програма: листи та звіти зупинено')
    expect(alert?.to.map(({ address }) => address)).toContain('admin@dms.example')
    expect(alert?.text).toContain(`«${tab}»`)
    expect(alert?.text).not.toMatch(/прострочено \d/u)
    expect(journal(sheet)).toEqual([['2023-12-31 Листи та звіти зупинено', 'повідомлено']])
    expect(await bucket.list('')).toEqual([])
    expect(await (await get('/overview', { Accept: 'text/html' })).text()).toContain(`«${tab}»`)
  },
)

test('most rows gone since the last check stop e-mails until a person presses the button', async () => {
  const entry = ['1.1', '29.05.2023', 'Виконано', 'Лекцію прочитано.', 'протокол від 29.05.2023 № 2']
  const tabs = {
    ...smallOffice,
    Виконання: [smallOffice.Виконання[0], ...Array.from({ length: 5 }, () => entry)],
  }
  const { post, fetch, sheet } = await openOffice(tabs, '2023-12-31', environment)
  await post('/validate')
  for (const row of [2, 3, 4, 5])
    entry.forEach((_, column) => setCell(sheet.store, 'Виконання', row, column, ''))
  expect((await post('/digest')).status).toBe(422)
  expect((await post('/archive')).status).toBe(422)
  await post('/validate')
  expect((await post('/digest')).status).toBe(422)
  await fetch('/validate', { method: 'POST', headers: { Accept: 'text/html' } })
  expect((await post('/digest')).status).toBe(200)
  expect((await post('/archive')).status).toBe(200)
})

test('rows that go while a tab is broken are missed when it is whole again', async () => {
  const entry = ['1.1', '29.05.2023', 'Виконано', 'Лекцію прочитано.', 'протокол від 29.05.2023 № 2']
  const entries = Array.from({ length: 5 }, () => entry)
  const tabs = { ...smallOffice, Виконання: [smallOffice.Виконання[0], ...entries] }
  const { post, fetch, sheet } = await openOffice(tabs, '2023-12-31', environment)
  await post('/validate')
  setCell(sheet.store, 'Виконання', 0, 0, '#REF!')
  for (const row of [1, 2, 3, 4, 5])
    for (const column of entry.keys()) setCell(sheet.store, 'Виконання', row, column, '')
  await post('/validate')
  await fetch('/validate', { method: 'POST', headers: { Accept: 'text/html' } })
  setCell(sheet.store, 'Виконання', 0, 0, '№ заходу')
  expect((await post('/digest')).status).toBe(422)
})
