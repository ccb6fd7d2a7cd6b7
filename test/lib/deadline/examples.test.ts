import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { array, object, string } from 'zod'
import { dayFromIso } from '../../../lib/calendar/day.ts'
import { parseDeadline } from '../../../lib/deadline/parse.ts'
import { resolveDeadline } from '../../../lib/deadline/resolve.ts'

const corpus = new URL('../../corpus/deadline-examples.csv', import.meta.url)

const examples = array(
  object({
    phrase: string(),
    year: string(),
    kind: string(),
    due: string(),
    event: string(),
    event_due: string(),
    event_from: string(),
    warning: string(),
  }),
).parse(parse(readFileSync(corpus), { columns: true }))

function inShort(days: readonly string[], weekly: boolean) {
  return weekly ? `weekly ${days.slice(0, 3).join(' ')} … ${days.at(-1)}` : days.join(' ')
}

describe.each(examples)('$phrase', ({ phrase, year, kind, due, event, event_due, event_from, warning }) => {
  const {
    kind: found,
    occurrences,
    warnings,
  } = resolveDeadline(parseDeadline(phrase), {
    year: Number(year),
    event: dayFromIso(event),
  })
  const [first] = occurrences

  test(`is ${kind}`, () => expect(found).toBe(kind))
  test(`warns: ${warning || 'no'}`, () => expect(warnings.length > 0).toBe(warning === 'yes'))
  test(`is due ${due || event_due || 'never'}`, () => {
    const days = occurrences.map((occurrence) => occurrence.due)
    expect(inShort(days, due.startsWith('weekly'))).toBe(due || event_due)
  })
  test(`may be done from ${event_from || 'any day'}`, () =>
    expect(event_from || first?.from).toBe(first?.from))
})
