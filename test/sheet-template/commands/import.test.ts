import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { importDocument } from '../../../sheet-template/import/import-document.ts'
import { readSource } from '../../../sheet-template/import/read-source.ts'
import { ImportRefusal } from '../../../sheet-template/import/refusal.ts'
import { headers, runImport, scratchFile, scratchFolder, wordFile } from '../import/documents.ts'

const row = ['Завдання', 'Лекція', 'ІІ квартал', 'УП', 'Усі', 'Проведено', 'Виконано.'] as const

test.each([
  ['порожній.docx', '', /«порожній\.docx» is empty/u],
  ['лист.pdf', '%PDF-1.4', /ends in \.docx, \.xlsx or \.csv/u],
  ['старий.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /has a password or an old format/u],
  ['пароль.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /has a password or an old format/u],
  ['текст.docx', 'просто текст', /is not a real \.docx file/u],
  ['текст.xlsx', 'просто текст', /is not a real \.xlsx file/u],
  ['зіпсований.docx', 'PK\u0003\u0004 і далі нічого', /The Word file is damaged/u],
  ['зіпсований.xlsx', 'PK\u0003\u0004 і далі нічого', /The Excel file is damaged/u],
  ['зіпсований.csv', '"Зміст заходу;Строк виконання', /a quotation mark is opened and never closed/u],
  ['не csv.csv', 'PK\u0003\u0004', /is not CSV/u],
  ['заголовки.csv', `${headers.join(';')}\r\n`, /No table of measures was found/u],
])('importing %s is an error in one sentence', async (name, content, sentence) => {
  const refused = async () => importDocument(await readSource(name, Buffer.from(content as string)))
  await expect(refused()).rejects.toThrow(ImportRefusal)
  await expect(refused()).rejects.toThrow(sentence)
})

test('a file that cannot be imported leaves no folder behind', async () => {
  const file = await scratchFile('інше.csv', 'Прізвище,Посада\r\nа,б\r\n')
  const { status, stdout, stderr } = await runImport([file])
  expect(stderr).toMatch(/No table of measures was found.*«Зміст заходу»/u)
  expect(stderr).toContain('the file, 2 rows, begins with «Прізвище», «Посада»')
  expect(stderr).not.toMatch(/\n\s+at /u)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(readdirSync(dirname(file))).toEqual(['інше.csv'])
})

test('a file that does not exist and a folder are errors', async () => {
  const folder = await scratchFolder()
  expect((await runImport([join(folder, 'нема.docx')])).stderr).toMatch(
    /cannot be read: it does not exist\./u,
  )
  const { status, stderr } = await runImport([folder])
  expect(stderr).toContain('cannot be read: it is a folder.')
  expect(status).toBe(1)
})

test('the error for a Word file without tables says so', async () => {
  const source = await readSource('лист.docx', await wordFile([], ['Шановні колеги!']))
  expect(() => importDocument(source)).toThrow('The document has no tables.')
})

test('a folder that is not empty is not written to', async () => {
  const file = await scratchFile('звіт.docx', await wordFile([[headers, row]]))
  const out = join(dirname(file), 'звіт')
  expect(await runImport([file])).toMatchObject({ status: 0 })
  expect(readdirSync(out).toSorted()).toEqual([
    'Виконання.csv',
    'Зауваження.txt',
    'Заходи.csv',
    'Налаштування.csv',
    'Підрозділи.csv',
  ])
  await writeFile(join(out, 'Заходи.csv'), 'виправлено людиною')
  const again = await runImport([file])
  expect(again).toMatchObject({ status: 1, stdout: '' })
  expect(again.stderr).toContain('is not empty')
  const inFile = await runImport([file, '--out', file])
  expect(inFile.stderr).toContain('is a file')
})

test('an empty folder is written to, and the remarks are in it and on standard output', async () => {
  const file = await scratchFile('звіт.docx', await wordFile([[headers, row]]))
  const out = join(dirname(file), 'нова', 'тека')
  await mkdir(out, { recursive: true })
  const { stdout, status } = await runImport([file, '--out', out])
  expect(status).toBe(0)
  expect(stdout).toContain('1 measures, 1 entries, 1 units')
  expect(stdout).toContain('it is not said on which day it was done')
  expect(existsSync(join(out, 'Зауваження.txt'))).toBe(true)
})

test.each([
  [[], 'Say which file'],
  [['a.docx', 'b.docx'], 'One file'],
  [['a.docx', '--to', 'https://example.gov.ua/'], '--to must be'],
  [['--wrong'], '--wrong'],
])('the arguments %j are a usage error', async (args, sentence) => {
  const { status, stderr } = await runImport(args)
  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
})

test('--help prints the options', async () => {
  expect((await runImport(['--help'])).stdout).toContain('--out')
})
