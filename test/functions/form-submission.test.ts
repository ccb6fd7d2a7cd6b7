import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { docxText } from '../docx-text.ts'
import { readPdf, wholeText } from '../pdf-text.ts'
import { openOffice, sample, smallOffice } from './fixtures/office.ts'

/** The words of a text, without the typography that the output changes: hyphens, spaces and quotation marks. */
function words(text: string): string {
  return text.replace(/[^\p{L}\d№]+/gu, '')
}

test('PDF, Word and CSV have the same words of every measure', async () => {
  const { get } = await openOffice(sample)
  const csv: string[][] = parse(await (await get('/report?period=2023&format=csv')).text(), { bom: true })
  const docx = words(
    docxText(Buffer.from(await (await get('/report?period=2023&format=docx')).arrayBuffer())),
  )
  const pdf = await readPdf(new Uint8Array(await (await get('/report?period=2023&summary=0')).arrayBuffer()))
  const printed = new Set(wholeText(pdf).split(/[^\p{L}\d]+/gu))
  expect(csv.length).toBe(12)
  for (const [, , ...cells] of csv.slice(1)) {
    for (const cell of cells) expect(docx).toContain(words(cell))
    const long = cells
      .join(' ')
      .split(/[^\p{L}\d]+/gu)
      .filter((word) => /^\d{2,}$/u.test(word))
    expect(long.filter((word) => !printed.has(word))).toEqual([])
  }
})

test('a Word file has its media type, name, title, summary and states', async () => {
  const { get } = await openOffice(smallOffice)
  const answer = await get('/report?period=2023&format=docx')
  expect(answer.headers.get('content-type')).toContain('wordprocessingml')
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
    'Стан виконання заходів за 2023 рік.docx',
  )
  const text = docxText(Buffer.from(await answer.arrayBuffer()))
  expect(text).toContain('Інформація про стан виконання у 2023 році заходів Антикорупційної програми')
  expect(text).toContain('Усього 1 строк: виконано – 1.')
  expect(text).toContain('Лекцію прочитано (протокол від 29.05.2023 № 2).')
})

test('the summary can be left out', async () => {
  const { get } = await openOffice(smallOffice)
  const text = async (query: string) =>
    docxText(Buffer.from(await (await get(`/report?format=docx&${query}`)).arrayBuffer()))
  expect(await text('period=2023')).toContain('Стан виконання станом на')
  expect(await text('period=2023&summary=0')).not.toContain('Стан виконання станом на')
})

test('an unchanged report costs one read and no rendering', async () => {
  const { get, sheet } = await openOffice({ ...smallOffice, Календар: [['Дата', 'День']] })
  const etag = (await get('/report?period=2023')).headers.get('etag') ?? ''
  sheet.requests.length = 0
  const again = await get('/report?period=2023', { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })
  expect(again.status).toBe(304)
  expect(sheet.requests).toHaveLength(1)
  const other = await get('/report?period=2023&format=csv', {
    'If-None-Match': etag,
    'Cache-Control': 'max-age=0',
  })
  expect(other.status).toBe(200)
})

test('while the sheet has errors the report is a draft, with their number', async () => {
  const { get } = await openOffice({
    ...smallOffice,
    Виконання: [...smallOffice.Виконання, ['9.9', '29.05.2023', 'Зроблено', 'Щось', '']],
  })
  const file = Buffer.from(await (await get('/report?format=docx')).arrayBuffer())
  expect(['word/header1.xml', 'word/header2.xml'].map((part) => docxText(file, part)).join('')).toContain(
    'ПРОЄКТ: у таблиці 2 помилки',
  )
  const tidy = await openOffice(smallOffice)
  const clean = Buffer.from(await (await tidy.get('/report?format=docx')).arrayBuffer())
  expect(
    ['word/header1.xml', 'word/header2.xml'].map((part) => docxText(clean, part)).join(''),
  ).not.toContain('ПРОЄКТ')
})
