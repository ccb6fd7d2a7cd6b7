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

/** Before and after one more entry. */
function withOneMore(given: Office, added: Partial<Entry>) {
  const more = { ...given, entries: [...given.entries, added] }
  return {
    before: obligationStatuses(programme(given), given),
    after: obligationStatuses(programme(more), given),
    row: programme(more).entries.at(-1)?.row,
  }
}

test('one more entry changes nothing of another measure', () => {
  fc.assert(
    fc.property(office, entry, (given, added) => {
      const { before, after } = withOneMore(given, added)
      const others = (list: readonly ObligationStatus[]) =>
        list.filter(({ obligation }) => obligation.measure.number !== added.number)
      expect(others(after)).toEqual(others(before))
    }),
  )
})

/** From the best to the worst. Of two words about progress neither is the worse: the last one stands. */
const best: readonly (readonly State[])[] = [
  ['fulfilled'],
  ['partly-fulfilled', 'in-progress'],
  ['not-yet-due'],
  ['at-risk'],
  ['overdue'],
]

function rankOf(state: State): number {
  return best.findIndex((equals) => equals.includes(state))
}

test('where nothing is declared not fulfilled, one more entry makes no obligation worse', () => {
  const isUndone = ({ result }: Partial<Entry>) => result === 'not-fulfilled'
  fc.assert(
    fc.property(office, entry, ({ entries, ...rest }, added) => {
      fc.pre(!isUndone(added))
      const given = { ...rest, entries: entries.filter((one) => !isUndone(one)) }
      const { before, after, row } = withOneMore(given, added)
      const known = new Map(before.map((one) => [key(one), one]))
      for (const now of after) {
        const was = known.get(key(now))
        if (was === undefined || rankOf(was.state) < 0) continue
        expect(was.timeliness.kind !== 'in-time' || now.timeliness.kind === 'in-time').toBe(true)
        const isAsGood = rankOf(now.state) >= 0 && rankOf(now.state) <= rankOf(was.state)
        // What cannot be read in the new entry may be about what is overdue.
        const isUncertain = was.state === 'overdue' && now.state === 'unrecognised'
        const isByNewEntry = now.uncertainty?.cell === 'entry' && now.uncertainty.row === row
        expect(isAsGood || (isUncertain && isByNewEntry)).toBe(true)
      }
    }),
  )
})

test('one more «Не виконано» leaves at most one obligation less fulfilled', () => {
  fc.assert(
    fc.property(office, entry, (given, added) => {
      const { before, after } = withOneMore(given, { ...added, result: 'not-fulfilled' })
      const fulfilled = (list: readonly ObligationStatus[]) =>
        list.filter(({ state }) => state === 'fulfilled').length
      expect(fulfilled(before) - fulfilled(after)).toBeLessThanOrEqual(1)
    }),
  )
})
