import { expect, test } from 'vitest'
import * as numerals from '../../../lib/deadline/numeral-words.ts'
import * as vocabulary from '../../../lib/deadline/vocabulary.ts'

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(' ')
  if (value instanceof Map) return [...value.entries()].flat().flatMap(strings)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

test('every form is lower-case Cyrillic without apostrophes', () => {
  const forms = strings([...Object.values(numerals), ...Object.values(vocabulary)])
  expect(forms.length).toBeGreaterThan(1000)
  expect(forms.filter((form) => !/^[а-щьюяєіїґ]+\$?$/.test(form))).toEqual([])
})
