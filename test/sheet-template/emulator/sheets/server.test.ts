import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sheets } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  deleteRows,
  insertRows,
  listTabs,
  readGrid,
  setCell,
} from '../../../../sheet-template/emulator/sheets/edits.ts'
import {
  type SheetsEmulator,
  type SheetsEmulatorOptions,
  startSheetsEmulator,
} from '../../../../sheet-template/emulator/sheets/server.ts'
import { neverMs } from '../../../time-limits.ts'

let folder: string
let data: string
const running: SheetsEmulator[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-sheet-'))
  data = join(folder, 'data')
  await mkdir(data)
  await writeFile(join(data, 'Виконання.csv'), '№ заходу,Подія\r\n1.1,"один\nдва"\r\n,\r\n1.2,\r\n')
  // With a byte order mark.
  await writeFile(join(data, 'Підрозділи.csv'), '\ufeffСкорочення,Повна назва\nВП,Відділ\n')
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((sheet) => sheet.close()))
  await rm(folder, { recursive: true })
})

async function start(options: Partial<SheetsEmulatorOptions> = {}): Promise<SheetsEmulator> {
  const sheet = await startSheetsEmulator({ data, ...options })
  running.push(sheet)
  return sheet
}

function pathTo(range: string): string {
  return `v4/spreadsheets/local/values/${encodeURIComponent(range)}`
}

function read(sheet: SheetsEmulator, range: string): Promise<Response> {
  return fetch(sheet.url + pathTo(range))
}

function write(sheet: SheetsEmulator, range: string, values: unknown[][]): Promise<Response> {
  return fetch(`${sheet.url}${pathTo(range)}?valueInputOption=RAW`, {
    method: 'PUT',
    body: JSON.stringify({ values }),
  })
}

function batch(sheet: SheetsEmulator, ...requests: object[]): Promise<Response> {
  return fetch(`${sheet.url}v4/spreadsheets/local:batchUpdate`, {
    method: 'POST',
    body: JSON.stringify({ requests }),
  })
}

describe('the folder of the data', () => {
  test('its tabs come in the template’s order, with the system tabs added and decomposed names composed', async () => {
    await writeFile(join(data, `${'Архівний'.normalize('NFD')}.csv`), '')
    const sheet = await start()
    expect(sheet.tabs()).toEqual([
      { title: 'Виконання', values: [['№ заходу', 'Подія'], ['1.1', 'один\nдва'], [], ['1.2']] },
      {
        title: 'Підрозділи',
        values: [
          ['Скорочення', 'Повна назва'],
          ['ВП', 'Відділ'],
        ],
      },
      { title: 'Перевірка', values: [] },
      { title: 'Контроль', values: [] },
      { title: 'Журнал', values: [] },
      { title: 'Архівний', values: [] },
    ])
  })

  test('the first tab has the id 0, and every other the same id on every run', async () => {
    const [one, two] = [await start(), await start()]
    const ids = listTabs(one.store).map((tab) => tab.sheetId)
    expect(ids[0]).toBe(0)
    expect(new Set(ids).size).toBe(ids.length)
    expect(listTabs(two.store).map((tab) => tab.sheetId)).toEqual(ids)
  })

  test('a grid is large enough for its data', async () => {
    await writeFile(join(data, 'Заходи.csv'), 'x\n'.repeat(1200))
    const sheet = await start()
    expect(listTabs(sheet.store)[0]).toMatchObject({ rowCount: 1200, columnCount: 26, usedRows: 1200 })
  })

  test('an empty folder becomes a spreadsheet as Google creates it', async () => {
    const empty = join(folder, 'empty')
    await mkdir(empty)
    const sheet = await start({ data: empty, systemTabs: false })
    expect(listTabs(sheet.store)).toEqual([
      { title: 'Аркуш1', sheetId: 0, rowCount: 1000, columnCount: 26, usedRows: 0 },
    ])
  })

  test('it is never written: without a state folder edits are lost when the server closes', async () => {
    const before = await readFile(join(data, 'Виконання.csv'), 'utf8')
    const sheet = await start()
    await write(sheet, "'Виконання'!A1", [['x']])
    await sheet.close()
    expect(await readFile(join(data, 'Виконання.csv'), 'utf8')).toBe(before)
    expect(readGrid((await start()).store, 'Виконання')[0]).toEqual(['№ заходу', 'Подія'])
  })
})

function options(): Partial<SheetsEmulatorOptions> {
  return { state: join(folder, 'state') }
}

describe('the state folder', () => {
  test('every write is saved, and is served in place of the data on the next run', async () => {
    const sheet = await start(options())
    await write(sheet, "'Контроль'!A1", [['а', ''], [], ['"б"\n,']])
    await batch(
      sheet,
      { addSheet: { properties: { title: 'а/б: 50%' } } },
      { updateSheetProperties: { properties: { sheetId: 0, title: 'Зроблено' }, fields: 'title' } },
    )
    const before = sheet.tabs()
    await sheet.close()
    const files = await readdir(join(folder, 'state'))
    expect(files.filter((file) => !file.endsWith('.csv'))).toEqual([])
    expect(files).toContain('а%2Fб%3A 50%25.csv')
    expect(files).not.toContain('Виконання.csv')
    const after = (await start(options())).tabs()
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after).toHaveLength(before.length)
  })

  test('a write that is an error is not saved', async () => {
    const sheet = await start(options())
    await batch(sheet, { deleteSheet: { sheetId: 0 } }, { deleteSheet: { sheetId: 1 } })
    expect(await readdir(join(folder, 'state'))).toContain('Виконання.csv')
    expect(listTabs(sheet.store)[0]?.title).toBe('Виконання')
  })

  test('a write that cannot be saved changes nothing', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue()
    const sheet = await start(options())
    await rm(join(folder, 'state'), { recursive: true })
    await writeFile(join(folder, 'state'), 'a file where the folder was')
    expect((await write(sheet, "'Контроль'!A1", [['x']])).status).toBe(500)
    expect(readGrid(sheet.store, 'Контроль')).toEqual([])
    errors.mockRestore()
  })
})

describe('edits in-process', () => {
  test('edits of cells and rows are read back through the API', async () => {
    const sheet = await start()
    insertRows(sheet.store, 'Підрозділи', 1)
    setCell(sheet.store, 'Підрозділи', 1, 0, 'ЮВ')
    deleteRows(sheet.store, 'Підрозділи', 2)
    const response = await read(sheet, "'Підрозділи'!A1:B")
    expect(await response.json()).toEqual({
      range: "'Підрозділи'!A1:B1000",
      majorDimension: 'ROWS',
      values: [['Скорочення', 'Повна назва'], ['ЮВ']],
    })
  })

  test('the grid grows for a cell beyond it, and always has a row', async () => {
    const { store } = await start()
    setCell(store, 'Журнал', 1004, 30, 'x')
    expect(listTabs(store)[4]).toMatchObject({ rowCount: 1005, columnCount: 31 })
    deleteRows(store, 'Журнал', 0, 5000)
    expect(listTabs(store)[4]).toMatchObject({ rowCount: 1, usedRows: 0 })
    expect(() => setCell(store, 'немає', 0, 0, 'x')).toThrow('немає')
    expect(() => setCell(store, 'Журнал', -1, 0, 'x')).toThrow(RangeError)
  })
})

describe('the Sheets emulator', () => {
  test('logs requests in the order of arrival', async () => {
    const sheet = await start()
    await read(sheet, "'Журнал'")
    await read(sheet, 'NOPE!A1')
    await write(sheet, "'Журнал'!A1", [['x']])
    expect(sheet.requests).toEqual([
      { method: 'GET', path: "/v4/spreadsheets/local/values/'Журнал'", status: 200 },
      { method: 'GET', path: '/v4/spreadsheets/local/values/NOPE!A1', status: 400 },
      { method: 'PUT', path: "/v4/spreadsheets/local/values/'Журнал'!A1", status: 200 },
    ])
  })

  test('listens on loopback only, and refuses requests for other hosts', async () => {
    await expect(start({ host: '0.0.0.0' })).rejects.toThrow('loopback only')
    const sheet = await start()
    const status = await new Promise<number | undefined>((done, failed) => {
      request(sheet.url + pathTo('A1'), { headers: { host: 'evil.example' } }, (response) => {
        response.resume()
        done(response.statusCode)
      })
        .on('error', failed)
        .end()
    })
    expect(status).toBe(403)
  })

  test.each([
    ['GET', 'v4/spreadsheets/other', 404, 'Requested entity was not found.'],
    ['POST', 'v4/spreadsheets', 403, 'The caller does not have permission'],
    ['GET', 'v4/spreadsheets/local/values/%E0%A4%A', 400, 'Request contains an invalid argument.'],
    [
      'DELETE',
      'v4/spreadsheets/local',
      501,
      'Not implemented by the Sheets emulator: DELETE /v4/spreadsheets/local',
    ],
    ['GET', 'somewhere', 501, 'Not implemented by the Sheets emulator: GET /somewhere'],
  ])('%s %s returns %i', async (method, path, status, message) => {
    const sheet = await start()
    const response = await fetch(sheet.url + path, { method })
    expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8')
    expect(await response.json()).toMatchObject({ error: { code: status, message } })
    expect(response.status).toBe(status)
  })

  test('refuses a body of more than 10 MB with 413', async () => {
    const sheet = await start()
    const response = await write(sheet, 'A1', [['x'.repeat(11 * 1024 * 1024)]])
    expect(response.status).toBe(413)
  })

  test('changes nothing when the mask is an error', async () => {
    const sheet = await start()
    const response = await fetch(`${sheet.url}${pathTo("'Журнал'!A1")}?valueInputOption=RAW&fields=nope`, {
      method: 'PUT',
      body: JSON.stringify({ values: [['x']] }),
    })
    expect(response.status).toBe(400)
    expect(readGrid(sheet.store, 'Журнал')).toEqual([])
  })

  test('accepts a key of the official client in place of a token', async () => {
    const sheet = await start()
    const client = sheets({ version: 'v4', auth: 'any key', rootUrl: sheet.url })
    const got = await client.spreadsheets.get({
      spreadsheetId: sheet.spreadsheetId,
      fields: 'properties(locale,timeZone)',
    })
    expect(got.data).toEqual({ properties: { locale: 'uk_UA', timeZone: 'Europe/Kyiv' } })
  })

  test('leaves a sheetId of 0 out of ranges, not out of properties', async () => {
    const sheet = await start()
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 }
    const response = await batch(sheet, { addProtectedRange: { protectedRange: { range } } })
    expect(await response.json()).toMatchObject({
      replies: [
        {
          addProtectedRange: {
            protectedRange: { protectedRangeId: 1, range: { startRowIndex: 0, endRowIndex: 1 } },
          },
        },
      ],
    })
    expect(sheet.store.spreadsheet.tabs[0]?.protectedRanges[0]?.['range']).not.toHaveProperty('sheetId')
  })

  test('moves a tab to an index that counts the tabs before the move', async () => {
    const sheet = await start()
    const move = { properties: { sheetId: 0, index: 2 }, fields: 'index' }
    await batch(sheet, { updateSheetProperties: move })
    expect(listTabs(sheet.store).map((tab) => tab.title)).toEqual([
      'Підрозділи',
      'Виконання',
      'Перевірка',
      'Контроль',
      'Журнал',
    ])
  })
})

describe('an injected fault', () => {
  test('is an error for the requests that match, as many times as given', async () => {
    const sheet = await start()
    sheet.injectFault({ method: 'GET', path: /Журнал/, times: 2, fault: { kind: 'status', status: 429 } })
    expect((await read(sheet, "'Контроль'")).status).toBe(200)
    const refused = await read(sheet, "'Журнал'")
    expect(await refused.json()).toMatchObject({
      error: { status: 'RESOURCE_EXHAUSTED', details: [{ reason: 'RATE_LIMIT_EXCEEDED' }] },
    })
    expect((await read(sheet, "'Журнал'")).status).toBe(429)
    expect((await read(sheet, "'Журнал'")).status).toBe(200)
  })

  test('is an HTML page in place of JSON', async () => {
    const sheet = await start()
    sheet.injectFault({ fault: { kind: 'html', status: 502 } })
    const response = await read(sheet, "'Журнал'")
    expect(response.status).toBe(502)
    expect(await response.text()).toContain('<html>')
  })

  test('is an error for a request that has taken effect', async () => {
    const sheet = await start()
    sheet.injectFault({ method: 'PUT', fault: { kind: 'lost' } })
    expect((await write(sheet, "'Журнал'!A1", [['x']])).status).toBe(503)
    expect(readGrid(sheet.store, 'Журнал')).toEqual([['x']])
  })

  test('is a reset connection, or one without a response until the server closes', async () => {
    const sheet = await start()
    sheet.injectFault({ fault: { kind: 'reset' } })
    await expect(read(sheet, "'Журнал'")).rejects.toThrow('fetch failed')
    sheet.injectFault({ fault: { kind: 'hang' } })
    const ended = read(sheet, "'Журнал'").catch(({ message }: Error) => message)
    await vi.waitUntil(() => sheet.requests.length === 2, { timeout: neverMs })
    // Later requests are answered.
    expect((await read(sheet, "'Журнал'")).status).toBe(200)
    expect(sheet.requests.map((logged) => logged.status)).toEqual([0, 0, 200])
    await sheet.close()
    expect(await ended).toBe('fetch failed')
    expect(sheet.requests.map((logged) => logged.status)).toEqual([0, 0, 200])
  })

  test('delays the usual response', async () => {
    const sheet = await start()
    sheet.injectFault({ fault: { kind: 'slow', ms: 60 } })
    const began = performance.now()
    expect((await read(sheet, "'Журнал'")).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(55)
  })

  test('leaves out the requests to skip', async () => {
    const sheet = await start()
    sheet.injectFault({ skip: 1, fault: { kind: 'status', status: 503 } })
    const responses = [
      await read(sheet, "'Журнал'"),
      await read(sheet, "'Журнал'"),
      await read(sheet, "'Журнал'"),
    ]
    expect(responses.map(({ status }) => status)).toEqual([200, 503, 200])
  })

  test('is gone after clearFaults', async () => {
    const sheet = await start()
    sheet.injectFault({ times: Number.POSITIVE_INFINITY, fault: { kind: 'status', status: 503 } })
    expect((await read(sheet, "'Журнал'")).status).toBe(503)
    sheet.clearFaults()
    expect((await read(sheet, "'Журнал'")).status).toBe(200)
  })

  test('breaks the connection in the middle of a response', async () => {
    const sheet = await start()
    sheet.injectFault({ method: 'PUT', fault: { kind: 'cut' } })
    const response = await write(sheet, "'Журнал'!A1", [['x']])
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
    expect(readGrid(sheet.store, 'Журнал')).toEqual([['x']])
  })

  test('runs a callback before a request takes effect and before the response is sent', async () => {
    const sheet = await start()
    const grids: string[][][] = []
    const look = () => void grids.push(readGrid(sheet.store, 'Журнал'))
    sheet.injectFault({ method: 'PUT', fault: { kind: 'meanwhile', before: look, after: look } })
    expect((await write(sheet, "'Журнал'!A1", [['x']])).status).toBe(200)
    expect(grids).toEqual([[], [['x']]])
  })
})
