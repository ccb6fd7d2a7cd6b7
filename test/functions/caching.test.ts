import { expect, test, vi } from 'vitest'
import { sheetCache } from '../../functions/sheet-cache.ts'
import type { Workbook } from '../../lib/workbook/workbook.ts'
import { setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice, sample, smallOffice } from './fixtures/office.ts'

test('fifty concurrent requests cost one read and one rendering, and get the same report', async () => {
  const { fetch, sheet, log } = await openOffice(sample)
  const answers = await Promise.all(Array.from({ length: 50 }, () => fetch('/report?period=2023', {})))
  const bodies = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())))
  expect(sheet.requests).toHaveLength(1)
  expect(log.filter(({ message }) => message === 'rendered')).toHaveLength(1)
  expect(bodies[0]?.length).toBeGreaterThan(10_000)
  for (const body of bodies) expect(body.equals(bodies[0] ?? Buffer.alloc(0))).toBe(true)
})

test('requests with different parameters share the read', async () => {
  const { fetch, sheet } = await openOffice(sample)
  const periods = ['2023', '2023-H1', '2023-Q2', '2024']
  const names = await Promise.all(
    periods.map(async (period) =>
      (await fetch(`/report?period=${period}`, {})).headers.get('content-disposition'),
    ),
  )
  expect(new Set(names).size).toBe(4)
  expect(sheet.requests).toHaveLength(1)
})

test('after ten seconds the sheet is read again', async () => {
  const { fetch, later, sheet } = await openOffice(smallOffice)
  const content = async () =>
    (await (await fetch('/overview?format=json', {})).json()).obligations[0]?.content as string
  expect(await content()).toBe('Провести лекцію')
  setCell(sheet.store, 'Заходи', 1, 3, 'Провести дві лекції')
  later(9_999)
  expect(await content()).toBe('Провести лекцію')
  later(1)
  expect(await content()).toBe('Провести дві лекції')
})

test.each(['/validate', '/digest'])('nothing read before POST %s is shown after it', async (path) => {
  const { fetch, post, sheet } = await openOffice(smallOffice)
  const content = async () => (await fetch('/overview?format=json', {})).text()
  expect(await content()).toContain('Провести лекцію')
  setCell(sheet.store, 'Заходи', 1, 3, 'Провести дві лекції')
  await post(path)
  expect(await content()).toContain('Провести дві лекції')
})

test('a failed read is not cached', async () => {
  const { fetch, sheet } = await openOffice(smallOffice)
  sheet.injectFault({ method: 'GET', fault: { kind: 'status', status: 403 }, times: 3 })
  const statuses = await Promise.all([1, 2, 3].map(async () => (await fetch('/report', {})).status))
  expect(statuses).toEqual([502, 502, 502])
  sheet.clearFaults()
  expect((await fetch('/report', {})).status).toBe(200)
})

test('a read that failed has failed for all who waited for it, and whoever comes next reads anew', async () => {
  const gone = new Error('gone')
  const tabs = vi.fn<() => Promise<Workbook>>(async () => new Map()).mockRejectedValueOnce(gone)
  const sheet = sheetCache({ tabs, layout: async () => new Map(), clock: () => 0 })
  const ask = () =>
    sheet.getOrCompute(
      'what?',
      () => {},
      async ({ size }) => size,
    )
  const asked = await Promise.allSettled([ask(), ask(), ask()])
  expect(asked).toEqual(Array.from({ length: 3 }, () => ({ status: 'rejected', reason: gone })))
  expect(tabs).toHaveBeenCalledOnce()
  await expect(ask()).resolves.toBe(0)
})

test.each([
  ['/overview?format=json', 1],
  // The layout is read once in ten minutes, for links to cells.
  ['/overview', 2],
  ['/validate', 2],
  ['/digest', 2],
])('fifty requests of %s cost %d requests to Google', async (path, requests) => {
  const { fetch, sheet } = await openOffice(sample)
  await Promise.all(Array.from({ length: 50 }, async () => (await fetch(path, {})).arrayBuffer()))
  expect(sheet.requests).toHaveLength(requests)
})

test('a recreated tab is linked after ten minutes', async () => {
  const { get, later, sheet } = await openOffice(smallOffice)
  const links = async () => (await get('/overview')).text()
  expect(await links()).toContain('#gid=0&amp;range=2:2')
  sheet.store.change((book) => {
    for (const tab of book.tabs) if (tab.title === 'Заходи') tab.sheetId = 777
  })
  later(600_000)
  expect(await links()).toContain('#gid=777&amp;range=2:2')
})
