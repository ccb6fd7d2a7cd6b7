import { expect, test } from 'vitest'
import {
  assignMasked,
  parseMask,
  select,
  unknownPath,
} from '../../../../sheet-template/emulator/sheets/field-mask.ts'

test.each([
  ['a', { a: 'all' }],
  ['a,b(c,d)', { a: 'all', b: { c: 'all', d: 'all' } }],
  ['e/f.g', { e: { f: { g: 'all' } } }],
  ['a(b/c(d),e)', { a: { b: { c: { d: 'all' } }, e: 'all' } }],
  ['a.b,a.c', { a: { b: 'all', c: 'all' } }],
  ['a.b,a', { a: 'all' }],
  ['*', 'all'],
  ['*/b', { '*': { b: 'all' } }],
  [' a , b ( c ) ', { a: 'all', b: { c: 'all' } }],
])('%s', (text, mask) => {
  expect(parseMask(text)).toEqual(mask)
})

test.each(['', ',', 'a,', 'a(', 'a()', 'a)', 'a(b', 'a..b', '/a', 'a b', 'a;b'])(
  '«%s» is no mask',
  (text) => {
    expect(parseMask(text)).toBeUndefined()
  },
)

const answer = { a: 1, b: [{ c: 2, d: 3 }, { d: 4 }], e: { f: { g: 5, h: 6 } } }

test.each([
  ['a', { a: 1 }],
  ['b(c)', { b: [{ c: 2 }, {}] }],
  ['e/f.g,b.d', { b: [{ d: 3 }, { d: 4 }], e: { f: { g: 5 } } }],
  ['*', answer],
  ['*/f', { a: 1, b: [{}, {}], e: { f: { g: 5, h: 6 } } }],
  ['nothing', {}],
])('%s selects', (text, chosen) => {
  expect(select(answer, parseMask(text) ?? {})).toEqual(chosen)
})

const shape = { a: 'any', b: { c: 'any' } } as const

test.each([
  ['a,b.c', undefined],
  ['a.whatever', undefined],
  ['*', undefined],
  ['b.x', 'b.x'],
  ['b(c,x)', 'b.x'],
  ['x', 'x'],
])('%s against a message', (text, path) => {
  expect(unknownPath(parseMask(text) ?? {}, shape)).toBe(path)
})

test('an update sets what is masked, and takes away what is masked and not given', () => {
  const before = { title: 'a', grid: { rows: 1, frozen: 2 }, hidden: true }
  const after = assignMasked(
    before,
    { title: 'b', grid: { frozen: 3 } },
    parseMask('grid(frozen),hidden') ?? {},
  )
  expect(after).toEqual({ title: 'a', grid: { rows: 1, frozen: 3 } })
})
