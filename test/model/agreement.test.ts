import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { parse as parseHtml } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { assessProgramme, type ProgrammeAssessment } from '../../lib/assessment/assessment.ts'
import { type ScopedAssessment, scopedAssessment } from '../../lib/assessment/scoped-assessment.ts'
import { theDay } from '../../lib/calendar/day.ts'
import { parsePeriodCode, periodCode } from '../../lib/calendar/period.ts'
import { emailContent } from '../../lib/digest/email-message.ts'
import { unitDigests } from '../../lib/digest/unit-digests.ts'
import { type DueObligation, eventKey, hasDueDate } from '../../lib/obligations/obligation.ts'
import type { ObligationStatus } from '../../lib/obligations/obligation-status.ts'
import { overviewCsv, overviewData } from '../../lib/overview/data.ts'
import { overviewPage } from '../../lib/overview/page.ts'
import { pageLinks } from '../../lib/overview/page-links.ts'
import { systemTabGrids } from '../../lib/overview/system-tabs.ts'
import { controlTab, entriesTab, measuresTab } from '../../lib/programme/schema.ts'
import { buildAnnex } from '../../lib/report/annex.ts'
import { stateName } from '../../lib/text/state.ts'
import {
  belongsTo,
  countModel,
  type Day,
  type ModelObligation,
  type ModelState,
  modelStates,
  momentOf,
  type PeriodName,
  plusDays,
  reckon,
  spanOf,
} from './model.ts'
import {
  type Disorder,
  disorders,
  type RandomProgramme,
  type Row,
  randomProgramme,
  unitCodes,
  unreadable,
  workbookOf,
} from './random-programme.ts'

/** Runs are the same each time; what fails is shrunk to a small programme. */
function holds<T>(numRuns: number, ...[arbitrary, property]: [fc.Arbitrary<T>, (given: T) => void]): void {
  fc.assert(fc.property(arbitrary, property), { seed: 2026, numRuns })
}

async function holdsLater<T>(
  numRuns: number,
  arbitrary: fc.Arbitrary<T>,
  property: (given: T) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, property), { seed: 2026, numRuns })
}

/** What may be asked for. */
interface Asked {
  readonly period: PeriodName | undefined
  readonly unit: string | undefined
  readonly asOf: Day | undefined
}

const everything: Asked = { period: undefined, unit: undefined, asOf: undefined }

function yearsOf({ record: { begins, ends } }: RandomProgramme): readonly number[] {
  const [first, last] = [Number(begins.slice(0, 4)), Number(ends.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Every form of scope: none, each year, a half, a quarter, a month, each unit, a day, and some together. */
function scopesOf(random: RandomProgramme): readonly Asked[] {
  const years = yearsOf(random)
  const { today } = random
  const some = Number(today.slice(-2))
  const year = years[some % years.length] ?? 0
  const days = [7, 100, 400].map((days) => plusDays(today, -days))
  const periods = [
    `${year}-H${(some % 2) + 1}`,
    `${year}-Q${(some % 4) + 1}`,
    `${year}-${String((some % 12) + 1).padStart(2, '0')}`,
  ]
  return [
    everything,
    ...[...years.map(String), ...periods].map((period) => ({ ...everything, period })),
    ...unitCodes.map((unit) => ({ ...everything, unit })),
    ...days.map((asOf) => ({ ...everything, asOf })),
    { period: String(year), unit: undefined, asOf: days[some % days.length] },
    { period: periods[some % 3], unit: unitCodes[some % 3], asOf: undefined },
  ]
}

function queryOf({ period, unit, asOf }: Asked) {
  return {
    period: period === undefined ? undefined : parsePeriodCode(period),
    unit,
    asOf: asOf === undefined ? undefined : theDay(asOf),
  }
}

function assessed(random: RandomProgramme): ProgrammeAssessment {
  return assessProgramme(workbookOf(random), theDay(random.today))
}

// An obligation in one line, as both sides tell of it.

function lineOf(one: ModelObligation): string {
  const { measure, period, from, firstDue, due, state, late } = one
  return told(measure.row, state, [period, from, firstDue, due, late])
}

function productLine({ obligation, state, timeliness }: ObligationStatus): string {
  const { measure, period } = obligation
  const late = timeliness.kind === 'late' ? timeliness.days : timeliness.kind === 'in-time' ? 0 : undefined
  if (!hasDueDate(obligation)) return told(measure.row, state, [])
  const { from, due } = obligation
  return told(measure.row, state, [period && periodCode(period), from, firstDueOf(obligation), due, late])
}

/** What cannot be relied on has no days worth comparing. */
function told(row: number, state: string, parts: readonly (string | number | undefined)[]): string {
  const [period = '-', from = '-', firstDue = '-', due = '-', late = '-'] = parts
  if (state === 'unrecognised') return `row ${row}: ${state}`
  return `row ${row}: ${state}, about ${period}, ${from} to ${firstDue}, then ${due}, late ${late}`
}

/** The first due day of what was extended. */
function firstDueOf({ due, extension }: DueObligation): Day {
  return extension?.firstDue ?? due
}

function modelOf(random: RandomProgramme, { period, unit, asOf }: Asked): readonly ModelObligation[] {
  const { record, today } = random
  return reckon(record, momentOf(period, asOf, today)).filter(
    (one) =>
      (unit === undefined || one.measure.units.includes(unit)) &&
      (period === undefined || belongsTo(record, one.measure, one, period)),
  )
}

describe('the obligations of every scope are those of the model', () => {
  const only: readonly (readonly [title: string, disorder: readonly Disorder[]])[] = [
    ['in a sheet without disorder', []],
    ...(Object.keys(disorders) as Disorder[]).map((key) => [`with ${disorders[key]}`, [key]] as const),
    ['with disorder of every kind', Object.keys(disorders) as Disorder[]],
  ]
  test.each(only)('%s', (_, disorder) => {
    holds(70, randomProgramme(disorder), (random) => {
      const assessment = assessed(random)
      for (const asked of scopesOf(random)) {
        const own = scopedAssessment(assessment, queryOf(asked)).obligations.map(productLine)
        expect({ asked, lines: own.toSorted() }).toEqual({
          asked,
          lines: modelOf(random, asked).map(lineOf).toSorted(),
        })
      }
    })
  })
})

/** States as people read them: «виконано» → 'fulfilled'. */
const stateByName = new Map(modelStates.map((state) => [stateName(state), state]))

function countsIn(text: string, pattern: RegExp): Readonly<Record<string, number>> {
  const found = [...text.matchAll(pattern)].map(([, name = '', number]) => [
    stateByName.get(name.trim()) ?? name,
    Number(number),
  ])
  return Object.fromEntries(found)
}

function totalIn(words: string): number {
  return Number(/усього (\d+)/iu.exec(words)?.[1])
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function occurring(counted: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counted).filter(([, number]) => number > 0))
}

describe('every form counts what its scope holds', () => {
  test('the annex, in its counters and in its words', () => {
    holds(80, randomProgramme(), (random) => {
      const assessment = assessed(random)
      for (const asked of scopesOf(random).filter(({ period }) => period !== undefined)) {
        const { obligations } = scopedAssessment(assessment, queryOf(asked))
        const counted = countModel(obligations)
        const { counters, summary = [] } = buildAnnex(assessment, queryOf(asked), {
          reasons: true,
          summary: true,
        })
        expect(counters?.total).toBe(obligations.length)
        expect(occurring(counters?.states ?? {})).toEqual(counted)
        const lines = (heading: string) =>
          summary.filter((part) => part.heading.startsWith(heading)).flatMap((part) => part.lines)
        const [words = 'Усього 0'] = lines('Стан виконання')
        expect(totalIn(words)).toBe(obligations.length)
        expect(countsIn(words, /([^:,]+) – (\d+)/gu)).toEqual(counted)
        expect(sum(lines('За головними підрозділами').map(totalIn))).toBe(obligations.length)
        expect(lines('Прострочено')).toHaveLength(counted['overdue'] ?? 0)
        expect(lines('У зоні ризику')).toHaveLength(counted['at-risk'] ?? 0)
      }
    })
  })

  test('JSON and CSV, in counters and in rows', () => {
    holds(90, randomProgramme(), (random) => {
      const assessment = assessed(random)
      for (const asked of scopesOf(random)) {
        const scoped = scopedAssessment(assessment, queryOf(asked))
        const counted = countModel(scoped.obligations)
        const data = overviewData(scoped, undefined)
        expect(data.counters.total).toBe(scoped.obligations.length)
        expect(occurring(data.counters.states)).toEqual(counted)
        expect(countModel(data.obligations)).toEqual(counted)
        expect(sum(data.units.map(({ total }) => total))).toBe(scoped.obligations.length)
        const rows: Row[] = parseCsv(overviewCsv(scoped, undefined), { columns: true, bom: true })
        expect(countModel(rows.map((row) => ({ state: stateByName.get(row['Стан'] ?? '') ?? '?' })))).toEqual(
          counted,
        )
      }
    })
  })

  test('«Контроль», in its first row and in its rows', () => {
    holds(60, randomProgramme(), (random) => {
      const assessment = assessed(random)
      const tabs = systemTabGrids(assessment, '', { sheetUrl: '', tabIds: new Map(), workbook: new Map() })
      const [stamp = [], headers = [], ...rows] =
        tabs.find(({ title }) => title === controlTab.title)?.grid ?? []
      const counted = countModel(assessment.obligations)
      expect(stamp).toContain(`усього строків: ${assessment.obligations.length}`)
      expect(countsIn(stamp.slice(3).join('\n'), /^(.+): (\d+)$/gmu)).toEqual(counted)
      const at = headers.indexOf('Стан')
      expect(countModel(rows.map((row) => ({ state: stateByName.get(row[at] ?? '') ?? '?' })))).toEqual(
        counted,
      )
    })
  })

  test('the page, in its figures and for each unit', async () => {
    await holdsLater(40, randomProgramme(), async (random) => {
      const assessment = assessed(random)
      for (const asked of scopesOf(random).slice(0, 3)) {
        const scoped = scopedAssessment(assessment, queryOf(asked))
        const { obligations } = scoped
        const counted = countModel(obligations)
        const shown = (['fulfilled', 'overdue', 'at-risk', 'not-yet-due'] as const).map(
          (state) => counted[state] ?? 0,
        )
        const shares = obligations.map(({ obligation: { measure } }) => Math.max(1, measure.units.length))
        const { figures, legend, units } = await pageOf(random, assessment, scoped, asked)
        expect(figures).toEqual(obligations.length === 0 ? [] : [obligations.length, ...shown])
        expect(legend).toEqual(counted)
        expect(sum(units)).toBe(sum(shares))
      }
    })
  })
})

/** What a reader of the page sees: the figures at its head, the states with their numbers, and the total of each unit. */
async function pageOf(
  random: RandomProgramme,
  { findings, today }: ProgrammeAssessment,
  { programme, scope, obligations }: ScopedAssessment,
  asked: Asked,
) {
  const page = parseHtml(
    await overviewPage({
      programme,
      query: { ...queryOf(asked), state: undefined },
      scope,
      today,
      obligations,
      findings,
      blockers: [],
      cells: { sheetUrl: '', tabIds: new Map(), workbook: workbookOf(random) },
      links: pageLinks(undefined, undefined),
    }),
  )
  const numbers = (list: string) => page.querySelectorAll(list).map((item) => Number(item.text))
  const states = page.querySelector('.legend')?.querySelectorAll('li').slice(0, -1) ?? []
  const lines = states.map((item) => item.text.replaceAll(/\s+/gu, ' ').trim())
  return {
    figures: numbers('.figures b'),
    legend: countsIn(lines.join('\n'), /(\p{L}[\p{L} ]*\p{L}) (\d+)$/gmu),
    units: numbers('.units .legend li:last-child b, .units .small li:last-child b'),
  }
}

// E-mails.

/** Cells of a measure and of its entries on which it rests whether somebody is accused. */
const measureCells = new Set([
  '№',
  'Строк виконання',
  'Роки',
  'Відповідальні',
  'Знято з контролю',
  'Продовжено до',
])
const entryCells = new Set(['№ заходу', 'Дата події', 'Дата виконання', 'Результат', 'За період'])

/** Whether an obligation rests on a cell with an error: in its measure, or in an entry that is or was meant to be its own. */
function restsOnError(
  random: RandomProgramme,
  { findings }: ProgrammeAssessment,
  measureRow: number,
): boolean {
  const { measures, entries } = random.record
  const number = measures.find(({ row }) => row === measureRow)?.number ?? ''
  const known = new Set(measures.map((measure) => measure.number))
  const isMeant = (entry: string) => !known.has(entry) && plainNumber(entry) === plainNumber(number)
  const own = entries.filter((entry) => entry.number === number || isMeant(entry.number))
  const meant = new Set(own.map(({ row }) => row))
  return findings.some(({ level, place: { tab, row = 0, column = '' } }) => {
    if (level !== 'error') return false
    if (tab === measuresTab.title) return row === measureRow && measureCells.has(column)
    return tab === entriesTab.title && meant.has(row) && entryCells.has(column)
  })
}

function plainNumber(number: string): string {
  return number.trim().replace(/\.+$/u, '')
}

test('an e-mail to a unit lists what is certain, and counts apart what rests on a cell with an error', async () => {
  await holdsLater(70, randomProgramme(), async (random) => {
    const assessment = assessed(random)
    const digests = new Map(unitDigests(assessment).map((digest) => [digest.unit, digest]))
    const units = new Set(assessment.obligations.flatMap(({ obligation }) => obligation.measure.units))
    for (const unit of units) {
      const digest = digests.get(unit)
      const { overdue, atRisk, apart } = pressing(random, assessment, unit)
      expect(linesOf(digest?.overdue ?? [])).toEqual(overdue)
      expect(linesOf(digest?.atRisk ?? [])).toEqual(atRisk)
      // The e-mail of the authorised unit counts for all.
      const isOwn = digest !== undefined && digest.programmeSummary === undefined
      expect(isOwn ? await countedApart(digest) : []).toEqual(isOwn && apart > 0 ? [apart] : [])
    }
  })
})

test('the e-mail to the authorised unit counts as many, and lists what is certain', async () => {
  await holdsLater(70, randomProgramme(), async (random) => {
    const assessment = assessed(random)
    const whole = unitDigests(assessment).find(({ programmeSummary }) => programmeSummary !== undefined)
    const summary = whole?.programmeSummary
    if (whole === undefined || summary === undefined) return
    const { overdue, atRisk, apart } = pressing(random, assessment, undefined)
    expect(summary.total.total).toBe(assessment.obligations.length)
    expect(linesOf(summary.overdue)).toEqual(overdue)
    expect(linesOf(summary.atRisk)).toEqual(atRisk)
    expect(linesOf(summary.newlyOverdue).filter((line) => !overdue.includes(line))).toEqual([])
    expect(summary.total.states.overdue).toBe(overdue.length)
    expect((await countedApart(whole)).includes(apart)).toBe(apart > 0)
  })
})

/** What an e-mail may list of a unit, or of all, and how many it only counts. */
function pressing(random: RandomProgramme, assessment: ProgrammeAssessment, unit: string | undefined) {
  const own = assessment.obligations.filter(
    ({ obligation: { measure } }) => unit === undefined || measure.units.includes(unit),
  )
  const [apart, certain] = [true, false].map((rests) =>
    own.filter(({ obligation }) => restsOnError(random, assessment, obligation.measure.row) === rests),
  )
  const of = (state: ModelState, list: readonly ObligationStatus[] = []) =>
    list.filter((one) => one.state === state)
  return {
    overdue: linesOf(of('overdue', certain)),
    atRisk: linesOf(of('at-risk', certain)),
    apart:
      of('overdue', apart).length +
      of('at-risk', apart).length +
      own.filter(({ uncertainty }) => uncertainty !== undefined).length,
  }
}

function linesOf(list: readonly ObligationStatus[]): readonly string[] {
  return list.map(productLine).toSorted()
}

async function countedApart(digest: Parameters<typeof emailContent>[0]): Promise<readonly number[]> {
  const cells = { sheetUrl: '', tabIds: new Map(), workbook: new Map() }
  const { text } = await emailContent(digest, { cells, pages: undefined })
  return [...text.matchAll(/Не враховано через зауваження: (\d+)/gu)].map(([, number]) => Number(number))
}

// Periods.

test('the years of a programme hold every dated obligation once; halves, quarters and months add up to their year', () => {
  holds(110, randomProgramme(), (random) => {
    const assessment = assessed(random)
    const whole = dated(assessment.obligations)
    const within = (period: PeriodName) => {
      const asked = { period, unit: undefined, asOf: random.today }
      return dated(scopedAssessment(assessment, queryOf(asked)).obligations)
    }
    const years = yearsOf(random)
    expect(years.flatMap((year) => within(String(year))).toSorted()).toEqual(whole.toSorted())
    for (const year of years) {
      const own = within(String(year)).toSorted()
      expect(parts(year, 'H', 2).flatMap(within).toSorted()).toEqual(own)
      expect(parts(year, 'Q', 4).flatMap(within).toSorted()).toEqual(own)
      expect(parts(year, '', 12).flatMap(within).toSorted()).toEqual(own)
    }
  })
})

function parts(year: number, letter: string, count: number): readonly PeriodName[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1)
    return `${year}-${letter === '' ? number.padStart(2, '0') : `${letter}${number}`}`
  })
}

function dated(obligations: readonly ObligationStatus[]): string[] {
  return obligations.filter(({ obligation }) => hasDueDate(obligation)).map(productLine)
}

// Words.

test('the word of a measure agrees with the states of its obligations', () => {
  holds(120, randomProgramme(), (random) => {
    const assessment = assessed(random)
    for (const asked of scopesOf(random).filter(({ period }) => period !== undefined)) {
      const { allObligations } = scopedAssessment(assessment, queryOf(asked))
      const annex = buildAnnex(assessment, queryOf(asked), { reasons: false, summary: false })
      const told = annex.sections.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures))
      const wrong = told.flatMap(({ content, state }) => {
        const row = Number(content[0]?.runs[0]?.text.match(/\d+$/u)?.[0])
        const own = allObligations.filter(({ obligation }) => obligation.measure.row === row)
        const word = state[0]?.runs.map(({ text }) => text).join('') ?? ''
        return wrongWord(random, row, own, asked.period ?? '', word)
      })
      expect(wrong).toEqual([])
    }
  })
})

/** What is wrong with the word of a measure, if anything is. */
function wrongWord(
  { record }: RandomProgramme,
  row: number,
  own: readonly ObligationStatus[],
  period: PeriodName,
  word: string,
): readonly string[] {
  const measure = record.measures.find((one) => one.row === row)
  if (measure === undefined) return [`no measure stands in row ${row}`]
  const { number, words, years, withdrawn } = measure
  const belonging = (asked: PeriodName) =>
    own.filter(({ obligation }) => {
      if (!hasDueDate(obligation)) return false
      const about = obligation.period && periodCode(obligation.period)
      return belongsTo(record, measure, { period: about, due: obligation.due, uncountedOn: undefined }, asked)
    })
  const year = period.slice(0, 4)
  const undated = own.filter(({ obligation }) => !hasDueDate(obligation))
  const relevant = [belonging(period), belonging(year), undated].find((list) => list.length > 0) ?? []
  const states = new Set<string>(relevant.map(({ state }) => state))
  const isDone = states.size === 1 && states.has('fulfilled')
  // The second of a doubled number counts no entries.
  const isSecond = record.measures.some((other) => other.number === number && other.row < row)
  const mayWait =
    words.kind === 'after-event' && years !== 'unreadable' && withdrawn === undefined && !isSecond
  // What was declared in the year may be its word though its event is another year’s.
  const isDeclared = record.entries.some((entry) => {
    const days = [entry.day, typeof entry.event === 'object' ? entry.event.day : undefined]
    return (
      entry.number === number && (entry.period !== undefined || days.some((day) => day?.startsWith(year)))
    )
  })
  const waits = mayWait && !isDeclared && !record.calendarUnreadable && belonging(year).length === 0
  const about = `row ${row} in ${period}, ${[...states].join(' and ') || 'without obligations'}: «${word}»`
  return [
    ...(isDone && word !== 'Виконано.' ? [about] : []),
    ...((states.has('overdue') || isSecond) && word === 'Виконано.' ? [about] : []),
    ...(waits && word !== 'Очікує події.' ? [about] : []),
  ]
}

// Nothing is lost, nothing is claimed.

test('every row that staff entered is in the programme or in a finding that names it', () => {
  holds(60, randomProgramme(), (random) => {
    const { programme, findings } = assessed(random)
    const named = (tab: string) =>
      findings.filter(({ place }) => place.tab === tab).map(({ place }) => place.row)
    const measures = new Set([...programme.measures.map(({ row }) => row), ...named(measuresTab.title)])
    const known = new Set(programme.measures.map(({ number }) => number))
    const counted = programme.entries.filter(({ number }) => known.has(number))
    const entries = new Set([...counted.map(({ row }) => row), ...named(entriesTab.title)])
    expect(random.rows.measures.map((_, index) => index + 2).filter((row) => !measures.has(row))).toEqual([])
    expect(random.rows.entries.map((_, index) => index + 2).filter((row) => !entries.has(row))).toEqual([])
  })
})

test('every cell that cannot be read is in an error finding that names it', () => {
  holds(60, randomProgramme(), (random) => {
    const { findings } = assessed(random)
    const errors = findings.filter(({ level }) => level === 'error')
    const named = new Set(errors.map(({ place: { tab, row, column } }) => `${tab} ${row} ${column}`))
    const { measures, entries } = random.record
    const numbers = new Set(measures.map(({ number }) => number))
    const cells = (tab: 'measures' | 'entries', title: string) =>
      random.rows[tab].flatMap((row, index) =>
        Object.entries(unreadable[tab])
          .filter(([header, texts]) => texts.includes(row[header] ?? ''))
          // What is wrong with the period of an entry that is no measure’s is its number.
          .filter(([header]) => header !== 'За період' || numbers.has(entries[index]?.number ?? ''))
          .map(([header]) => `${title} ${index + 2} ${header}`),
      )
    const second = measures.filter(({ number, row }) =>
      measures.some((other) => other.number === number && other.row < row),
    )
    const expected = [
      ...cells('measures', measuresTab.title),
      ...cells('entries', entriesTab.title),
      ...second.map(({ row }) => `${measuresTab.title} ${row} №`),
    ]
    expect(expected.filter((cell) => !named.has(cell))).toEqual([])
  })
})

test('nothing is overdue that rests on a cell of its measure that cannot be read', () => {
  holds(80, randomProgramme(), (random) => {
    const { obligations } = assessed(random)
    const { measures, calendarUnreadable } = random.record
    const overdue = new Set(
      obligations.filter(({ state }) => state === 'overdue').map(({ obligation }) => obligation.measure.row),
    )
    const unread = measures.filter(
      ({ row, number, years, words, extension }) =>
        years === 'unreadable' ||
        words.kind === 'unreadable' ||
        extension === 'unreadable' ||
        (calendarUnreadable && ['after-event', 'last-working-days'].includes(words.kind)) ||
        measures.some((other) => other.number === number && other.row < row),
    )
    expect(unread.filter(({ row }) => overdue.has(row)).map(({ row }) => row)).toEqual([])
  })
})

/** Cells that a slip of the keyboard may break, with what it leaves there. */
const breakable: readonly (readonly [tab: 'measures' | 'entries', header: string, broken: string])[] = [
  ['measures', 'Роки', 'постійно'],
  ['measures', 'Строк виконання', 'колись потім'],
  ['measures', 'Знято з контролю', '?'],
  ['measures', 'Продовжено до', 'кінець року'],
  ['measures', 'Відповідальні', 'ЦНАП'],
  ['entries', 'Дата події', 'восени'],
  ['entries', 'Дата виконання', 'восени'],
  ['entries', 'Результат', 'зроблено'],
  ['entries', 'За період', 'казна-що'],
]

test('a cell that breaks makes nothing elsewhere overdue or fulfilled, and accuses nobody', () => {
  const broken = fc.record({ random: randomProgramme(), cell: fc.constantFrom(...breakable), at: fc.nat(13) })
  holds(150, broken, ({ random, cell: [tab, header, text], at }) => {
    const index = at % Math.max(1, random.rows[tab].length)
    const rows = random.rows[tab].map((row, own) => (own === index ? { ...row, [header]: text } : row))
    const after: RandomProgramme = { ...random, rows: { ...random.rows, [tab]: rows } }
    const [before, then] = [assessed(random), assessed(after)]
    const number = rows[index]?.[tab === 'measures' ? '№' : '№ заходу']?.trim()
    const isOwn = ({ obligation: { measure } }: ObligationStatus) =>
      tab === 'measures' ? measure.row === index + 2 : measure.number === number
    const newly = (state: ModelState) => {
      const known = new Set(before.obligations.filter((one) => one.state === state).map(identity))
      return then.obligations.filter((one) => one.state === state && !known.has(identity(one)))
    }
    const [overdue, fulfilled] = [newly('overdue'), newly('fulfilled')]
    expect(overdue.filter((one) => !isOwn(one)).map(productLine)).toEqual([])
    expect(fulfilled.filter((one) => !isOwn(one)).map(productLine)).toEqual([])
    // A measure whose own words, years or extension cannot be read is not late; what comes of another cell in the
    // measure of its row is told to nobody in an e-mail.
    const isUnread = ['Роки', 'Строк виконання', 'Продовжено до'].includes(header)
    expect(isUnread ? overdue.map(productLine) : []).toEqual([])
    const mailed = new Set(unitDigests(then).flatMap((digest) => digest.overdue.map(identity)))
    expect(overdue.filter((one) => mailed.has(identity(one))).map(productLine)).toEqual([])
  })
})

function identity({ obligation }: ObligationStatus): string {
  const when = hasDueDate(obligation) ? firstDueOf(obligation) : obligation.kind
  return `${obligation.measure.row} ${when} ${obligation.kind === 'event' ? eventKey(obligation.event) : ''}`
}

// What plays no part.

test('entries in another order are the same states', () => {
  const shuffled = randomProgramme().chain((random) => {
    const places = random.rows.entries.map((_, index) => index)
    return fc.shuffledSubarray(places, { minLength: places.length }).map((order) => ({ random, order }))
  })
  holds(70, shuffled, ({ random, order }) => {
    const entries = order.map((place) => random.rows.entries[place] ?? {})
    const other: RandomProgramme = { ...random, rows: { ...random.rows, entries } }
    const lines = (given: RandomProgramme) => assessed(given).obligations.map(productLine).toSorted()
    expect(lines(other)).toEqual(lines(random))
  })
})

test('units in other capitals, or in letters that look alike, have the same figures', () => {
  const respelled: Readonly<Record<string, string>> = { УП: 'уп', УКЕС: 'укеc', ВЗК: 'BЗK' }
  const without = (Object.keys(disorders) as Disorder[]).filter((disorder) => disorder !== 'units')
  holds(60, randomProgramme(without), (random) => {
    const measures = random.rows.measures.map((row) => ({
      ...row,
      Відповідальні: (row['Відповідальні'] ?? '').replace(/\p{L}+/gu, (code) => respelled[code] ?? code),
    }))
    const other: RandomProgramme = { ...random, rows: { ...random.rows, measures } }
    const figures = (given: RandomProgramme) => {
      const { units, counters } = overviewData(
        scopedAssessment(assessed(given), queryOf(everything)),
        undefined,
      )
      return { units, counters }
    }
    expect(figures(other)).toEqual(figures(random))
    for (const unit of unitCodes) {
      const asked = queryOf({ ...everything, unit })
      const lines = (given: RandomProgramme) =>
        scopedAssessment(assessed(given), asked).obligations.map(productLine)
      expect(lines(other)).toEqual(lines(random))
    }
  })
})

test('the day of a report is the end of its period, or today while it runs', () => {
  holds(40, randomProgramme([]), (random) => {
    const assessment = assessed(random)
    for (const asked of scopesOf(random)) {
      const { asOf } = scopedAssessment(assessment, queryOf(asked)).scope
      const last = asked.period === undefined ? random.today : spanOf(asked.period)[1]
      expect(asOf).toBe(asked.asOf ?? (last < random.today ? last : random.today))
    }
  })
})
