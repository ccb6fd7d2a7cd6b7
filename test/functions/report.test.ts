import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readPdf, wholeText } from '../pdf-text.ts'
import { openOffice, smallOffice, type Tabs } from './office.ts'

const sample = { folder: fileURLToPath(new URL('../../sheet-template/sample', import.meta.url)) }

async function textOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200)
  return wholeText(await readPdf(new Uint8Array(await answer.arrayBuffer())))
}

test('the sample programme becomes an annex with its columns, sections, states, documents and links', async () => {
  const { get } = await openOffice(sample)
  const answer = await get('/report?period=2023')
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  const text = wholeText(pdf)
  expect(pdf.pages).toBeGreaterThan(2)
  expect(pdf.info['Title']).toContain('Інформація про стан виконання у 2023 році заходів')
  expect(pdf.info['Language']).toBe('uk-UA')
  expect(text).toMatch(/^Додаток 3 до Звіту про стан виконання у 2023 році/u)
  for (const words of [
    'Найменування',
    'Цільова аудиторія',
    'Стан виконання',
    'І квартал',
    'Щопівроку',
    'ВПЗВК',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).toContain('(лист ВПЗВК від 28 березня 2023')
  expect(pdf.links).toContain('https://dmsu.gov.ua/diyalnist/corruption.html')
})

test('column headers and the page number stand on every page but the number not on the first', async () => {
  const { get } = await openOffice(sample)
  const pdf = await readPdf(new Uint8Array(await (await get('/report?period=2023')).arrayBuffer()))
  const pages = Array.from({ length: pdf.pages }, (_, index) => index + 1)
  const on = (page: number) =>
    pdf.pieces
      .filter((piece) => piece.page === page)
      .toSorted((a, b) => a.y - b.y)
      .map(({ text }) => text)
  for (const page of pages) expect(on(page)).toContain('Стан виконання')
  expect(pages.slice(1).every((page) => on(page)[0] === String(page))).toBe(true)
  expect(on(1)).not.toContain('1')
})

test('the file has a Ukrainian name and an ASCII one for old clients', async () => {
  const { get } = await openOffice(smallOffice)
  const answer = await get('/report?period=2023-H1&unit=%D0%A3%D0%9F')
  const disposition = answer.headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^inline; filename="report-2023-H1\.pdf"; filename\*=UTF-8''/u)
  const [, encoded = ''] = disposition.split("UTF-8''")
  expect(decodeURIComponent(encoded)).toBe('Стан виконання заходів за І півріччя 2023 року (УП).pdf')
})

test('equal data gives equal bytes, and an unchanged report is not sent again', async () => {
  const { get } = await openOffice(smallOffice)
  const first = await get('/report?period=2023')
  const second = await get('/report?period=2023')
  expect(Buffer.from(await first.arrayBuffer())).toEqual(Buffer.from(await second.arrayBuffer()))
  const third = await get('/report?period=2023', {
    'If-None-Match': first.headers.get('etag') ?? '',
    'Cache-Control': 'max-age=0',
  })
  expect(third.status).toBe(304)
})

test('a period shows what was done in it, and the last declared word of that period', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Виконання: [
      smallOffice.Виконання[0],
      ['1.1', '10.05.2023', 'Виконано', 'Друга лекція', ''],
      ['1.1', '10.02.2023', 'Виконується', 'Перша лекція', ''],
      ['1.1', '10.08.2023', 'Не виконано', 'Третя лекція', ''],
    ],
  })
  const half = await textOf(await get('/report?period=2023-H1'))
  expect(half).toMatch(/Виконано\. Перша лекція Друга лекція/u)
  expect(half).not.toContain('Третя')
  const year = await textOf(await get('/report?period=2023'))
  expect(year).toMatch(/Не виконано\. Перша лекція Друга лекція Третя лекція/u)
  const asOf = await textOf(await get('/report?period=2023&asOf=2023-03-01'))
  expect(asOf).toMatch(/Виконується\. Перша лекція/u)
  expect(asOf).not.toContain('Друга')
})

test('a changed cell is in the next report', async () => {
  const { get, sheet } = await openOffice(smallOffice)
  expect(await textOf(await get('/report'))).toContain('Лекцію прочитано')
  const { setCell } = await import('../../sheet-template/local/edits.ts')
  setCell(sheet.store, 'Виконання', 1, 3, 'Лекцію записано')
  expect(await textOf(await get('/report'))).toContain('Лекцію записано')
})

test('one report is one read of the sheet', async () => {
  const { get, sheet } = await openOffice({ ...smallOffice, Календар: [['Дата', 'День', 'Підстава']] })
  await get('/report')
  expect(sheet.requests.map(({ path }) => path)).toEqual([expect.stringContaining('values:batchGet')])
})

test('every cell of the report is in it, whatever its height', async () => {
  let count = 0
  const markers: string[] = []
  const marker = () => {
    const made = `знак${(count++).toString(36)}я`
    markers.push(made)
    return made
  }
  const long = (words: number) => Array.from({ length: words }, marker).join(' ')
  const sizes = [1, 3, 40, 1_500, 2, 700, 1]
  const measures = sizes.map((size, index) => [
    `1.${index}`,
    `${marker()} розділ ${Math.floor(index / 3)}`,
    `${marker()} завдання`,
    `${long(index === 2 ? 900 : 4)}\n– ${marker()}\n– ${marker()}`,
    marker(),
    `${marker()}, ${marker()}`,
    long(5),
    long(index === 5 ? 300 : 6),
    size,
  ])
  const header = smallOffice.Заходи[0]
  const office: Tabs = {
    ...smallOffice,
    Заходи: [
      [...header, 'Цільова аудиторія', 'Індикатор виконання'],
      ...measures.map((row) => row.slice(0, 8).map(String)),
    ],
    Виконання: [
      [...smallOffice.Виконання[0], 'Посилання'],
      ...sizes.flatMap((size, index) => [
        [`1.${index}`, '01.02.2023', 'Виконано', long(size), marker(), `https://example.org/${marker()}`],
        [`1.${index}`, '01.03.2023', 'Виконано', `${marker()}\n· ${marker()}\n\n· ${marker()}`, '', ''],
      ]),
    ],
  }
  const { get } = await openOffice(office)
  const pdf = await readPdf(new Uint8Array(await (await get('/report?period=2023')).arrayBuffer()))
  expect(pdf.pages).toBeGreaterThan(20)
  const text = pdf.pieces.map((piece) => piece.text).join('')
  const lost = markers.filter((made) => !text.includes(made.slice(0, -1)) || !text.includes(made))
  expect(lost).toEqual([])
})

test('a cell of fifty thousand characters without a blank is all there', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Виконання: [smallOffice.Виконання[0], ['1.1', '01.02.2023', 'Виконано', 'щ'.repeat(50_000), '']],
  })
  const pdf = await readPdf(new Uint8Array(await (await get('/report')).arrayBuffer()))
  expect(wholeText(pdf).match(/щ/gu)?.length).toBeGreaterThanOrEqual(50_000)
})

test('a measure that does not run in the year is not in its report', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Заходи: [
      [...smallOffice.Заходи[0], 'Роки'],
      [...smallOffice.Заходи[1], '2024–2025'],
      ['1.2', 'І. Навчання', '1. Навчити', 'Видати пам’ятку', 'І квартал', 'УП', '2023'],
    ],
  })
  const text = await textOf(await get('/report?period=2023'))
  expect(text).toContain('пам’ятку')
  expect(text).not.toContain('Провести лекцію')
})

test('a measure withdrawn from control says so with its ground', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Заходи: [
      [...smallOffice.Заходи[0], 'Знято з контролю'],
      [...smallOffice.Заходи[1], 'наказ від 15.06.2023 № 135'],
    ],
  })
  expect(await textOf(await get('/report'))).toMatch(/Знято з контролю \(наказ від 15\.06\.2023 № 135\)\./u)
})

test('the signatory, the block of approval and the body are those of the settings', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Налаштування: [
      ...smallOffice.Налаштування,
      ['Додаток №', '2'],
      ['Підписант: посада', 'Начальник відділу'],
      ['Підписант: ім’я', 'Олена КОВАЛЕНКО'],
      ['ЗАТВЕРДЖЕНО', 'Наказ Служби\nвід 10.01.2024 № 5'],
    ],
  })
  const pdf = await readPdf(new Uint8Array(await (await get('/report')).arrayBuffer()))
  const text = wholeText(pdf).replace(/\u00a0/gu, ' ')
  expect(text).toMatch(/^Додаток 2 .* ЗАТВЕРДЖЕНО Наказ Служби від 10\.01\.2024 № 5 Інформація/u)
  expect(text).toMatch(/Начальник відділу Олена КОВАЛЕНКО$/u)
  expect(pdf.info['Author']).toBe('Служба')
})
