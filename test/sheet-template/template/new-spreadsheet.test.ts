import { describe, expect, test } from 'vitest'
import { type Tab, tabs } from '../../../lib/programme/schema.ts'
import { writeCell } from '../../../sheet-template/emulator/sheets/tab.ts'
import { wholeColumn } from '../../../sheet-template/template/state-column.ts'
import { openOffice } from '../../functions/fixtures/office.ts'
import { account, calls, provision, spreadsheetOf, valuesOf } from './provisioned.ts'

const schema = Object.values<Tab>(tabs)
function headersOf({ columns }: Tab) {
  return Object.values(columns).map(({ header }) => header)
}

function tabOf(sheet: Awaited<ReturnType<typeof spreadsheetOf>>, title: string) {
  const tab = sheet.store.spreadsheet.tabs.find((one) => one.title === title)
  if (tab === undefined) throw new Error(`no tab ${title}`)
  return tab
}

describe('a new spreadsheet', () => {
  test('becomes the template by one read and one write, after which nothing is left to change', async () => {
    const sheet = await spreadsheetOf()
    sheet.store.change((spreadsheet) => {
      spreadsheet.properties = { title: 'Програма', locale: 'en_US', timeZone: 'America/New_York' }
    })
    await provision(sheet)
    expect(calls(sheet)).toEqual(['GET', 'POST'])
    expect(sheet.store.spreadsheet.properties).toMatchObject({ locale: 'uk_UA', timeZone: 'Europe/Kyiv' })
    const again = await provision(sheet)
    expect(calls(sheet)).toEqual(['GET'])
    expect(again.changes).toEqual([])
  })

  test('has the tabs of the schema in its order and «Довідка», without its first empty tab', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    expect(sheet.tabs().map(({ title }) => title)).toEqual([...schema.map(({ title }) => title), 'Довідка'])
  })

  test('has every header frozen, with its hint as a note', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    for (const { title, columns } of schema) {
      const tab = tabOf(sheet, title)
      const headerRow = title === 'Перевірка' || title === 'Контроль' ? 1 : 0
      expect(tab.gridProperties['frozenRowCount']).toBe(headerRow + 1)
      for (const { header, hint } of Object.values(columns)) {
        const at = tab.rows[headerRow]?.indexOf(header) ?? -1
        expect(tab.cellProperties[headerRow]?.[at]?.['note']).toBe(hint)
      }
    }
  })

  test('has numbers and deadlines as plain text, and days as dd.mm.yyyy', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    const formatOf = (title: string, header: string) => {
      const tab = tabOf(sheet, title)
      const cells = tab.cellProperties.slice(1).map((row) => row[tab.rows[0]?.indexOf(header) ?? -1])
      return new Set(cells.map((cell) => JSON.stringify(Object(cell?.['userEnteredFormat']).numberFormat)))
    }
    const text = JSON.stringify({ type: 'TEXT', pattern: '@' })
    for (const [title, header] of [
      ['Заходи', '№'],
      ['Заходи', 'Строк виконання'],
      ['Заходи', 'Роки'],
      ['Виконання', '№ заходу'],
      ['Виконання', 'За період'],
      ['Налаштування', 'Значення'],
    ] as const) {
      expect([...formatOf(title, header)]).toEqual([text])
    }
    const day = JSON.stringify({ type: 'DATE', pattern: 'dd.mm.yyyy' })
    expect([...formatOf('Виконання', 'Дата виконання')]).toEqual([day])
    expect([...formatOf('Виконання', 'Учасників')]).toEqual([
      JSON.stringify({ type: 'NUMBER', pattern: '0' }),
    ])
  })

  test('offers units, numbers of measures, results and parameters in lists', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    const ruleOf = (title: string, header: string) => {
      const tab = tabOf(sheet, title)
      const at = tab.rows[0]?.indexOf(header) ?? -1
      expect(tab.cellProperties[1]?.[at]?.['dataValidation']).toEqual(
        tab.cellProperties[tab.rowCount - 1]?.[at]?.['dataValidation'],
      )
      return tab.cellProperties[1]?.[at]?.['dataValidation']
    }
    const range = (values: string) => ({ type: 'ONE_OF_RANGE', values: [{ userEnteredValue: values }] })
    expect(ruleOf('Виконання', 'Підрозділ')).toMatchObject({
      condition: range("='Підрозділи'!$A$2:$A"),
      strict: false,
    })
    expect(ruleOf('Виконання', '№ заходу')).toMatchObject({
      condition: range("='Заходи'!$A$2:$A"),
      strict: false,
    })
    expect(ruleOf('Виконання', 'Результат')).toMatchObject({
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Виконано' }, {}, {}, {}] },
      strict: true,
    })
    expect(ruleOf('Налаштування', 'Параметр')).toMatchObject({ strict: false })
    expect(ruleOf('Календар', 'День')).toMatchObject({ strict: true })
    expect(ruleOf('Заходи', 'Відповідальні')).toMatchObject({
      condition: { type: 'CUSTOM_FORMULA' },
      strict: false,
    })
  })

  test('lets only the system edit its tabs, and warns when headers are changed', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    const protectionsOf = (owner: string) =>
      schema.filter((tab) => tab.owner === owner).map(({ title }) => tabOf(sheet, title).protectedRanges[0])
    for (const warning of protectionsOf('staff')) {
      expect(warning).toMatchObject({ warningOnly: true, range: { startRowIndex: 0, endRowIndex: 1 } })
    }
    for (const whole of [...protectionsOf('system'), tabOf(sheet, 'Довідка').protectedRanges[0]]) {
      expect(whole).toMatchObject({ range: { sheetId: expect.any(Number) }, editors: { users: [account] } })
      expect(whole).not.toHaveProperty('warningOnly')
    }
  })

  test('has system tabs that only warn where no service account is known', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet, { as: undefined })
    const protections = sheet.store.spreadsheet.tabs.flatMap(({ protectedRanges }) => protectedRanges)
    expect(protections.filter(({ warningOnly }) => warningOnly !== true)).toEqual([])
    expect(protections).toHaveLength(10)
  })

  test('shows the state of each measure by one formula in the header', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    const [headers = [], ...rows] = valuesOf(sheet, 'Заходи')
    expect(rows).toEqual([])
    expect(headers[1]).toMatch(
      /^=MAP\(\$A:\$A;SEQUENCE\(ROWS\(\$A:\$A\)\);LAMBDA\(cell;line;IF\(line=1;"Стан";/u,
    )
    const control = headersOf(tabs.control)
    const column = (header: string) => `'Контроль'!${wholeColumn(control.indexOf(header))}`
    expect(headers[1]).toContain(`FILTER(${column('Стан')};${column('№')}=`)
    // In the Ukrainian locale a comma outside quotes is a decimal separator.
    expect(headers[1]?.replace(/"[^"]*"/gu, '')).not.toContain(',')
    expect(headers[1]?.match(/\(/gu)?.length).toBe(headers[1]?.match(/\)/gu)?.length)
  })
})

describe('with the sample programme', () => {
  test('the check has no findings, the report is made, and nothing is left to change', async () => {
    const { sheet, post, get } = await openOffice({})
    await provision(sheet, { withSample: true })
    expect(await (await post('/validate')).json()).toMatchObject({
      errors: 0,
      warnings: 0,
      tips: 1,
      written: true,
    })
    expect(valuesOf(sheet, 'Контроль')[0]?.[0]).toMatch(/^Перевірено /u)
    const report = await get('/report?period=2023')
    expect(report.status).toBe(200)
    expect(report.headers.get('content-type')).toBe('application/pdf')
    expect((await provision(sheet)).changes).toEqual([])
  })

  test('a state without a measure beside it is neither a row nor a finding', async () => {
    const { sheet, post } = await openOffice({})
    await provision(sheet, { withSample: true })
    // As Google shows the formula: the header, the states of measures, and one that a deleted measure left behind.
    sheet.store.change((spreadsheet) => {
      const tab = spreadsheet.tabs.find(({ title }) => title === 'Заходи')
      const states = ['Стан', ...(tab?.rows.slice(1) ?? []).map(() => 'виконано'), '', 'прострочено']
      if (tab) for (const [row, state] of states.entries()) writeCell(tab, row, 1, state)
    })
    expect(await (await post('/validate')).json()).toMatchObject({ errors: 0, warnings: 0, tips: 1 })
  })

  test('days and counts are written as numbers, and shown as staff write them', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet, { withSample: true })
    const tab = tabOf(sheet, 'Виконання')
    const [headers = [], first = []] = tab.rows
    const doneOn = headers.indexOf('Дата виконання')
    expect(first[doneOn]).toBe('16.02.2023')
    expect(tab.cellProperties[1]?.[doneOn]).toMatchObject({ userEnteredValue: { numberValue: 44973 } })
  })

  test('there is a filter view for each unit, and one of overdue obligations', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet, { withSample: true })
    const titles = (tab: string) => tabOf(sheet, tab).filterViews.map(({ title }) => title)
    expect(titles('Заходи')).toEqual(['Заходи: ВПЗВК', 'Заходи: УП', 'Заходи: УКЕС', 'Заходи: ДІТЗІ'])
    expect(titles('Контроль')).toEqual(['Прострочені'])
  })

  test('tabs that are not empty stay as they are, with a remark', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet, { withSample: true })
    const before = sheet.tabs()
    const { remarks, changes } = await provision(sheet, { withSample: true })
    expect(changes).toEqual([])
    expect(remarks).toContain('«Заходи» is not empty: the sample was not put there.')
    expect(sheet.tabs()).toEqual(before)
  })
})

test('a system tab with headers alone gets its stamp at the first check, even without findings', async () => {
  const { sheet, post } = await openOffice({})
  await provision(sheet)
  await post('/validate')
  expect(valuesOf(sheet, 'Перевірка')[0]?.[0]).toMatch(/^Перевірено /u)
})

describe('when Google fails', () => {
  test('a lost response does not make the change twice', async () => {
    const sheet = await spreadsheetOf()
    sheet.injectFault({ method: 'POST', fault: { kind: 'lost' }, times: 1 })
    expect((await provision(sheet)).changes.length).toBeGreaterThan(100)
    expect(calls(sheet)).toEqual(['GET', 'POST', 'GET'])
    expect((await provision(sheet)).changes).toEqual([])
  })

  test('after a transient error the spreadsheet is read again and the same change is made', async () => {
    const sheet = await spreadsheetOf()
    sheet.injectFault({ method: 'POST', fault: { kind: 'status', status: 503 }, times: 1 })
    await provision(sheet)
    expect(calls(sheet)).toEqual(['GET', 'POST', 'GET', 'POST'])
  })

  test('a permanent error leaves the spreadsheet as it was, and names the request', async () => {
    const sheet = await spreadsheetOf()
    const before = sheet.tabs()
    const message = 'Invalid requests[3].updateCells: You are trying to edit a protected cell or object.'
    sheet.injectFault({ method: 'POST', fault: { kind: 'status', status: 400, message }, times: 1 })
    await expect(provision(sheet)).rejects.toMatchObject({
      problem: 'not-writable',
      message: expect.stringContaining('requests[3].updateCells'),
    })
    expect(sheet.tabs()).toEqual(before)
  })
})
