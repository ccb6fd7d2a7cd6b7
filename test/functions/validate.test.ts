import { describe, expect, test } from 'vitest'
import { deleteRows, setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice, sample, smallOffice } from './fixtures/office.ts'

const broken = {
  ...smallOffice,
  Заходи: [smallOffice.Заходи[0], ['1.1', 'І. Навчання', '1. Навчити', 'Провести лекцію', 'колись', 'УП, Я']],
} as const

function valuesOf(sheet: { tabs(): { title: string; values: string[][] }[] }, title: string): string[][] {
  return sheet.tabs().find((tab) => tab.title === title)?.values ?? []
}

test('the check answers with counts and writes findings and control to the system tabs', async () => {
  const { post, sheet } = await openOffice(broken)
  const answer = await post('/validate')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ errors: 2, warnings: 0, tips: 0, written: true })
  const [stamp, headers, ...findings] = valuesOf(sheet, 'Перевірка')
  expect(stamp?.[0]).toMatch(/^Перевірено 31\.12\.2023 \d\d:\d\d$/u)
  expect(stamp?.[1]).toBe('2 помилки')
  expect(headers).toEqual([
    'Рівень',
    'Аркуш',
    'Рядок',
    'Стовпець',
    'Значення',
    'Зауваження',
    'Як виправити',
    'Посилання',
  ])
  expect(findings[0]).toEqual([
    'Помилка',
    'Заходи',
    '2',
    'Строк виконання',
    'колись',
    'Строк «колись» не розпізнано, тому його не контролюють.',
    expect.stringMatching(/^Запишіть строк так, як його читають напевно, наприклад «.+»\.$/u),
    '/sheet#gid=0&range=E2',
  ])
  const [, controlHeaders, ...obligations] = valuesOf(sheet, 'Контроль')
  expect(controlHeaders?.[7]).toBe('Стан')
  expect(obligations.map((row) => row[7])).toEqual(['строк не розпізнано'])
})

test('links open the tab that currently has the title, not a previous one', async () => {
  const { post, sheet } = await openOffice(broken)
  await post('/validate')
  const id = 77
  sheet.store.change((book) => {
    const old = book.tabs.find(({ title }) => title === 'Заходи')
    if (old === undefined) return
    book.tabs.push({ ...old, sheetId: id })
    old.title = 'Заходи, чернетка'
  })
  await post('/validate')
  expect(valuesOf(sheet, 'Перевірка')[2]?.at(-1)).toBe(`/sheet#gid=${id}&range=E2`)
})

test('only the system tabs are ever written, by one read and one write', async () => {
  const { post, sheet } = await openOffice({ ...broken, Календар: [['Дата', 'День']] })
  const before = JSON.stringify(
    sheet.tabs().filter(({ title }) => !['Перевірка', 'Контроль'].includes(title)),
  )
  await post('/validate')
  expect(JSON.stringify(sheet.tabs().filter(({ title }) => !['Перевірка', 'Контроль'].includes(title)))).toBe(
    before,
  )
  const calls = sheet.requests.map(({ method, path }) => `${method} ${path.replace(/^.*\/local\/?/u, '')}`)
  expect(calls.toSorted()).toEqual(['GET ', 'GET values:batchGet', 'POST values:batchUpdate'])
})

test('an unchanged result writes nothing: one read of the tabs, and one of the layout', async () => {
  const { post, sheet } = await openOffice({ ...broken, Календар: [['Дата', 'День']] })
  await post('/validate')
  await post('/validate')
  sheet.requests.length = 0
  expect(await (await post('/validate')).json()).toMatchObject({ written: false })
  expect(sheet.requests.map(({ method }) => method)).toEqual(['GET', 'GET'])
})

test('tabs grow and shrink, and old rows are cleared', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => ['1.1', '', 'Виконано', `рядок ${index}`, ''])
  const html = { method: 'POST', headers: { Accept: 'text/html' } }
  const office = { ...smallOffice, Виконання: [smallOffice.Виконання[0], ...rows] }
  const { post, fetch, sheet } = await openOffice(office)
  const counts = await (await post('/validate')).json()
  expect(counts.errors).toBe(1_200)
  expect(valuesOf(sheet, 'Перевірка').length).toBe(2 + counts.errors + counts.warnings + counts.tips)
  deleteRows(sheet.store, 'Виконання', 2, 1_199)
  const shrunk = await (await post('/validate')).json()
  expect(valuesOf(sheet, 'Перевірка').length).toBe(2 + shrunk.errors + shrunk.warnings + shrunk.tips)
  // That most rows are gone is said until a person presses the button; a scheduled check confirms nothing.
  expect(shrunk.errors).toBe(2)
  expect(await (await post('/validate')).json()).toMatchObject({ errors: 2 })
  expect(valuesOf(sheet, 'Перевірка').flat().join()).toContain('1200')
  expect(await (await fetch('/validate', html)).text()).not.toContain('а тепер 1')
  expect(await (await post('/validate')).json()).toMatchObject({ errors: 1 })
  expect(valuesOf(sheet, 'Перевірка').length).toBe(4)
})

test('a missing system tab is created', async () => {
  const { post, sheet } = await openOffice(broken)
  await post('/validate')
  sheet.store.change((book) => {
    book.tabs = book.tabs.filter(({ title }) => title !== 'Перевірка')
  })
  expect((await post('/validate')).status).toBe(200)
  expect(valuesOf(sheet, 'Перевірка').length).toBeGreaterThan(2)
})

test('GET shows the result as a page with links that open the cells, and writes nothing', async () => {
  const { get, sheet } = await openOffice(broken)
  const page = await get('/validate')
  expect(page.headers.get('content-type')).toContain('text/html')
  const text = await page.text()
  expect(text).toContain('2 помилки')
  expect(text).toContain(
    '<a href="/sheet#gid=0&amp;range=E2">аркуш «Заходи», рядок 2, стовпець «Строк виконання»</a>',
  )
  expect(text).toContain('Аркуші «Перевірка» та «Контроль» не змінено')
  expect(sheet.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('submitting the page’s form writes the result and shows it', async () => {
  const { fetch, sheet } = await openOffice(broken)
  const page = await fetch('/validate', { method: 'POST', headers: { Accept: 'text/html,*/*;q=0.8' } })
  expect(await page.text()).toContain('Результат записано')
  expect(valuesOf(sheet, 'Перевірка').length).toBeGreaterThan(2)
})

test('a corrected cell loses its finding', async () => {
  const { get, post, sheet } = await openOffice(broken)
  await post('/validate')
  setCell(sheet.store, 'Заходи', 1, 4, 'ІІ квартал')
  setCell(sheet.store, 'Заходи', 1, 5, 'УП')
  expect(await (await get('/validate')).text()).toContain('Зауважень немає')
  await post('/validate')
  expect(valuesOf(sheet, 'Перевірка').slice(2)).toEqual([])
})

test('a sheet without a readable programme is checked too', async () => {
  const { post, sheet } = await openOffice({
    ...smallOffice,
    Заходи: [
      ['№', 'Зміст заходу'],
      ['1', 'а'],
    ],
  })
  expect(await (await post('/validate')).json()).toMatchObject({ errors: 1, written: true })
  expect(valuesOf(sheet, 'Перевірка')[2]?.[5]).toContain(
    'немає заголовків «Строк виконання», «Відповідальні»',
  )
  expect(valuesOf(sheet, 'Контроль')).toEqual([])
})

test('the sample programme has only a tip', async () => {
  const { post } = await openOffice(sample)
  expect(await (await post('/validate')).json()).toMatchObject({ errors: 0, warnings: 0, tips: 1 })
})

describe('a spreadsheet that cannot be written', () => {
  test.each([403, 400])(
    'answered %d still gets its page, with what the administrator must do',
    async (status) => {
      const { fetch, post, sheet } = await openOffice(broken)
      sheet.injectFault({ method: 'POST', fault: { kind: 'status', status }, times: 100 })
      const page = await fetch('/validate', { method: 'POST', headers: { Accept: 'text/html' } })
      expect(page.status).toBe(502)
      const text = await page.text()
      expect(text).toContain('Строк «колись» не розпізнано')
      expect(text).toContain('Адміністратор має надати службовому обліковому запису право редагувати')
      const answer = await post('/validate')
      expect(answer.status).toBe(502)
      expect(await answer.json()).toMatchObject({ errors: 2, written: false })
    },
  )

  test('only a transient failure is to be retried', async () => {
    const { post, sheet } = await openOffice(broken)
    sheet.injectFault({ method: 'POST', fault: { kind: 'status', status: 429 }, times: 100 })
    const answer = await post('/validate')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(await answer.json()).toMatchObject({ errors: 2, written: false })
  })

  test('a write whose response is lost leaves the right tab', async () => {
    const { post, sheet } = await openOffice(broken)
    sheet.injectFault({ method: 'POST', fault: { kind: 'lost' }, times: 1 })
    expect((await post('/validate')).status).toBe(200)
    expect(valuesOf(sheet, 'Перевірка')).toHaveLength(4)
  })
})

test('other methods are refused with the allowed ones', async () => {
  const { fetch } = await openOffice(smallOffice)
  const answer = await fetch('/validate', { method: 'DELETE' })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
})

test('a period of the measure is not reported as foreign where its entry has a future day', async () => {
  const { get } = await openOffice(
    {
      ...smallOffice,
      Заходи: [smallOffice.Заходи[0], ['1.1', 'І', '1', 'Оновити сторінку', 'Щопівроку', 'УП']],
      Виконання: [
        [...smallOffice.Виконання[0], 'За період'],
        ['1.1', '20.12.2023', 'Виконано', 'Оновлено.', 'лист від 20.12.2023 № 2', 'ІІ півріччя 2023'],
      ],
    },
    '2023-08-10',
  )
  const text = await (await get('/validate')).text()
  expect(text).toContain('Дата ще не настала')
  expect(text).not.toContain('немає строку')
})
