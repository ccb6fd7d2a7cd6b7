import { expect, test } from 'vitest'
import { type Period, parsePeriodCode } from '../../../lib/calendar/period.ts'
import { duringPeriod, periodName } from '../../../lib/text/period.ts'

test.each([
  ['2023', '2023 рік', 'у 2023 році'],
  ['2023-H1', 'І півріччя 2023 року', 'у І півріччі 2023 року'],
  ['2023-Q4', 'ІV квартал 2023 року', 'у ІV кварталі 2023 року'],
  ['2023-05', 'травень 2023 року', 'у травні 2023 року'],
])('%s', (code, name, during) => {
  const period = parsePeriodCode(code) as Period
  expect([periodName(period), duringPeriod(period)]).toEqual([name, during])
})
