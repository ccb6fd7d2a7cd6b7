import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Tab as Schema, tabs } from '../../../lib/programme/columns.ts'
import { findColumns } from '../../../lib/workbook/headers.ts'
import type { JsonObject } from '../../../sheet-template/local/json.ts'
import type { LocalSheet } from '../../../sheet-template/local/server.ts'
import { createTab, keep, resize, type Tab } from '../../../sheet-template/local/tab.ts'
import { smallOffice } from '../../functions/office.ts'
import { calls, provision, spreadsheetOf, valuesOf } from './provisioned.ts'

const schema = Object.values<Schema>(tabs)
const staff = schema.filter(({ owner }) => owner === 'staff')

describe('a spreadsheet in use', () => {
  test('gets the columns, tabs and rules it lacks behind what is there', async () => {
    const sheet = await spreadsheetOf(Object.entries(smallOffice))
    await provision(sheet)
    const [headers = [], first = []] = valuesOf(sheet, 'Заходи')
    expect(headers.slice(0, 6)).toEqual(smallOffice.Заходи[0])
    expect(headers.slice(6, 10)).toEqual([
      'Роки',
      'Цільова аудиторія',
      'Індикатор виконання',
      'Знято з контролю',
    ])
    expect(headers[10]).toMatch(/^=MAP\(\$A:\$A;.*"Стан"/u)
    expect(first).toEqual(smallOffice.Заходи[1])
    expect(sheet.tabs().map(({ title }) => title)).toEqual([...schema.map(({ title }) => title), 'Довідка'])
  })

  test('gets a missing tab after its neighbour of the schema; no tab is moved', async () => {
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

  test('keeps numbers, days and formulas as people see them', async () => {
    const sheet = await spreadsheetOf([['Заходи', [['№', 'Строк виконання']]]])
    sheet.store.change((book) => {
      const [tab] = book.tabs
      tab?.rows.push(['1,1', '=A2'])
      if (tab) keep(tab, 1, 0, { userEnteredValue: { numberValue: 1.1 } })
      if (tab) keep(tab, 1, 1, { userEnteredValue: { formulaValue: '=A2' } })
    })
    await provision(sheet)
    const kept = sheet.store.book.tabs.find(({ title }) => title === 'Заходи')?.kept ?? []
    for (const column of [0, 1]) {
      expect(kept[1]?.[column]?.['userEnteredFormat']).not.toHaveProperty('numberFormat')
      expect(kept[2]?.[column]?.['userEnteredFormat']).toHaveProperty('numberFormat')
    }
  })

  test('rules go around those of people, and speak of the cells that they are in', async () => {
    const sheet = await spreadsheetOf(Object.entries(smallOffice))
    const own = { dataValidation: { condition: { type: 'BOOLEAN', values: [] } } }
    sheet.store.change((book) => {
      const tab = book.tabs.find(({ title }) => title === 'Заходи')
      if (tab) keep(tab, 1, 5, own)
    })
    await provision(sheet)
    const kept = sheet.store.book.tabs.find(({ title }) => title === 'Заходи')?.kept ?? []
    expect(kept[1]?.[5]).toMatchObject(own)
    expect(JSON.stringify(kept[2]?.[5]?.['dataValidation'])).toContain('SUBSTITUTE(F3;CHAR(10)')
  })

  test('a unit that was added gets its filter view', async () => {
    const sheet = await spreadsheetOf(Object.entries(smallOffice))
    await provision(sheet)
    sheet.store.change((book) => {
      book.tabs.find(({ title }) => title === 'Підрозділи')?.rows.push(['УПЗ', 'Управління праці'])
    })
    const { steps } = await provision(sheet)
    expect(steps.map(({ which }) => which)).toEqual(['«Заходи: УПЗ»'])
  })

  test('a unit whose name is part of another’s is not taken for it', async () => {
    const units = [...smallOffice.Підрозділи, ['УПЗ', 'Управління праці']]
    const sheet = await spreadsheetOf(Object.entries({ ...smallOffice, Підрозділи: units }))
    await provision(sheet)
    const views = sheet.store.book.tabs.find(({ title }) => title === 'Заходи')?.filterViews ?? []
    expect(JSON.stringify(views[0])).toContain(
      String.raw`REGEXMATCH($F2;\"(^|[,;\\n])\\s*УП\\s*($|[,;\\n])\")`,
    )
    expect(JSON.stringify(views[1])).toContain('TEXT_CONTAINS')
  })

  test('«Довідка» is put right where it was changed', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    const before = valuesOf(sheet, 'Довідка')
    sheet.store.change((book) => {
      const tab = book.tabs.find(({ title }) => title === 'Довідка')
      tab?.rows.splice(5, 2, ['хтось', 'щось', 'написав'])
    })
    const { steps } = await provision(sheet)
    expect(steps.map(({ what }) => what)).toContain('write the guide')
    expect(valuesOf(sheet, 'Довідка')).toEqual(before)
  })

  test('a state formula whose «Контроль» was deleted is written again', async () => {
    const sheet = await spreadsheetOf()
    await provision(sheet)
    sheet.store.change((book) => {
      const tab = book.tabs.find(({ title }) => title === 'Заходи')
      const formulaValue = '=MAP($A:$A;LAMBDA(cell;IF(cell="№";"Стан";#REF!)))'
      tab?.rows[0]?.splice(1, 1, formulaValue)
      if (tab) keep(tab, 0, 1, { ...tab.kept[0]?.[1], userEnteredValue: { formulaValue } })
    })
    await provision(sheet)
    expect(valuesOf(sheet, 'Заходи')[0]?.[1]).toContain("'Контроль'!")
  })
})

describe('what only a person can decide is told and left alone', () => {
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
    expect((await provision(sheet)).steps).toEqual([])
  })

  test.each([
    ['a title of one’s own', 'Чернетка', () => {}],
    ['a note in a cell', 'Аркуш1', (tab: Tab) => keep(tab, 3, 3, { note: 'не видаляти' })],
    ['a filter', 'Аркуш1', (tab: Tab) => tab.filterViews.push({ title: 'мій' })],
    ['a word', 'Аркуш1', (tab: Tab) => tab.rows.push(['щось'])],
  ])('the only tab stays when it has %s', async (_, title, touch) => {
    const sheet = await spreadsheetOf([[title, []]])
    sheet.store.change((book) => book.tabs.forEach(touch))
    await provision(sheet)
    expect(sheet.tabs().map((tab) => tab.title)).toContain(title)
  })
})

/** What people may have made of a tab. */
interface Made {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly spare: number
  readonly own: readonly { readonly row: number; readonly column: number; readonly kept: JsonObject }[]
  readonly frozen: boolean
}

const typed = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '1.10',
      '01.02.2023',
      'УП, УКЕС',
      ' ІІ квартал ',
      '=1+1',
      "'так",
      'рядок\nдругий',
    ),
  },
)
const ownHeaders = ['Примітка', 'Стан', 'Хто перевірив', ' ', '12']
const keptByPeople = fc.constantFrom<JsonObject>(
  { note: 'моя примітка' },
  { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.00' } } },
  { userEnteredFormat: { wrapStrategy: 'CLIP', textFormat: { bold: true } } },
  { dataValidation: { condition: { type: 'BOOLEAN', values: [] } } },
)

const made = (tab: Schema): fc.Arbitrary<Made> => {
  const known = Object.values(tab.columns).map(({ header }) => header)
  return fc.record({
    headers: fc.shuffledSubarray([...known, ...ownHeaders]),
    rows: fc.array(fc.array(typed, { maxLength: 14 }), { maxLength: 6 }),
    spare: fc.nat(4),
    own: fc.array(fc.record({ row: fc.nat(5), column: fc.nat(5), kept: keptByPeople }), { maxLength: 4 }),
    frozen: fc.boolean(),
  })
}

function tabOf(title: string, sheetId: number, { headers, rows, spare, own, frozen }: Made): Tab {
  const tab = createTab(sheetId, title, [[...headers], ...rows.map((row) => [...row])])
  const width = Math.max(1, ...tab.rows.map((row) => row.length))
  resize(tab, Math.max(2, tab.rows.length) + spare, width + (spare % 2))
  for (const { row, column, kept } of own)
    if (row < tab.rowCount && column < tab.columnCount) keep(tab, row, column, kept)
  if (frozen) tab.gridProperties = { frozenRowCount: 1 }
  tab.conditionalFormats = [{ ranges: [{ sheetId }], booleanRule: { condition: { type: 'NOT_BLANK' } } }]
  tab.filterViews = [{ filterViewId: sheetId, title: 'моє', range: { sheetId } }]
  return tab
}

const spreadsheets = fc.record({
  tabs: fc.record(
    Object.fromEntries(staff.map((tab) => [tab.title, fc.option(made(tab), { nil: undefined })])),
  ),
  order: fc.shuffledSubarray(['Нотатки', 'Перевірка', ...staff.map(({ title }) => title)], { minLength: 1 }),
  locale: fc.constantFrom('uk_UA', 'en_US'),
})

async function take(sheet: LocalSheet, given: typeof spreadsheets extends fc.Arbitrary<infer T> ? T : never) {
  const blank = { headers: [], rows: [], spare: 0, own: [], frozen: false }
  sheet.store.change((book) => {
    book.properties = { locale: given.locale, timeZone: 'Europe/Kiev' }
    book.tabs = given.order.map((title, index) => tabOf(title, index, given.tabs[title] ?? blank))
  })
  const before = structuredClone(sheet.store.book.tabs)
  await provision(sheet)
  return before
}

/** Everything a person typed, cell by cell; of the first row the headers alone, for more may stand beside them. */
function typedIn(tab: Tab | undefined) {
  return (tab?.rows ?? []).flatMap((cells, row) => cells.map((text, column) => ({ row, column, text })))
}

/** What was set in cells that the second tab has. */
function keptIn(tab: Tab): readonly (readonly [number, number, JsonObject])[] {
  return tab.kept.flatMap((cells, row) =>
    cells.flatMap((kept, column) => (kept === undefined ? [] : [[row, column, kept] as const])),
  )
}

function readable({ columns }: Schema, before: Tab | undefined): boolean {
  const rows = before?.rows ?? []
  return rows.length === 0 || findColumns(columns, rows[0] ?? []).positions.size > 0
}

test('whatever people made of a sheet stays to the letter, and what it lacks is there', async () => {
  const sheet = await spreadsheetOf()
  await fc.assert(
    fc.asyncProperty(spreadsheets, async (given) => {
      const before = await take(sheet, given)
      const now = new Map(sheet.store.book.tabs.map((tab) => [tab.title, tab]))
      for (const tab of before) {
        const after = now.get(tab.title)
        const filled = typedIn(tab).filter(({ text }) => text !== '')
        expect(filled.map(({ row, column }) => after?.rows[row]?.[column])).toEqual(
          filled.map(({ text }) => text),
        )
        const below = tab.rows.length > 0 ? tab.rows.slice(1) : after?.rows.slice(1)
        expect(after?.rows.slice(1)).toEqual(below)
        for (const [row, column, kept] of keptIn(tab)) expect(after?.kept[row]?.[column]).toMatchObject(kept)
        expect(after?.conditionalFormats.slice(0, 1)).toEqual(tab.conditionalFormats)
        expect(after?.filterViews[0]).toEqual(tab.filterViews[0])
      }
      const order = sheet.tabs().map(({ title }) => title)
      expect(order.filter((title) => before.some((tab) => tab.title === title))).toEqual(given.order)
      const lacking = schema.flatMap((tab) => {
        const headerRow = tab.title === 'Перевірка' || tab.title === 'Контроль' ? 1 : 0
        const { positions } = findColumns(tab.columns, now.get(tab.title)?.rows[headerRow] ?? [])
        const had = before.find(({ title }) => title === tab.title)
        return readable(tab, had) && positions.size < Object.keys(tab.columns).length ? [tab.title] : []
      })
      expect(lacking).toEqual([])
      calls(sheet)
      expect((await provision(sheet)).steps).toEqual([])
      expect(calls(sheet)).toEqual(['GET'])
    }),
    { numRuns: 25 },
  )
}, 120_000)
