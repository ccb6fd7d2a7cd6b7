import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { normalise, wordKey } from '../../../lib/deadline/normalise.ts'

test.each([
  ['  ІІ\u00A0квартал\n2023  року. ', 'ІІ квартал 2023 року'],
  ['I – II квартали', 'I - II квартали'],
  ["п'ятниця", 'п’ятниця'],
  ['щоквар\u00ADталу', 'щокварталу'],
  ['и\u0306', 'й'],
])('%j becomes %j', (raw, text) => expect(normalise(raw)).toBe(text))

test.each([
  ['П’ятниця', 'пятниця'],
  ['ciчень', 'січень'],
  ['p', 'р'],
  ['IV', 'іv'],
  ['Prozorro', 'prozorro'],
])('the key of %s is %s', (word, key) => expect(wordKey(word)).toBe(key))

test('normalising twice changes nothing', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text))
    }),
  )
})
