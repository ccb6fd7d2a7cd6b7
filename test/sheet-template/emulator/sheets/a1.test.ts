import { describe, expect, test } from 'vitest'
import { columnLetters } from '../../../../lib/workbook/a1.ts'
import { columnIndex, formatA1, parseA1, quoteTitle } from '../../../../sheet-template/emulator/sheets/a1.ts'

test.each([
  ['A', 0],
  ['Z', 25],
  ['AA', 26],
  ['AZ', 51],
  ['ZZZ', 18_277],
])('the column %s has the index %i', (letters, index) => {
  expect(columnIndex(letters)).toBe(index)
  expect(columnLetters(index)).toBe(letters)
})

const full = { startRow: 0, startColumn: 0, endRow: 2, endColumn: 2 }

test.each([
  ["'Мої заходи'!A1:B2", { title: 'Мої заходи', cells: full, anchor: false }],
  ['Sheet1!B2:A1', { title: 'Sheet1', cells: full, anchor: false }],
  ["'it''s!a/b'!a1:b2", { title: "it's!a/b", cells: full, anchor: false }],
  ['A1:B2', { cells: full, anchor: false }],
  ["'Заходи'", { title: 'Заходи', cells: {}, anchor: false }],
  ['Заходи', { title: 'Заходи', cells: {}, anchor: false }],
  ['tab01', { cells: { startRow: 0, startColumn: 13_547, endRow: 1, endColumn: 13_548 }, anchor: true }],
  ["'tab01'", { title: 'tab01', cells: {}, anchor: false }],
  ['X!A2:C', { title: 'X', cells: { startRow: 1, startColumn: 0, endColumn: 3 }, anchor: false }],
  ['X!A:C', { title: 'X', cells: { startColumn: 0, endColumn: 3 }, anchor: false }],
  ['X!2:3', { title: 'X', cells: { startRow: 1, endRow: 3 }, anchor: false }],
  ['X!B2', { title: 'X', cells: { startRow: 1, startColumn: 1, endRow: 2, endColumn: 2 }, anchor: true }],
])('%s is parsed as title and cells', (text, a1) => {
  expect(parseA1(text)).toEqual(a1)
})

test.each(['', 'X!', 'X!A0', 'X!A1:', 'X!A1:B2:C3', 'X!А1', "'X'!", 'X!AAAA1'])(
  '«%s» is not A1 notation',
  (text) => {
    expect(parseA1(text)).toBeUndefined()
  },
)

test.each(["'X'A1", 'A', '7', 'A1:B2:C3'])('%s is parsed as a title', (text) => {
  expect(parseA1(text)).toEqual({ title: text, cells: {}, anchor: false })
})

describe('a range in a response', () => {
  test.each([
    ['Sheet1', 'Sheet1'],
    ['Заходи', "'Заходи'"],
    ['D3', "'D3'"],
    ['R1C1', "'R1C1'"],
    ['2017', "'2017'"],
    ["it's", "'it''s'"],
    ['a b', "'a b'"],
  ])('has the title %s as %s', (title, quoted) => {
    expect(quoteTitle(title)).toBe(quoted)
  })

  test.each([
    [{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }, 'T!A1'],
    [{ startRow: 0, startColumn: 0, endRow: 1000, endColumn: 3 }, 'T!A1:C1000'],
    [{ startRow: 1000, startColumn: 0, endColumn: 2 }, 'T!A1001:B'],
    [{ startColumn: 26, startRow: 0, endRow: 2 }, 'T!AA1:2'],
    [{ startColumn: 0, endColumn: 3 }, 'T!A:C'],
    [{}, 'T'],
  ])('has the cells %j as %s', (range, text) => {
    expect(formatA1('T', range)).toBe(text)
  })
})
