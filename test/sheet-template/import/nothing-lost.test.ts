import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importDocument } from '../../../sheet-template/import/import-document.ts'
import { readSource } from '../../../sheet-template/import/read-source.ts'
import { ImportRefusal } from '../../../sheet-template/import/refusal.ts'
import type { SourceCell, SourceTable } from '../../../sheet-template/import/source.ts'
import type { Imported } from '../../../sheet-template/import/tabs.ts'
import { headers, wordFile } from './documents.ts'

/** The words of all cells and remarks of an import. */
function wordsIn({ measures, entries, units, settings, remarks }: Imported): Set<string> {
  const cells = [measures, entries, units, settings].flatMap(({ rows }) =>
    rows.flatMap((row) => Object.values(row)),
  )
  return new Set([...cells, ...remarks.map(({ text }) => text)].flatMap(words))
}

function words(text: string): string[] {
  return text.toLocaleLowerCase('uk').match(/[\p{L}\p{N}]+/gu) ?? []
}

const piece = fc.oneof(
  fc.constantFrom(
    'Виконано.',
    'Виконується',
    'Не виконано:',
    'на виконанні.',
    'Строк не настав.',
    'Знято з контролю (наказ).',
    'І. Розділ',
    'ІІ.',
    'Завдання 2',
    '1.2.',
    '3)',
    '1.1.1. Провести',
    '–',
    '•',
    '(',
    ')',
    '«',
    ',',
    ';',
    '\n',
    'та',
    'УП',
    'УКЕС',
    '(далі – ВЗК)',
    'Відділ кадрів',
    'ІІ квартал',
    'щороку',
    '28.03.2023',
    '5 травня',
    '2023',
    '(лист від 28.03.2023 № 17/1)',
    '(https://example.gov.ua/a)',
    'Зміст заходу',
    'Строк виконання',
  ),
  fc.stringMatching(/^[а-яіїєґ]{3,9}\d{1,3}$/u),
)
const text = fc
  .array(piece, { maxLength: 5 })
  .map((pieces) => pieces.join(' ').replaceAll(' \n ', '\n').trim())
const allHeaders = ['№', 'Розділ', ...headers, 'Примітка'] as const

/** A table with the required headers and any others, in any order, with cells merged at random. */
const table: fc.Arbitrary<SourceTable> = fc
  .shuffledSubarray([...allHeaders], { minLength: 4 })
  .map((some) => [...new Set([...some, headers[1], headers[2], headers[3]])])
  .chain((titles) => {
    const cell: fc.Arbitrary<SourceCell> = fc.oneof(
      { weight: 6, arbitrary: text.map((one) => ({ text: one })) },
      { weight: 1, arbitrary: fc.constant<SourceCell>({ text: '', merged: 'left' }) },
    )
    const row = fc.array(cell, { minLength: titles.length - 2, maxLength: titles.length + 2 })
    const wide = text.map((one) =>
      titles.map((_, at): SourceCell => (at === 0 ? { text: one } : { text: '', merged: 'left' })),
    )
    const alone = fc
      .tuple(text, fc.nat(titles.length - 1))
      .map(([one, place]) => titles.map((_, at): SourceCell => ({ text: at === place ? one : '' })))
    const again = fc.constant(titles.map((title): SourceCell => ({ text: title })))
    const rows = fc.array(fc.oneof({ weight: 4, arbitrary: row }, wide, alone, again), {
      minLength: 1,
      maxLength: 8,
    })
    return fc.tuple(rows, fc.array(fc.nat(7), { maxLength: 3 })).map(([body, downwards]) => ({
      name: 'table 1',
      rows: body.reduce<SourceCell[][]>(
        (rows, cells) => [...rows, below(cells, rows.at(-1) ?? [], downwards)],
        [titles.map((title): SourceCell => ({ text: title }))],
      ),
    }))
  })

/** Merges some cells with the cell above. */
function below(
  cells: readonly SourceCell[],
  above: readonly SourceCell[],
  columns: readonly number[],
): SourceCell[] {
  return cells.map((cell, at) =>
    columns.includes(at) && cell.text.length < 12 ? { text: above[at]?.text ?? '', merged: 'above' } : cell,
  )
}

/** A document without a measure cannot be imported at all. */
function importedOf(tables: readonly SourceTable[], outside: readonly string[]): Imported | undefined {
  try {
    return importDocument({ tables, outside, remarks: [] })
  } catch (error) {
    if (error instanceof ImportRefusal) return undefined
    throw error
  }
}

test('every word of an imported table is in a cell of the sheet or in a remark', () => {
  fc.assert(
    fc.property(
      fc.array(table, { minLength: 1, maxLength: 2 }),
      fc.array(text, { maxLength: 3 }),
      (tables, outside) => {
        const imported = importedOf(tables, outside)
        fc.pre(imported !== undefined)
        const there = wordsIn(imported)
        const own = tables.flatMap(({ rows }) => rows.flat()).flatMap((cell) => words(cell.text))
        expect(own.filter((word) => !there.has(word))).toEqual([])
        const numbers = imported.measures.rows.map((row) => row['number'])
        expect(new Set(numbers).size).toBe(numbers.length)
      },
    ),
    { numRuns: 200 },
  )
})

test('every word of a table in a Word file is in a cell of the sheet or in a remark', async () => {
  const cells = fc.tuple(
    text,
    text.filter((one) => words(one).length > 0),
    text,
    text,
    text,
    text,
    text,
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 4 }), async (rows) => {
      const there = wordsIn(
        importDocument(await readSource('звіт.docx', await wordFile([[headers, ...rows]]))),
      )
      expect(
        rows
          .flat()
          .flatMap(words)
          .filter((word) => !there.has(word)),
      ).toEqual([])
    }),
    { numRuns: 10 },
  )
})
