import { expect, test } from 'vitest'
import { importDocument } from '../../../sheet-template/import/import-document.ts'
import { readSource } from '../../../sheet-template/import/read-source.ts'
import type { Imported } from '../../../sheet-template/import/tabs.ts'
import { excelFile, headers, type WordCell, wordFile } from './documents.ts'

async function fromWord(
  tables: readonly (readonly (readonly WordCell[])[])[],
  paragraphs: readonly string[] = [],
) {
  return importDocument(await readSource('звіт.docx', await wordFile(tables, paragraphs)))
}

async function fromCsv(text: string | Buffer) {
  return importDocument(await readSource('звіт.csv', Buffer.from(text as string)))
}

function column({ measures }: Imported, key: string) {
  return measures.rows.map((row) => row[key])
}

function remarksOf({ remarks }: Imported) {
  return remarks.map(({ where, text }) => `${where}: ${text}`).join('\n')
}

function wide(text: string): WordCell[] {
  return [{ text, across: 7 }]
}

const details = ['І квартал', 'УП', 'Усі', 'Проведено', ''] as const

test('measures have the section and merged task above them, and numbers from their titles', async () => {
  const imported = await fromWord([
    [
      headers,
      ['1', '2', '3', '4', '5', '6', '7'],
      wide('І. Навчання'),
      [{ text: '1. Лекції', down: 2 }, '1) Перша', ...details],
      ['2) Друга', ...details],
      headers,
      wide('ІІ. Декларування'),
      ['1. Перевірки', 'Одна', ...details],
      ['', 'Інша', ...details],
    ],
  ])
  expect(column(imported, 'number')).toEqual(['1.1.1', '1.1.2', '2.1.1', '2.1.2'])
  expect(column(imported, 'section')).toEqual([
    'І. Навчання',
    'І. Навчання',
    'ІІ. Декларування',
    'ІІ. Декларування',
  ])
  expect(column(imported, 'task')).toEqual(['1. Лекції', '1. Лекції', '1. Перевірки', '1. Перевірки'])
  expect(column(imported, 'content')).toEqual(['1) Перша', '2) Друга', 'Одна', 'Інша'])
  expect(remarksOf(imported)).toContain(
    'numbers made of section, task and measure: 1.1.1, 1.1.2, 2.1.1, 2.1.2',
  )
  expect(remarksOf(imported)).toContain('table 1, row 2: headers or numbers of columns again: «1 | 2 | 3')
})

test('numbers of the document are used, from a column or before the content', async () => {
  const inColumn = await fromWord([
    [
      ['№ з/п', ...headers.slice(1, 4)],
      [{ text: 'Розділ 1. Навчання', across: 4 }],
      ['1.1.', 'Перша', 'ІІ квартал', 'УП'],
      ['1.10', 'Друга', 'ІІ квартал', 'УП'],
    ],
  ])
  expect(column(inColumn, 'number')).toEqual(['1.1', '1.10'])
  expect(column(inColumn, 'section')).toEqual(['Розділ 1. Навчання', 'Розділ 1. Навчання'])
  const inContent = await fromWord([[headers, ['Завдання', '3.2.1. Провести лекцію', ...details]]])
  expect(column(inContent, 'number')).toEqual(['3.2.1'])
  expect(column(inContent, 'content')).toEqual(['3.2.1. Провести лекцію'])
})

test('numbers that start again in each section count within it', async () => {
  const imported = await fromWord([
    [
      ['№', ...headers.slice(1, 4)],
      [{ text: 'І. Навчання', across: 4 }],
      ['1', 'Перша', 'ІІ квартал', 'УП'],
      ['3.', 'Друга', 'ІІ квартал', 'УП'],
      [{ text: 'ІІ. Декларування', across: 4 }],
      ['1', 'Третя', 'ІІ квартал', 'УП'],
    ],
  ])
  expect(column(imported, 'number')).toEqual(['1.1', '1.3', '2.1'])
})

test('numbers that do not identify one measure are replaced, with a remark', async () => {
  const imported = await fromWord([
    [
      ['№', ...headers.slice(0, 4)],
      [{ text: '1', down: 2 }, { text: 'Лекції', down: 2 }, 'Перша', 'ІІ квартал', 'УП'],
      ['Друга', 'ІІ квартал', 'УП'],
    ],
  ])
  expect(column(imported, 'number')).toEqual(['1.1', '1.2'])
  expect(remarksOf(imported)).toContain('table 1, row 2: «1» does not name one measure; it is given № 1.1.')
})

test('a repeated number stays with the first measure, and the second has a remark', async () => {
  const imported = await fromWord([
    [
      ['№', ...headers.slice(1, 4)],
      ['1.10', 'Перша', 'ІІ квартал', 'УП'],
      ['1.10', 'Друга', 'ІІ квартал', 'УП'],
    ],
  ])
  const [first, second] = column(imported, 'number')
  expect(first).toBe('1.10')
  expect(second).not.toBe('1.10')
  expect(remarksOf(imported)).toContain(`«1.10» does not name one measure; it is given № ${second}.`)
})

test('a table without headers continues the one before, unless its width differs', async () => {
  const imported = await fromWord(
    [
      [['Розробив', 'Погодив']],
      [headers, wide('І. Навчання'), ['1. Лекції', 'Перша', ...details]],
      [['', 'Друга', ...details]],
    ],
    ['Додаток 2', 'до програми'],
  )
  expect(column(imported, 'content')).toEqual(['Перша', 'Друга'])
  expect(column(imported, 'task')).toEqual(['1. Лекції', '1. Лекції'])
  expect(remarksOf(imported)).toContain('table 1, row 1: no table of the annex: «Розробив | Погодив»')
  expect(remarksOf(imported)).toContain('table 3: no headers; it is read as the continuation')
  expect(remarksOf(imported)).toContain('paragraphs outside of the tables: 2.')
  expect(imported.settings.rows).toContainEqual({ name: 'Додаток №', value: '2' })
})

test('headers may take two rows', async () => {
  const high = (text: string): WordCell => ({ text, down: 2 })
  const imported = await fromWord([
    [headers, ['1. Лекції', 'Перша', ...details]],
    [
      [...headers.slice(0, 5).map(high), { text: 'Індикатор', across: 2 }],
      ['кількісний', 'якісний'],
      ['2. Тренінги', 'Друга', 'ІІ квартал', 'УП', 'Усі', '12 осіб', 'знають'],
    ],
  ])
  expect(column(imported, 'content')).toEqual(['Перша', 'Друга'])
  expect(column(imported, 'indicator')).toEqual(['Проведено', '12 осіб'])
  expect(remarksOf(imported)).toContain('table 2, row 2: headers in a second row: «кількісний | якісний»')
  expect(remarksOf(imported)).toContain('знають')
})

test('a row split by a page break is one measure', async () => {
  const imported = await fromWord([
    [
      headers,
      ['1. Лекції', 'Перша', ...details.slice(0, 4), 'Виконано.\nПрочитано'],
      ['', '', '', '', '', '', 'лекцію про подарунки.'],
    ],
  ])
  expect(imported.entries.rows).toMatchObject([{ done: 'Прочитано\nлекцію про подарунки.' }])
  expect(remarksOf(imported)).toContain(
    'table 1, row 3: the row has no content of its own; it is joined to table 1, row 2.',
  )
})

test('other columns, titles without measures and unrecognized deadlines are remarks', async () => {
  const imported = await fromWord([
    [
      [...headers.slice(0, 4), 'Джерело коштів'],
      ['1. Лекції', 'Перша', 'коли-небудь', 'УП', 'без коштів'],
      [{ text: 'ІІ. Порожній розділ', across: 5 }],
    ],
  ])
  expect(column(imported, 'deadline')).toEqual(['коли-небудь'])
  expect(remarksOf(imported)).toContain('no column of the sheet: «без коштів»')
  expect(remarksOf(imported)).toContain('a title without measures: «ІІ. Порожній розділ»')
  expect(remarksOf(imported)).toContain('table 1, row 2: № 1.1: the deadline «коли-небудь» is not understood')
})

test('lists and lines within a cell are imported', async () => {
  const list = 'Виконано.\nПроведено:\n– лекцію;\n• тренінг.'
  const imported = await fromWord([[headers, ['Завдання', 'Перша', ...details.slice(0, 4), list]]])
  expect(imported.entries.rows).toMatchObject([
    { result: 'Виконано', done: 'Проведено:\n– лекцію;\n• тренінг.' },
  ])
})

test('an Excel table is imported with its merged cells, numbers and dates', async () => {
  const on = { value: new Date('2023-03-28T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' } as const
  const bytes = await excelFile([
    ['План заходів', null, null, null, null],
    ['№', 'Завдання', 'Заходи', 'Термін виконання', 'Відповідальні'],
    [{ value: 'І. Навчання', columnSpan: 5 }, null, null, null, null],
    [{ value: 1.1, type: Number }, { value: 'Лекції', rowSpan: 2 }, 'Перша', on, 'УП; УКЕС'],
    [{ value: 1.2, type: Number }, null, 'Друга', 'ІІ квартал', 'УП'],
  ])
  const imported = importDocument(await readSource('план.XLSX', bytes))
  expect(column(imported, 'number')).toEqual(['1.1', '1.2'])
  expect(column(imported, 'section')).toEqual(['І. Навчання', 'І. Навчання'])
  expect(column(imported, 'task')).toEqual(['Лекції', 'Лекції'])
  expect(column(imported, 'deadline')).toEqual(['28.03.2023', 'ІІ квартал'])
  expect(column(imported, 'units')).toEqual(['УП, УКЕС', 'УП'])
  expect(imported.entries.rows).toEqual([])
  expect(remarksOf(imported)).toContain('sheet «Sheet1», row 2: headers were read as')
})

test('CSV of Excel is imported: semicolons, windows-1251, UTF-16', async () => {
  const text =
    'Зміст заходу;Строк виконання;Відповідальні\r\n"Лекція, тренінг; вебінар";ІІ квартал;"УП, УКЕС"\r\n'
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1251').decode(Uint8Array.of(byte)),
      byte,
    ]),
  )
  const ansi = Buffer.from(text.split('').map((letter) => letters.get(letter) ?? 0))
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll(';', '\t'), 'utf16le')])
  for (const content of [text, `\ufeff${text}`, ansi]) {
    const imported = await fromCsv(content)
    expect(imported.measures.rows).toMatchObject([{ content: 'Лекція, тренінг; вебінар', units: 'УП, УКЕС' }])
  }
  expect((await fromCsv(utf16)).measures.rows).toMatchObject([{ deadline: 'ІІ квартал', units: 'УП, УКЕС' }])
})

test('text around the table becomes settings, and the period of entries without a day', async () => {
  const imported = await fromWord(
    [[headers, ['Завдання', 'Перша', ...details.slice(0, 4), 'Виконується.']]],
    [
      'Додаток 3',
      'до Звіту про стан виконання у І півріччі 2024 року Антикорупційної програми Установи на 2023–2025 роки',
    ],
  )
  expect(imported.settings.rows).toEqual(
    expect.arrayContaining([
      { name: 'Назва програми', value: 'Антикорупційна програма Установи на 2023–2025 роки' },
      { name: 'Початок програми', value: '01.01.2023' },
      { name: 'Кінець програми', value: '31.12.2025' },
      { name: 'Назва органу', value: '' },
    ]),
  )
  expect(imported.entries.rows).toMatchObject([
    { result: 'Виконується', doneOn: '', period: 'І півріччя 2024 року' },
  ])
  expect(remarksOf(imported)).toContain('write these settings: «Назва органу».')
})
