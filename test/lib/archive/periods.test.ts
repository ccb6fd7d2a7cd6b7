import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRunning, justEnded } from '../../../lib/archive/periods.ts'
import { addDays, theDay } from '../../../lib/calendar/day.ts'
import { firstDay, lastDay, periodCode } from '../../../lib/calendar/period.ts'

const programme = { begins: theDay('2023-03-01'), ends: theDay('2025-12-31') }
function codes(today: string, run = programme) {
  return justEnded(run, theDay(today)).map(periodCode)
}

test.each([
  ['2022-07-01', []],
  ['2023-01-01', []],
  ['2023-06-30', []],
  ['2023-07-01', ['2023-H1']],
  ['2023-12-31', ['2023-H1']],
  ['2024-01-01', ['2023-H2', '2023']],
  ['2024-02-29', ['2023-H2', '2023']],
  ['2024-07-01', ['2024-H1', '2023']],
  ['2026-01-01', ['2025-H2', '2025']],
  ['2026-07-01', ['2025']],
  ['2027-01-01', []],
])('on %s: %j', (today, expected) => expect(codes(today)).toEqual(expected))

test('a programme that began in the second half has no first', () => {
  const run = { begins: theDay('2023-07-01'), ends: theDay('2023-12-30') }
  expect(codes('2023-09-01', run)).toEqual([])
  expect(codes('2024-01-01', run)).toEqual(['2023-H2', '2023'])
})

describe('on any day of any programme', () => {
  const day = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays(theDay('2018-01-01'), days))
  const runs = fc.tuple(day, fc.integer({ min: 0, max: 2_000 }))

  test('no period that has not ended, and none outside the programme', () => {
    fc.assert(
      fc.property(day, runs, (today, [begins, days]) => {
        const run = { begins, ends: addDays(begins, days) }
        for (const period of justEnded(run, today)) {
          expect(lastDay(period) < today).toBe(true)
          expect(lastDay(period) >= run.begins && firstDay(period) <= run.ends).toBe(true)
        }
        expect(isRunning(run, today)).toBe(run.begins <= today && today <= run.ends)
      }),
    )
  })

  test('a weekly run misses no half-year and no year', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 7 }), ([begins, days], start) => {
        const run = { begins, ends: addDays(begins, days) }
        const seen = new Set<string>()
        const last = addDays(run.ends, 400)
        for (let today = addDays(begins, start); today <= last; today = addDays(today, 7)) {
          for (const period of justEnded(run, today)) seen.add(periodCode(period))
        }
        const half = (one: string) => `${one.slice(0, 4)}-H${one.slice(5, 7) > '06' ? 2 : 1}`
        for (const one of [begins, run.ends]) {
          expect(seen).toContain(half(one))
          expect(seen).toContain(one.slice(0, 4))
        }
      }),
      { numRuns: 30 },
    )
  })
})
