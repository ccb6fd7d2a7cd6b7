import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDay,
  dayFromIso,
  dayFromWritten,
  daysBetween,
  endOfMonth,
  formatDay,
  theDay,
  weekday,
} from '../../../lib/calendar/day.ts'

const anyDay = integer({ min: -20_000, max: 40_000 }).map((days) => addDays(theDay('2000-01-01'), days))

describe('a day from its parts', () => {
  test.each([
    [2023, 2, 29],
    [2023, 4, 31],
    [2023, 13, 1],
    [2023, 0, 1],
    [2023, 1, 0],
    [2023, 1.5, 1],
  ])('%d-%d-%d does not exist', (year, month, number) => {
    expect(civilDay(year, month, number)).toBeUndefined()
  })
  test('29 February of a leap year exists', () => expect(civilDay(2024, 2, 29)).toBe('2024-02-29'))
})

test.each([
  ['30.06.2023', '2023-06-30'],
  ['1.7.2023', '2023-07-01'],
  ['30.06.23', '2023-06-30'],
])('%s is %s', (written, iso) => expect(dayFromWritten(written)).toBe(iso))

test.each(['31.02.2023', '30.06.202', '30.6', '2023-06-30', '30.06.2023 ', ''])('%j is no day', (written) =>
  expect(dayFromWritten(written)).toBeUndefined(),
)

test.each(['2023-02-30', '27.02.2023', '2023-2-3', ''])('%j is no ISO day', (text) =>
  expect(dayFromIso(text)).toBeUndefined(),
)

test('a month later is the same number or the last day of a shorter month', () => {
  expect(addMonths(theDay('2023-01-31'), 1)).toBe('2023-02-28')
  expect(addMonths(theDay('2023-12-15'), 2)).toBe('2024-02-15')
  expect(addMonths(theDay('2023-03-31'), -1)).toBe('2023-02-28')
})

test('weeks begin on Monday', () => {
  expect(weekday(theDay('2023-12-25'))).toBe(1)
  expect(weekday(theDay('2023-12-31'))).toBe(7)
})

test('the end of a month', () => expect(endOfMonth(theDay('2024-02-03'))).toBe('2024-02-29'))

test('what is written is read back', () => {
  assert(
    property(anyDay, (any) => {
      expect(dayFromWritten(formatDay(any))).toBe(any)
      expect(dayFromIso(any)).toBe(any)
    }),
  )
})

test('days added are the days between', () => {
  assert(
    property(anyDay, integer({ min: -999, max: 999 }), (any, days) => {
      expect(daysBetween(any, addDays(any, days))).toBe(days)
    }),
  )
})
