import { expect, test } from 'vitest'
import type { Day } from '../../../lib/calendar/day.ts'
import { parseDeadline } from '../../../lib/deadline/parse.ts'
import { resolveDeadline } from '../../../lib/deadline/resolve.ts'
import { negative, positive } from '../../corpus/grammar/all.ts'

// The grammar of variations is written from the rules alone, with tables and reckoning of its own.

test('every phrase of the grammar of variations is read as it means', () => {
  const misread = positive().filter(({ phrase, year, event, expect: { kind, due, from, warning } }) => {
    const read = resolveDeadline(parseDeadline(phrase), { year, event: event as Day | undefined })
    const dues = read.occurrences.map((one) => one.due).join(' ')
    const froms = read.occurrences.map((one) => one.from).join(' ')
    return (
      read.kind !== kind ||
      (due !== undefined && dues !== due.join(' ')) ||
      (from !== undefined && froms !== from.join(' ')) ||
      read.warnings.length > 0 !== warning
    )
  })
  expect(misread.map(({ phrase, year }) => `${phrase} (${year})`)).toEqual([])
})

test('what is no deadline is never read as one', () => {
  const read = negative().filter((text) => parseDeadline(text).kind !== 'unrecognised')
  expect(read).toEqual([])
})
