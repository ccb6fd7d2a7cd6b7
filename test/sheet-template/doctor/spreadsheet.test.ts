import { describe } from 'vitest'
import type { JsonObject } from '../../../sheet-template/emulator/sheets/json.ts'
import {
  cellPropertiesAt,
  createTab,
  resize,
  type StoredTab,
  setCellProperties,
  writeCell,
} from '../../../sheet-template/emulator/sheets/tab.ts'
import { type Examine, testEach } from './broken.ts'

/** Runs the checks after a person’s edit. */
function after(title: string, how: (tab: StoredTab) => void): Examine {
  return ({ change, examine }) => {
    change(title, how)
    return examine()
  }
}

/** The column of a header, from 0; the first free one where there is none. */
function at({ rows: [headers = []] }: StoredTab, header: string) {
  return headers.includes(header) ? headers.indexOf(header) : headers.length
}

function renamed(title: string, to: string) {
  return after(title, (tab) => {
    tab.title = to
  })
}

/** Replaces a header, or adds one after the last. */
function headed(title: string, header: string, text: string) {
  return after(title, (tab) => writeCell(tab, 0, at(tab, header), text))
}

/** A text that Sheets has converted, because the cell was not formatted as plain text. */
function misread(title: string, header: string, shown: string, numberValue: number) {
  return after(title, (tab) => {
    const column = at(tab, header)
    writeCell(tab, 1, column, shown)
    setCellProperties(tab, 1, column, {
      ...cellPropertiesAt(tab, 1, column),
      userEnteredValue: { numberValue },
    })
  })
}

function protectedAs(title: string, how: (one: JsonObject) => JsonObject[]) {
  return after(title, (tab) => {
    tab.protectedRanges = tab.protectedRanges.flatMap(how)
  })
}

const run = '«npm run provision -- local»'

describe('locale and size', () => {
  const english: Examine = ({ sheet, examine }) => {
    sheet.store.change((spreadsheet) => {
      spreadsheet.properties = { ...spreadsheet.properties, locale: 'en_US', timeZone: 'America/New_York' }
    })
    return examine()
  }
  const large: Examine = ({ sheet, examine }) => {
    const size = { rowCount: 3_000, columnCount: 3_100 }
    sheet.store.change(({ tabs }) => void tabs.push({ ...createTab(77, 'Чернетки'), ...size }))
    return examine()
  }
  const long = after('Виконання', (tab) => {
    resize(tab, 30, tab.columnCount)
    for (let row = 2; row < 30; row++) writeCell(tab, row, 5, 'щ'.repeat(40_000))
  })
  testEach(
    [
      [
        'another locale and time zone',
        'locale and time zone',
        'wrong',
        /set the locale to uk_UA and set the time zone to Europe\/Kyiv \(File – Settings\)/u,
        english,
      ],
      [
        'a spreadsheet that is too large',
        'size',
        'wrong',
        /9\d\.\d % of the cells that Google allows: delete empty/u,
        large,
      ],
      ['more data than a request should hold', 'size', 'warning', /reads 2\d\d\d KB .* at most 2 MB/u, long],
    ],
    { also: ['template', 'plain text'] },
  )
})

describe('tabs and headers', () => {
  const missing = new RegExp(`Missing: «Виконання»\\. Run ${run}`, 'u')
  const lacks = new RegExp(`«Заходи» lacks «Зміст заходу»: run ${run}`, 'u')
  const mistyped = /«Зміст захду» is perhaps «Зміст заходу», mistyped: correct it/u
  const lost = /«Журнал»: the header «Стан» is missing: put it back/u
  const twice = (header: string) => headed('Виконання', '', header)

  testEach(
    [
      ['a tab is missing', 'tabs', 'wrong', missing, renamed('Виконання', 'Інше')],
      ['a tab is renamed', 'tabs', 'wrong', /«виконання» must be called/u, renamed('Виконання', 'виконання')],
      [
        'an optional tab is missing',
        'tabs',
        'warning',
        /Not there: «Календар»/u,
        renamed('Календар', 'Свята'),
      ],
      ['a header is missing', 'headers', 'wrong', lacks, headed('Заходи', 'Зміст заходу', '')],
      ['a header is mistyped', 'headers', 'wrong', mistyped, headed('Заходи', 'Зміст заходу', 'Зміст захду')],
      ['an optional header is missing', 'headers', 'warning', /lacks «Роки»/u, headed('Заходи', 'Роки', '')],
      [
        'a duplicated header',
        'headers',
        'wrong',
        /«Результат» is there twice: keep one/u,
        twice('Результат'),
      ],
      [
        'a duplicated optional header',
        'headers',
        'warning',
        /«Документ» .* the first is read/u,
        twice('Документ'),
      ],
      ['a missing header of the journal', 'headers', 'wrong', lost, headed('Журнал', 'Стан', '')],
    ],
    { also: ['template'] },
  )
})

describe('formats and protection', () => {
  const number =
    /In «№» of «Заходи» .* A2 \(shows 1,1\) to a number or a date: choose Format – Number – Plain text/u
  const date = /«Строк виконання» of «Заходи» .* E2 \(shows 01\.09\.2023\)/u
  const open = /2 cells of «№ заходу» of «Виконання» are not plain text, from row 2/u
  const opened = after('Виконання', (tab) => {
    for (const row of [1, 2]) {
      const { userEnteredFormat, ...rest } = cellPropertiesAt(tab, row, 0)
      const numberFormat = { type: 'NUMBER', pattern: '0' }
      setCellProperties(tab, row, 0, {
        ...rest,
        userEnteredFormat: { ...(userEnteredFormat as JsonObject), numberFormat },
      })
    }
  })
  const warns = protectedAs('Перевірка', (one) => [{ ...one, warningOnly: true }])
  const own = after('Довідка', (tab) => writeCell(tab, 0, 0, 'Мої нотатки'))
  const noted = after('Заходи', (tab) => {
    const { note: _, ...rest } = cellPropertiesAt(tab, 0, 0)
    setCellProperties(tab, 0, 0, rest)
  })

  testEach(
    [
      ['1.10 became a number', 'plain text', 'wrong', number, misread('Заходи', '№', '1,1', 1.1)],
      [
        'a deadline became a date',
        'plain text',
        'wrong',
        date,
        misread('Заходи', 'Строк виконання', '01.09.2023', 45_170),
      ],
      ['cells are not plain text', 'plain text', 'warning', open, opened],
      [
        'headers have no protection',
        'protection',
        'warning',
        /in «Підрозділи»: run «npm run provision/u,
        protectedAs('Підрозділи', () => []),
      ],
      ['a system tab only warns', 'protection', 'warning', /«Перевірка» only warn.* as control@/u, warns],
      ['a missing note', 'template', 'warning', /change «Заходи» \(add notes to headers\)/u, noted],
      [
        'a tab of the guide’s title with other content',
        'template',
        'warning',
        /«Довідка» holds something else/u,
        own,
      ],
    ],
    { also: ['template'] },
  )
})
