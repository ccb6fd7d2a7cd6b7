import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { entriesTab, measuresTab, unitsTab } from '../../../lib/programme/schema.ts'
import { type SheetsEmulator, startSheetsEmulator } from '../../../sheet-template/emulator/sheets/server.ts'
import { headers, runImport, scratchFile, scratchFolder, wordFile } from './documents.ts'

function row(content: string) {
  return ['1. Лекції', content, 'ІІ квартал', 'УП, УКЕС', 'Усі', 'Проведено', 'Виконано. Прочитано.'] as const
}

async function document() {
  return await scratchFile('звіт.docx', await wordFile([[headers, row('=Перша'), row('1.10. Друга')]]))
}

function headersOf(tab: { readonly columns: object }) {
  return Object.values(tab.columns as Record<string, { readonly header: string }>).map(({ header }) => header)
}

const blank = {
  Заходи: [headersOf(measuresTab)],
  Виконання: [headersOf(entriesTab)],
  Підрозділи: [headersOf(unitsTab)],
}

async function sheetWith(
  tabs: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<SheetsEmulator> {
  const data = await scratchFolder()
  for (const [title, rows] of Object.entries(tabs)) {
    await writeFile(join(data, `${title}.csv`), rows.map((cells) => cells.join(',')).join('\r\n'))
  }
  const sheet = await startSheetsEmulator({ data })
  onTestFinished(() => sheet.close())
  return sheet
}

async function importInto(sheet: SheetsEmulator, file: string, ...args: readonly string[]) {
  return await runImport([file, '--to', sheet.spreadsheetId, ...args], {
    SHEETS_ROOT_URL: sheet.url,
    GOOGLE_CREDENTIALS: 'none',
  })
}

function valuesOf(sheet: SheetsEmulator, title: string) {
  return sheet.tabs().find((tab) => tab.title === title)?.values ?? []
}

function writes(sheet: SheetsEmulator) {
  return sheet.requests.filter(({ path }) => path.endsWith(':batchUpdate'))
}

test('rows are written to an empty spreadsheet in one request, as if typed', async () => {
  const sheet = await sheetWith(blank)
  const { status, stdout } = await importInto(sheet, await document())
  expect(status).toBe(0)
  expect(stdout).toContain('Written to the spreadsheet: 2 measures, 2 entries, 2 units.')
  expect(stdout).toContain('it is not said on which day it was done')
  expect(writes(sheet)).toHaveLength(1)
  expect(valuesOf(sheet, 'Заходи').map((cells) => [cells[0], cells[3], cells[6]])).toEqual([
    ['№', 'Зміст заходу', 'Відповідальні'],
    ['1.1', '=Перша', 'УП, УКЕС'],
    ['1.10', '1.10. Друга', 'УП, УКЕС'],
  ])
  expect(valuesOf(sheet, 'Підрозділи').slice(1)).toEqual([['УП'], ['УКЕС']])
})

test('cells are written under their headers, and other columns and known units are not changed', async () => {
  const reversed = ['Нотатки', ...headersOf(measuresTab).toReversed()]
  const sheet = await sheetWith({
    ...blank,
    Заходи: [reversed, ['', '', '', '']],
    Підрозділи: [
      ['Скорочення', 'Повна назва'],
      ['УП', 'Управління персоналу'],
    ],
  })
  expect(await importInto(sheet, await document())).toMatchObject({ status: 0 })
  const [first = []] = valuesOf(sheet, 'Заходи').slice(1)
  const cellUnder = (header: string) => first[reversed.indexOf(header)]
  expect(['Нотатки', 'Зміст заходу', '№'].map(cellUnder)).toEqual(['', '=Перша', '1.1'])
  expect(valuesOf(sheet, 'Підрозділи').slice(1)).toEqual([['УП', 'Управління персоналу'], ['УКЕС']])
})

test('a tab with too few rows is enlarged', async () => {
  const sheet = await sheetWith(blank)
  const rows = Array.from({ length: 1100 }, (_, at) => `Лекція ${at};ІІ квартал;УП\r\n`)
  const file = await scratchFile('довгий.csv', ['Захід;Строк;Відповідальні\r\n', ...rows].join(''))
  expect(await importInto(sheet, file)).toMatchObject({ status: 0 })
  expect(valuesOf(sheet, 'Заходи')).toHaveLength(1101)
})

test.each([
  ['Заходи', [...blank.Заходи, ['', '', '', 'Своє']], '«Заходи» is not empty: row 2 is filled'],
  ['Виконання', [...blank.Виконання, [], ['1.1']], '«Виконання» is not empty: row 3 is filled'],
  ['Заходи', [['№', 'Розділ']], '«Заходи» has no column «Завдання», has no column «Зміст заходу»'],
  ['Виконання', [], '«Виконання» has no column «№ заходу»'],
  ['Підрозділи', [['Скорочення', 'Скорочення']], 'has the column «Скорочення» twice'],
])('nothing is written where «%s» cannot take the rows', async (title, values, sentence) => {
  const sheet = await sheetWith({ ...blank, [title]: values })
  const { status, stderr, stdout } = await importInto(sheet, await document())
  expect(stderr).toContain(sentence)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(writes(sheet)).toEqual([])
})

test('after a lost response the same cells are written again', async () => {
  const sheet = await sheetWith(blank)
  sheet.injectFault({ path: /values:batchUpdate$/u, fault: { kind: 'lost' } })
  expect(await importInto(sheet, await document())).toMatchObject({ status: 0 })
  expect(valuesOf(sheet, 'Заходи')).toHaveLength(3)
})

test('an error of Google is one sentence, and no folder is written', async () => {
  const sheet = await sheetWith(blank)
  const file = await document()
  const out = join(file, '..', 'тека')
  const elsewhere = { spreadsheetId: 'other', url: sheet.url }
  const { status, stderr } = await importInto({ ...sheet, ...elsewhere }, file, '--out', out)
  expect(status).toBe(1)
  expect(stderr).toContain('Google finds no spreadsheet')
  const wrong = await runImport([file, '--to', 'x'], { SHEETS_ROOT_URL: 'here', GOOGLE_CREDENTIALS: 'none' })
  expect(wrong.stderr).toContain('SHEETS_ROOT_URL must be')
  expect(wrong.status).toBe(1)
})
