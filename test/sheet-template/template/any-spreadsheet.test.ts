import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Tab as Schema, tabs } from '../../../lib/programme/schema.ts'
import { findColumns } from '../../../lib/workbook/headers.ts'
import type { JsonObject } from '../../../sheet-template/emulator/sheets/json.ts'
import type { SheetsEmulator } from '../../../sheet-template/emulator/sheets/server.ts'
import {
  createTab,
  resize,
  type StoredTab,
  setCellProperties,
} from '../../../sheet-template/emulator/sheets/tab.ts'
import { calls, provision, spreadsheetOf } from './provisioned.ts'

const schema = Object.values<Schema>(tabs)
const staff = schema.filter(({ owner }) => owner === 'staff')

/** A tab as people may have changed it. */
interface Made {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly spare: number
  readonly own: readonly { readonly row: number; readonly column: number; readonly properties: JsonObject }[]
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
const cellPropertiesOfPeople = fc.constantFrom<JsonObject>(
  { note: 'моя примітка' },
  { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.00' } } },
  { userEnteredFormat: { wrapStrategy: 'CLIP', textFormat: { bold: true } } },
  { dataValidation: { condition: { type: 'BOOLEAN', values: [] } } },
)

function made(tab: Schema): fc.Arbitrary<Made> {
  const known = Object.values(tab.columns).map(({ header }) => header)
  return fc.record({
    headers: fc.shuffledSubarray([...known, ...ownHeaders]),
    rows: fc.array(fc.array(typed, { maxLength: 14 }), { maxLength: 6 }),
    spare: fc.nat(4),
    own: fc.array(fc.record({ row: fc.nat(5), column: fc.nat(5), properties: cellPropertiesOfPeople }), {
      maxLength: 4,
    }),
    frozen: fc.boolean(),
  })
}

function tabOf(title: string, sheetId: number, { headers, rows, spare, own, frozen }: Made): StoredTab {
  const tab = createTab(sheetId, title, [[...headers], ...rows.map((row) => [...row])])
  const width = Math.max(1, ...tab.rows.map((row) => row.length))
  resize(tab, Math.max(2, tab.rows.length) + spare, width + (spare % 2))
  for (const { row, column, properties } of own)
    if (row < tab.rowCount && column < tab.columnCount) setCellProperties(tab, row, column, properties)
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

async function take(
  sheet: SheetsEmulator,
  given: typeof spreadsheets extends fc.Arbitrary<infer T> ? T : never,
) {
  const blank = { headers: [], rows: [], spare: 0, own: [], frozen: false }
  sheet.store.change((spreadsheet) => {
    spreadsheet.properties = { locale: given.locale, timeZone: 'Europe/Kiev' }
    spreadsheet.tabs = given.order.map((title, index) => tabOf(title, index, given.tabs[title] ?? blank))
  })
  const before = structuredClone(sheet.store.spreadsheet.tabs)
  await provision(sheet)
  return before
}

/** The typed cells: row, column, text. */
function typedIn(tab: StoredTab | undefined) {
  return (tab?.rows ?? []).flatMap((cells, row) => cells.map((text, column) => ({ row, column, text })))
}

/** The properties of cells: row, column, properties. */
function propertiesIn(tab: StoredTab): readonly (readonly [number, number, JsonObject])[] {
  return tab.cellProperties.flatMap((cells, row) =>
    cells.flatMap((properties, column) =>
      properties === undefined ? [] : [[row, column, properties] as const],
    ),
  )
}

function readable({ columns }: Schema, before: StoredTab | undefined): boolean {
  const rows = before?.rows ?? []
  return rows.length === 0 || findColumns(columns, rows[0] ?? []).positions.size > 0
}

test('provisioning keeps everything that people changed, and adds what is missing', async () => {
  const sheet = await spreadsheetOf()
  await fc.assert(
    fc.asyncProperty(spreadsheets, async (given) => {
      const before = await take(sheet, given)
      const now = new Map(sheet.store.spreadsheet.tabs.map((tab) => [tab.title, tab]))
      for (const tab of before) {
        const after = now.get(tab.title)
        const filled = typedIn(tab).filter(({ text }) => text !== '')
        expect(filled.map(({ row, column }) => after?.rows[row]?.[column])).toEqual(
          filled.map(({ text }) => text),
        )
        // A header above a column of people’s notes would change its meaning.
        const unlabelled = filled.filter(({ column }) => (tab.rows[0]?.[column] ?? '') === '')
        expect(unlabelled.filter(({ column }) => (after?.rows[0]?.[column] ?? '') !== '')).toEqual([])
        const below = tab.rows.length > 0 ? tab.rows.slice(1) : after?.rows.slice(1)
        expect(after?.rows.slice(1)).toEqual(below)
        for (const [row, column, properties] of propertiesIn(tab))
          expect(after?.cellProperties[row]?.[column]).toMatchObject(properties)
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
      expect((await provision(sheet)).changes).toEqual([])
      expect(calls(sheet)).toEqual(['GET'])
    }),
    { numRuns: 25 },
  )
}, 120_000)
