import { describe, expect, test } from 'vitest'
import { theDay } from '../../../lib/calendar/day.ts'
import { easter, holidaysOf } from '../../../lib/calendar/holidays.ts'
import {
  addWorkingDays,
  isWorkingDay,
  lastWorkingDay,
  mondayToFriday,
  moveOffWeekend,
  subtractWorkingDays,
  type WorkingCalendar,
} from '../../../lib/calendar/working-days.ts'

const peace: WorkingCalendar = { martialLaw: {} }
const war: WorkingCalendar = { martialLaw: { from: theDay('2022-02-24') } }

test.each([
  [2022, '2022-04-24'],
  [2023, '2023-04-16'],
  [2024, '2024-05-05'],
  [2025, '2025-04-20'],
  [2026, '2026-04-12'],
])('Easter of %d is %s', (year, iso) => expect(easter(year)).toBe(iso))

test('the list of holidays follows the law of its day', () => {
  expect(holidaysOf(2021)).toEqual(
    ['01-01', '01-07', '03-08', '05-01', '05-02', '05-09', '06-20', '06-28', '08-24', '10-14', '12-25'].map(
      (rest) => `2021-${rest}`,
    ),
  )
  expect(holidaysOf(2023)).toEqual(
    ['01-01', '01-07', '03-08', '04-16', '05-01', '05-09', '06-04', '06-28', '07-28', '08-24', '10-01']
      .map((rest) => `2023-${rest}`)
      .concat('2023-12-25'),
  )
  expect(holidaysOf(2024)).toEqual(
    ['01-01', '03-08', '05-01', '05-05', '05-08', '06-23', '06-28', '07-15', '08-24', '10-01', '12-25'].map(
      (rest) => `2024-${rest}`,
    ),
  )
})

describe('days off', () => {
  test('holidays are worked under martial law only', () => {
    expect(isWorkingDay(theDay('2023-12-25'), peace)).toBe(false)
    expect(isWorkingDay(theDay('2023-12-25'), war)).toBe(true)
    expect(isWorkingDay(theDay('2022-02-23'), war)).toBe(true)
    expect(isWorkingDay(theDay('2022-01-07'), war)).toBe(false)
    const over: WorkingCalendar = { martialLaw: { from: theDay('2022-02-24'), until: theDay('2023-12-24') } }
    expect(isWorkingDay(theDay('2023-12-25'), over)).toBe(false)
  })
  test('a holiday on a weekend gives the next working day off', () => {
    // Easter Sunday 05.05.2024 gives Monday; 01.10.2023 is a Sunday too.
    expect(isWorkingDay(theDay('2024-05-06'), peace)).toBe(false)
    expect(isWorkingDay(theDay('2023-10-02'), peace)).toBe(false)
    expect(isWorkingDay(theDay('2023-10-03'), peace)).toBe(true)
    // Saturday 01.05.2021 and Easter 02.05.2021 give Monday and Tuesday.
    expect(isWorkingDay(theDay('2021-05-03'), peace)).toBe(false)
    expect(isWorkingDay(theDay('2021-05-04'), peace)).toBe(false)
    expect(isWorkingDay(theDay('2021-05-05'), peace)).toBe(true)
  })
  test('an order wins', () => {
    const extra = new Map([
      [theDay('2023-12-23'), 'working'],
      [theDay('2023-12-22'), 'non-working'],
    ] as const)
    expect(isWorkingDay(theDay('2023-12-23'), { ...war, extra })).toBe(true)
    expect(isWorkingDay(theDay('2023-12-22'), { ...war, extra })).toBe(false)
  })
})

test('counting starts on the day after', () => {
  expect(addWorkingDays(theDay('2023-12-22'), 3, war)).toBe('2023-12-27')
  expect(addWorkingDays(theDay('2023-12-22'), 3, peace)).toBe('2023-12-28')
  expect(subtractWorkingDays(theDay('2023-12-27'), 3, war)).toBe('2023-12-22')
  expect(addWorkingDays(theDay('2023-12-23'), 0, war)).toBe('2023-12-23')
})

test('a last day off moves to the next working day', () => {
  expect(moveOffWeekend(theDay('2023-12-24'), mondayToFriday)).toBe('2023-12-25')
  expect(moveOffWeekend(theDay('2023-12-24'), peace)).toBe('2023-12-26')
  expect(moveOffWeekend(theDay('2023-12-22'), peace)).toBe('2023-12-22')
})

test('the last working day of a span', () => {
  expect(lastWorkingDay(theDay('2023-12-01'), theDay('2023-12-31'), war)).toBe('2023-12-29')
  expect(lastWorkingDay(theDay('2023-12-23'), theDay('2023-12-24'), war)).toBeUndefined()
})
