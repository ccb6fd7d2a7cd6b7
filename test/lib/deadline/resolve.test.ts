import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, theDay } from '../../../lib/calendar/day.ts'
import { periodCode } from '../../../lib/calendar/period.ts'
import type { WorkingCalendar } from '../../../lib/calendar/working-days.ts'
import { parseDeadline } from '../../../lib/deadline/parse.ts'
import { type ResolveContext, resolveDeadline } from '../../../lib/deadline/resolve.ts'
import { explainReading } from '../../../lib/text/explain-reading.ts'
import { meaning } from './meanings.ts'

function windows(phrase: string, circumstances: ResolveContext = { year: 2023 }) {
  return resolveDeadline(parseDeadline(phrase), circumstances).occurrences.map(
    ({ from, due, period }) => `${from} ${due}${period ? ` ${periodCode(period)}` : ''}`,
  )
}

describe('windows', () => {
  test.each([
    ['ІІ квартал', ['2023-04-01 2023-06-30 2023-Q2']],
    ['до кінця ІІ кварталу', ['2023-01-01 2023-06-30 2023-Q2']],
    ['до 15 липня', ['2023-01-01 2023-07-15']],
    ['протягом року', ['2023-01-01 2023-12-31 2023']],
    ['до 15 липня та 15 січня 2024 року', ['2023-01-01 2023-07-15', '2023-07-16 2024-01-15']],
    ['з 1 березня до 30 червня', ['2023-03-01 2023-06-30']],
    ['грудень – січень', ['2023-12-01 2024-01-31']],
    ['щопівроку', ['2023-01-01 2023-06-30 2023-H1', '2023-07-01 2023-12-31 2023-H2']],
    [
      'щопівроку до 10 числа місяця, наступного за звітним півріччям',
      ['2023-01-01 2023-07-10 2023-H1', '2023-07-01 2024-01-10 2023-H2'],
    ],
    ['перша декада липня', ['2023-07-01 2023-07-10 2023-07']],
  ])('%s', (phrase, expected) => expect(windows(phrase)).toEqual(expected))

  test('an event term begins with its event', () => {
    const event = theDay('2023-07-03')
    expect(windows('протягом 10 робочих днів після події', { year: 2023, event })).toEqual([
      '2023-07-03 2023-07-17',
    ])
    expect(windows('протягом 10 робочих днів до події', { year: 2023, event })).toEqual([
      '2023-06-19 2023-06-30',
    ])
    expect(windows('протягом півтора місяця після події', { year: 2023, event })).toEqual([
      '2023-07-03 2023-08-18',
    ])
  })
})

test('the calendar that is handed in counts', () => {
  const peace: WorkingCalendar = { martialLaw: {} }
  const event = theDay('2023-12-22')
  const due = (calendar?: WorkingCalendar) =>
    resolveDeadline(parseDeadline('протягом 1 робочого дня після події'), {
      year: 2023,
      event,
      ...(calendar ? { calendar } : {}),
    }).occurrences[0]?.due
  expect(due()).toBe('2023-12-25')
  expect(due(peace)).toBe('2023-12-26')
})

test('29 February needs a leap year', () => {
  const deadline = parseDeadline('до 29 лютого')
  expect(resolveDeadline(deadline, { year: 2024 }).occurrences[0]?.due).toBe('2024-02-29')
  expect(resolveDeadline(deadline, { year: 2023 }).kind).toBe('unrecognised')
})

test('due days ascend without repeats, each no earlier than its window', () => {
  const events = integer({ min: 0, max: 2000 }).map((days) => addDays(theDay('2022-01-01'), days))
  assert(
    property(meaning, constantFrom(2022, 2023, 2024, 2028), events, (deadline, year, event) => {
      const { occurrences } = resolveDeadline(deadline, { year, event })
      const due = occurrences.map((each) => each.due)
      expect(due).toEqual([...new Set(due)].toSorted())
      for (const each of occurrences) expect(each.due >= each.from).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['Щопівроку', 'до 30.06 та 31.12.2023 (кінець кожного півріччя; рік узято з програми)'],
  ['не пізніше 3 робочих днів з дня після (події)', '3 робочі дні після події'],
  ['постійно', 'без дати: постійно'],
  ['ІІ квартал', 'до 30.06.2023 (кінець ІІ кварталу; рік узято з програми)'],
  ['до 1 липня 2023 року', 'до 01.07.2023 («до» – разом із названим днем)'],
  ['до липня', 'до 31.07.2023 («до» – по останній день місяця; рік узято з програми)'],
  ['щотижня', 'до 06.01, 13.01, 20.01 … 29.12.2023 (усього 52; щоп’ятниці; рік узято з програми)'],
  ['у 2023 та 2025 роках', 'до 31.12.2023 та 31.12.2025 (кінець року)'],
  ['90 днів', '90 днів після події; з вихідного – на робочий день; подію не названо'],
  ['раз на два роки', 'без дати: раз на 2 роки; коли вперше, не названо'],
  ['за графіком', 'без дати: строк визначено в іншому документі (за графіком)'],
  ['Виконано', 'не розпізнано'],
])('«%s» is understood as «%s»', (phrase, line) => {
  const deadline = parseDeadline(phrase)
  expect(explainReading(deadline, resolveDeadline(deadline, { year: 2023 }))).toBe(line)
})
