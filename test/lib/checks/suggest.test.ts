import { expect, test } from 'vitest'
import { suggesterFor } from '../../../lib/checks/suggest.ts'

test.each([
  ['укес', 'УКЕС'],
  ['УКЕС.', 'УКЕС'],
  ['У К ЕС', 'УКЕС'],
  // The third letter is Latin.
  ['УКEС', 'УКЕС'],
  ['УП', undefined],
])('by «%s» %s is meant', (written, meant) => {
  expect(suggesterFor(['УКЕС', 'ДІТЗІ'])(written)).toBe(meant)
})

test('of two that differ only in how they are typed the first is meant', () => {
  expect(suggesterFor(['1.1', '1.1.'])('1. 1')).toBe('1.1')
})

test('ten thousand slips among ten thousand names take no longer than a moment', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `1.${index}`)
  const like = suggesterFor(names)
  expect(names.map((name) => like(` ${name}.`))).toEqual(names)
}, 5_000)
