import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOffice, sample } from '../../functions/fixtures/office.ts'
import { runImport, scratchFile, tabOf } from './documents.ts'

test('the annex of the sample, imported from Word, makes the same annex again', async () => {
  const before = await openOffice(sample)
  const word = await before.get('/report?period=2023&format=docx')
  const file = await scratchFile('Звіт за рік.docx', Buffer.from(await word.arrayBuffer()))

  const { status, stdout } = await runImport([file])
  expect(status).toBe(0)
  expect(stdout).toContain('11 measures, 10 entries, 4 units')
  expect(stdout).not.toContain('the words ')

  const folder = join(file, '..', 'Звіт за рік')
  const after = await openOffice({ folder })
  const annex = '/report?period=2023&format=csv'
  expect(await (await after.get(annex)).text()).toBe(await (await before.get(annex)).text())

  const numbers = (rows: readonly Record<string, string>[]) => rows.map((row) => row['№'])
  expect(numbers(await tabOf(folder, 'Заходи'))).toEqual(numbers(await tabOf(sample.folder, 'Заходи')))
  expect(await tabOf(folder, 'Налаштування')).toContainEqual({
    Параметр: 'Назва програми',
    Значення: 'Антикорупційна програма міграційної служби на 2023–2025 роки',
  })
})

test('the annex as open data can be imported', async () => {
  const { get } = await openOffice(sample)
  const csv = await (await get('/report?period=2023&format=csv')).text()
  const file = await scratchFile('відкриті дані.csv', csv)
  const out = join(file, '..', 'нова')
  expect(await runImport([file, '--out', out])).toMatchObject({ status: 0 })
  expect(await tabOf(out, 'Заходи')).toHaveLength(11)
  expect((await tabOf(out, 'Заходи')).at(-1)).toMatchObject({
    '№': '2.2.5',
    Розділ: 'ІІ. Поширення відомостей про антикорупційну політику',
  })
})
