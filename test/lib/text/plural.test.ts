import { expect, test } from 'vitest'
import { counted } from '../../../lib/text/plural.ts'

test.each([
  [0, '0 заходів'],
  [1, '1 захід'],
  [2, '2 заходи'],
  [4, '4 заходи'],
  [5, '5 заходів'],
  [11, '11 заходів'],
  [14, '14 заходів'],
  [21, '21 захід'],
  [112, '112 заходів'],
  [123, '123 заходи'],
])('%i', (number, words) => {
  expect(counted(number, 'захід', 'заходи', 'заходів')).toBe(words)
})
