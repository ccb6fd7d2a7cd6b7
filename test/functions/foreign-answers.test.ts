import { describe, expect, test } from 'vitest'
import type { Fault } from '../../sheet-template/emulator/faults/google-faults.ts'
import { openOffice } from './fixtures/office.ts'
import { journal, officeWithOverdue } from './fixtures/office-with-overdue.ts'

/** What a proxy or captive portal may answer in Google’s place. */
const foreign: Readonly<Record<string, Fault>> = {
  'other JSON': { kind: 'body', status: 200, body: '{ "welcome": "to the network" }' },
  'broken JSON': { kind: 'body', status: 200, body: '{ "sheets": [ { "prop' },
  'a page': { kind: 'html', status: 200 },
}

describe.each(Object.entries(foreign))('%s in place of Google’s response', (_, fault) => {
  test('to a read of the tabs is not taken for a sheet without tabs', async () => {
    const { get, sheet } = await openOffice(officeWithOverdue)
    sheet.injectFault({ path: /local$/u, fault })
    expect((await get('/report')).status).toBe(200)
  })

  test('to a write is not taken for success', async () => {
    const { post, sheet } = await openOffice(officeWithOverdue)
    sheet.injectFault({ path: /values:batchUpdate$/u, fault })
    expect(await (await post('/validate')).json()).toMatchObject({ written: true })
    expect(sheet.tabs().find(({ title }) => title === 'Контроль')?.values).not.toHaveLength(0)
  })

  test('to the last delivery record is not taken for success', async () => {
    const { post, sheet, outbox } = await openOffice(officeWithOverdue)
    sheet.injectFault({ path: /values:batchUpdate$/u, skip: 3, fault })
    expect((await post('/digest')).status).toBe(200)
    expect(journal(sheet).map(([, state]) => state)).toEqual(['надіслано', 'надіслано', 'надіслано'])
    expect(outbox.emails()).toHaveLength(3)
  })

  test('to an upload is not taken for a stored object', async () => {
    const { post, storage, bucket } = await openOffice(officeWithOverdue, '2024-01-09')
    storage.injectFault({ method: 'POST', fault })
    expect((await post('/archive?period=2023-H1')).status).toBe(200)
    expect(await bucket.list('')).toHaveLength(3)
  })

  test.each([0, 1])('is no archived report, and does not mean that there is none (%i)', async (skip) => {
    const { post, get, storage } = await openOffice(officeWithOverdue, '2024-01-09')
    await post('/archive?period=2023-H1')
    storage.injectFault({ method: 'GET', skip, fault })
    const answer = await get('/report?archived=2023-H1')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('%PDF')
  })
})
