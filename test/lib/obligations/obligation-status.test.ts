import { describe, expect, test } from 'vitest'
import { withinScope } from '../../../lib/assessment/within-scope.ts'
import { hasDueDate } from '../../../lib/obligations/obligation.ts'
import { obligationStatuses } from '../../../lib/obligations/obligation-status.ts'
import type { Entry, Programme } from '../../../lib/programme/programme.ts'
import { reason } from '../../../lib/text/reason.ts'
import { stateName, timelinessName } from '../../../lib/text/state.ts'
import { at, day, programmeOf } from './programme.ts'

/** «due state, timeliness» of every obligation, as staff would read it. */
function read(programme: Programme, asOf = '2023-12-31'): string[] {
  return obligationStatuses(programme, at(asOf)).map(({ obligation, state, timeliness, days }) =>
    [hasDueDate(obligation) ? obligation.due : '-', stateName(state), days, timelinessName(timeliness)]
      .filter((part) => part !== undefined && part !== '—')
      .join(' '),
  )
}

function done(doneOn: string, more: Partial<Entry> = {}): Partial<Entry> {
  return { doneOn: day(doneOn), ...more }
}

describe('what is due', () => {
  test('a quarterly measure is due four times in each year it runs in', () => {
    const programme = programmeOf([{ deadline: 'щокварталу', years: [2024] }], [], {
      'Кінець програми': '31.12.2025',
    })
    expect(read(programme, '2023-01-01').map((line) => line.slice(0, 10))).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ])
  })

  test('a date with its year is due once, not in every year of the programme', () => {
    const programme = programmeOf([{ deadline: 'до 15 грудня 2024 року' }], [], {
      'Кінець програми': '31.12.2025',
    })
    expect(read(programme, '2023-01-01')).toEqual(['2024-12-15 строк не настав 714'])
  })

  test('nothing is due before the programme begins or starts after its end', () => {
    const half = { 'Початок програми': '01.07.2023', 'Кінець програми': '30.06.2024' }
    expect(
      read(programmeOf([{ deadline: 'щокварталу' }], [], half), '2023-07-01').map((line) =>
        line.slice(0, 10),
      ),
    ).toEqual(['2023-09-30', '2023-12-31', '2024-03-31', '2024-06-30'])
  })

  test('an event term is due once per event, and waits for one until then', () => {
    const term = [{ deadline: 'Не пізніше 3 робочих днів з дня після (події)' }]
    expect(read(programmeOf(term))).toEqual(['- очікує події'])
    const events = ['2023-02-27', '2023-12-22'].map((on) => ({
      event: on,
      eventOn: day(on),
      result: undefined,
    }))
    expect(read(programmeOf(term, events), '2023-12-26')).toEqual([
      '2023-03-02 прострочено -299',
      '2023-12-27 у зоні ризику 1',
    ])
  })

  test('rows that tell of one event on one day are one obligation', () => {
    const event = { event: 'Наказ № 41', eventOn: day('2023-02-27') }
    const programme = programmeOf(
      [{ deadline: 'протягом 3 робочих днів після події' }],
      [
        { ...event, result: 'in-progress' },
        { ...event, doneOn: day('2023-03-01') },
      ],
    )
    expect(read(programme)).toEqual(['2023-03-02 виконано вчасно'])
  })

  test('without martial law public holidays are not working days', () => {
    const term = [{ deadline: 'протягом 1 робочого дня після події' }]
    const event = [{ eventOn: day('2023-12-22'), result: undefined }]
    const due = (settings: Record<string, string>) =>
      read(programmeOf(term, event, settings))[0]?.slice(0, 10)
    expect(due({})).toBe('2023-12-25')
    expect(due({ 'Воєнний стан до': '30.11.2023' })).toBe('2023-12-26')
  })

  test('a day of the tab «Календар» wins over its weekday', () => {
    const programme = programmeOf(
      [{ deadline: 'протягом 1 робочого дня після події' }],
      [{ eventOn: day('2023-06-01') }],
    )
    const calendar = [
      { row: 2, day: day('2023-06-02'), nature: 'non-working', ground: '', unreadable: new Set<never>() },
    ] as const
    expect(read({ ...programme, calendar })[0]).toContain('2023-06-05')
  })

  test.each([
    ['постійно', 'без визначеного строку'],
    ['за потреби', 'без визначеного строку'],
    ['згідно з планом-графіком', 'без визначеного строку'],
    ['Виконано', 'строк не розпізнано'],
    ['', 'строк не розпізнано'],
  ])('«%s» has no day and is never overdue', (deadline, state) => {
    expect(read(programmeOf([{ deadline }]), '2030-01-01')).toEqual([`- ${state}`])
  })
})

describe('what was done', () => {
  test('fulfils the earliest obligation whose window has begun', () => {
    const entries = [done('2023-03-28'), done('2023-07-20'), done('2023-09-15')]
    expect(read(programmeOf([{ deadline: 'щокварталу' }], entries))).toEqual([
      '2023-03-31 виконано вчасно',
      '2023-06-30 виконано із запізненням на 20 днів',
      '2023-09-30 виконано вчасно',
      '2023-12-31 у зоні ризику 0',
    ])
  })

  test('twice in one window leaves the next one owed', () => {
    expect(read(programmeOf([{ deadline: 'щопівроку' }], [done('2023-02-01'), done('2023-03-01')]))[1]).toBe(
      '2023-12-31 у зоні ризику 0',
    )
  })

  test('«За період» decides where it is given', () => {
    const entries = [done('2023-07-20', { period: 'ІІІ квартал' }), done('2023-07-21', { period: '2023-Q1' })]
    expect(read(programmeOf([{ deadline: 'щокварталу' }], entries))).toEqual([
      '2023-03-31 виконано із запізненням на 112 днів',
      '2023-06-30 прострочено -184',
      '2023-09-30 виконано вчасно',
      '2023-12-31 у зоні ризику 0',
    ])
  })

  test('a quarter without its year is the latest one begun when it was done', () => {
    const programme = programmeOf(
      [{ deadline: 'щокварталу' }],
      [done('2024-01-10', { period: 'ІV квартал' })],
      {
        'Кінець програми': '31.12.2024',
      },
    )
    expect(read(programme, '2024-01-10')[3]).toBe('2023-12-31 виконано із запізненням на 10 днів')
  })

  test('progress does not fulfil, and what presses comes before progress', () => {
    const programme = programmeOf(
      [{ deadline: 'протягом року' }],
      [done('2023-05-01', { result: 'partly-fulfilled' })],
    )
    expect(read(programme, '2023-06-01')).toEqual(['2023-12-31 виконано частково 213'])
    expect(read(programme, '2023-12-17')).toEqual(['2023-12-31 у зоні ризику 14'])
    expect(read(programme, '2024-01-01')).toEqual(['2023-12-31 прострочено -1'])
  })

  test('what happened later is not known on the day', () => {
    const programme = programmeOf([{ deadline: 'І квартал' }], [done('2023-04-05')])
    expect(read(programme, '2023-04-01')).toEqual(['2023-03-31 прострочено -1'])
    expect(read(programme, '2023-04-05')).toEqual(['2023-03-31 виконано із запізненням на 5 днів'])
  })

  test('a measure withdrawn from control is owed no longer, but what was done stays done', () => {
    const measures = [{ deadline: 'щопівроку', withdrawn: 'наказ № 5' }]
    expect(read(programmeOf(measures, [done('2023-05-01')]))).toEqual([
      '2023-06-30 виконано вчасно',
      '2023-12-31 знято з контролю',
    ])
  })
})

describe('every obligation says in a sentence why it stands as it does', () => {
  const cases: readonly [string, Programme, string, string][] = [
    [
      'done in time after an event',
      programmeOf(
        [{ deadline: 'Не пізніше 3 робочих днів з дня після (події)' }],
        [done('2023-03-01', { eventOn: day('2023-02-27') })],
      ),
      '2023-12-31',
      'подія 27.02.2023 + 3 робочі дні → до 02.03.2023; виконано 01.03.2023, вчасно',
    ],
    [
      'a window before an event',
      programmeOf(
        [{ deadline: 'Протягом 10 робочих днів до дня настання події' }],
        [{ eventOn: day('2023-07-03'), result: undefined }],
      ),
      '2023-06-25',
      'подія 03.07.2023 − 10 робочих днів → з 19.06.2023 до 30.06.2023; запису про виконання немає, до строку 5 днів',
    ],
    [
      'overdue with progress',
      programmeOf([{ deadline: 'І квартал' }], [done('2023-03-01', { result: 'in-progress' })]),
      '2023-04-02',
      'строк «І квартал» → до 31.03.2023; заявлено «Виконується» 01.03.2023, прострочено на 2 дні',
    ],
    ['without a day', programmeOf([{ deadline: 'постійно' }]), '2023-04-02', 'строк «постійно» не має дати'],
    ['without words', programmeOf([{ deadline: '' }]), '2023-04-02', 'строк не вказано'],
  ]
  test.each(cases)('%s', (_, programme, asOf, sentence) => {
    expect(obligationStatuses(programme, at(asOf)).map(reason)).toEqual([sentence])
  })
})

test('on its due day a measure can still be done in time, once the day is over it is overdue', () => {
  const programme = programmeOf([{ deadline: 'протягом року' }])
  const on = (dayIsOver: boolean) =>
    obligationStatuses(programme, { ...at('2023-12-31'), dayIsOver }).map(
      (one) => `${one.state}: ${reason(one)}`,
    )
  expect(on(false)).toEqual([
    'at-risk: строк «протягом року» → до 31.12.2023; запису про виконання немає, строк спливає сьогодні',
  ])
  expect(on(true)).toEqual([
    'overdue: строк «протягом року» → до 31.12.2023; запису про виконання немає, строк сплив',
  ])
})

test('a row with its own event never answers for another one', () => {
  const programme = programmeOf(
    [{ deadline: 'протягом 3 робочих днів після події' }],
    [
      { event: 'А', eventOn: day('2023-03-01'), result: 'in-progress' },
      done('2024-03-03', { event: 'Б', eventOn: day('2024-03-01') }),
    ],
  )
  expect(read(programme)).toEqual(['2023-03-06 прострочено -300'])
})

test('a year names the obligation read for it, though it is due in the next one', () => {
  const programme = programmeOf(
    [{ deadline: 'щороку до 15 січня року, наступного за звітним' }],
    [done('2024-01-10', { period: '2023' })],
  )
  expect(read(programme, '2024-02-10')).toEqual(['2024-01-15 виконано вчасно'])
})

test.each(['І квартал', 'за І квартал 2023 року', 'січень–березень 2023', '2023-Q1'])(
  '«%s» is a period',
  (period) => {
    const programme = programmeOf([{ deadline: 'щокварталу' }], [done('2023-06-01', { period })])
    expect(read(programme, '2023-06-01')[0]).toContain('виконано')
  },
)

test('progress in a part of a window is progress of its obligation, a part done is not the whole', () => {
  const programme = (result: 'fulfilled' | 'in-progress') =>
    programmeOf([{ deadline: 'протягом року' }], [done('2023-04-01', { period: 'І квартал', result })])
  expect(read(programme('in-progress'), '2023-06-01')).toEqual(['2023-12-31 виконується 213'])
  expect(read(programme('fulfilled'), '2023-06-01')).toEqual(['2023-12-31 строк не настав 213'])
})

test('a date that a year lacks counts in that year alone', () => {
  const programme = programmeOf([{ deadline: '29 лютого' }], [], { 'Кінець програми': '31.12.2025' })
  const scope = { ...at('2024-12-31'), period: { unit: 'year', year: 2024 }, unit: undefined } as const
  expect(withinScope(obligationStatuses(programme, scope), scope).map(({ state }) => state)).toEqual([
    'overdue',
  ])
})
