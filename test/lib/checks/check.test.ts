import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../../lib/assessment/assessment.ts'
import type { Finding } from '../../../lib/finding.ts'
import { readSheet } from '../../../lib/programme/read-programme.ts'
import { remarkOn } from '../../../lib/text/findings.ts'
import type { Grid, Workbook } from '../../../lib/workbook/workbook.ts'
import { day } from '../obligations/programme.ts'
import { type Mutation, mutations } from './mutations.ts'
import { tidyWorkbook } from './tidy-workbook.ts'

const today = day('2023-12-31')
const tidy = tidyWorkbook()

function findingsOf(workbook: Workbook): readonly Finding[] {
  return assess(workbook, today).findings
}

function changed(tab: string, row: number, column: number, text: string): Workbook {
  const grid = tidy.get(tab) ?? []
  const cells = (grid[row] ?? []).with(column, text)
  return new Map<string, Grid>([...tidy, [tab, grid.with(row, cells)]])
}

/** The cell a mutation breaks: row and column within the grid, headers being row 0. */
function target({ tab, column, where }: Mutation): [row: number, column: number] {
  const grid = tidy.get(tab) ?? []
  const deadlines = new Map((tidy.get('Заходи') ?? []).map((cells) => [cells[0], cells[4] ?? '']))
  const described = (cells: readonly string[]) =>
    tab === 'Виконання' ? deadlines.get(cells[0]) : cells.join(' ')
  const row = grid.findIndex((cells, index) => index > 0 && (where?.test(described(cells) ?? '') ?? true))
  return [row, (grid[0] ?? []).indexOf(column)]
}

test('a tidy sheet of three hundred rows has no findings', () => {
  const rows = [...tidy.values()].reduce((sum, grid) => sum + grid.length - 1, 0)
  expect(rows).toBeGreaterThanOrEqual(270)
  expect(findingsOf(tidy)).toEqual([])
})

describe('every break is found at its cell, and nothing else but what follows from it', () => {
  test('in at least sixty ways', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(60)
  })

  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    const [row, column] = target(mutation)
    const before = tidy.get(mutation.tab)?.[row]?.[column] ?? ''
    const text = typeof mutation.to === 'string' ? mutation.to : mutation.to(before)
    expect(text).not.toBe(before)
    const findings = findingsOf(changed(mutation.tab, row, column, text))
    const place = mutation.foundAt ?? { tab: mutation.tab, row: row + 1, column: mutation.column }
    const expected = findings.filter(({ problem }) => problem.code === mutation.code)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.map((one) => one.place)).toContainEqual(place)
    const others = findings
      .filter(({ problem }) => problem.code !== mutation.code)
      .map(({ problem }) => problem.code)
    expect([...new Set(others)].filter((code) => !mutation.follows?.includes(code))).toEqual([])
    const remedies = expected.map((one) => remarkOn(one).remedy).join(' ')
    expect(remedies).toContain(mutation.remedy ?? '')
  })
})

test.each([
  ['missing', 'Результат', 'Результати', ['header-missing']],
  ['doubled', 'Документ', 'Що зроблено', ['header-duplicated']],
])('a %s header is one finding, and its rows are not checked', (_, header, to, codes) => {
  const [headers = []] = tidy.get('Виконання') ?? []
  const findings = findingsOf(changed('Виконання', 0, headers.indexOf(header), to))
  const own = findings.filter(({ place, level }) => place.tab === 'Виконання' && level === 'error')
  expect(own.map(({ problem }) => problem.code)).toEqual(codes)
})

test('a misspelt header of a column that may be missing is pointed at', () => {
  const findings = findingsOf(changed('Заходи', 0, 1, 'Раздел'))
  expect(findings).toMatchObject([
    {
      level: 'tip',
      place: { tab: 'Заходи', row: 1, column: 'Раздел' },
      problem: { code: 'header-unknown', missing: ['Розділ'] },
    },
  ])
})

test('the same entry twice is pointed at', () => {
  const grid = tidy.get('Виконання') ?? []
  const findings = findingsOf(new Map<string, Grid>([...tidy, ['Виконання', [...grid, ...grid.slice(-1)]]]))
  expect(findings).toMatchObject([
    { place: { row: grid.length + 1 }, problem: { code: 'entry-duplicated', firstRow: grid.length } },
  ])
})

test('findings are in the order of tabs, rows and columns, and each says what to write', () => {
  const grid = changed('Заходи', 5, 4, 'колись').get('Заходи') ?? []
  const workbook = new Map<string, Grid>([
    ...changed('Виконання', 3, 6, 'багато'),
    ['Заходи', grid.with(2, (grid[2] ?? []).with(6, 'Я'))],
  ])
  const findings = findingsOf(workbook)
  expect(findings.map(({ place }) => `${place.tab} ${place.row}`)).toEqual([
    'Заходи 3',
    'Заходи 6',
    'Виконання 4',
  ])
  for (const found of findings) {
    const { remark, remedy } = remarkOn(found)
    expect(remark).toMatch(/^[«\p{Lu}].*\.$/su)
    expect(remedy.length).toBeGreaterThan(5)
  }
})

test('ten thousand corruptions: nothing throws, and every row is read or found', () => {
  const small = new Map<string, Grid>([...tidy].map(([title, grid]) => [title, grid.slice(0, 18)]))
  const junk = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=A1',
      '#REF!',
      '\u202e',
      '🙂',
      '1e9',
      '99.99.9999',
      '0',
      '\u0000',
      'a\r\nb',
      'І'.repeat(3000),
    ),
  )
  const corruption = fc.record({
    tab: fc.constantFrom(...small.keys()),
    row: fc.nat({ max: 17 }),
    column: fc.nat({ max: 12 }),
    text: junk,
    kind: fc.constantFrom('cell', 'cell', 'cell', 'row', 'column', 'rest'),
  })
  const corrupted = (
    grid: Grid,
    { row, column, text, kind }: typeof corruption extends fc.Arbitrary<infer T> ? T : never,
  ): Grid => {
    const cells = grid[row]
    if (cells === undefined) return grid
    if (kind === 'row') return grid.toSpliced(row, 1)
    if (kind === 'rest') return grid.slice(0, row)
    if (kind === 'column') return grid.map((one) => one.toSpliced(column, 1))
    const wide = Array.from({ length: Math.max(cells.length, column + 1) }, (_, index) => cells[index] ?? '')
    return grid.with(row, wide.with(column, text))
  }
  const filled = (grid: Grid) =>
    grid.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== '' && cell !== 'FALSE')).length
  fc.assert(
    fc.property(fc.array(corruption, { minLength: 4, maxLength: 4 }), (corruptions) => {
      const workbook = new Map(small)
      for (const one of corruptions) workbook.set(one.tab, corrupted(workbook.get(one.tab) ?? [], one))
      const read = readSheet(workbook)
      const { findings } = assess(workbook, today)
      const { programme = { measures: [], entries: [] } } = read
      const rows = [programme.measures.length, programme.entries.length]
      const entered = ['Заходи', 'Виконання'].map((title) => filled(workbook.get(title) ?? []))
      expect(read.programme === undefined ? entered : rows).toEqual(entered)
      expect(read.programme !== undefined || findings.some(({ level }) => level === 'error')).toBe(true)
      for (const found of findings) expect(remarkOn(found).remark).not.toMatch(/undefined|NaN|\[object/u)
    }),
    { numRuns: 2_500 },
  )
})

test.each([
  ['Підрозділи', 'Скорочення', 'Відділ'],
  ['Календар', 'День', 'Тип дня'],
])('a wrong header in «%s» is a finding, and the rest is checked all the same', (tab, header, to) => {
  const position = (tidy.get(tab)?.[0] ?? []).indexOf(header)
  const workbook = new Map<string, Grid>(changed(tab, 0, position, to))
  const measures = workbook.get('Заходи') ?? []
  workbook.set('Заходи', measures.with(1, (measures[1] ?? []).with(4, 'колись')))
  const codes = findingsOf(workbook).map(({ problem }) => problem.code)
  expect(codes).toContain('header-missing')
  expect(codes).toContain('deadline-unrecognised')
  expect(codes.length).toBeLessThan(5)
})

test('every blank left by merging is found at once', () => {
  const grid = tidy.get('Заходи') ?? []
  const blanked = grid.map((cells, row) => (row >= 2 && row <= 5 ? cells.with(2, '') : cells))
  const rows = findingsOf(new Map<string, Grid>([...tidy, ['Заходи', blanked]])).map(({ place }) => place.row)
  expect(rows).toEqual([3, 4, 5, 6])
})

test('an unreadable date is one finding, with what to write', () => {
  const findings = findingsOf(changed('Виконання', 1, 3, '28 березня 2023'))
  expect(findings.map((one) => remarkOn(one).remedy)).toEqual(['Напишіть: 28.03.2023'])
})

test.each([
  'наказ № 5 від «01» березня 2023 р.',
  'протокол 3 від 01.03.2023',
  'лист вих. 17-112 від 1.3.2023',
  'довідка від 01.03.2023 б/н',
])('«%s» has its number and date', (document) => {
  expect(findingsOf(changed('Виконання', 1, 7, document))).toEqual([])
})

test.each([
  ['done-without-proof', { 7: '', 8: '' }],
  ['entry-without-date', { 3: '', 4: 'Виконується' }],
  ['period-without-year', { 3: '', 4: 'Виконується', 10: 'ІІ квартал' }],
] as const)('%s', (code, cells) => {
  const grid = tidy.get('Виконання') ?? []
  const broken = Object.entries(cells).reduce(
    (row, [at, text]) => row.with(Number(at), text),
    [...(grid[1] ?? [])],
  )
  const findings = findingsOf(new Map<string, Grid>([...tidy, ['Виконання', grid.with(1, broken)]]))
  expect(findings.map(({ place, problem }) => `${place.row} ${problem.code}`)).toContain(`2 ${code}`)
})

test('every kind of problem has a test that fires it', () => {
  const codes = [...readFileSync('lib/finding.ts', 'utf8').matchAll(/code: '([a-z-]+)'/gu)].map(
    ([, code]) => code,
  )
  const tests = [
    'test/lib/checks/mutations.ts',
    'test/lib/checks/check.test.ts',
    'test/lib/checks/disorder.test.ts',
    'test/functions/bad-input.test.ts',
    'test/lib/programme/read-programme.test.ts',
  ]
  const tested = tests.map((file) => readFileSync(file, 'utf8')).join('\n')
  const elsewhere = new Set(['tab-missing', 'no-measures'])
  expect(codes.filter((code) => !elsewhere.has(code ?? '') && !tested.includes(`${code}'`))).toEqual([])
})
