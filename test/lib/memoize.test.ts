import { expect, test } from 'vitest'
import { memoize, memoizeByIdentity } from '../../lib/memoize.ts'

function counting() {
  const asked: string[] = []
  const answer = memoize((text): string | undefined => {
    asked.push(text)
    return text === '' ? undefined : `${text}!`
  })
  return { asked, answer }
}

test('what was answered is not asked again, not even where the answer was nothing', () => {
  const { asked, answer } = counting()
  expect(['a', '', 'a', ''].map(answer)).toEqual(['a!', undefined, 'a!', undefined])
  expect(asked).toEqual(['a', ''])
})

test('an instance that lives long does not fill up: many texts, or long ones, are forgotten', () => {
  const { asked, answer } = counting()
  answer('a')
  for (let index = 0; index < 20_000; index++) answer(`text ${index}`)
  expect(answer('a')).toBe('a!')
  expect(asked.filter((text) => text === 'a')).toHaveLength(2)
  for (let index = 0; index < 30; index++) answer(`${index}${'x'.repeat(50_000)}`)
  answer('a')
  expect(asked.filter((text) => text === 'a')).toHaveLength(3)
})

test('an object is answered once; an equal copy is another object', () => {
  const asked: object[] = []
  const sizes = memoizeByIdentity((list: readonly string[]) => {
    asked.push(list)
    return { size: list.length }
  })
  const list = ['a', 'b']
  expect(sizes(list)).toBe(sizes(list))
  expect(sizes([...list])).toEqual({ size: 2 })
  expect(asked).toHaveLength(2)
})
