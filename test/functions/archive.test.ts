import { expect, test } from 'vitest'
import { annexOfSnapshot, readSnapshot } from '../../lib/archive/snapshot.ts'
import { renderers } from '../../lib/report/renderers.ts'
import type { Fault } from '../../sheet-template/emulator/faults/google-faults.ts'
import { setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice, sample, smallOffice } from './fixtures/office.ts'

const halfName = 'Стан виконання заходів за І півріччя 2023 року'
const yearName = 'Стан виконання заходів за 2023 рік'
const extensions = ['csv', 'json', 'pdf']
function namesIn(place: string, name: string) {
  return extensions.map((extension) => `${place}/${name}.${extension}`)
}

async function openArchive(today = '2023-07-14') {
  const office = await openOffice(smallOffice, today)
  return {
    ...office,
    names: async () => (await office.bucket.list('')).map(({ name }) => name),
    run: async (query = '') => {
      const answer = await office.post(`/archive${query}`)
      return { status: answer.status, ...((await answer.json()) as Answer) }
    },
    journal: () => office.sheet.tabs().find(({ title }) => title === 'Журнал')?.values ?? [],
    change: (text: string) => setCell(office.sheet.store, 'Виконання', 1, 3, text),
  }
}

interface Answer {
  reports: { period: string; place: string; note?: string; objects: { name: string; state: string }[] }[]
  detail?: string
}

function statesOf({ reports }: Answer) {
  return reports.flatMap(({ objects }) => objects.map(({ state }) => state))
}

async function bytesOf(answer: Response) {
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

test('the half-year that has ended and the current week are stored and recorded in the journal', async () => {
  const { run, names, journal } = await openArchive()
  const answer = await run()
  expect(answer.status).toBe(200)
  expect(answer.reports.map(({ period, place }) => [period, place])).toEqual([
    ['2023-H1', '2023-H1'],
    ['2023', 'current/2023-W28'],
  ])
  expect(statesOf(answer)).toEqual(Array.from({ length: 6 }, () => 'stored'))
  expect(await names()).toEqual([...namesIn('2023-H1', halfName), ...namesIn('current/2023-W28', yearName)])
  const [headers, first, ...rest] = journal()
  expect(headers).toEqual(['Ключ', 'Коли', 'Що', 'Кому', 'Стан', 'Подробиці'])
  expect(first).toEqual([
    `2023-H1/${halfName}.json`,
    expect.stringMatching(/^14\.07\.2023 \d\d:\d\d$/u),
    'архів',
    'gs://archive',
    'збережено',
    'І півріччя 2023 року',
  ])
  expect(rest).toHaveLength(5)
  expect(rest.at(-1)?.[5]).toBe('2023 рік: поточний стан на тижні 2023-W28')
})

test('a second run changes nothing and says so', async () => {
  const { run, names, journal, sheet, storage } = await openArchive()
  await run()
  const before = { names: await names(), journal: journal() }
  sheet.requests.length = 0
  storage.requests.length = 0
  const again = await run()
  expect(again.status).toBe(200)
  expect(statesOf(again)).toEqual(Array.from({ length: 6 }, () => 'already-stored'))
  expect({ names: await names(), journal: journal() }).toEqual(before)
  expect(storage.requests.every(({ method }) => method === 'GET')).toBe(true)
  expect(sheet.requests.every(({ method }) => method === 'GET')).toBe(true)
})

test('the same data a week later is the same report; only the new week is stored', async () => {
  const { run, setToday } = await openArchive()
  await run()
  setToday('2023-07-21')
  const answer = await run()
  expect(answer.reports.map(({ place }) => place)).toEqual(['2023-H1', 'current/2023-W29'])
  expect(statesOf(answer)).toEqual([
    ...Array.from({ length: 3 }, () => 'already-stored'),
    ...Array.from({ length: 3 }, () => 'stored'),
  ])
})

test('a changed sheet leaves the first report and adds a revision with its day', async () => {
  const { run, names, bucket, setToday, change, journal } = await openArchive('2023-07-01')
  await run('?period=2023-H1')
  const first = await bucket.get(`2023-H1/${halfName}.pdf`)
  change('Лекцію записано')
  setToday('2023-07-14')
  const answer = await run('?period=2023-H1')
  expect(answer.status).toBe(200)
  expect(answer.reports).toMatchObject([
    { period: '2023-H1', place: '2023-H1/2023-07-14', note: expect.stringContaining('перший звіт') },
  ])
  expect(await names()).toEqual([...namesIn('2023-H1/2023-07-14', halfName), ...namesIn('2023-H1', halfName)])
  expect((await bucket.get(`2023-H1/${halfName}.pdf`))?.content).toEqual(first?.content)
  expect(journal().at(-1)?.[5]).toContain('перший звіт залишено без змін')
  change('Лекцію прочитано.')
  const back = await run('?period=2023-H1')
  expect(back.reports[0]?.place).toBe('2023-H1')
  change('Ще інше')
  expect((await run('?period=2023-H1')).reports[0]?.place).toBe('2023-H1/2023-07-14-2')
})

test('a change that no report shows makes no revision', async () => {
  const { run, names, sheet } = await openArchive()
  await run('?period=2023-H1')
  setCell(sheet.store, 'Підрозділи', 1, 1, 'Управління кадрів')
  await run('?period=2023-H1')
  expect(await names()).toHaveLength(3)
})

test('the archived report is served byte for byte, even after the sheet has changed', async () => {
  const { run, get, change } = await openArchive()
  const pdf = await bytesOf(await get('/report?period=2023-H1'))
  const csv = await bytesOf(await get('/report?period=2023-H1&format=csv'))
  await run()
  change('Лекцію записано')
  expect(await bytesOf(await get('/report?period=2023-H1'))).not.toEqual(pdf)
  const archived = await get('/report?archived=2023-H1')
  expect(archived.headers.get('content-type')).toBe('application/pdf')
  const disposition = archived.headers.get('content-disposition') ?? ''
  expect(disposition).toContain('filename="report-2023-H1.pdf"')
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(`${halfName}.pdf`)
  expect(await bytesOf(archived)).toEqual(pdf)
  const table = await get('/report?archived=2023-H1&format=csv')
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await bytesOf(table)).toEqual(csv)
  const etag = archived.headers.get('etag') ?? ''
  const headers = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }
  expect((await get('/report?archived=2023-H1', headers)).status).toBe(304)
  expect(table.headers.get('etag')).not.toBe(etag)
  await bytesOf(await get('/report?archived=2023-W28'))
})

test.each([
  ['a small office', smallOffice],
  ['the sample', sample],
])('the report of %s reproduced from its snapshot equals the stored PDF and CSV', async (_, tabs) => {
  const { post, bucket } = await openOffice(tabs, '2024-01-15')
  expect((await post('/archive')).status).toBe(200)
  const stored = await bucket.list('')
  const values = stored.map(({ name }) => name).filter((name) => name.endsWith('.json'))
  expect(values).toHaveLength(3)
  for (const name of values) {
    const snapshot = readSnapshot((await bucket.get(name))?.content ?? Buffer.alloc(0))
    for (const form of ['pdf', 'csv'] as const) {
      const made = Buffer.from(await renderers[form].render(annexOfSnapshot(snapshot)))
      const kept = await bucket.get(name.replace(/json$/u, form))
      expect(kept?.content.equals(made)).toBe(true)
    }
  }
})

test('a lost response still counts as stored', async () => {
  const { run, names, storage } = await openArchive()
  storage.injectFault({ method: 'POST', fault: { kind: 'lost' } })
  const answer = await run('?period=2023-H1')
  expect(answer.status).toBe(200)
  expect(statesOf(answer)).toEqual(['stored', 'stored', 'stored'])
  expect(await names()).toHaveLength(3)
})

test('an interrupted run is completed with the report it had begun', async () => {
  const { run, get, names, storage, change, journal } = await openArchive()
  const pdf = await bytesOf(await get('/report?period=2023-H1'))
  // The snapshot is stored, the PDF is not.
  storage.injectFault({ method: 'POST', fault: { kind: 'slow', ms: 0 } })
  storage.injectFault({ method: 'POST', fault: { kind: 'status', status: 403 } })
  const cut = await run('?period=2023-H1')
  expect(cut.status).toBe(502)
  expect(statesOf(cut)).toEqual(['stored'])
  expect(await names()).toEqual([`2023-H1/${halfName}.json`])
  expect(
    journal()
      .slice(1)
      .map(([key]) => key),
  ).toEqual([`2023-H1/${halfName}.json`])
  expect((await get('/report?archived=2023-H1')).status).toBe(404)
  change('Лекцію записано')
  const next = await run('?period=2023-H1')
  expect(next.status).toBe(200)
  expect(await bytesOf(await get('/report?archived=2023-H1'))).toEqual(pdf)
  expect(next.reports[0]?.place).toBe('2023-H1/2023-07-14')
  expect(await names()).toHaveLength(6)
  expect(journal()).toHaveLength(7)
})

test('an object of other origin is neither served nor replaced', async () => {
  const { run, bucket, get } = await openArchive()
  await bucket.putOnce('2023-H1/чуже.txt', 'text/plain', Buffer.from('x'))
  expect((await run('?period=2023-H1')).reports[0]?.place).toBe('2023-H1/2023-07-14')
  expect((await get('/report?archived=2023-H1')).status).toBe(404)
  await bytesOf(await get('/report?archived=2023-H1/2023-07-14'))
})

test('concurrent runs store one report', async () => {
  const { run, names } = await openArchive()
  const answers = await Promise.all([run('?period=2023-H1'), run('?period=2023-H1')])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await names()).toHaveLength(3)
})

test.each([
  [{ kind: 'status', status: 401 }, 502, 'не приймає облікових даних'],
  [{ kind: 'status', status: 403 }, 502, 'ARCHIVE_BUCKET'],
  [{ kind: 'status', status: 404 }, 502, 'не знаходить сховища'],
  [{ kind: 'status', status: 412 }, 409, 'звіт з іншим вмістом'],
  [{ kind: 'status', status: 429 }, 503, 'тимчасово обмежив доступ до архіву'],
  [{ kind: 'status', status: 503 }, 503, 'Google не відповідає'],
  [{ kind: 'html', status: 502 }, 503, 'Google не відповідає'],
  [{ kind: 'reset' }, 503, 'Google не відповідає'],
] satisfies [Fault, number, string][])(
  '%j from the archive is told as %d',
  async (fault, status, sentence) => {
    const { run, names, storage, journal, log } = await openArchive()
    storage.injectFault({ method: 'POST', times: 99, fault })
    const answer = await run()
    expect(answer.status).toBe(status)
    expect(answer.detail).toContain(sentence)
    expect(answer.detail).not.toMatch(/<|robot/u)
    expect(await names()).toEqual([])
    expect(journal()).toEqual([])
    expect(log.filter(({ severity }) => severity === 'ERROR')).toHaveLength(1)
  },
)

test('a journal that cannot be written is reported, and the archive stays', async () => {
  const { run, names, sheet, journal } = await openArchive()
  // Growing the tab is refused, which is not retried.
  sheet.injectFault({ method: 'POST', fault: { kind: 'status', status: 403 } })
  const answer = await run('?period=2023-H1')
  expect(answer.status).toBe(503)
  expect(answer.detail).toMatch(
    /^Збережене залишається в архіві, але записати це на аркуші «Журнал» не вдалося; наступний запуск допише\. Google/u,
  )
  expect(await names()).toHaveLength(3)
  const again = await run('?period=2023-H1')
  expect(again.status).toBe(200)
  expect(statesOf(again)).toEqual(['already-stored', 'already-stored', 'already-stored'])
  expect(journal().map((row) => row[4])).toEqual(['Стан', 'вже було', 'вже було', 'вже було'])
})

test('the journal keeps existing rows, its columns may be moved, and it grows', async () => {
  const { post, sheet } = await openOffice(
    {
      ...smallOffice,
      Журнал: [
        ['Коли', 'Нотатка', 'ключ ', 'Що', 'Кому', 'Стан', 'Подробиці'],
        ['01.01.2023 09:00', 'х', 'лист'],
      ],
    },
    '2023-07-14',
  )
  expect((await post('/archive')).status).toBe(200)
  const rows = sheet.tabs().find(({ title }) => title === 'Журнал')?.values ?? []
  expect(rows[0]).toEqual(['Коли', 'Нотатка', 'Ключ', 'Що', 'Кому', 'Стан', 'Подробиці'])
  expect(rows[1]).toEqual(['01.01.2023 09:00', 'х', 'лист'])
  expect(rows[2]?.slice(1, 4)).toEqual(['', `2023-H1/${halfName}.json`, 'архів'])
  expect(rows).toHaveLength(8)
})

test('a journal write whose response is lost adds its rows once', async () => {
  const { run, sheet, journal } = await openArchive()
  await run('?period=2023-H1')
  sheet.injectFault({ method: 'POST', fault: { kind: 'lost' } })
  expect((await run()).status).toBe(200)
  expect(new Set(journal().map(([key]) => key)).size).toBe(7)
  expect(journal()).toHaveLength(7)
})

test('a run started by hand answers with a page that links to the stored files', async () => {
  const { fetch } = await openOffice(smallOffice, '2023-07-14')
  const answer = await fetch('/archive', { method: 'POST', headers: { Accept: 'text/html,*/*;q=0.8' } })
  expect(answer.headers.get('content-type')).toContain('text/html')
  const page = await answer.text()
  expect(page).toContain('<h2>І півріччя 2023 року</h2>')
  expect(page).toContain('<h2>2023 рік: поточний стан на тижні 2023-W28</h2>')
  expect(page).toContain(`<a href="/report?archived=2023-H1">2023-H1/${halfName}.pdf</a></td><td>збережено`)
  expect(page).toContain('href="/report?archived=2023-W28&amp;format=csv"')
})

test.each([
  ['?period=2023', 400, 'Цей період ще не закінчився', 'з 01.01.2024'],
  ['?period=2022-H1', 400, 'Програма не діє в цьому періоді', '2022-H1'],
  ['?period=колись', 400, 'Такого періоду немає', 'колись'],
  ['?unit=УП', 400, 'Невідомий параметр', 'unit'],
])('POST /archive%s is refused', async (query, status, title, sentence) => {
  const { post, bucket } = await openOffice(smallOffice, '2023-07-14')
  const answer = await post(`/archive${encodeURI(query)}`)
  expect(answer.status).toBe(status)
  const page = await answer.text()
  expect(page).toContain(title)
  expect(page).toContain(sentence)
  expect(await bucket.list('')).toEqual([])
})

test('a sheet without a readable programme is not archived', async () => {
  const { post, bucket } = await openOffice({ ...smallOffice, Заходи: [['№']] }, '2023-07-14')
  expect((await post('/archive')).status).toBe(422)
  expect(await bucket.list('')).toEqual([])
})

test.each([
  ['archived=2023-H1', 404, 'Звіту «2023-H1» в архіві немає'],
  ['archived=2023-W01&format=csv', 404, '2023-W01'],
  ['archived=учора', 400, 'Назву «учора» не прочитано'],
  ['archived=../2023', 400, 'не прочитано'],
  ['archived=', 400, 'не прочитано'],
  ['archived=2023&archived=2024', 400, 'більше ніж один раз'],
  ['archived=2023-H1&unit=УП', 400, 'Параметр «unit» не можна вказати разом з archived'],
  ['archived=2023-H1&period=2023', 400, 'period'],
  ['archived=2023-H1&format=docx', 400, 'Можливі значення: pdf, csv'],
])('GET /report?%s is refused', async (query, status, sentence) => {
  const { get } = await openOffice(smallOffice)
  const answer = await get(`/report?${encodeURI(query)}`)
  expect(answer.status).toBe(status)
  expect(await answer.text()).toContain(sentence)
})

test('an unavailable archive is reported as such', async () => {
  const { get, storage } = await openOffice(smallOffice)
  storage.injectFault({ times: 99, fault: { kind: 'html', status: 502 } })
  const answer = await get('/report?archived=2023-H1')
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Архів тимчасово недоступний')
})

test('without a bucket both functions name the missing variable', async () => {
  const { get, post } = await openOffice(smallOffice, '2023-12-31', { ARCHIVE_BUCKET: '' })
  for (const answer of [await get('/report?archived=2023-H1'), await post('/archive')]) {
    expect(answer.status).toBe(501)
    expect(await answer.text()).toContain('Адміністратор має вказати ARCHIVE_BUCKET')
  }
})

test('a journal without its headers is not written', async () => {
  const office = await openOffice({ ...smallOffice, Журнал: [['лист', 'вчора']] }, '2023-07-14')
  const answer = await office.post('/archive')
  expect(answer.status).toBe(503)
  expect(((await answer.json()) as Answer).detail).toContain('бракує заголовків')
  expect(office.sheet.tabs().find(({ title }) => title === 'Журнал')?.values).toEqual([['лист', 'вчора']])
  expect(await office.bucket.list('')).toHaveLength(6)
})

test('when neither the archive nor the journal can be written, both are reported', async () => {
  const { run, storage, sheet } = await openArchive()
  storage.injectFault({ method: 'POST', fault: { kind: 'slow', ms: 0 } })
  storage.injectFault({ method: 'POST', fault: { kind: 'status', status: 403 } })
  sheet.injectFault({ method: 'POST', fault: { kind: 'status', status: 403 } })
  const answer = await run('?period=2023-H1')
  expect(answer.status).toBe(502)
  expect(answer.detail).toMatch(/Немає доступу|не дозволяє працювати з архівом[\s\S]*«Журнал» не вдалося/u)
})

test('the report of a sheet with errors is archived as the draft that it is', async () => {
  const { get, post } = await openOffice(
    { ...smallOffice, Виконання: [smallOffice.Виконання[0], ['1.1', 'колись', 'Виконано', 'Зроблено', '']] },
    '2024-02-01',
  )
  const served = await bytesOf(await get('/report?period=2023'))
  await post('/archive?period=2023')
  expect(await bytesOf(await get('/report?archived=2023'))).toEqual(served)
})

test('a programme that is over has no current state, and later nothing to archive', async () => {
  const { post, bucket } = await openOffice(smallOffice, '2027-03-01')
  const answer = await post('/archive')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ reports: [] })
  expect(await bucket.list('')).toEqual([])
})
