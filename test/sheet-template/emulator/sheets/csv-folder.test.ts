import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, constantFrom, property, string } from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFolder, saveFolder } from '../../../../sheet-template/emulator/sheets/csv-folder.ts'
import { createSpreadsheet } from '../../../../sheet-template/emulator/sheets/store.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-folder-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const cell = string({
  unit: constantFrom('а', 'Ї', '"', ',', ';', '\n', '\r', '\ufeff', ' ', "'", '='),
})

test('saved values are read back the same, whatever characters they contain', () => {
  let before = createSpreadsheet('local', [['Заходи', []]])
  assert(
    property(array(array(cell, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const after = createSpreadsheet('local', [['Заходи', rows]])
      saveFolder(folder, before, after)
      before = after
      const [read] = readFolder(folder)
      expect(createSpreadsheet('local', [['Заходи', read?.[1] ?? []]]).tabs).toEqual(after.tabs)
    }),
  )
})

test.each(['а/б', '.прихований', 'C:\\x', '50%', '100%25', 'a?b*c', "it's"])(
  'a tab with the title %s is saved and read back',
  (title) => {
    saveFolder(folder, undefined, createSpreadsheet('local', [[title, [['x']]]]))
    expect(readFolder(folder)).toEqual([[title, [['x']]]])
  },
)

test('the error for a file that is not CSV names the file', async () => {
  await writeFile(join(folder, 'Заходи.csv'), 'a,"b')
  expect(() => readFolder(folder)).toThrow('Заходи.csv')
})

test('two files for one tab are an error', async () => {
  await writeFile(join(folder, `${'Архівний'.normalize('NFD')}.csv`), 'a')
  await writeFile(join(folder, 'Архівний.csv'), 'b')
  expect(() => readFolder(folder)).toThrow('Архівний')
})
