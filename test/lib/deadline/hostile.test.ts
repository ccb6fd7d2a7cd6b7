import { assert, constantFrom, nat, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDeadline } from '../../../lib/deadline/parse.ts'
import { resolveDeadline } from '../../../lib/deadline/resolve.ts'
import { cpuTime } from '../../cpu-time.ts'

function due(phrase: string) {
  return resolveDeadline(parseDeadline(phrase), { year: 2023 })
    .occurrences.map((each) => each.due)
    .join(' ')
}

describe('long and hostile texts are answered at once', () => {
  const unit = [
    'до ',
    '(',
    'І ',
    'і і ',
    'після, ',
    'протягом 10 днів після - ',
    'щокварталу, ',
    '1',
    '1.',
    'до 10 числа місяця, ',
    'у разі (за потреби, ',
    'п’',
    'січень-',
    ' ',
    '\u0301',
  ]
  test.each(unit)('%j over and over', (part) => {
    for (const length of [1990, 10_000]) {
      const text = part.repeat(Math.ceil(length / part.length)).slice(0, length)
      const worked = cpuTime()
      parseDeadline(text)
      expect(worked()).toBeLessThan(500)
    }
  })
})

test('any text is read as something, and never throws', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(parseDeadline(text).kind).toBeTypeOf('string')
    }),
  )
})

const hostileWords = [
  'до кінця другого кварталу',
  'грудень 2023 року',
  'щопівроку',
  'протягом року',
  'щомісяця до п’ятого числа',
  'перша декада липня',
  'не пізніше п’ятнадцятого вересня',
  'щокварталу до десятого числа місяця, наступного за звітним кварталом',
  'з першого березня до тридцятого червня',
]

test('a letter mistyped never moves a date', () => {
  assert(
    property(
      constantFrom(...hostileWords),
      nat(),
      constantFrom('', 'щ', 'ґ', 'q', 'ю'),
      constantFrom(0, 1),
      (phrase, seed, letter, cut) => {
        const at = seed % phrase.length
        const mutated = phrase.slice(0, at) + letter + phrase.slice(at + cut)
        expect(['', due(phrase)]).toContain(due(mutated))
      },
    ),
    { numRuns: 2000 },
  )
})

test('ten thousand phrases take seconds', () => {
  const worked = cpuTime()
  for (let read = 0; read < 10_000; read++) parseDeadline(hostileWords[read % hostileWords.length] ?? '')
  expect(worked()).toBeLessThan(5000)
})
