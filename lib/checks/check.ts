import { type Day, yearOf } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Finding, Level, Problem } from '../finding.ts'
import { belongsToReport, entriesByMeasure } from '../obligations/entries-by-measure.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { Measure, Programme } from '../programme/programme.ts'
import type { SheetRead } from '../programme/read-programme.ts'
import { entriesTab, measuresTab, settingsTab, type Tab, tabs, unitsTab } from '../programme/schema.ts'
import { findColumns } from '../workbook/headers.ts'
import { isBlank, type Workbook } from '../workbook/workbook.ts'
import { byPosition, columnPosition } from './cell-positions.ts'
import { cellRules, isOrdinary } from './cells.ts'
import { duplicatedEntries, entryRules, reopened } from './entries.ts'
import { betweenMeasures, measureRules } from './measures.ts'
import { lostRows } from './row-counts.ts'
import type { CheckContext, CheckRule } from './rule.ts'
import { suggesterFor } from './suggest.ts'
import { alikeUnits, duplicatedUnits, unaddressedUnits, unitRules } from './units.ts'

/**
 * All findings of a spreadsheet: those of reading it, and those of the rules for cells, headers, measures, entries and
 * units.
 *
 * @param sheet what was read of the workbook
 * @param workbook the staff tabs; the findings take their values from it
 * @param today the day in Kyiv
 * @param obligations with their states today; empty where no programme could be read
 * @returns in the order of tabs, rows and columns, within a cell errors first; none for a correct spreadsheet
 * @example check(readSheet(workbook), workbook, theDay('2023-12-31'), obligations) // [{ level: 'error', place: { tab: 'Заходи', row: 2, column: '№' }, … }]
 */
export function check(
  { programme, findings }: SheetRead,
  workbook: Workbook,
  today: Day,
  obligations: readonly ObligationStatus[],
): readonly Finding[] {
  const found = [
    ...findings,
    ...lostRows(workbook),
    ...ofCells(workbook),
    ...ofHeaders(workbook),
    ...(programme === undefined ? [] : ofProgramme(programme, today, obligations)),
  ]
  return rootCausesOnly(found)
    .map((finding) => withValue(finding, workbook))
    .toSorted(byPosition)
}

/** A cell that cannot be read is read as empty: other errors of the same cell only follow from that and are left out. */
function rootCausesOnly(findings: readonly Finding[]): readonly Finding[] {
  const cellOf = ({ place: { tab, row, column } }: Finding) => `${tab}\n${row ?? ''}\n${column ?? ''}`
  const worst = new Map<string, number>()
  const rank = ({ problem }: Finding) =>
    ['tab-broken', 'formula-error', 'cell-unreadable'].indexOf(problem.code)
  for (const one of findings) {
    const own = rank(one)
    const known = worst.get(cellOf(one))
    if (own >= 0 && (known === undefined || own < known)) worst.set(cellOf(one), own)
  }
  const isEcho = (one: Finding) => {
    const known = worst.get(cellOf(one))
    return known !== undefined && rank(one) !== known && one.level === 'error'
  }
  return findings.filter((one) => !isEcho(one))
}

function ofProgramme(
  programme: Programme,
  today: Day,
  controlled: readonly ObligationStatus[],
): readonly Finding[] {
  const office = checkContext(programme, today, controlled)
  return [
    ...ofRows(measuresTab, programme.measures, measureRules, office),
    ...ofRows(entriesTab, programme.entries, entryRules, office),
    ...ofRows(unitsTab, programme.units, unitRules, office),
    ...betweenMeasures(programme.measures).map(({ measure, column, level, problem }) =>
      finding(measuresTab, measure.row, column, level, problem),
    ),
    ...duplicatedEntries(programme.entries).map(({ entry, firstRow }) =>
      finding(entriesTab, entry.row, 'number', 'warning', { code: 'entry-duplicated', firstRow }),
    ),
    ...duplicatedUnits(programme.units).map(({ unit, firstRow }) =>
      finding(unitsTab, unit.row, 'code', 'error', { code: 'unit-duplicated', firstRow }),
    ),
    ...alikeUnits(programme.units).map(({ unit, other }) =>
      finding(unitsTab, unit.row, 'code', 'error', {
        code: 'unit-alike',
        other: other.code,
        firstRow: other.row,
      }),
    ),
    ...unaddressedUnits(programme).map((unit) =>
      finding(unitsTab, unit.row, 'email', 'warning', { code: 'unit-without-address' }),
    ),
    ...ofAuthorisedUnit(office),
    ...reopened(controlled).map(({ entry, fulfilledRow }) =>
      finding(entriesTab, entry.row, 'result', 'warning', { code: 'reopened', fulfilledRow }),
    ),
    ...ofDeclarations(office),
  ]
}

function checkContext(
  programme: Programme,
  today: Day,
  controlled: readonly ObligationStatus[],
): CheckContext {
  const obligations = new Map<Measure, ObligationStatus[]>()
  const deadlines = new Map<Measure, Deadline>()
  const answering = new Set<number>()
  let own: ObligationStatus[] = []
  for (const one of controlled) {
    const { measure } = one.obligation
    // The obligations of a measure follow one another.
    if (own[0]?.obligation.measure !== measure) own = []
    if (own.length === 0) {
      obligations.set(measure, own)
      deadlines.set(measure, one.obligation.deadline)
    }
    own.push(one)
    for (const { row } of one.entries) answering.add(row)
  }
  // Of measures with the same number, the first counts.
  const measures = new Map<string, Measure>()
  for (const measure of programme.measures)
    if (measure.number !== '' && !measures.has(measure.number)) measures.set(measure.number, measure)
  const units = new Set(programme.units.map(({ code }) => code).filter((code) => code !== ''))
  const [suggestMeasure, suggestUnit] = [suggesterFor(measures.keys()), suggesterFor(units)]
  return { programme, today, measures, units, suggestMeasure, suggestUnit, deadlines, obligations, answering }
}

function ofRows<T extends Tab, Row extends { readonly row: number }>(
  tab: T,
  rows: readonly Row[],
  rules: readonly CheckRule<Row, keyof T['columns'] & string>[],
  office: CheckContext,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const row of rows) {
    for (const { column, level, find } of rules) {
      const problems = find(row, office)
      // By far the most frequent case, so it comes first.
      if (problems === undefined) continue
      for (const problem of [problems].flat()) findings.push(finding(tab, row.row, column, level, problem))
    }
  }
  return findings
}

function finding(tab: Tab, row: number, key: string, level: Level, problem: Problem): Finding {
  const column = tab.columns[key]?.header
  return { level, place: { tab: tab.title, row, ...(column === undefined ? {} : { column }) }, problem }
}

/** The authorised unit, which gets the e-mail about all measures, must be in «Підрозділи», where its address is. */
function ofAuthorisedUnit({ programme, units }: CheckContext): readonly Finding[] {
  const { authorisedUnit } = programme.settings
  if (authorisedUnit === '' || units.size === 0 || units.has(authorisedUnit)) return []
  const problem = { code: 'authorised-unit-unknown' } as const
  return [{ level: 'warning', place: { tab: settingsTab.title }, value: authorisedUnit, problem }]
}

/** «Виконано» as the last result of a year in which an obligation is still overdue: the report will not repeat it. */
function ofDeclarations({ programme, today, obligations }: CheckContext): readonly Finding[] {
  const asOfToday = { asOf: today, dayIsOver: false, knownUntil: today }
  const findings: Finding[] = []
  for (const [measure, own] of obligations) {
    for (const due of firstOverdueOfEachYear(own)) {
      const year = yearPeriod(yearOf(due))
      const declared = entriesByMeasure(programme).get(measure) ?? []
      const last = declared.findLast(
        (entry) => entry.result !== undefined && belongsToReport(entry, year, asOfToday),
      )
      if (last?.result !== 'fulfilled') continue
      const problem = { code: 'fulfilled-but-overdue', due } as const
      findings.push(finding(entriesTab, last.row, 'result', 'warning', problem))
    }
  }
  return findings
}

/**
 * The first due day of each year in which an obligation of a measure is overdue.
 *
 * @param own ascending by due day
 */
function firstOverdueOfEachYear(own: readonly ObligationStatus[]): readonly Day[] {
  const first: Day[] = []
  for (const { state, obligation } of own) {
    if (state !== 'overdue' || !hasDueDate(obligation)) continue
    const previous = first.at(-1)
    if (previous === undefined || yearOf(previous) !== yearOf(obligation.due)) first.push(obligation.due)
  }
  return first
}

const years = new Map<number, Period>()

/** One object for each year, so that its first and last day are computed once. */
function yearPeriod(year: number): Period {
  const period = years.get(year) ?? { unit: 'year', year }
  years.set(year, period)
  return period
}

/** The rules for every cell that staff fill in, whatever its column. */
function ofCells(workbook: Workbook): readonly Finding[] {
  return Object.values(tabs).flatMap((tab) => {
    const [headers = [], ...rows] = (tab.owner === 'staff' && workbook.get(tab.title)) || []
    const positions = [...findColumns(tab.columns, headers).positions]
    const columns = positions.map(([key, position]) => ({ key, position }))
    const found: Finding[] = []
    rows.forEach((cells, index) => {
      for (const { key, position } of columns) {
        const cell = cells[position] ?? ''
        if (!isOrdinary(cell)) found.push(...ofCell(tab, index + 2, key, cell))
      }
    })
    return found
  })
}

function ofCell(tab: Tab, row: number, key: string, cell: string): readonly Finding[] {
  return cellRules.flatMap(({ level, find }) => {
    const problem = find(cell)
    return problem === undefined ? [] : [finding(tab, row, key, level, problem)]
  })
}

/** An unknown header may be a missing one with a typing error. */
function ofHeaders(workbook: Workbook): readonly Finding[] {
  return Object.values(tabs).flatMap((tab): readonly Finding[] => {
    const [headers = []] = (tab.owner === 'staff' && workbook.get(tab.title)) || []
    const { positions, unknown } = findColumns(tab.columns, headers)
    if (isBlank(headers)) return []
    const columns = Object.entries<Tab['columns'][string]>(tab.columns)
    const missing = columns.flatMap(([key, { header, required, optional }]) =>
      positions.has(key) || required || optional ? [] : [header],
    )
    if (missing.length === 0) return []
    return unknown.map((header) => ({
      level: 'tip',
      place: { tab: tab.title, row: 1, column: header },
      value: header,
      problem: { code: 'header-unknown', missing },
    }))
  })
}

/** The finding with the value of its cell: the list of findings shows it. */
function withValue(found: Finding, workbook: Workbook): Finding {
  const { tab, row, column } = found.place
  if (found.value !== undefined || row === undefined || column === undefined) return found
  const grid = workbook.get(tab) ?? []
  const position = columnPosition(grid[0] ?? [], tab, column)
  return { ...found, value: grid[row - 1]?.[position] ?? '' }
}
