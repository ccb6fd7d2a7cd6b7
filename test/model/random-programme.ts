import fc from 'fast-check'
import {
  calendarTab,
  entriesTab,
  measuresTab,
  type Result,
  resultWords,
  settingsTab,
  unitsTab,
} from '../../lib/programme/schema.ts'
import type { Workbook } from '../../lib/workbook/workbook.ts'
import {
  type Day,
  type EntryRecord,
  type MeasureRecord,
  type PeriodName,
  type ProgrammeRecord,
  plusDays,
  type Words,
} from './model.ts'

/** What goes wrong in a sheet. A programme has the kinds that it was asked for, each in some of its rows. */
export const disorders = {
  years: 'years in many wordings, some unreadable',
  withdrawal: 'marks of withdrawal in many wordings, some unreadable',
  extensions: 'extensions, some unreadable',
  numbers: 'numbers given twice, or told apart by a full stop',
  units: 'units in other letters and listed twice',
  cells: 'dates, results and periods that cannot be read, entries without a day, rows of totals',
  reopening: '«Не виконано» after «Виконано»',
  events: 'terms after events',
  calendar: 'terms in working days, and a last day of martial law that cannot be read',
  slips: 'numbers of measures that are no measure’s, deadlines that are none',
} as const
export type Disorder = keyof typeof disorders
const allDisorders = Object.keys(disorders) as readonly Disorder[]

/** A row by its headers: what is not in it is blank. */
export type Row = Readonly<Record<string, string>>

/** A programme twice: as staff typed it, and as it is meant. */
export interface RandomProgramme {
  readonly rows: Readonly<Record<'measures' | 'entries' | 'units' | 'settings' | 'calendar', readonly Row[]>>
  readonly record: ProgrammeRecord
  readonly today: Day
  /** How a counterexample is printed. */
  readonly [fc.toStringMethod]: () => string
}

const extendedUntil = 'Продовжено до'
const extensionGround = 'Підстава продовження'

const tabsOf = {
  measures: { tab: measuresTab, more: [extendedUntil, extensionGround] },
  entries: { tab: entriesTab, more: [] },
  units: { tab: unitsTab, more: [] },
  settings: { tab: settingsTab, more: [] },
  calendar: { tab: calendarTab, more: [] },
} as const

/** The tabs as the Sheets API gives them. */
export function workbookOf({ rows }: Pick<RandomProgramme, 'rows'>): Workbook {
  return new Map(
    Object.entries(tabsOf).map(([key, { tab, more }]) => {
      const own: readonly string[] = Object.values(tab.columns).map(({ header }) => header)
      const headers = [...new Set([...own, ...more])]
      const cells = rows[key as keyof typeof tabsOf].map((row) => headers.map((header) => row[header] ?? ''))
      return [tab.title, [headers, ...cells]] as const
    }),
  )
}

/** A cell as it is typed, and what it means. */
type Typed<T> = readonly [cell: string, meaning: T]

/** One in so many; what is likely stands first, and is what a counterexample shrinks to. */
function sometimes<T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: oneIn - 1, arbitrary: usual },
    { weight: 1, arbitrary: rare },
  )
}

function written(day: Day, style = 0): string {
  const [year, month, date] = day.split('-')
  return [`${date}.${month}.${year}`, `${Number(date)}.${Number(month)}.${year}`][style] ?? ''
}

const firstYear = 2024
const years = [firstYear, firstYear + 1, firstYear + 2]
const anyDay = fc.integer({ min: -40, max: 1_130 }).map((days) => plusDays(`${firstYear}-01-01`, days))
const begins = sometimes(fc.constant('2024-01-01'), fc.constantFrom('2024-05-01', '2024-09-16'), 6)
const ends = fc.constantFrom('2025-12-31', '2026-12-31', '2026-12-31', '2026-09-30')
const romans = ['І', 'ІІ', 'ІІІ', 'ІV']
const ordinals = ['перше', 'друге']

// Measures.

const saidYear = fc.option(fc.constantFrom(...years), { nil: undefined, freq: 3 })
function inYear(year: number | undefined): string {
  return year === undefined ? '' : ` ${year} року`
}

const months: Readonly<Record<string, string>> = {
  '03': 'березня',
  '07': 'липня',
  '09': 'вересня',
  '12': 'грудня',
}
const datedWords: fc.Arbitrary<Typed<Words>> = fc.oneof(
  fc.record({ number: fc.integer({ min: 1, max: 4 }), year: saidYear }).map(({ number, year }) => {
    return [
      `${romans[number - 1]} квартал${inYear(year)}`,
      { kind: 'quarter', number, year } as const,
    ] as const
  }),
  fc.record({ number: fc.integer({ min: 1, max: 2 }), year: saidYear }).map(({ number, year }) => {
    return [
      `${ordinals[number - 1]} півріччя${inYear(year)}`,
      { kind: 'half', number, year } as const,
    ] as const
  }),
  fc.constant<Typed<Words>>(['щокварталу', { kind: 'each-quarter' }]),
  fc.constant<Typed<Words>>(['Щопівроку', { kind: 'each-half' }]),
  fc
    .record({
      month: fc.constantFrom(...Object.keys(months)),
      date: fc.constantFrom('01', '15', '20'),
      year: saidYear,
    })
    .map(({ month, date, year }) => {
      const words = { kind: 'date', monthAndDay: `${month}-${date}`, year } as const
      if (year !== undefined && date === '15') return [written(`${year}-${month}-${date}`), words] as const
      return [`до ${Number(date)} ${months[month]}${inYear(year)}`, words] as const
    }),
)
const lastWorkingDays = fc.constant<Typed<Words>>([
  'останній робочий день кварталу',
  { kind: 'last-working-days' },
])
const ongoing = fc.constant<Typed<Words>>(['постійно', { kind: 'ongoing' }])
const afterEvent = fc.integer({ min: 1, max: 10 }).map((workingDays): Typed<Words> => {
  const days = workingDays === 1 ? 'робочого дня' : 'робочих днів'
  return [`протягом ${workingDays} ${days} після затвердження наказу`, { kind: 'after-event', workingDays }]
})
const noDeadline = fc
  .constantFrom('колись потім', 'Виконано', '31 вересня', '')
  .map((cell): Typed<Words> => [cell, { kind: 'unreadable' }])

type Years = MeasureRecord['years']

/** The last year alone may lie outside of a programme of two: then every reading is a guess. */
const someYears = fc
  .subarray(years)
  .map((some) => (some.length === 1 && some[0] === years[2] ? years.slice(1) : some))
const tidyYears = someYears.map((some): Typed<Years> => [some.join(', '), some])
const wordings: readonly ((some: readonly number[]) => string | undefined)[] = [
  (some) => some.join(', '),
  (some) => (some.length === 1 ? `${some[0]} рік` : `${some.join(', ')} роки`),
  (some) => (some.length === 1 ? `${some[0]} р.` : `${some.join(', ')} рр.`),
  (some) => (some.length === 1 ? `${some[0]} року` : some.join('/')),
  (some) => (some.length === 2 ? some.join(' та ') : undefined),
  (some) => (some.length === 2 ? some.join(' і ') : undefined),
  (some) => range(some, '–', ' роки'),
  (some) => range(some, ' - ', ' рр.'),
  (some) => range(some, '-', ''),
]
function range(some: readonly number[], dash: string, noun: string): string | undefined {
  const [first, last] = [some[0] ?? 0, some.at(-1) ?? 0]
  return last - first === some.length - 1 && last > first ? `${first}${dash}${last}${noun}` : undefined
}
const wordedYears = fc
  .tuple(someYears, fc.nat(wordings.length - 1))
  .map(
    ([some, index]): Typed<Years> => [
      some.length === 0 ? '' : (wordings[index]?.(some) ?? some.join(', ')),
      some,
    ],
  )
const brokenYearCells = ['—', 'постійно', '26', 'щороку', '2024?']
const brokenYears = fc.constantFrom(...brokenYearCells).map((cell): Typed<Years> => [cell, 'unreadable'])

type Withdrawn = MeasureRecord['withdrawn']
/** A document with its date between two parts. */
type Document = readonly [before: string, after: string]
const orders: readonly Document[] = [
  ['наказ від ', ' № 41'],
  ['рішення комісії № 3 від ', ''],
  ['розпорядження ', ' № 2'],
  ['зміни до програми від ', ' № 5 (програма від 01.12.2023 № 90)'],
]
const withdrawals: readonly Document[] = [
  ...orders,
  ['так, наказ від ', ' № 41'],
  ['знято на підставі рішення комісії № 3 від ', ''],
  ['Скасовано наказом від ', ' № 7-ОД'],
  ['Підстава: протокол № 12 від ', ''],
]
const onControl = fc.constantFrom(
  '',
  '',
  '',
  'ні',
  'FALSE',
  'БРЕХНЯ',
  'ХИБНІСТЬ',
  '0',
  '–',
  '-',
  '—',
  'на контролі',
  'ні, на контролі',
  'не знято',
)
const notWithdrawn = onControl.map((cell): Typed<Withdrawn> => [cell, undefined])
function dated(documents: readonly Document[]) {
  return fc.tuple(fc.constantFrom(...documents), anyDay)
}
const withdrawnByDocument = dated(withdrawals).map(([[before, after], on]): Typed<Withdrawn> => {
  return [`${before}${written(on)}${after}`, { on }]
})
const withdrawnAlways = fc
  .constantFrom('так', ' Так ', 'TRUE', 'ІСТИНА', '✓', '+', 'наказ № 41', 'так, протокол № 3')
  .map((cell): Typed<Withdrawn> => [cell, { on: undefined }])
const brokenMarks = ['діє', '?', 'строк продовжено до 01.09.2025', 'виконано', 'наказ']
const brokenMark = fc.constantFrom(...brokenMarks).map((cell): Typed<Withdrawn> => [cell, undefined])

type Extension = MeasureRecord['extension']
interface TypedExtension {
  readonly until: string
  readonly ground: string
  readonly extension: Extension
}
const notExtended = fc.constant<TypedExtension>({ until: '', ground: '', extension: undefined })
const extended = fc
  .record({ until: anyDay, by: fc.option(dated(orders), { nil: undefined, freq: 3 }), style: fc.nat(1) })
  .map(({ until, by, style }): TypedExtension => {
    const ground = by === undefined ? '' : `${by[0][0]}${written(by[1])}${by[0][1]}`
    return { until: written(until, style), ground, extension: { until, ordered: by?.[1] } }
  })
const brokenUntil = ['кінець року', '31.02.2025', '15.10', '03/04/2025']
const brokenExtension = fc
  .record({
    until: fc.constantFrom(...brokenUntil),
    ground: fc.constantFrom('', 'наказ від 01.06.2024 № 3'),
  })
  .map((typed): TypedExtension => ({ ...typed, extension: 'unreadable' }))

/** Codes of «Підрозділи», and how else they are typed: in other capitals, in Latin letters that look alike. */
const unitSpellings: Readonly<Record<string, readonly string[]>> = {
  УП: ['УП', 'уп', ' Уп '],
  УКЕС: ['УКЕС', 'укес', 'УKEC', 'УКEС'],
  ВЗК: ['ВЗК', 'взк', 'BЗK'],
}
export const unitCodes: readonly string[] = Object.keys(unitSpellings)
type Units = readonly string[]
const someUnits = fc.shuffledSubarray([...unitCodes], { minLength: 1, maxLength: 2 })
const tidyUnits = someUnits.map((some): Typed<Units> => [some.join(', '), some])
const respelledUnits = fc
  .tuple(
    someUnits,
    fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
    fc.constantFrom(', ', '; ', '\n'),
    fc.boolean(),
  )
  .map(([some, spellings, joint, twice]): Typed<Units> => {
    const [leads = ''] = some
    const spelled = [...some, ...(twice ? [leads] : [])].map(
      (code, index) => unitSpellings[code]?.[spellings[index] ?? 0] ?? code,
    )
    return [spelled.join(joint), some]
  })
const oddUnits = fc.constantFrom<Typed<Units>>(['', []], ['ЦНАП', ['ЦНАП']], ['УП, ЦНАП', ['УП', 'ЦНАП']])

function measures(has: (disorder: Disorder) => boolean) {
  const eventful = has('events') || has('calendar')
  const inReach = eventful
    ? fc.oneof({ weight: 2, arbitrary: datedWords }, { weight: 2, arbitrary: afterEvent })
    : datedWords
  const counted = has('calendar') ? sometimes(inReach, lastWorkingDays, 6) : inReach
  const words = sometimes(counted, ongoing, 10)
  const mark = fc.oneof(
    { withCrossShrink: true },
    { weight: 12, arbitrary: notWithdrawn },
    { weight: 2, arbitrary: withdrawnByDocument },
    { weight: 1, arbitrary: withdrawnAlways },
    { weight: 2, arbitrary: brokenMark },
  )
  const plainMark = fc.constant<Typed<Withdrawn>>(['', undefined])
  const extension = fc.oneof(
    { weight: 4, arbitrary: notExtended },
    { weight: 2, arbitrary: extended },
    brokenExtension,
  )
  return fc.array(
    fc.record({
      words: has('slips') ? sometimes(words, noDeadline, 8) : words,
      years: has('years') ? fc.oneof({ weight: 6, arbitrary: wordedYears }, brokenYears) : tidyYears,
      withdrawn: has('withdrawal') ? mark : plainMark,
      extension: has('extensions') ? extension : notExtended,
      units: has('units') ? sometimes(respelledUnits, oddUnits, 6) : tidyUnits,
      numbered: has('numbers')
        ? fc.constantFrom(...Array<'anew'>(6).fill('anew'), 'twice', 'with a stop')
        : fc.constant('anew'),
    }),
    { minLength: 1, maxLength: 8, size: 'max' },
  )
}

// Entries.

const periods = years.flatMap((year) => [
  ...romans.map((roman, index) => [`${roman} квартал ${year}`, `${year}-Q${index + 1}`] as const),
  ...ordinals.map((ordinal, index) => [`${ordinal} півріччя ${year} року`, `${year}-H${index + 1}`] as const),
  [`${year}-Q2`, `${year}-Q2`] as const,
  [`${year}`, `${year}`] as const,
])
const yearless = romans.map((roman, index) => [`${roman} квартал`, `Q${index + 1}`] as const)
const period = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Typed<PeriodName | undefined>>(['', undefined]) },
  { weight: 3, arbitrary: fc.constantFrom(...periods) },
  { weight: 1, arbitrary: fc.constantFrom(...yearless) },
)
const brokenPeriods = ['казна-що', 'весна', '2024-Q5']
const brokenPeriod = fc
  .constantFrom(...brokenPeriods)
  .map((cell): Typed<PeriodName | undefined> => [cell, '?'])
const brokenDates = [
  '31.02.2025',
  '15.10',
  '03/04/2025',
  '15.10.2025 12:00',
  '15.10.2025, 16.10.2025',
  '15–16.10.2025',
  'восени',
]

type Declared = EntryRecord['result']
const goodResults = [...Array<'fulfilled'>(6).fill('fulfilled'), 'partly-fulfilled', 'in-progress'] as const
function result(worst: readonly Result[]) {
  return fc.constantFrom(...goodResults, ...worst).map((one): Typed<Declared> => [resultWords[one], one])
}
const brokenResults = ['зроблено', '+', 'так']
const brokenResult = fc.constantFrom(...brokenResults).map((cell): Typed<Declared> => [cell, undefined])
const noResult = fc.constant<Typed<Declared>>(['', undefined])

type TypedDay = Typed<Day | undefined>
function days(has: (disorder: Disorder) => boolean): fc.Arbitrary<TypedDay> {
  const plain = anyDay.map((day): TypedDay => [written(day), day])
  const worded = fc
    .tuple(anyDay, fc.constantFrom(' р.', ' року', ''), fc.nat(1))
    .map(([day, tail, style]): TypedDay => [`${written(day, style)}${tail}`, day])
  const missing = fc.constantFrom('', '', ...brokenDates).map((cell): TypedDay => [cell, undefined])
  return has('cells') ? sometimes(worded, missing, 5) : plain
}

function entries(has: (disorder: Disorder) => boolean) {
  const declared = result(has('reopening') ? ['not-fulfilled', 'not-fulfilled', 'not-fulfilled'] : [])
  const usual = sometimes(declared, noResult, 12)
  return fc.array(
    fc.record({
      measure: fc.nat(7),
      done: days(has),
      result: has('cells') ? sometimes(usual, brokenResult, 8) : declared,
      period: has('cells') ? sometimes<Typed<PeriodName | undefined>>(period, brokenPeriod, 10) : period,
      event: sometimes(fc.nat(150), fc.constant(undefined), 6),
      soon: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 3 }),
      eventWords: fc.constantFrom('', 'Наказ', 'НАКАЗ'),
      brokenEvent: has('cells')
        ? sometimes(fc.constant(''), fc.constantFrom(...brokenDates), 8)
        : fc.constant(''),
      slip: has('slips')
        ? sometimes(fc.constant(''), fc.constantFrom('.', ' ', 'unknown'), 4)
        : fc.constant(''),
      unit: has('units') ? fc.constantFrom('', 'УП', 'укес', 'УП, ВЗК', 'BЗK') : fc.constant(''),
    }),
    { maxLength: 14, size: 'max' },
  )
}

function given(only: readonly Disorder[]) {
  const has = (disorder: Disorder) => only.includes(disorder)
  const never = fc.constant(false)
  return fc.record({
    begins,
    ends,
    today: anyDay,
    measures: measures(has),
    entries: entries(has),
    totals: has('cells') ? fc.boolean() : never,
    doubledUnit: has('units') ? fc.boolean() : never,
    broken: has('calendar') ? sometimes(never, fc.constant(true), only.length === 1 ? 2 : 12) : never,
  })
}

type Given = ReturnType<typeof given> extends fc.Arbitrary<infer T> ? T : never

/** Random programmes with disorder of the kinds that are asked for, or of every kind. */
export function randomProgramme(only: readonly Disorder[] = allDisorders): fc.Arbitrary<RandomProgramme> {
  // Every day and every kind is as likely as any other: what is rare by bias alone would hardly be tried.
  return fc.noBias(given(only).map(together))
}

/** The rows that differ from programme to programme, without their blanks. */
function inShort({ today, begins, ends }: Given, rows: RandomProgramme['rows']): string {
  const told = (name: string, list: readonly Row[]) =>
    list.map((row, index) => {
      const cells = Object.entries(row).filter(([header, cell]) => cell !== '' && !dull.has(header))
      return `${name} ${index + firstRow}: ${cells.map(([header, cell]) => `${header} «${cell}»`).join(', ')}`
    })
  const lines = [...told('Заходи', rows.measures), ...told('Виконання', rows.entries)]
  return [`\ntoday ${today}, programme ${begins} to ${ends}`, ...lines, ''].join('\n')
}
const dull = new Set(['Розділ', 'Завдання', 'Зміст заходу', 'Що зроблено', 'Учасників', 'Документ'])

function together(given: Given): RandomProgramme {
  const told = given.totals ? totals(given) : { measures: [], entries: [] }
  const own = measureRows(given)
  const written = entryRows(given, own)
  const rows = {
    measures: [...own.map(([row]) => row), ...told.measures],
    entries: [...written.map(([row]) => row), ...told.entries],
    units: [...unitCodes, ...(given.doubledUnit ? ['уп'] : [])].map((code, index) => ({
      Скорочення: code,
      'Повна назва': `Управління ${code}`,
      'E-mail': `unit-${index}@office.example`,
    })),
    settings: settingRows(given),
    calendar: [],
  }
  return {
    rows,
    record: {
      begins: given.begins,
      ends: given.ends,
      measures: own.map(([, record]) => record),
      entries: written.map(([, record]) => record),
      calendarUnreadable: given.broken,
    },
    today: given.today,
    [fc.toStringMethod]: () => inShort(given, rows),
  }
}

function settingRows({ begins, ends, broken }: Given): readonly Row[] {
  const settings = {
    'Назва органу': 'Служба',
    'Назва програми': 'Антикорупційна програма',
    'Початок програми': written(begins),
    'Кінець програми': written(ends),
    'Уповноважений підрозділ': 'ВЗК',
    'E-mail адміністратора': 'admin@office.example',
    ...(broken ? { 'Воєнний стан до': 'невідомо' } : {}),
  }
  return Object.entries(settings).map(([name, value]) => ({ Параметр: name, Значення: value }))
}

/** By the header of a column, what stands there and cannot be read. */
export const unreadable: Readonly<
  Record<'measures' | 'entries', Readonly<Record<string, readonly string[]>>>
> = {
  measures: { Роки: brokenYearCells, 'Знято з контролю': brokenMarks, [extendedUntil]: brokenUntil },
  entries: {
    'Дата події': brokenDates,
    'Дата виконання': brokenDates,
    Результат: brokenResults,
    'За період': brokenPeriods,
  },
}

/** Headers are the first row. */
const firstRow = 2

function measureRows({ measures }: Given): readonly (readonly [Row, MeasureRecord])[] {
  let last = ''
  return measures.map(({ words, years, withdrawn, extension, units, numbered }, index) => {
    const stopped = last.endsWith('.') ? last.slice(0, -1) : `${last}.`
    const repeats = numbered === 'twice' ? last : stopped
    const number = last === '' || numbered === 'anew' ? `1.${index + 1}` : repeats
    last = number
    const row = index + firstRow
    const cells = {
      '№': number,
      Розділ: 'І. Навчання',
      Завдання: 'Навчити',
      'Зміст заходу': contentOf(row),
      'Строк виконання': words[0],
      Роки: years[0],
      Відповідальні: units[0],
      'Знято з контролю': withdrawn[0],
      [extendedUntil]: extension.until,
      [extensionGround]: extension.ground,
    }
    const record = {
      row,
      number,
      words: words[1],
      years: years[1],
      units: units[1],
      withdrawn: withdrawn[1],
      extension: extension.extension,
    }
    return [cells, record] as const
  })
}

/** By its content the row of a measure is known in every form. */
export function contentOf(row: number): string {
  return `Захід із рядка ${row}`
}

function entryRows(
  { entries }: Given,
  measures: readonly (readonly [Row, MeasureRecord])[],
): readonly (readonly [Row, EntryRecord])[] {
  // Rows of one measure and one day tell of one event in the same words: two events that are due on one day are rare, and
  // nothing says which of them is the earlier.
  const sameEvent = ({ measure, event }: Given['entries'][number]) => `${measure % measures.length} ${event}`
  const told = Map.groupBy(entries, sameEvent)
  return entries.map((given, index) => {
    const at = given.measure % measures.length
    const { number, words } = measures[at]?.[1] ?? { number: '', words: undefined }
    const isAwaited = words?.kind === 'after-event' && given.event !== undefined
    // Days of the events of a measure are of one weekday, so that no two of them are due on one day.
    const on = plusDays(`${firstYear}-01-01`, (given.event ?? 0) * 7 + at)
    const isAlone = told.get(sameEvent(given))?.length === 1
    const eventWords = given.eventWords === '' && !isAlone ? 'Наказ' : given.eventWords
    const isRead = given.brokenEvent === ''
    // What cannot be read may stand where no event is waited for, too.
    const event = !isRead ? ('unreadable' as const) : isAwaited ? { day: on, words: eventWords } : undefined
    const done: TypedDay =
      isAwaited && given.soon !== undefined && given.done[1] !== undefined
        ? [written(plusDays(on, given.soon)), plusDays(on, given.soon)]
        : given.done
    const typed = given.slip === 'unknown' ? '9.9' : spelled(number, given.slip)
    const row = index + firstRow
    const cells = {
      '№ заходу': typed,
      Подія: event === undefined ? '' : eventWords,
      'Дата події': event === undefined ? '' : event === 'unreadable' ? given.brokenEvent : written(on),
      'Дата виконання': done[0],
      Результат: given.result[0],
      'Що зроблено': `Зроблено те, що в рядку ${row}.`,
      Учасників: String(row),
      Документ: 'протокол від 15.05.2024 № 2',
      Підрозділ: given.unit,
      'За період': given.period[0],
    }
    const record = {
      row,
      number: typed.trim(),
      day: done[1],
      event,
      result: given.result[1],
      period: given.period[1],
      broken: brokenDates.includes(done[0]) || brokenResults.includes(given.result[0]),
    }
    return [cells, record] as const
  })
}

function spelled(number: string, slip: string): string {
  return slip === ' ' ? ` ${number} ` : `${number}${slip}`
}

/** Rows that staff add below a table: neither is a measure or an entry, so the record has nothing of them. */
function totals({ measures }: Given): Pick<RandomProgramme['rows'], 'measures' | 'entries'> {
  const content = contentOf(measures.length + firstRow)
  return {
    measures: [{ '№': 'Разом', 'Зміст заходу': content, Відповідальні: '' }],
    entries: [{ '№ заходу': 'Усього', Учасників: '55' }],
  }
}
