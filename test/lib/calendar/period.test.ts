import { expect, test } from 'vitest'
import { firstDay, lastDay, parsePeriodCode, periodCode, periodsOf } from '../../../lib/calendar/period.ts'

test.each([
  ['2023', '2023-01-01', '2023-12-31'],
  ['2023-H1', '2023-01-01', '2023-06-30'],
  ['2023-H2', '2023-07-01', '2023-12-31'],
  ['2023-Q1', '2023-01-01', '2023-03-31'],
  ['2023-Q4', '2023-10-01', '2023-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
])('%s is from %s to %s', (code, first, last) => {
  const period = parsePeriodCode(code)
  if (!period) throw new Error(code)
  expect(periodCode(period)).toBe(code)
  expect(firstDay(period)).toBe(first)
  expect(lastDay(period)).toBe(last)
})

test.each(['', '23', '2023-Q5', '2023-H3', '2023-13', '2023-00', '2023-5', '2023-Q1 ', '0023'])(
  '%j is no period',
  (code) => expect(parsePeriodCode(code)).toBeUndefined(),
)

test('a year has four quarters', () => {
  expect(periodsOf('quarter', 2023).map(periodCode)).toEqual(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'])
  expect(periodsOf('year', 2023).map(periodCode)).toEqual(['2023'])
})
