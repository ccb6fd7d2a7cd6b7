import { expect, test } from 'vitest'
import { oneLine } from '../../../lib/text/one-line.ts'

test.each([
  ['  один\r\n два\t три ', 'один два три'],
  ['а\u202eб\u2066в\u200bг\ufeff', 'абвг'],
  ['а\u0000б\u2028в', 'а б в'],
  ['\ud800', '\ufffd'],
])('%j on one line is %j', (cell, line) => {
  expect(oneLine(cell)).toBe(line)
})

test('a longer text ends with an ellipsis, and characters stay whole', () => {
  expect(oneLine('😀'.repeat(10), 3)).toBe('😀😀😀…')
  expect(oneLine('слово '.repeat(100), 12)).toBe('слово слово…')
})
