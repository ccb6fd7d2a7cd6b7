import { expect, test } from 'vitest'
import { readPdf, wholeText } from '../pdf-text.ts'
import { openOffice, sample, smallOffice, type Tabs } from './fixtures/office.ts'

async function textOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200)
  return wholeText(await readPdf(new Uint8Array(await answer.arrayBuffer())))
}

test('the sample programme becomes an annex with its columns, sections, states, documents and links', async () => {
  const { get } = await openOffice(sample)
  const answer = await get('/report?period=2023&summary=0')
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

test('every page has the column headers, and all but the first the page number', async () => {
  const { get } = await openOffice(sample)
  const pdf = await readPdf(new Uint8Array(await (await get('/report?period=2023&summary=0')).arrayBuffer()))
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

test('equal data give equal bytes, and an unchanged report is not sent again', async () => {
  const { get } = await openOffice(smallOffice)
  const first = await get('/report?period=2023&summary=0')
  const second = await get('/report?period=2023&summary=0')
  expect(Buffer.from(await first.arrayBuffer())).toEqual(Buffer.from(await second.arrayBuffer()))
  const third = await get('/report?period=2023&summary=0', {
    'If-None-Match': first.headers.get('etag') ?? '',
    'Cache-Control': 'max-age=0',
  })
  expect(third.status).toBe(304)
})

test('the report of a period has what was done in it, and the result declared last', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Виконання: [
      smallOffice.Виконання[0],
      ['1.1', '10.05.2023', 'Виконано', 'Друга лекція', ''],
      ['1.1', '10.02.2023', 'Виконується', 'Перша лекція', ''],
      ['1.1', '10.08.2023', 'Не виконано', 'Третя лекція', ''],
    ],
  })
  const half = await textOf(await get('/report?period=2023-H1&summary=0'))
  expect(half).toMatch(/Виконано\. Перша лекція Друга лекція/u)
  expect(half).not.toContain('Третя')
  const year = await textOf(await get('/report?period=2023&summary=0'))
  expect(year).toMatch(/Не виконано\. Перша лекція Друга лекція Третя лекція/u)
  const asOf = await textOf(await get('/report?period=2023&asOf=2023-03-01'))
  expect(asOf).toMatch(/Виконується\. Перша лекція/u)
  expect(asOf).not.toContain('Друга')
})

test('a changed cell is in the next report', async () => {
  const { get, sheet } = await openOffice(smallOffice)
  expect(await textOf(await get('/report?summary=0'))).toContain('Лекцію прочитано')
  const { setCell } = await import('../../sheet-template/emulator/sheets/edits.ts')
  setCell(sheet.store, 'Виконання', 1, 3, 'Лекцію записано')
  expect(await textOf(await get('/report?summary=0'))).toContain('Лекцію записано')
})

test('one report is one read of the sheet', async () => {
  const { get, sheet } = await openOffice({ ...smallOffice, Календар: [['Дата', 'День', 'Підстава']] })
  await get('/report?summary=0')
  expect(sheet.requests.map(({ path }) => path)).toEqual([expect.stringContaining('values:batchGet')])
})

test('every cell is printed completely, whatever its height', async () => {
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
  const pdf = await readPdf(new Uint8Array(await (await get('/report?period=2023&summary=0')).arrayBuffer()))
  expect(pdf.pages).toBeGreaterThan(20)
  const text = pdf.pieces.map((piece) => piece.text).join('')
  const printed: string[] = text.match(/знак[\da-z]+я/gu) ?? []
  expect(markers.filter((made) => !printed.includes(made))).toEqual([])
  const twice = printed.filter((one, at) => printed.indexOf(one) !== at)
  const tasks = new Set(measures.map(([, , task]) => String(task).replace(' завдання', '')))
  // A page that begins within a task names it once more.
  expect(twice.filter((one) => !tasks.has(one))).toEqual([])
})

test('a cell of fifty thousand characters without a space is printed completely', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Виконання: [smallOffice.Виконання[0], ['1.1', '01.02.2023', 'Виконано', 'щ'.repeat(50_000), '']],
  })
  const pdf = await readPdf(new Uint8Array(await (await get('/report?summary=0')).arrayBuffer()))
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
  const text = await textOf(await get('/report?period=2023&summary=0'))
  expect(text).toContain('пам’ятку')
  expect(text).not.toContain('Провести лекцію')
})

test('a withdrawn measure is printed with its ground', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Заходи: [
      [...smallOffice.Заходи[0], 'Знято з контролю'],
      [...smallOffice.Заходи[1], 'наказ від 15.06.2023 № 135'],
    ],
  })
  expect(await textOf(await get('/report?summary=0'))).toMatch(
    /Знято з контролю \(наказ від 15\.06\.2023 № 135\)\./u,
  )
})

test.each([
  ['2023-Q2', [], /Не виконано\. Строк «ІІ квартал» → до 30\.06\.2023; запису про виконання немає/u],
  ['2023-Q1', [], /Строк виконання не настав\./u],
  [
    '2023-H1',
    [['1.1', '10.05.2023', 'Виконується', 'Готуємо', '']],
    /Виконується\. Готуємо\.? Строк «ІІ квартал»/u,
  ],
])(
  'where a measure is not fulfilled in %s the word follows from its deadline, with the reason',
  async (period, rows, said) => {
    const { get } = await openOffice({ ...smallOffice, Виконання: [smallOffice.Виконання[0], ...rows] })
    const text = await textOf(await get(`/report?period=${period}&summary=0&reasons=1`))
    expect(text).toMatch(said)
    expect(await textOf(await get(`/report?period=${period}&summary=0`))).not.toContain('→')
  },
)

test('«Виконано» with an obligation of the period still overdue is «Виконано частково»', async () => {
  const [header, [, ...cells]] = smallOffice.Заходи
  const { get } = await openOffice({
    ...smallOffice,
    Заходи: [header, ['1.1', ...(cells as string[]).with(3, 'щокварталу')]],
    Виконання: [smallOffice.Виконання[0], ['1.1', '10.03.2023', 'Виконано', 'Зроблено', '']],
  })
  expect(await textOf(await get('/report?period=2023&summary=0&reasons=1'))).toMatch(
    /Виконано частково\. Зроблено\.? Строк «щокварталу»/u,
  )
})

test('an entry made after a period for that period is in its report', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Виконання: [
      [...smallOffice.Виконання[0], 'За період'],
      ['1.1', '04.07.2023', 'Виконано', 'Лекцію прочитано', '', 'ІІ квартал'],
    ],
  })
  expect(await textOf(await get('/report?period=2023-Q2'))).toMatch(/Виконано\. Лекцію прочитано/u)
  expect(await textOf(await get('/report?period=2023-Q3'))).not.toContain('Лекцію прочитано')
})

test('the report begins with the summary, and is a draft while the sheet has errors', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Заходи: [
      ...smallOffice.Заходи,
      ['1.2', 'І. Навчання', '1. Навчити', 'Видати пам’ятку', 'І квартал', 'УП'],
    ],
    Виконання: [
      ...smallOffice.Виконання,
      ['9.9', '29.05.2023', 'Виконано', 'Щось', 'лист від 29.05.2023 № 1'],
    ],
  })
  const pdf = await readPdf(new Uint8Array(await (await get('/report?period=2023')).arrayBuffer()))
  const first = pdf.pieces
    .filter(({ page }) => page === 1)
    .map(({ text }) => text)
    .join(' ')
  expect(first).toContain('Усього 2 строки: виконано – 1, прострочено – 1.')
  expect(first).toMatch(/Прострочено 1\.2 Видати пам’ятку \(УП\): строк «І квартал» → до 31\.03\.2023/u)
  for (let page = 1; page <= pdf.pages; page++) {
    const text = pdf.pieces
      .filter((piece) => piece.page === page)
      .map((piece) => piece.text)
      .join(' ')
    expect(text).toContain('ПРОЄКТ: у таблиці 1 помилка')
  }
  const clean = await openOffice(smallOffice)
  expect(await textOf(await clean.get('/report?period=2023'))).not.toContain('ПРОЄКТ')
})

test('rows keep the order of the sheet, and a blank cell continues the one above', async () => {
  const row = (number: string, section: string, task: string) => [
    number,
    section,
    task,
    `Захід ${number}`,
    'ІІ квартал',
    'УП',
  ]
  const { get } = await openOffice({
    ...smallOffice,
    Заходи: [
      smallOffice.Заходи[0],
      row('1', 'І. Перший', '1. Завдання А'),
      row('2', '', ''),
      row('3', 'ІІ. Другий', '1. Завдання Б'),
      row('4', '', ''),
      row('5', 'ІІ. Другий', '1. Завдання А'),
    ],
  })
  const text = await textOf(await get('/report?period=2023&summary=0'))
  const order = text.match(/Захід \d|І?І\. (?:Перший|Другий)|Завдання [АБ]/gu)
  expect(order?.join(', ')).toBe(
    'І. Перший, Завдання А, Захід 1, Захід 2, ІІ. Другий, Завдання Б, Захід 3, Захід 4, Завдання А, Захід 5',
  )
})

test('a measure due in the following year is in the reports of both years', async () => {
  const { get } = await openOffice(
    {
      ...smallOffice,
      Заходи: [
        [...smallOffice.Заходи[0], 'Роки'],
        ['1.1', 'І', '1', 'Подати звіт', 'щороку до 15 січня року, наступного за звітним', 'УП', '2023'],
      ],
      Виконання: [
        smallOffice.Виконання[0],
        ['1.1', '10.01.2024', 'Виконано', 'Звіт подано', 'лист від 10.01.2024 № 1'],
      ],
    },
    '2024-02-10',
  )
  expect(await textOf(await get('/report?period=2024&summary=0'))).toMatch(/Виконано\. Звіт подано/u)
})

test('signatory, approval and office are those of the settings', async () => {
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
  const pdf = await readPdf(new Uint8Array(await (await get('/report?summary=0')).arrayBuffer()))
  const text = wholeText(pdf).replace(/\u00a0/gu, ' ')
  expect(text).toMatch(/^Додаток 2 .* ЗАТВЕРДЖЕНО Наказ Служби від 10\.01\.2024 № 5 Інформація/u)
  expect(text).toMatch(/Начальник відділу Олена КОВАЛЕНКО$/u)
  expect(pdf.info['Author']).toBe('Служба')
})

test('the report of a unit names it, and that of a unit without measures says so', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Підрозділи: [...smallOffice.Підрозділи, ['ЮРВ', 'Юридичний відділ']],
  })
  expect(await textOf(await get('/report?period=2023&unit=%D0%A3%D0%9F'))).toContain(
    'закріплених за підрозділом УП',
  )
  const empty = await textOf(await get('/report?period=2023&unit=%D0%AE%D0%A0%D0%92'))
  expect(empty).toMatch(/^Додаток/u)
  expect(empty).toContain('За підрозділом ЮРВ у 2023 році не закріплено жодного заходу.')
})

test('an abbreviation keeps its full stop before and inside the brackets', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Виконання: [
      smallOffice.Виконання[0],
      ['1.1', '10.02.2023', 'Виконано', 'Прочитано у лютому 2023 р.', 'наказ № 5 від 1 лютого 2023 р.'],
      ['1.1', '10.03.2023', 'Виконано', 'Прочитано знову.', 'протокол від 10.03.2023 № 2.'],
    ],
  })
  const text = (await textOf(await get('/report?period=2023&summary=0'))).replaceAll('\u00a0', ' ')
  expect(text).toContain('Прочитано у лютому 2023 р. (наказ № 5 від 1 лютого 2023 р.).')
  expect(text).toContain('Прочитано знову (протокол від 10.03.2023 № 2).')
})
