import { expect, test } from 'vitest'
import { alikeIn } from '../../../lib/checks/alike.ts'

test.each([
  ['укес', 'УКЕС'],
  ['УКЕС.', 'УКЕС'],
  ['У К ЕС', 'УКЕС'],
  // The third letter is Latin.
  ['УКEС', 'УКЕС'],
  ['УП', undefined],
])('by «%s» %s is meant', (written, meant) => {
  expect(alikeIn(['УКЕС', 'ДІТЗІ'])(written)).toBe(meant)
})

test('of two that differ only in how they are typed the first is meant', () => {
  expect(alikeIn(['1.1', '1.1.'])('1. 1')).toBe('1.1')
})

test('ten thousand slips among ten thousand names take no longer than a moment', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `1.${index}`)
  const like = alikeIn(names)
  expect(names.map((name) => like(` ${name}.`))).toEqual(names)
}, 5_000)
