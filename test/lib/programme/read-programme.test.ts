import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../lib/finding.ts'
import { readSheet } from '../../../lib/programme/read-programme.ts'
import type { Grid } from '../../../lib/workbook/workbook.ts'
import { smallOffice } from '../../functions/fixtures/office.ts'

function read(changes: Partial<Record<keyof typeof smallOffice | 'Календар', Grid>> = {}) {
  const { programme, findings } = readSheet(
    new Map<string, Grid>(Object.entries({ ...smallOffice, ...changes })),
  )
  if (programme === undefined) throw new Error('no programme')
  return { programme, findings }
}

function entry(...cells: string[]): Grid {
  return [
    ['№ заходу', 'Дата події', 'Дата виконання', 'Результат', 'Що зроблено', 'Учасників', 'Посилання'],
    cells,
  ]
}

function brief({ place, problem, value }: Finding) {
  return {
    cell: `${place.tab} ${place.row ?? ''} ${place.column ?? ''}`.trim(),
    value,
    problem: 'expected' in problem ? problem.expected : problem.code,
  }
}

test('a tidy sheet gives records and no findings', () => {
  const { programme, findings } = read()
  expect(findings).toEqual([])
  expect(programme.measures[0]).toMatchObject({ row: 2, number: '1.1', units: ['УП'], years: [] })
  expect(programme.entries[0]).toMatchObject({ row: 2, doneOn: '2023-05-29', result: 'fulfilled' })
  expect(programme.settings).toMatchObject({
    begins: '2023-01-01',
    warnDays: 14,
    martialLawFrom: '2022-02-24',
  })
})

describe('a cell that cannot be read is a finding, and its row stays', () => {
  const cases: readonly [string, Grid, { cell: string; value: string; problem: string }][] = [
    [
      'an impossible date',
      entry('1.1', '', '31.02.2023', 'Виконано', 'а'),
      { cell: 'Виконання 2 Дата виконання', value: '31.02.2023', problem: 'date-impossible' },
    ],
    [
      'a date without a year',
      entry('1.1', '01.02.2023', '31.03', 'Виконано', 'а'),
      { cell: 'Виконання 2 Дата виконання', value: '31.03', problem: 'date-without-year' },
    ],
    [
      'a result of one’s own',
      entry('1.1', '', '01.02.2023', 'Зроблено', 'а'),
      { cell: 'Виконання 2 Результат', value: 'Зроблено', problem: 'result' },
    ],
    [
      'participants in words',
      entry('1.1', '', '01.02.2023', 'Виконано', 'а', '26 осіб'),
      { cell: 'Виконання 2 Учасників', value: '26 осіб', problem: 'count' },
    ],
    [
      'a link to nowhere',
      entry('1.1', '', '01.02.2023', 'Виконано', 'а', '', 'javascript:alert(1)'),
      { cell: 'Виконання 2 Посилання', value: 'javascript:alert(1)', problem: 'link' },
    ],
  ]
  test.each(cases)('%s', (_, grid, expected) => {
    const { programme, findings } = read({ Виконання: grid })
    expect(findings.map(brief)).toContainEqual(expected)
    expect(programme.entries).toHaveLength(1)
    expect(programme.entries[0]?.done).toBe('а')
  })
})

test('numbers are read as the Ukrainian locale groups them', () => {
  const { programme, findings } = read({
    Виконання: entry('1.1', '', '01.02.2023', 'виконано. ', 'а', '4\u00a0584'),
  })
  expect(findings).toEqual([])
  expect(programme.entries[0]).toMatchObject({ participants: 4584, result: 'fulfilled' })
})

test('years may be a list or a range', () => {
  const years = (cell: string) =>
    read({
      Заходи: [
        [...smallOffice.Заходи[0], 'Роки'],
        [...smallOffice.Заходи[1], cell],
      ],
    })
  expect(years('2023–2025').programme.measures[0]?.years).toEqual([2023, 2024, 2025])
  expect(years('2025, 2023').programme.measures[0]?.years).toEqual([2023, 2025])
  expect(years('2025-2023').findings.map(brief)).toEqual([
    { cell: 'Заходи 2 Роки', value: '2025-2023', problem: 'years' },
  ])
})

test('a row of empty cells and unticked boxes is no row', () => {
  const { programme, findings } = read({ Виконання: [...smallOffice.Виконання, ['', ' ', 'FALSE'], []] })
  expect(programme.entries).toHaveLength(1)
  expect(findings).toEqual([])
})

test('settings: unknown, doubled and unreadable ones are named, and the default holds', () => {
  const { programme, findings } = read({
    Налаштування: [
      ...smallOffice.Налаштування,
      ['Попереджати за, днів', 'два тижні'],
      ['Колір', 'синій'],
      ['Назва органу', 'Інша'],
    ],
  })
  expect(programme.settings.warnDays).toBe(14)
  expect(programme.settings.body).toBe('Служба')
  expect(findings.map(({ problem, place }) => [problem.code, place.row])).toEqual([
    ['setting-unknown', 7],
    ['setting-duplicated', 8],
    ['setting-unreadable', 6],
  ])
})

test('whatever stands in the cells, every row is a record and nothing throws', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('1.1', '31.02.2023', 'Виконано', '=A1', '\u202e', '🙂', 'FALSE '),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }), (rows) => {
      const filled = rows.filter((cells) => cells.some((text) => text.trim() !== '' && text !== 'FALSE'))
      const { programme } = read({ Виконання: [smallOffice.Виконання[0], ...rows] })
      expect(programme.entries.map(({ row }) => row)).toEqual(filled.map((cells) => rows.indexOf(cells) + 2))
    }),
  )
})

test('a row that holds something only in columns nobody reads is no row', () => {
  const [headers, first] = smallOffice.Заходи
  const { programme, findings } = read({
    Заходи: [
      [headers[0], 'Стан', ...headers.slice(1), 'Нотатка'],
      [first[0], 'прострочено', ...first.slice(1)],
      ['', 'виконано'],
      ['', '', '', '', '', '', '', 'перевірити'],
    ],
  })
  expect(programme.measures.map(({ row }) => row)).toEqual([2])
  expect(findings).toEqual([])
})
