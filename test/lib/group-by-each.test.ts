import { expect, test } from 'vitest'
import { groupByEach } from '../../lib/group-by-each.ts'

test('an item is in the group of each of its keys, in the order of items', () => {
  const groups = groupByEach(['ab', 'b', ''], (text) => text)
  expect([...groups]).toEqual([
    ['a', ['ab']],
    ['b', ['ab', 'b']],
  ])
})
