import { describe, expect, test } from 'vitest'
import { assess } from '../../../lib/assessment/assessment.ts'
import { uncertainObligations } from '../../../lib/assessment/uncertain.ts'
import { rowCounts } from '../../../lib/checks/row-counts.ts'
import { remarkOn } from '../../../lib/text/findings.ts'
import type { Grid, Workbook } from '../../../lib/workbook/workbook.ts'
import { day } from '../obligations/programme.ts'

/** Rows of a sheet by their headers; what is not said is blank. */
function gridOf(rows: readonly Readonly<Record<string, string>>[], ...more: string[]): Grid {
  const headers = [...new Set([...more, ...rows.flatMap((row) => Object.keys(row))])]
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
}

interface Office {
  readonly measures: readonly Readonly<Record<string, string>>[]
  readonly entries?: readonly Readonly<Record<string, string>>[]
  readonly units?: readonly Readonly<Record<string, string>>[]
  readonly settings?: Readonly<Record<string, string>>
  readonly calendar?: readonly Readonly<Record<string, string>>[]
}

function workbookOf({ measures, entries = [], units, settings, calendar }: Office): Workbook {
  const all = {
    'Назва органу': 'Служба',
    'Назва програми': 'Антикорупційна програма',
    'Початок програми': '01.01.2024',
    'Кінець програми': '31.12.2026',
    ...settings,
  }
  const blank = {
    'Зміст заходу': 'Провести навчання',
    'Строк виконання': 'ІІ квартал',
    Відповідальні: 'УКЕС',
  }
  return new Map<string, Grid>([
    ['Заходи', gridOf(measures.map((measure, at) => ({ '№': String(at + 1), ...blank, ...measure })))],
    ['Виконання', gridOf(entries, '№ заходу', 'Результат', 'Дата виконання', 'Що зроблено')],
    ['Підрозділи', gridOf(units ?? [{ Скорочення: 'УКЕС' }, { Скорочення: 'УП' }])],
    [
      'Налаштування',
      gridOf(Object.entries(all).map(([name, value]) => ({ Параметр: name, Значення: value }))),
    ],
    ...(calendar ? [['Календар', gridOf(calendar)] as const] : []),
  ])
}

/** Findings as «row column: code», and how each obligation stands. */
function read(office: Office, today = '2026-11-15') {
  const { findings, programme, ...assessment } = assess(workbookOf(office), day(today))
  const obligations = 'obligations' in assessment ? assessment.obligations : []
  return {
    codes: findings.map(({ place, problem }) => `${place.row} ${place.column}: ${problem.code}`),
    remedies: findings.map((finding) => remarkOn(finding).remedy),
    states: obligations.map(({ obligation, state }) =>
      'due' in obligation ? `${obligation.due} ${state}` : state,
    ),
    programme,
    obligations,
  }
}

const oneYear = { Роки: '2026' }

describe('«Знято з контролю» needs its form', () => {
  test.each([
    'строк продовжено до 30.12.2026 (наказ від 01.11.2026 № 7)',
    'діє',
    '?',
    'виконано, лист від 15.06.2026 № 5',
    'буде знято',
    'наказ',
    'не знято, наказ від 15.06.2026 № 5',
    'поновлено на контролі наказом від 15.06.2026 № 5',
    'наказ не видано, № 5',
    'рішення не прийнято 15.06.2026',
    'рішення про залишення на контролі від 15.06.2026 № 5',
    'наказ від 15.06.2026 № 5 (проєкт)',
    'наказ від 15.06.2026 № 5 (скасовано наказом від 01.09.2026 № 9)',
    'доповідна записка від 15.06.2026 № 5 (захід виконано)',
    'наказ від 31.06.2026 № 5',
    'протокол від 15.06.2026 № 3: змінити строк на 30.12.2026',
    'наказ від 15.06.2026 № 5 – строк до 30.12.2026',
  ])('«%s» is an error, and the measure stays on control', (written) => {
    const { codes, states } = read({ measures: [{ ...oneYear, 'Знято з контролю': written }] })
    expect(codes).toContain('2 Знято з контролю: cell-unreadable')
    expect(states).toEqual(['2026-06-30 overdue'])
  })

  test.each([
    'Ні, на контролі',
    'ні',
    '0',
    'БРЕХНЯ',
    'FALSE',
    'Хибність',
    '–',
    '-',
    'на контролі',
    'Не знято',
  ])('«%s» leaves it on control without a finding', (written) => {
    const { codes, states } = read({ measures: [{ ...oneYear, 'Знято з контролю': written }] })
    expect(codes).toEqual([])
    expect(states).toEqual(['2026-06-30 overdue'])
  })

  test.each([
    'так',
    'TRUE',
    'ІСТИНА',
    'наказ від 15.06.2026 № 135',
    'Знято з контролю: наказ ДМС від 15.06.2026 № 135',
    'Рішення комісії, протокол № 4',
    'на підставі листа від 15.06.2026 № 4',
    'Скасовано рішенням від 15.06.2026 № 4',
    'наказ від 2026-06-15 № 135',
    'Виключено згідно з наказом від 15 червня 2026 року № 135 «Про внесення змін»',
  ])('«%s» withdraws it', (written) => {
    expect(read({ measures: [{ ...oneYear, 'Знято з контролю': written }] }).states).toEqual([
      '2026-06-30 withdrawn',
    ])
  })

  test('as of a day before the document it is still on control', () => {
    const measures = [{ ...oneYear, 'Знято з контролю': 'наказ від 15.12.2026 № 7' }]
    const iso = [{ ...oneYear, 'Знято з контролю': 'наказ від 2026-12-15 № 7' }]
    expect(read({ measures: iso }, '2026-07-30').states).toEqual(['2026-06-30 overdue'])
    expect(read({ measures }, '2026-07-30').states).toEqual(['2026-06-30 overdue'])
    expect(read({ measures }, '2026-12-15').states).toEqual(['2026-06-30 withdrawn'])
  })

  test('what speaks of an extension is told where extensions are written', () => {
    const { remedies } = read({ measures: [{ ...oneYear, 'Знято з контролю': 'перенесено на грудень' }] })
    expect(remedies.join(' ')).toContain('«Продовжено до»')
  })
})

describe('an extension is data', () => {
  const extended = {
    ...oneYear,
    'Строк виконання': 'до 1 жовтня',
    'Продовжено до': '30.12.2026',
    'Підстава продовження': 'наказ від 01.11.2026 № 7',
  }

  test('it holds from the day of its order: before that day the first due day does', () => {
    expect(read({ measures: [extended] }, '2026-10-20').states).toEqual(['2026-10-01 overdue'])
    expect(read({ measures: [extended] }, '2026-11-15').states).toEqual(['2026-12-30 not-yet-due'])
    expect(read({ measures: [extended] }, '2026-12-31').states).toEqual(['2026-12-30 overdue'])
  })

  test.each([
    ['2026-10-15', { kind: 'late', days: 14 }],
    ['2026-12-20', { kind: 'in-time' }],
  ])('done on %s', (done, timeliness) => {
    const doneOn = done.split('-').toReversed().join('.')
    const entries = [{ '№ заходу': '1', Результат: 'Виконано', 'Дата виконання': doneOn }]
    expect(read({ measures: [extended], entries }, '2026-12-31').obligations[0]).toMatchObject({
      state: 'fulfilled',
      timeliness,
    })
  })

  test('it is of the term that is due last before the new day', () => {
    const measures = [{ ...extended, 'Строк виконання': 'щокварталу', 'Підстава продовження': 'наказ № 7' }]
    const { states, codes } = read({ measures }, '2026-12-01')
    expect(states.map((one) => one.slice(0, 10))).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-12-30',
      '2026-12-31',
    ])
    expect(codes).toContain('2 Підстава продовження: extension-without-basis')
  })

  test('without its day, or with a day of the order that does not exist, it is a finding', () => {
    const withoutDay = { ...extended, 'Продовжено до': '' }
    expect(read({ measures: [withoutDay] }).codes).toContain('2 Підстава продовження: extension-without-day')
    const impossible = { ...extended, 'Підстава продовження': 'наказ від 31.11.2026 № 7' }
    expect(read({ measures: [impossible] }).codes).toContain(
      '2 Підстава продовження: extension-without-basis',
    )
  })

  test('of nothing that was due before, it is a finding', () => {
    const measures = [{ ...extended, 'Продовжено до': '01.09.2026' }]
    const { states, codes } = read({ measures })
    expect(states).toEqual(['2026-10-01 overdue'])
    expect(codes).toContain('2 Продовжено до: extension-of-nothing')
  })

  test('several days for it are not made several rows', () => {
    const { remedies } = read({ measures: [{ ...extended, 'Продовжено до': '30.12.2026, 30.06.2027' }] })
    expect(remedies).toContain('Запишіть один день: дд.мм.рррр.')
  })

  test('where its day cannot be read nobody is overdue', () => {
    const measures = [{ ...extended, 'Продовжено до': 'до кінця року' }]
    expect(read({ measures }).states).toEqual(['2026-10-01 unrecognised'])
  })
})

describe('«Роки» are read as they are written', () => {
  test.each([
    ['2026', [2026]],
    ['2026 рік', [2026]],
    ['2026 р.', [2026]],
    ['2026 року', [2026]],
    ['2025–2026 роки', [2025, 2026]],
    ['2025 - 2026 рр.', [2025, 2026]],
    ['2025 та 2026', [2025, 2026]],
    ['2025 і 2026 роки', [2025, 2026]],
    ['2025/2026', [2025, 2026]],
    ['2024, 2026 рр', [2024, 2026]],
    ['2025 по 2026', [2025, 2026]],
    ['2025\u22122026', [2025, 2026]],
    ['', []],
  ])('«%s»', (written, years) => {
    expect(read({ measures: [{ Роки: written }] }).programme?.measures[0]?.years).toEqual(years)
  })

  test.each(['—', 'постійно', '26', 'рік', '2026-2025', 'щороку'])(
    '«%s» is no year, and never all of them',
    (written) => {
      const { codes, states } = read({ measures: [{ Роки: written }] })
      expect(codes).toContain('2 Роки: cell-unreadable')
      expect(states).toEqual(['unrecognised'])
    },
  )
})

describe('days of the calendar that cannot be read', () => {
  const event = { ...oneYear, 'Строк виконання': 'протягом 10 робочих днів з дня затвердження' }
  const entries = [{ '№ заходу': '1', 'Дата події': '05.03.2026', Подія: 'наказ' }]

  test.each([
    ['martial law’s last day', { settings: { 'Воєнний стан до': 'незабаром' } }, 'unrecognised'],
    [
      'martial law’s last day, with a word',
      { settings: { 'Воєнний стан до': '15.10.2026 р.' } },
      '2026-03-19 overdue',
    ],
    ['a colon after its name', { settings: { 'Boєнний стан до:': '01.01.2026' } }, '2026-03-20 overdue'],
    ['its name', { settings: { 'Воєнного стану до': '01.01.2026' } }, 'unrecognised'],
    ['a day of «Календар»', { calendar: [{ Дата: 'березень', День: 'неробочий' }] }, 'unrecognised'],
    [
      'what a day of «Календар» is',
      { calendar: [{ Дата: '10.03.2026', День: 'скорочений' }] },
      'unrecognised',
    ],
    ['a day without what it is', { calendar: [{ Дата: '10.03.2026', День: '' }] }, 'unrecognised'],
    ['the headers of «Календар»', { calendar: [{ Дата: '10.03.2026', Що: 'неробочий' }] }, 'unrecognised'],
    ['all of «Календар»', { calendar: [{ '#REF!': '' }] }, 'unrecognised'],
  ])('%s', (_, more, state) => {
    expect(read({ measures: [event], entries, ...more }).states).toEqual([state])
  })

  test.each(['01.03.2026-08.03.2026', '01.03.2026, 08.03.2026'])('of «%s» no day is left out', (written) => {
    const { remedies } = read({ measures: [event], calendar: [{ Дата: written, День: 'неробочий' }] })
    expect(remedies).toContain('Для кожного дня додайте окремий рядок.')
  })

  test('an event that two rows tell of is one, and belongs to the last year where it is after the programme', () => {
    const twice = [...entries, { ...entries[0], Результат: 'Виконано', 'Дата виконання': '10.03.2026' }]
    const settings = { 'Воєнний стан до': 'незабаром', 'Кінець програми': '31.12.2025' }
    const { obligations } = read({ measures: [{ ...event, Роки: '' }], entries: twice, settings })
    expect(obligations.map(({ state, belongsIn }) => [state, belongsIn])).toEqual([['unrecognised', 2025]])
  })

  test('what was done about a year whose days cannot be counted changes nothing', () => {
    const measures = [{ ...oneYear, 'Строк виконання': 'останній робочий день кварталу' }]
    const done = [
      { '№ заходу': '1', Результат: 'Виконано', 'Дата виконання': '05.03.2026', 'За період': '2026' },
    ]
    const settings = { 'Воєнний стан до': 'незабаром' }
    expect(read({ measures, entries: done, settings }).states).toEqual(['unrecognised'])
  })

  test('what does not hang on them stands', () => {
    const settings = { 'Воєнний стан до': 'незабаром' }
    expect(read({ measures: [oneYear], settings }).states).toEqual(['2026-06-30 overdue'])
  })
})

describe('numbers', () => {
  const entries = [
    { '№ заходу': '1', Результат: 'Виконано', 'Дата виконання': '20.05.2026', Учасників: '25' },
  ]

  test('given twice, entries are of the first measure, and the second is accused of nothing', () => {
    const { codes, states } = read({ measures: [oneYear, { ...oneYear, '№': '1' }], entries })
    expect(states).toEqual(['2026-06-30 fulfilled', 'unrecognised'])
    expect(codes).toContain('3 №: number-duplicated')
  })

  test.each(['1.', '1 ', ' 1'])('that differ only as they are typed: «%s»', (number) => {
    const { codes } = read({ measures: [oneYear, { ...oneYear, '№': number }] })
    expect(codes.some((code) => /number-(?:alike|duplicated)/u.test(code))).toBe(true)
  })

  test.each(['01.01.2026', '01.січ'])('«%s» is a number that a program made a day', (number) => {
    expect(read({ measures: [{ ...oneYear, '№': number }] }).codes).toContain('2 №: number-is-date')
  })

  test.each([
    [{ '№': 'Усього', 'Зміст заходу': '9', 'Строк виконання': '', Відповідальні: '' }],
    [
      {
        '№': 'Розділ ІІ. Запобігання конфлікту інтересів',
        'Зміст заходу': '',
        'Строк виконання': '',
        Відповідальні: '',
      },
    ],
    [{ '№': 'НАВЧАННЯ ТА ІНФОРМУВАННЯ', 'Зміст заходу': '', 'Строк виконання': '', Відповідальні: '' }],
    [{ '№': '', 'Зміст заходу': 'Усього: 9', 'Строк виконання': '', Відповідальні: '' }],
    [{ '№': 'Разом:', 'Зміст заходу': '', 'Строк виконання': '9', Відповідальні: '' }],
    [{ '№': 'Розділ І', 'Зміст заходу': 'Конфлікт інтересів', 'Строк виконання': '', Відповідальні: '' }],
    [{ '№': '', 'Зміст заходу': 'ЗАПОБІГАННЯ КОРУПЦІЇ', 'Строк виконання': '', Відповідальні: '' }],
    [{ '№': '1', 'Зміст заходу': '2', 'Строк виконання': '3', Відповідальні: '4' }],
  ])('a row that is no measure is told once, and is not in the report: %j', (row) => {
    const { codes, states } = read({ measures: [oneYear, row] })
    expect(codes).toEqual(['3 №: row-is-no-measure'])
    expect(states).toHaveLength(1)
  })

  test('a row with a number and nothing else may be a measure that is being written', () => {
    const row = { '№': '2', 'Зміст заходу': '', 'Строк виконання': '', Відповідальні: '' }
    expect(read({ measures: [oneYear, row] }).states).toEqual(['2026-06-30 overdue', 'unrecognised'])
  })
})

describe('units', () => {
  test('are one however they are written, and their writer is told', () => {
    const entries = [
      { '№ заходу': '1', Результат: 'Виконано', 'Дата виконання': '20.05.2026', Підрозділ: 'укес' },
    ]
    const measures = [{ ...oneYear, Відповідальні: 'YКEC, уп' }]
    const { programme, codes } = read({ measures, entries })
    expect(programme?.measures[0]?.units).toEqual(['УКЕС', 'УП'])
    expect(programme?.entries[0]?.unit).toBe('УКЕС')
    expect(codes).toContain('2 Відповідальні: unit-miswritten')
    expect(codes).toContain('2 Підрозділ: unit-miswritten')
  })

  test('several in one entry are a finding, and it is of the unit that leads', () => {
    const entries = [
      { '№ заходу': '1', Результат: 'Виконано', 'Дата виконання': '20.05.2026', Підрозділ: 'УП, УКЕС' },
    ]
    const { programme, codes, remedies } = read({ measures: [oneYear], entries })
    expect(programme?.entries[0]?.unit).toBe('')
    expect(codes).toContain('2 Підрозділ: units-several')
    expect(remedies.join(' ')).toContain('УП')
  })

  test('listed twice in different capitals', () => {
    const units = [{ Скорочення: 'УКЕС' }, { Скорочення: 'УП' }, { Скорочення: 'уп' }]
    expect(read({ measures: [oneYear], units }).codes).toContain('4 Скорочення: unit-alike')
  })

  test('responsible without an address, where others have one', () => {
    const units = [{ Скорочення: 'УКЕС' }, { Скорочення: 'УП', 'E-mail': 'up@example.gov.ua' }]
    expect(read({ measures: [oneYear], units }).codes).toContain('2 E-mail: unit-without-address')
  })

  test.each(['up@οrg.example', 'up@օrg.example'])(
    'a Greek or an Armenian letter makes none either: %s',
    (address) => {
      const units = [{ Скорочення: 'УКЕС', 'E-mail': address }]
      expect(read({ measures: [oneYear], units }).codes).toContain('2 E-mail: address-malformed')
    },
  )

  test('an address with a look-alike letter is no address, and the right one is told', () => {
    const units = [{ Скорочення: 'УКЕС', 'E-mail': 'up@оrg.example' }]
    const { codes, remedies } = read({ measures: [oneYear], units })
    expect(codes).toContain('2 E-mail: address-malformed')
    expect(remedies).toContain('Напишіть: up@org.example')
  })
})

describe('entries', () => {
  const done = (on: string, result = 'Виконано', more = {}) => ({
    '№ заходу': '1',
    Результат: result,
    'Дата виконання': on,
    'Що зроблено': 'Проведено.',
    ...more,
  })

  test('«Не виконано» after «Виконано» opens it again, and is told', () => {
    const entries = [done('20.05.2026'), done('01.06.2026', 'Не виконано')]
    const { states, codes } = read({ measures: [oneYear], entries })
    expect(states).toEqual(['2026-06-30 overdue'])
    expect(codes).toContain('3 Результат: reopened')
    const again = [...entries, done('10.06.2026')]
    expect(read({ measures: [oneYear], entries: again }).states).toEqual(['2026-06-30 fulfilled'])
  })

  test('«Виконується» after «Виконано» does not', () => {
    const entries = [done('20.05.2026'), done('01.06.2026', 'Виконується')]
    expect(read({ measures: [oneYear], entries }).states).toEqual(['2026-06-30 fulfilled'])
  })

  test('a day of an event that cannot be read plays no part where no event is waited for', () => {
    const entries = [done('20.05.2026', 'Виконано', { 'Дата події': 'восени' })]
    const { states, codes } = read({ measures: [oneYear], entries })
    expect(states).toEqual(['2026-06-30 fulfilled'])
    expect(codes).toContain('2 Дата події: cell-unreadable')
  })

  test('about a year, it is not about the term whose words name another', () => {
    const measures = [{ 'Строк виконання': 'до 1 грудня 2025 року', Роки: '2024' }]
    const entries = (year: string) => [done('20.12.2024', 'Виконано', { 'За період': year })]
    expect(read({ measures, entries: entries('2024') }, '2025-01-10').states).toEqual([
      '2025-12-01 not-yet-due',
    ])
    expect(read({ measures, entries: entries('2025') }, '2025-01-10').states).toEqual([
      '2025-12-01 fulfilled',
    ])
  })

  test('work done before the year in which it is due counts', () => {
    const measures = [{ 'Строк виконання': 'до 1 липня 2025 року' }]
    const { states, codes } = read({ measures, entries: [done('28.12.2024')] })
    expect(states).toEqual(['2025-07-01 fulfilled'])
    expect(codes.filter((code) => code.includes('matches-nothing'))).toEqual([])
  })

  test('done before the window of a later year, it counts for nothing, and is told', () => {
    const entries = [done('20.05.2025'), done('20.03.2026')]
    const { codes } = read({ measures: [{ Роки: '2025-2026' }], entries }, '2026-04-15')
    expect(codes).toContain('3 Дата виконання: entry-matches-nothing')
  })

  test.each([
    ['10.06.2026, 17.06.2026', ''],
    ['15.06.2026 10:30:00', 'Напишіть: 15.06.2026'],
    ['10-12.06.2026', 'Напишіть: 12.06.2026'],
    ['12-10.06.2026', ''],
    ['30.06.2026-30.05.2026', ''],
    ['30.12.2025-12.01.2026', 'Напишіть: 12.01.2026'],
    ['10.06.2026-12.06.2026', 'Напишіть: 12.06.2026'],
  ])('a date «%s»: nobody is overdue because of it', (written, remedy) => {
    const { states, remedies, codes } = read({ measures: [oneYear], entries: [done(written)] })
    expect(states).toEqual(['2026-06-30 unrecognised'])
    expect(codes).toContain('2 Дата виконання: cell-unreadable')
    expect(remedies.filter((one) => one.startsWith('Напишіть: ')).join()).toBe(remedy)
  })

  test('without a day, about a period, an entry counts only when that period has ended by a past day', () => {
    const entries = [done('', 'Виконано', { 'За період': 'ІІ квартал 2026' })]
    expect(read({ measures: [oneYear], entries }, '2026-07-10').states).toEqual(['2026-06-30 fulfilled'])
    expect(read({ measures: [oneYear], entries }, '2026-01-10').states).toEqual(['2026-06-30 not-yet-due'])
  })
})

describe('a tab that is broken', () => {
  const workbook = workbookOf({ measures: [oneYear] })

  test.each([
    ['Виконання', [['#REF!']]],
    ['Виконання', [['Loading...']]],
    [
      'Виконання',
      [
        ['№ заходу', 'Результат', 'Дата виконання'],
        ['#REF!', '', ''],
      ],
    ],
    [
      'Заходи',
      [
        ['№', 'Зміст заходу', 'Строк виконання', 'Відповідальні'],
        ['Завантаження…', 'x', 'x', 'x'],
      ],
    ],
    ['Налаштування', [['#N/A']]],
  ])('«%s»: %j makes no programme', (title, grid) => {
    const { programme, findings } = assess(new Map([...workbook, [title, grid]]), day('2026-11-15'))
    expect(programme).toBeUndefined()
    const broken = findings.find(({ problem }) => problem.code === 'tab-broken')
    expect(broken?.place.tab).toBe(title)
  })

  test.each(['Err:502', "#ІМ'Я?", '#ДІЛ/0!', ' #REF!', '\u200b#REF!', 'loading...'])(
    'where one number of a measure is «%s» too',
    (shown) => {
      const entries = [{ '№ заходу': '1' }, { '№ заходу': shown }]
      const { programme, codes } = read({ measures: [oneYear], entries })
      expect(programme).toBeUndefined()
      expect(codes).toContain('3 № заходу: tab-broken')
    },
  )

  test('a header is found where a capital of it is Latin', () => {
    const [headers = [], ...rows] = workbook.get('Заходи') ?? []
    const odd = headers.map((header) => header.replace('В', 'B'))
    expect(odd).not.toEqual(headers)
    const { programme } = assess(new Map([...workbook, ['Заходи', [odd, ...rows]]]), day('2026-11-15'))
    expect(programme?.measures[0]?.units).toEqual(['УКЕС'])
  })

  test('headers are found whatever invisible characters stand in them', () => {
    const [headers = [], ...rows] = workbook.get('Заходи') ?? []
    const odd = headers.map((header) => `\u200b${header.replace(' ', '\u00a0')}\ufeff`)
    const { programme } = assess(new Map([...workbook, ['Заходи', [odd, ...rows]]]), day('2026-11-15'))
    expect(programme?.measures).toHaveLength(1)
  })
})

describe('a column whose cells decide what is overdue', () => {
  const measures = [{ ...oneYear, 'Знято з контролю': 'наказ від 01.02.2026 № 5', Примітка: '' }]

  function withHeader(from: string, to: string) {
    const workbook = workbookOf({ measures })
    const [headers = [], ...rows] = workbook.get('Заходи') ?? []
    const renamed = headers.map((header) => (header === from ? to : header))
    return assess(new Map([...workbook, ['Заходи', [renamed, ...rows]]]), day('2026-11-15'))
  }

  test.each([
    ['Роки', 'Рік'],
    ['Роки', 'Роки дії'],
    ['Знято з контролю', 'Знято'],
  ])('«%s» named «%s» stops the report', (from, to) => {
    const { programme, findings } = withHeader(from, to)
    expect(programme).toBeUndefined()
    expect(findings).toContainEqual(
      expect.objectContaining({ problem: { code: 'header-missing', headers: [from] } }),
    )
  })

  test('so does a second one', () => {
    const { programme, findings } = withHeader('Примітка', 'Роки')
    expect(programme).toBeUndefined()
    expect(findings).toContainEqual(
      expect.objectContaining({ problem: { code: 'header-duplicated', headers: ['Роки'] } }),
    )
  })

  test('a colon after its name changes nothing', () => {
    expect(withHeader('Роки', 'Роки:').programme?.measures[0]?.years).toEqual([2026])
  })
})

describe('what is easily confused or lost', () => {
  test.each(['1.1.', '1,1', '№ 1.1', 'п. 1.1', '1.2, 1.1', '01.січ', '01.01.2026'])(
    'no e-mail accuses of a measure that an entry may mean by «%s»',
    (number) => {
      const entries = [{ '№ заходу': number, Результат: 'Виконано', 'Дата виконання': '20.05.2026' }]
      const measures = [
        { ...oneYear, '№': '1.1' },
        { ...oneYear, '№': '1.7' },
      ]
      const assessment = assess(workbookOf({ measures, entries }), day('2026-11-15'))
      if (assessment.programme === undefined) throw new Error('there is no programme')
      const uncertain = [...uncertainObligations(assessment)]
      expect(uncertain.map(({ obligation }) => obligation.measure.number)).toEqual(['1.1'])
    },
  )

  test('numbers that differ in a final dot or in letters that look alike are shown, and each row keeps its own entries', () => {
    const { codes } = read({ measures: [{ '№': '1.1' }, { '№': '1.1.' }] })
    expect(codes).toContain('3 №: number-alike')
  })

  test('a tab that lost most of its rows since the last check is broken until somebody confirms it', () => {
    const measures = [{}, {}, {}]
    const before = workbookOf({ measures, entries: Array.from({ length: 5 }, () => ({ '№ заходу': '1' })) })
    const stamp = ['Перевірено', rowCounts(before)]
    const after = new Map([
      ...workbookOf({ measures, entries: [{ '№ заходу': '1' }] }),
      ['Перевірка', [stamp]],
    ])
    const { blockers } = assess(after, day('2026-11-15'))
    expect(blockers).toEqual([
      { level: 'error', place: { tab: 'Виконання' }, problem: { code: 'rows-gone', before: 5, now: 1 } },
    ])
    expect(assess(new Map([...before, ['Перевірка', [stamp]]]), day('2026-11-15')).blockers).toEqual([])
  })
})
