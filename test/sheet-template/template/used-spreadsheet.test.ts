import { describe, expect, test } from 'vitest'
import { type Tab as Schema, tabs } from '../../../lib/programme/schema.ts'
import { type StoredTab, setCellProperties } from '../../../sheet-template/emulator/sheets/tab.ts'
import { smallOffice } from '../../functions/fixtures/office.ts'
import { provision, spreadsheetOf, valuesOf } from './provisioned.ts'

const schema = Object.values<Schema>(tabs)

describe('a spreadsheet in use', () => {
  test('gets missing columns, tabs and rules after the existing ones', async () => {
    const sheet = await spreadsheetOf(Object.entries(smallOffice))
    await provision(sheet)
    const [headers = [], first = []] = valuesOf(sheet, 'Заходи')
    expect(headers.slice(0, 6)).toEqual(smallOffice.Заходи[0])
    expect(headers.slice(6, 12)).toEqual([
      'Роки',
      'Цільова аудиторія',
      'Індикатор виконання',
      'Знято з контролю',
      'Продовжено до',
      'Підстава продовження',
    ])
    expect(headers[12]).toMatch(/^=MAP\(\$A:\$A;.*"Стан"/u)
    expect(first).toEqual(smallOffice.Заходи[1])
    expect(sheet.tabs().map(({ title }) => title)).toEqual([...schema.map(({ title }) => title), 'Довідка'])
  })

  test('gets a missing tab after its predecessor in the schema, and no tab is moved', async () => {
    const own = [['Мої нотатки'], ['щось']]
    const sheet = await spreadsheetOf([
      ['Виконання', []],
      ['Нотатки', own],
      ['Заходи', []],
    ])
    await provision(sheet)
    const titles = sheet.tabs().map(({ title }) => title)
    expect(titles.slice(0, 2)).toEqual(['Виконання', 'Підрозділи'])
    expect(titles.slice(-2)).toEqual(['Нотатки', 'Заходи'])
    expect(valuesOf(sheet, 'Нотатки')).toEqual(own)
  })

  test('keeps the formats of numbers, days and formulas', async () => {
    const sheet = await spreadsheetOf([['Заходи', [['№', 'Строк виконання']]]])
    sheet.store.change((spreadsheet) => {
      const [tab] = spreadsheet.tabs
      tab?.rows.push(['1,1', '=A2'])
      if (tab) setCellProperties(tab, 1, 0, { userEnteredValue: { numberValue: 1.1 } })
      if (tab) setCellProperties(tab, 1, 1, { userEnteredValue: { formulaValue: '=A2' } })
    })
    await provision(sheet)
    const properties =
      sheet.store.spreadsheet.tabs.find(({ title }) => title === 'Заходи')?.cellProperties ?? []
    for (const column of [0, 1]) {
      expect(properties[1]?.[column]?.['userEnteredFormat']).not.toHaveProperty('numberFormat')
      expect(properties[2]?.[column]?.['userEnteredFormat']).toHaveProperty('numberFormat')
    }
  })

  test('gets validation where people have none, with formulas that refer to their own cell', async () => {
    const sheet = await spreadsheetOf(Object.entries(smallOffice))
    const own = { dataValidation: { condition: { type: 'BOOLEAN', values: [] } } }
    sheet.store.change((spreadsheet) => {
      const tab = spreadsheet.tabs.find(({ title }) => title === 'Заходи')
      if (tab) setCellProperties(tab, 1, 5, own)
    })
    await provision(sheet)
    const properties =
      sheet.store.spreadsheet.tabs.find(({ title }) => title === 'Заходи')?.cellProperties ?? []
    expect(properties[1]?.[5]).toMatchObject(own)
    expect(JSON.stringify(properties[2]?.[5]?.['dataValidation'])).toContain('SUBSTITUTE(F3;CHAR(10)')
  })

  test('gets a filter view for a unit that was added', async () => {
    const sheet = await spreadsheetOf(Object.entries(smallOffice))
    await provision(sheet)
    sheet.store.change((spreadsheet) => {
      spreadsheet.tabs.find(({ title }) => title === 'Підрозділи')?.rows.push(['УПЗ', 'Управління праці'])
    })
    const { changes } = await provision(sheet)
    expect(changes.map(({ which }) => which)).toEqual(['«Заходи: УПЗ»'])
  })

  test('has a filter view that tells a unit from one whose name contains it', async () => {
    const units = [...smallOffice.Підрозділи, ['УПЗ', 'Управління праці']]
    const sheet = await spreadsheetOf(Object.entries({ ...smallOffice, Підрозділи: units }))
    await provision(sheet)
    const views = sheet.store.spreadsheet.tabs.find(({ title }) => title === 'Заходи')?.filterViews ?? []
    expect(JSON.stringify(views[0])).toContain(
      String.raw`REGEXMATCH($F2;\"(^|[,;\\n])\\s*УП\\s*($|[,;\\n])\")`,
    )
    expect(JSON.stringify(views[1])).toContain('TEXT_CONTAINS')
  })

  test('gets «Довідка» rewritten where it was changed', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    const before = valuesOf(sheet, 'Довідка')
    sheet.store.change((spreadsheet) => {
      const tab = spreadsheet.tabs.find(({ title }) => title === 'Довідка')
      tab?.rows.splice(5, 2, ['хтось', 'щось', 'написав'])
    })
    const { changes } = await provision(sheet)
    expect(changes.map(({ what }) => what)).toContain('write the guide')
    expect(valuesOf(sheet, 'Довідка')).toEqual(before)
  })

  test('gets the formula of states rewritten after «Контроль» was deleted', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    sheet.store.change((spreadsheet) => {
      const tab = spreadsheet.tabs.find(({ title }) => title === 'Заходи')
      const formulaValue = '=MAP($A:$A;LAMBDA(cell;IF(cell="№";"Стан";#REF!)))'
      tab?.rows[0]?.splice(1, 1, formulaValue)
      if (tab)
        setCellProperties(tab, 0, 1, { ...tab.cellProperties[0]?.[1], userEnteredValue: { formulaValue } })
    })
    await provision(sheet)
    expect(valuesOf(sheet, 'Заходи')[0]?.[1]).toContain("'Контроль'!")
  })
})

describe('what only a person can decide is a remark and is not changed', () => {
  test.each<[string, Parameters<typeof spreadsheetOf>[0], RegExp]>([
    [
      'no header in row 1',
      [['Виконання', [['Облік виконання'], ['№ заходу', 'Результат']]]],
      /none of its headers/u,
    ],
    [
      'a mistyped header',
      [['Заходи', [['№', 'Строк виконаня']]]],
      /«Строк виконаня» is perhaps «Строк виконання»/u,
    ],
    ['a header twice', [['Заходи', [['№', '№']]]], /«№» is there twice/u],
    ['a column «Стан» of their own', [['Заходи', [['№', 'Стан']]]], /has a column «Стан» of its own/u],
    ['a title in another case', [['заходи', [['№']]]], /«заходи» must be called «Заходи»/u],
    ['a «Довідка» of their own', [['Довідка', [['Телефони']]]], /«Довідка» holds something else/u],
    [
      'a journal without its headers',
      [
        [
          'Журнал',
          [
            ['Ключ', 'Коли'],
            ['1', '2'],
          ],
        ],
      ],
      /«Що» is missing/u,
    ],
  ])('%s', async (_, tables, sentence) => {
    const sheet = await spreadsheetOf(tables)
    const before = sheet.tabs()
    const { remarks } = await provision(sheet)
    expect(remarks.join('\n')).toMatch(sentence)
    const title = tables?.[0]?.[0] ?? ''
    const now = valuesOf(sheet, title)
    for (const [row, cells] of before[0]?.values.entries() ?? [])
      expect(now[row]?.slice(0, cells.length)).toEqual(cells)
    expect((await provision(sheet)).changes).toEqual([])
  })

  test.each([
    ['a title of one’s own', 'Чернетка', () => {}],
    ['a note in a cell', 'Аркуш1', (tab: StoredTab) => setCellProperties(tab, 3, 3, { note: 'не видаляти' })],
    ['a filter', 'Аркуш1', (tab: StoredTab) => tab.filterViews.push({ title: 'мій' })],
    ['a word', 'Аркуш1', (tab: StoredTab) => tab.rows.push(['щось'])],
  ])('the only tab stays when it has %s', async (_, title, touch) => {
    const sheet = await spreadsheetOf([[title, []]])
    sheet.store.change((spreadsheet) => spreadsheet.tabs.forEach(touch))
    await provision(sheet)
    expect(sheet.tabs().map((tab) => tab.title)).toContain(title)
  })
})
