import { expect, test } from 'vitest'
import { countedNoun, daysLeft } from '../../../lib/text/plural.ts'

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
  expect(countedNoun(number, 'захід', 'заходи', 'заходів')).toBe(words)
})

test.each([
  [1, 'лишився 1 день'],
  [3, 'лишилося 3 дні'],
  [11, 'лишилося 11 днів'],
  [21, 'лишився 21 день'],
])('%i left', (number, words) => {
  expect(daysLeft(number)).toBe(words)
})
