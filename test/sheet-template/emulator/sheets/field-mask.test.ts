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
])('the mask %s is parsed', (text, mask) => {
  expect(parseMask(text)).toEqual(mask)
})

test.each(['', ',', 'a,', 'a(', 'a()', 'a)', 'a(b', 'a..b', '/a', 'a b', 'a;b'])(
  '«%s» is not a mask',
  (text) => {
    expect(parseMask(text)).toBeUndefined()
  },
)

const response = { a: 1, b: [{ c: 2, d: 3 }, { d: 4 }], e: { f: { g: 5, h: 6 } } }

test.each([
  ['a', { a: 1 }],
  ['b(c)', { b: [{ c: 2 }, {}] }],
  ['e/f.g,b.d', { b: [{ d: 3 }, { d: 4 }], e: { f: { g: 5 } } }],
  ['*', response],
  ['*/f', { a: 1, b: [{}, {}], e: { f: { g: 5, h: 6 } } }],
  ['nothing', {}],
])('the mask %s selects %j', (text, chosen) => {
  expect(select(response, parseMask(text) ?? {})).toEqual(chosen)
})

const shape = { a: 'any', b: { c: 'any' } } as const

test.each([
  ['a,b.c', undefined],
  ['a.whatever', undefined],
  ['*', undefined],
  ['b.x', 'b.x'],
  ['b(c,x)', 'b.x'],
  ['x', 'x'],
])('the first unknown path of the mask %s is %s', (text, path) => {
  expect(unknownPath(parseMask(text) ?? {}, shape)).toBe(path)
})

test('an update sets the masked fields, and removes masked fields without a value', () => {
  const before = { title: 'a', grid: { rows: 1, frozen: 2 }, hidden: true }
  const after = assignMasked(
    before,
    { title: 'b', grid: { frozen: 3 } },
    parseMask('grid(frozen),hidden') ?? {},
  )
  expect(after).toEqual({ title: 'a', grid: { rows: 1, frozen: 3 } })
})
