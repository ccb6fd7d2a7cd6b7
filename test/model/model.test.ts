import { expect, test } from 'vitest'
import {
  belongsTo,
  type Day,
  type EntryRecord,
  type MeasureRecord,
  momentOf,
  type ProgrammeRecord,
  reckon,
  spanOf,
  type Words,
} from './model.ts'

/** The model against days that were worked out by hand, each with its sum. */
interface Case {
  readonly title: string
  readonly measures: readonly (Partial<MeasureRecord> & { readonly words: Words })[]
  readonly entries?: readonly Partial<EntryRecord>[]
  /** The day on which it is asked, and the day or period that it is asked about. */
  readonly today: Day
  readonly asOf?: Day
  readonly period?: string
  /** «due: state, late by so many days», measure by measure. */
  readonly stands: readonly string[]
}

function programmeOf({ measures, entries = [] }: Pick<Case, 'measures' | 'entries'>): ProgrammeRecord {
  return {
    begins: '2024-01-01',
    ends: '2025-12-31',
    measures: measures.map((given, index) => ({
      row: index + 2,
      number: `1.${index + 1}`,
      years: [],
      units: ['УП'],
      withdrawn: undefined,
      extension: undefined,
      ...given,
    })),
    entries: entries.map((given, index) => ({
      row: index + 2,
      number: '1.1',
      day: undefined,
      event: undefined,
      result: 'fulfilled',
      period: undefined,
      broken: false,
      ...given,
    })),
    calendarUnreadable: false,
  }
}

const everyQuarter = { kind: 'each-quarter' } as const
const firstQuarter = { kind: 'quarter', number: 1, year: 2024 } as const
const july = { kind: 'date', monthAndDay: '07-01', year: 2024 } as const
const threeDays = { kind: 'after-event', workingDays: 3 } as const
const extension = { until: '2024-10-15', ordered: '2024-08-01' } as const
const approval = { day: '2024-05-03', words: 'наказ' } as const

const cases: readonly Case[] = [
  {
    // 30 June is past on 1 July; the next one is a year later.
    title: 'a quarter without a year is due in each year of the programme',
    measures: [{ words: { kind: 'quarter', number: 2, year: undefined } }],
    today: '2024-07-01',
    stands: ['2024-06-30: overdue', '2025-06-30: not-yet-due'],
  },
  {
    // August has 31 days: from 18 August to 1 September there are 14, from 17 August there would be 15.
    title: 'a date without a year is at risk fourteen days before',
    measures: [{ words: { kind: 'date', monthAndDay: '09-01', year: undefined }, years: [2024] }],
    today: '2024-08-18',
    stands: ['2024-09-01: at-risk'],
  },
  {
    // 3 May 2024 is a Friday: Monday the 6th is the first day, Tuesday the second, Wednesday the 8th the third.
    // 28 February 2024 is a Wednesday: the 29th, Friday 1 March, and, over the weekend, Monday the 4th.
    title: 'working days are counted from Monday to Friday, over weekends and 29 February',
    measures: [{ words: threeDays }],
    entries: [
      { event: approval, day: '2024-05-09' },
      { event: { day: '2024-02-28', words: '' }, result: undefined },
    ],
    today: '2024-05-31',
    stands: ['2024-03-04: overdue', '2024-05-08: fulfilled, late 1'],
  },
  {
    // Work of November 2024 is before 1 July 2025, and after 1 January 2024, when the measure begins.
    title: 'work that was done before the window of the first obligation counts',
    measures: [{ words: { kind: 'quarter', number: 3, year: 2025 }, years: [2024, 2025] }],
    entries: [{ day: '2024-11-20' }],
    today: '2024-12-01',
    stands: ['2025-09-30: fulfilled, late 0'],
  },
  {
    // Done on 10 February, undone on 20 March, done again on 5 April: March ends on the 31st, five days before.
    title: '«Не виконано» after «Виконано» reopens, and a later «Виконано» fulfils late',
    measures: [{ words: firstQuarter }],
    entries: [
      { day: '2024-04-05' },
      { day: '2024-02-10' },
      { day: '2024-03-20', result: 'not-fulfilled' },
      { day: '2024-04-20', result: 'in-progress' },
    ],
    today: '2024-04-30',
    stands: ['2024-03-31: fulfilled, late 5'],
  },
  {
    // The order is of 1 August; on 20 July, 19 days after 1 July, it was late all the same.
    title: 'what was done after the first due day and before the order that extends it was late',
    measures: [{ words: july, extension }],
    entries: [{ day: '2024-07-20' }],
    today: '2024-09-01',
    stands: ['2024-10-15: fulfilled, late 19'],
  },
  {
    // On 31 July the first day holds, 1 July; an extension of 1 August was not known.
    title: 'before the day of its order an extension does not hold',
    measures: [{ words: july, extension }],
    today: '2024-09-01',
    asOf: '2024-07-31',
    stands: ['2024-07-01: overdue'],
  },
  {
    // Withdrawn on 15 May: as of the 14th what was due on 31 March is overdue, and the rest of the year is to come.
    title: 'before the day of its document a measure is not withdrawn',
    measures: [
      { words: firstQuarter, withdrawn: { on: '2024-05-15' } },
      { words: firstQuarter, withdrawn: { on: '2024-05-14' } },
    ],
    today: '2024-06-01',
    asOf: '2024-05-14',
    stands: ['2024-03-31: overdue', '2024-03-31: withdrawn'],
  },
  {
    // The first quarter ended on 31 March; on 3 April it was told of, three days late. In January the fourth quarter
    // is that of the year before, which is not in the programme’s 2024: nothing counts it.
    title: 'the report of a period that is over knows what was told about that period later',
    measures: [{ words: everyQuarter, years: [2024] }],
    entries: [
      { day: '2024-04-03', period: 'Q1' },
      { day: '2024-01-10', period: 'Q4' },
    ],
    today: '2024-04-20',
    period: '2024-Q1',
    stands: ['2024-03-31: fulfilled, late 3'],
  },
  {
    // The same number twice: its entry is of the first. The years of the third cannot be read.
    title: 'a number given twice and years that cannot be read are unrecognised, not overdue',
    measures: [
      { words: firstQuarter },
      { words: firstQuarter, number: '1.1' },
      { words: firstQuarter, years: 'unreadable' },
    ],
    entries: [{ day: '2024-03-31' }],
    today: '2025-01-01',
    stands: ['2024-03-31: fulfilled, late 0', '-: unrecognised', '-: unrecognised'],
  },
  {
    // 31 March is past, the second quarter ends on 30 June, in five days: an entry whose result cannot be read may be of
    // the first; of the second nobody is accused yet.
    title: 'what is late is not certain where a cell of an entry cannot be read',
    measures: [{ words: everyQuarter, years: [2024] }],
    entries: [{ day: '2024-03-01', result: undefined, broken: true }],
    today: '2024-06-25',
    stands: [
      '2024-03-31: unrecognised',
      '2024-06-30: at-risk',
      '2024-09-30: not-yet-due',
      '2024-12-31: not-yet-due',
    ],
  },
  {
    // 3 May is a Friday; what was done on 2 May is not what the approval asks for.
    title: 'before its event nothing is done for a term after it',
    measures: [{ words: threeDays }],
    entries: [{ day: '2024-05-02' }, { event: approval, result: undefined }],
    today: '2024-05-06',
    stands: ['2024-05-08: at-risk'],
  },
]

test.each(cases)('$title', (given) => {
  const { today, asOf, period } = given
  const programme = programmeOf(given)
  const standing = reckon(programme, momentOf(period, asOf, today))
    .filter((one) => period === undefined || belongsTo(programme, one.measure, one, period))
    .map(({ due = '-', state, late }) => `${due}: ${state}${late === undefined ? '' : `, late ${late}`}`)
  expect(standing).toEqual(given.stands)
})

test('what is due after its own period, or outside the programme, belongs to the last day of them', () => {
  const programme = programmeOf({ measures: [{ words: everyQuarter }] })
  const [measure] = programme.measures
  const within = (placed: { period?: string; due: Day }, asked: string) =>
    measure !== undefined &&
    belongsTo(programme, measure, { period: undefined, uncountedOn: undefined, ...placed }, asked)
  // The fourth quarter of 2024, due on 10 January 2025, is of 2024; without a period it would be of 2025.
  expect(within({ period: '2024-Q4', due: '2025-01-10' }, '2024')).toBe(true)
  expect(within({ due: '2025-01-10' }, '2025-Q1')).toBe(true)
  // 15 January 2026 is after the programme, whose last day is 31 December 2025.
  expect(within({ due: '2026-01-15' }, '2025-12')).toBe(true)
  expect(within({ due: '2023-12-20' }, '2024-01')).toBe(true)
})

test('a period is spanned by its first and last day', () => {
  expect(['2024', '2024-H2', '2024-Q1', '2024-02', '2025-02'].map(spanOf)).toEqual([
    ['2024-01-01', '2024-12-31'],
    ['2024-07-01', '2024-12-31'],
    ['2024-01-01', '2024-03-31'],
    ['2024-02-01', '2024-02-29'],
    ['2025-02-01', '2025-02-28'],
  ])
})
