import type { Day } from '../calendar/day.ts'
import { check } from '../checks/check.ts'
import { ProgrammeFailure } from '../errors.ts'
import type { Finding } from '../finding.ts'
import { type ObligationStatus, obligationStatuses } from '../obligations/obligation-status.ts'
import type { ReportingDate } from '../obligations/state.ts'
import type { Programme } from '../programme/programme.ts'
import { readSheet } from '../programme/read-programme.ts'
import { calendarTab } from '../programme/schema.ts'
import type { Workbook } from '../workbook/workbook.ts'

/**
 * Everything that is said about a spreadsheet on a day follows from this one value: the annex, the page, the data, the
 * e-mails, the system tabs and the archive. None of them works out a state or a count of its own, so they agree.
 */
export type Assessment = ProgrammeAssessment | UnreadableAssessment

interface SheetAssessment {
  readonly today: Day
  /**
   * What staff should look at, in the order of tabs and rows. Computed when first read: the data of the overview do
   * without it, and it takes more than half of an assessment.
   */
  readonly findings: readonly Finding[]
  /** How many of the findings are errors: while there are any, a report is a draft. Computed when first read. */
  readonly errorCount: number
  /** Why no e-mail may be sent and no report archived: what is not shown by a broken tab would be claimed undone. */
  readonly blockers: readonly Finding[]
  /** Who is told of it: the authorised unit and the administrator. */
  readonly alertAddresses: readonly string[]
}

/** A spreadsheet of which a programme can be made. */
export interface ProgrammeAssessment extends SheetAssessment {
  readonly programme: Programme
  /** Every obligation of the programme with its entries and state, as it stands today, in the order of the sheet. */
  readonly obligations: readonly ObligationStatus[]
  /** The same as of another day. */
  readonly obligationsAsOf: (asOf: ReportingDate) => readonly ObligationStatus[]
}

/** A spreadsheet of which no programme can be made: a tab, a required header or the programme’s days are missing. */
export interface UnreadableAssessment extends SheetAssessment {
  readonly programme: undefined
  /** The findings that prevent it. */
  readonly obstacles: readonly Finding[]
}

/** An assessment lives as long as the reading of the sheet that it was made of. */
const assessments = new WeakMap<Workbook, Assessment>()

/**
 * Reads a spreadsheet, checks it, and works out how each obligation stands: once for each reading and day, however
 * often it is called.
 *
 * @param workbook the staff tabs, as staff see them; a tab that is missing is a finding
 * @param today the day in Kyiv
 * @example assess(tidyWorkbook, theDay('2023-12-31')).errorCount // 0
 */
export function assess(workbook: Workbook, today: Day): Assessment {
  const known = assessments.get(workbook)
  if (known?.today === today) return known
  const assessment = makeAssessment(workbook, today)
  assessments.set(workbook, assessment)
  return assessment
}

/**
 * The assessment of a spreadsheet from which a programme can be read.
 *
 * @param workbook the staff tabs
 * @param today the day in Kyiv
 * @example assessProgramme(workbook, theDay('2023-12-31')).programme.measures.length // 9
 * @throws ProgrammeFailure with the findings that prevent one
 */
export function assessProgramme(workbook: Workbook, today: Day): ProgrammeAssessment {
  const assessment = assess(workbook, today)
  if (assessment.programme === undefined) throw new ProgrammeFailure(assessment.obstacles)
  return assessment
}

function makeAssessment(workbook: Workbook, today: Day): Assessment {
  const sheet = readSheet(workbook)
  const { programme } = sheet
  if (programme === undefined) {
    const findings = once(() => check(sheet, workbook, today, []))
    const { obstacles, alertAddresses } = sheet
    return {
      programme,
      today,
      alertAddresses,
      obstacles,
      get findings() {
        return findings()
      },
      get errorCount() {
        return countErrors(findings())
      },
      get blockers() {
        return [...new Set([...obstacles, ...findings().filter(blocks)])]
      },
    }
  }
  const asOfToday = { asOf: today, dayIsOver: false, knownUntil: today }
  const obligations = obligationStatuses(programme, asOfToday)
  const findings = once(() => check(sheet, workbook, today, obligations))
  return {
    programme,
    today,
    alertAddresses: sheet.alertAddresses,
    obligations,
    obligationsAsOf: obligationsByDay(programme, asOfToday, obligations),
    get findings() {
      return findings()
    },
    get errorCount() {
      return countErrors(findings())
    },
    get blockers() {
      return findings().filter(blocks)
    },
  }
}

function once<T>(compute: () => T): () => T {
  let value: T | undefined
  return () => (value ??= compute())
}

/** How many days beside today have their obligations remembered: a page needs one or two, and each may be 100 MB. */
const maxOtherDays = 2

function obligationsByDay(
  programme: Programme,
  today: ReportingDate,
  obligationsToday: readonly ObligationStatus[],
): (asOf: ReportingDate) => readonly ObligationStatus[] {
  const others = new Map<string, readonly ObligationStatus[]>()
  return (asOf) => {
    const key = keyOf(asOf)
    if (key === keyOf(today)) return obligationsToday
    const obligations = others.get(key) ?? obligationStatuses(programme, asOf)
    others.delete(key)
    others.set(key, obligations)
    const [oldest] = others.keys()
    if (others.size > maxOtherDays && oldest !== undefined) others.delete(oldest)
    return obligations
  }
}

function keyOf({ asOf, dayIsOver, knownUntil }: ReportingDate): string {
  return `${asOf} ${dayIsOver} ${knownUntil}`
}

const blocking: ReadonlySet<string> = new Set([
  'tab-missing',
  'tab-broken',
  'header-missing',
  'header-duplicated',
  'rows-gone',
])

function blocks({ level, problem, place }: Finding): boolean {
  return level === 'error' && place.tab !== calendarTab.title && blocking.has(problem.code)
}

function countErrors(findings: readonly Finding[]): number {
  return findings.filter(({ level }) => level === 'error').length
}
