import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { overviewJsonSchema } from '../../lib/overview/schema.ts'
import { setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice, sample } from './fixtures/office.ts'
import { officeWithOverdue } from './fixtures/office-with-overdue.ts'

test('the published schema equals the served one', async () => {
  const { get } = await openOffice(sample)
  const answer = await get('/overview?format=schema')
  expect(answer.headers.get('content-type')).toContain('application/schema+json')
  const schema = await answer.text()
  expect(JSON.parse(schema)).toEqual(overviewJsonSchema())
  await expect(`${schema}\n`).toMatchFileSnapshot('../../.github/overview.schema.json')
})

test.each(['', '&period=2023', '&unit=%D0%A3%D0%9F', '&state=overdue', '&asOf=2023-06-30&period=2023-H1'])(
  'what is served%s follows it',
  async (query) => {
    const validate = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/u } }).compile(overviewJsonSchema())
    for (const tabs of [sample, officeWithOverdue]) {
      const { get } = await openOffice(tabs)
      validate(await (await get(`/overview?format=json${query}`)).json())
      expect(validate.errors).toBeNull()
    }
  },
)

test('each obligation has a unique id, stable over days, formats and filters', async () => {
  const { get, setToday, sheet } = await openOffice(sample, '2023-08-10')
  const named = async (query = '') => {
    const { obligations } = await (await get(`/overview?format=json${query}`)).json()
    return obligations.map(({ id }: { id: string }) => id) as string[]
  }
  const names = await named()
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('1.1.1/2023-Q1')
  for (const query of ['&unit=%D0%A3%D0%9F', '&state=overdue', '&period=2023']) {
    expect(names).toEqual(expect.arrayContaining(await named(query)))
  }
  const csv = await (await get('/overview?format=csv')).text()
  for (const name of names) expect(csv).toContain(name)
  setToday('2023-08-11')
  // A new row moves every row below.
  setCell(sheet.store, 'Виконання', 40, 0, '1.1.1')
  expect(await named()).toEqual(names)
})

test('open data contain the documented cells alone', async () => {
  // Each cell has a distinct word, so that served ones can be identified.
  const open = new Set(['№', 'Зміст заходу', 'Строк виконання', 'Відповідальні'])
  const [headers, ...rows] = officeWithOverdue.Заходи
  const measures = rows.map((row, index) =>
    row.map((cell, at) => (open.has(headers[at] ?? '') ? cell : `закрито${index}${at}`)),
  )
  const tabs = {
    ...officeWithOverdue,
    Заходи: [
      [...headers, 'Цільова аудиторія', 'Індикатор виконання'],
      ...measures.map((row) => [...row, 'закрито', 'закрито']),
    ],
    Виконання: [
      ['№ заходу', 'Дата виконання', 'Результат', 'Що зроблено', 'Документ', 'Посилання', 'Підрозділ'],
      ['1.1', '29.05.2023', 'Виконується', 'закрито', 'закрито', 'https://zakryto.example/', 'УП'],
    ],
    Підрозділи: officeWithOverdue.Підрозділи.map(([code, name, ...mail]: readonly string[], index) =>
      index === 0 ? [code ?? '', name ?? '', ...mail] : [code ?? '', 'закрито', ...mail],
    ),
    Налаштування: [
      ...officeWithOverdue.Налаштування.map(([name, value]) => [
        name,
        name === 'Назва органу' ? 'закрито' : value,
      ]),
      ['Підписант: посада', 'закрито'],
      ['Підписант: ім’я', 'закрито'],
      ['ЗАТВЕРДЖЕНО', 'закрито'],
    ],
  }
  const { get } = await openOffice(tabs)
  for (const format of ['json', 'csv']) {
    const text = await (await get(`/overview?format=${format}`)).text()
    expect(text).toContain('Провести лекцію')
    expect(text).not.toMatch(/закрито|zakryto|@/u)
  }
})
