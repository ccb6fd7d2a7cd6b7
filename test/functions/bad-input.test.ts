import { describe, expect, test } from 'vitest'
import { noTimeout, shortTimeout } from '../time-limits.ts'
import { openOffice, smallOffice, type Tabs } from './fixtures/office.ts'

const { Заходи: measures, Виконання: entries, Підрозділи: units, Налаштування: settings } = smallOffice

describe('a missing part of the sheet is explained in Ukrainian, with its place and what to do', () => {
  const cases: readonly [string, Tabs, readonly string[]][] = [
    [
      'a missing tab',
      { Заходи: measures, Підрозділи: units, Налаштування: settings },
      ['аркуш «Виконання»', 'Аркуша немає'],
    ],
    [
      'a missing header',
      {
        ...smallOffice,
        Заходи: [
          ['№', 'Розділ', 'Зміст заходу', 'Відповідальні'],
          ['1', 'а', 'б', 'УП'],
        ],
      },
      ['аркуш «Заходи»', 'немає заголовка «Строк виконання»'],
    ],
    [
      'a doubled header',
      { ...smallOffice, Виконання: [[...entries[0], 'Результат'], entries[1]] },
      ['аркуш «Виконання», рядок 1', 'двічі стоїть «Результат»'],
    ],
    [
      'no measures at all',
      { ...smallOffice, Заходи: [measures[0]] },
      ['аркуш «Заходи»', 'немає жодного заходу'],
    ],
    [
      'no first day of the programme',
      { ...smallOffice, Налаштування: settings.filter(([name]) => name !== 'Початок програми') },
      ['Не задано параметр «Початок програми»'],
    ],
  ]
  test.each(cases)('%s', async (_, tabs, sentences) => {
    const { get } = await openOffice(tabs)
    const page = await get('/report', { Accept: 'text/html' })
    const text = await page.text()
    expect(page.status).toBe(422)
    expect(page.headers.get('content-type')).toContain('text/html')
    for (const sentence of sentences) expect(text).toContain(sentence)
    const json = await get('/report', { Accept: 'application/json' })
    expect(json.status).toBe(422)
    expect(json.headers.get('content-type')).toContain('application/problem+json')
    expect(JSON.stringify(await json.json())).not.toContain('at ')
  })
})

describe('an invalid parameter is explained, with what to write instead', () => {
  const cases: readonly [string, number, string][] = [
    ['/report?period=2023-Q5', 400, 'Період «2023-Q5» не прочитано'],
    ['/report?period=2031', 400, 'від 2023 до 2025 року'],
    ['/report?unit=%D0%AF', 400, 'Підрозділу «Я» немає на аркуші «Підрозділи». Оберіть один із: УП'],
    ['/report?asOf=31.12.2023', 400, 'наприклад 2023-06-30'],
    ['/report?asOf=2023-02-30', 400, '2023-02-30'],
    ['/report?asOf=2024-01-01', 400, 'сьогодні 31.12.2023'],
    ['/report?perod=2023', 400, 'Параметра «perod» немає'],
    ['/report?period=2023&period=2024', 400, 'більше ніж один раз'],
    ['/report/elsewhere', 404, 'За цією адресою нічого немає'],
  ]
  test.each(cases)('%s', async (path, status, sentence) => {
    const { get } = await openOffice(smallOffice)
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(sentence)
  })

  test('an invalid parameter is refused without reading the sheet', async () => {
    const { get, sheet } = await openOffice(smallOffice)
    await get('/report?period=2023-Q5')
    expect(sheet.requests).toEqual([])
  })

  test('markup in a parameter stays text', async () => {
    const { get } = await openOffice(smallOffice)
    const text = await (
      await get('/report?unit=%3Cscript%3Ealert(1)%3C/script%3E', { Accept: 'text/html' })
    ).text()
    expect(text).not.toContain('<script>')
  })
})

describe('when Google does not return the sheet', () => {
  const cases: readonly [string, number, string][] = [
    ['403', 502, 'Адміністратор має надати до неї доступ'],
    ['404', 502, 'Google не знаходить таблицю'],
    ['401', 502, 'Google не приймає облікових даних'],
    ['429', 503, 'Спробуйте ще раз за хвилину'],
    ['503', 503, 'Спробуйте ще раз за кілька хвилин'],
  ]
  test.each(cases)('%s', async (status, answered, sentence) => {
    const { get, sheet, log } = await openOffice(smallOffice)
    sheet.injectFault({ fault: { kind: 'status', status: Number(status) }, times: 1000 })
    const answer = await get('/report')
    expect(answer.status).toBe(answered)
    expect(await answer.text()).toContain(sentence)
    expect(answer.headers.get('retry-after')).toBe(answered === 503 ? '60' : null)
    expect(log).toEqual([expect.objectContaining({ severity: 'ERROR', status: answered })])
  })

  test('an HTML page in place of a response is never shown', async () => {
    const { get, sheet, log } = await openOffice(smallOffice)
    sheet.injectFault({ fault: { kind: 'html', status: 502 }, times: 1000 })
    const answer = await get('/report')
    const text = await answer.text()
    expect(answer.status).toBe(503)
    expect(text).toContain('Google не відповідає')
    expect(JSON.stringify(log)).not.toContain('<html')
  })

  test('a transient failure is not noticed', async () => {
    const { get, sheet } = await openOffice(smallOffice)
    sheet.injectFault({ fault: { kind: 'status', status: 503 }, times: 2 })
    expect((await get('/report')).status).toBe(200)
  })

  test.each([
    ['hang', shortTimeout],
    ['reset', noTimeout],
  ] as const)('%s ends in a sentence, not in an endless wait', async (kind, retry) => {
    const { get, sheet } = await openOffice(smallOffice, '2023-12-31', {}, retry)
    sheet.injectFault({ fault: { kind }, times: 1000 })
    const answer = await get('/report')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('Google не відповідає')
  })
})
