import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countByLeadUnit, countStates } from '../../../lib/assessment/counters.ts'
import { addDays } from '../../../lib/calendar/day.ts'
import { hasDueDate } from '../../../lib/obligations/obligation.ts'
import { type ObligationStatus, obligationStatuses } from '../../../lib/obligations/obligation-status.ts'
import type { State } from '../../../lib/obligations/state.ts'
import type { Entry, Programme } from '../../../lib/programme/programme.ts'
import { results } from '../../../lib/programme/schema.ts'
import { day, programmeOf } from './programme.ts'

const anyDay = fc.integer({ min: -200, max: 1000 }).map((days) => addDays(day('2023-01-01'), days))
const deadline = fc.constantFrom(
  'І квартал',
  'щокварталу',
  'щомісяця до 5 числа',
  'щопівроку',
  'протягом року',
  'до 1 вересня',
  '29 лютого',
  'щокварталу, до 10 числа місяця, що настає за звітним кварталом',
  'протягом 3 робочих днів після події',
  'за 5 робочих днів до проведення заходу',
  'постійно',
  'колись',
)
function maybe<T>(value: fc.Arbitrary<T>) {
  return fc.option(value, { nil: undefined })
}

const entry: fc.Arbitrary<Partial<Entry>> = fc.record({
  number: fc.constantFrom('1', '2', '9'),
  doneOn: maybe(anyDay),
  eventOn: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, anyDay),
  event: fc.constantFrom('', 'наказ', 'лист'),
  result: maybe(fc.constantFrom(...results)),
  period: fc.constantFrom('', '', '', 'ІІ квартал', '2023-H2', 'травень 2024', 'казна-що'),
  done: fc.string({ maxLength: 3 }),
})
const measure = fc.record({
  deadline,
  withdrawn: fc.constantFrom('', '', '', 'наказ'),
  units: fc.constantFrom(['А'], ['Б', 'А'], []),
})
const office = fc.record({
  measures: fc.tuple(measure, measure),
  entries: fc.array(entry, { maxLength: 12 }),
  asOf: anyDay,
  dayIsOver: fc.boolean(),
  knownUntil: anyDay,
})

type Office = typeof office extends fc.Arbitrary<infer T> ? T : never

function programme({ measures, entries }: Pick<Office, 'measures' | 'entries'>): Programme {
  return programmeOf(
    measures.map((one, index) => ({ ...one, number: String(index + 1) })),
    entries,
    { 'Кінець програми': '31.12.2024' },
  )
}

/** An obligation by what it is, not by where it stands in the sheet. */
function key({ obligation }: ObligationStatus): string {
  const when = hasDueDate(obligation) ? obligation.due : obligation.kind
  const event =
    obligation.kind === 'event'
      ? `${obligation.eventOn} ${obligation.event.event || obligation.event.row}`
      : ''
  return `${obligation.measure.number} ${when} ${event} ${obligation.period?.year ?? ''}`
}

test('due days ascend within a measure and never come before the window begins', () => {
  fc.assert(
    fc.property(office, (given) => {
      for (const own of Map.groupBy(
        obligationStatuses(programme(given), given),
        (one) => one.obligation.measure.number,
      ).values()) {
        const owed = own.flatMap(({ obligation }) => (hasDueDate(obligation) ? [obligation] : []))
        for (const { from, due } of owed) expect(from <= due).toBe(true)
        const dues = owed.filter(({ kind }) => kind === 'dated').map(({ due }) => due)
        expect(dues).toEqual([...new Set(dues)].toSorted())
      }
    }),
  )
})

test('each obligation is in one state, and the states of units add up to the programme’s', () => {
  fc.assert(
    fc.property(office, (given) => {
      const obligations = obligationStatuses(programme(given), given)
      const { total, states } = countStates(obligations)
      const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
      expect(total).toBe(obligations.length)
      expect(sum(Object.values(states))).toBe(total)
      expect(sum([...countByLeadUnit(obligations).values()].map((unit) => unit.total))).toBe(total)
      expect(new Set(obligations.map(({ obligation }) => obligation.measure.number)).size).toBe(2)
    }),
  )
})

test('the order of rows plays no part', () => {
  const withOrder = office.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given.entries, {
        minLength: given.entries.length,
        maxLength: given.entries.length,
      }),
    ),
  )
  const state = (given: Office) =>
    obligationStatuses(programme(given), given)
      .map((one) => `${key(one).replace(/ \d+ $/u, '')} ${one.state} ${JSON.stringify(one.timeliness)}`)
      .toSorted()
  fc.assert(
    fc.property(withOrder, ([given, entries]) => {
      // Events without words are told apart by their rows, which a shuffle changes.
      const named = (list: readonly Partial<Entry>[]) =>
        list.map((one) => ({ ...one, event: one.event || 'подія' }))
      expect(state({ ...given, entries: named(entries) })).toEqual(
        state({ ...given, entries: named(given.entries) }),
      )
    }),
  )
})

test('one more entry never makes another obligation worse', () => {
  const best: readonly State[] = [
    'fulfilled',
    'partly-fulfilled',
    'in-progress',
    'not-yet-due',
    'at-risk',
    'overdue',
  ]
  fc.assert(
    fc.property(office, entry, (given, added) => {
      const before = new Map(obligationStatuses(programme(given), given).map((one) => [key(one), one]))
      const more = { ...given, entries: [...given.entries, added] }
      for (const after of obligationStatuses(programme(more), given)) {
        const was = before.get(key(after))
        if (was === undefined || !best.includes(was.state)) continue
        expect(best.includes(after.state)).toBe(true)
        expect(best.indexOf(after.state)).toBeLessThanOrEqual(best.indexOf(was.state))
        expect(was.timeliness.kind !== 'in-time' || after.timeliness.kind === 'in-time').toBe(true)
      }
    }),
  )
})
