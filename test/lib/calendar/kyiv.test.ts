import { expect, test } from 'vitest'
import { dayFromIso } from '../../../lib/calendar/day.ts'
import { formatKyivTime, isoWeek, kyivDay } from '../../../lib/calendar/kyiv.ts'

test.each([
  ['2023-12-31T21:59:00Z', '2023-12-31', '31.12.2023 23:59'],
  ['2023-12-31T22:00:00Z', '2024-01-01', '01.01.2024 00:00'],
  ['2023-06-30T21:30:00Z', '2023-07-01', '01.07.2023 00:30'],
])('%s in Kyiv is %s', (instant, day, time) => {
  expect(kyivDay(new Date(instant))).toBe(day)
  expect(formatKyivTime(new Date(instant))).toBe(time)
})

test.each([
  ['2023-01-01', '2022-W52'],
  ['2023-02-27', '2023-W09'],
  ['2024-12-30', '2025-W01'],
  ['2020-12-31', '2020-W53'],
])('%s is in week %s', (iso, week) => {
  const day = dayFromIso(iso)
  expect(day && isoWeek(day)).toBe(week)
})
