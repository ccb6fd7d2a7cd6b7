import { expect, test } from 'vitest'
import { archiveCode, archivePath, pathWithCode, revisionPath, weekPath } from '../../../lib/archive/paths.ts'
import { theDay } from '../../../lib/calendar/day.ts'
import { periodOf } from '../../../lib/calendar/period.ts'

const day = theDay('2024-12-30')
const half = archivePath(periodOf('half', 2023, 1))

test.each([
  [half, '2023-H1'],
  [archivePath(periodOf('year', 2023, 1)), '2023'],
  [weekPath(day), 'current/2025-W01'],
  [revisionPath(half, day, 0), '2023-H1/2024-12-30'],
  [revisionPath(half, day, 1), '2023-H1/2024-12-30-2'],
])('%s is %s, and its code is that of the same directory', (place, expected) => {
  expect(place).toBe(expected)
  expect(pathWithCode(archiveCode(place))).toBe(place)
})

test.each([
  '',
  'current',
  'current/2025-W01',
  '2023-W54',
  '2023-W00',
  '2023-H3',
  '2023-H1/',
  '2023-H1/2023-02-30',
  '2023-H1/2023-07-14-1',
  '2023-H1/2023-07-14/x',
  '2023-H1/..',
  '../2023-H1',
  '2023-W52/2023-12-31',
])('%j is no code', (code) => expect(pathWithCode(code)).toBeUndefined())
