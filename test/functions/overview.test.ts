import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { openOffice, sample, smallOffice } from './fixtures/office.ts'

test('every obligation is served with its dates, state, reason and counters that add up', async () => {
  const { get } = await openOffice(sample)
  const answer = await get('/overview?period=2023&format=json')
  expect(answer.headers.get('content-type')).toContain('application/json')
  const data = await answer.json()
  expect(data).toMatchObject({ asOf: '2023-12-31', period: '2023', unit: null })
  expect(data.obligations).toHaveLength(data.counters.total)
  const states: number[] = Object.values(data.counters.states)
  expect(states.reduce((sum, one) => sum + one, 0)).toBe(data.counters.total)
  expect(data.units.reduce((sum: number, unit: { total: number }) => sum + unit.total, 0)).toBe(
    data.counters.total,
  )
  expect(data.obligations[0]).toMatchObject({
    number: '1.1.1',
    period: '2023-Q1',
    from: '2023-01-01',
    due: '2023-03-31',
    state: 'fulfilled',
    daysLate: 0,
    reason: 'строк «І квартал» → до 31.03.2023; виконано 28.03.2023, вчасно',
  })
})

test('CSV has the columns of «Контроль», each row with its day, and no formulas', async () => {
  const [headers, [, ...cells]] = smallOffice.Заходи
  const { get } = await openOffice(
    { ...smallOffice, Заходи: [headers, ['=HYPERLINK("x")', ...cells]] },
    '2023-07-05',
  )
  const answer = await get('/overview?period=2023&format=csv')
  expect(answer.headers.get('content-type')).toContain('text/csv')
  const rows: string[][] = parse(await answer.text(), { bom: true })
  expect(rows[0]?.join(' · ')).toBe(
    '№ · Зміст заходу · За період · Строк словами · Як зрозуміли · Початок · Строк · Стан · Днів · Своєчасність · Відповідальні · Станом на · Ідентифікатор',
  )
  expect(rows[1]?.[0]).toBe(`'=HYPERLINK("x")`)
  expect(rows[1]?.slice(5)).toEqual([
    '01.04.2023',
    '30.06.2023',
    'прострочено',
    '-5',
    '—',
    'УП',
    '05.07.2023',
    `'=HYPERLINK("x")/2023-Q2`,
  ])
})

test('a unit filter selects its obligations, and without a period there are those of all years', async () => {
  const { get } = await openOffice(sample)
  const numbers = async (path: string) => {
    const data = await (await get(path)).json()
    return new Set<string>(data.obligations.map((one: { number: string }) => one.number))
  }
  expect(await numbers('/overview?unit=%D0%A3%D0%9F&format=json')).not.toContain('2.2.3')
  const whole = await (await get('/overview?format=json')).json()
  expect(new Set(whole.obligations.map((one: { due: string | null }) => one.due?.slice(0, 4)))).toContain(
    '2025',
  )
})

test.each([
  ['format=xml', 'Можливі значення: html, json, csv'],
  ['unit=%D0%AF', 'Підрозділу «Я» немає'],
])('%s is explained', async (query, sentence) => {
  const { get } = await openOffice(smallOffice)
  const answer = await get(`/overview?${query}`)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain(sentence)
})
