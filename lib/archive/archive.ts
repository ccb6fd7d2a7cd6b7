import { assessProgramme } from '../assessment/assessment.ts'
import { currentYear, demandPeriod } from '../assessment/scope.ts'
import type { Day } from '../calendar/day.ts'
import { type Period, periodCode } from '../calendar/period.ts'
import { RequestFailure, StorageFailure } from '../errors.ts'
import type { Bucket } from '../google/storage.ts'
import type { Programme } from '../programme/programme.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { archivePath, weekPath } from './paths.ts'
import { dayAfter, hasEnded, isRunning, justEnded } from './periods.ts'
import { type ArchivedObject, storeReport } from './store-report.ts'

/** What an archive run archives. */
export interface ArchiveOptions {
  /** The staff tabs. */
  readonly workbook: Workbook
  readonly today: Day
  readonly release: string
  /** Undefined: the periods that have just ended, and the state of this week. */
  readonly period: Period | undefined
}

/** The outcome for one report. */
export interface ArchivedReport {
  readonly period: Period
  /** Its directory in the bucket. */
  readonly path: string
  /** Whether the period already had another report, which stays the first. */
  readonly isRevision: boolean
  readonly objects: readonly ArchivedObject[]
}

/** The outcome of an archive run. */
export interface ArchiveOutcome {
  readonly reports: readonly ArchivedReport[]
  /** Why the run ended early; undefined where it did not. */
  readonly failure: StorageFailure | undefined
}

interface DueReport {
  readonly period: Period
  readonly path: string
  /** No revision is stored, however much the report differs. */
  readonly keepFirst: boolean
}

/**
 * Archives the reports that are due. A failure of the bucket is part of the outcome, beside the reports stored before it.
 *
 * @throws ProgrammeFailure when no programme can be read
 * @throws RequestFailure when the requested period has not ended, or the programme does not run in it
 */
export async function archiveDueReports(bucket: Bucket, options: ArchiveOptions): Promise<ArchiveOutcome> {
  const { workbook, today: day, release } = options
  const { programme } = assessProgramme(workbook, day)
  const reports: ArchivedReport[] = []
  for (const { period, path, keepFirst } of dueReports(programme, options)) {
    const objects: ArchivedObject[] = []
    const snapshot = { release, day, period, workbook }
    try {
      const storedPath = await storeReport(bucket, path, snapshot, {
        keepFirst,
        onSettled: (object) => objects.push(object),
      })
      reports.push({ period, path: storedPath, isRevision: storedPath !== path, objects })
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure
      // The next report would fail as well, after another series of retries.
      return { reports: [...reports, { period, path, isRevision: false, objects }], failure }
    }
  }
  return { reports, failure: undefined }
}

function dueReports(programme: Programme, { period, today }: ArchiveOptions): DueReport[] {
  const periodReport = (one: Period): DueReport => ({
    period: one,
    path: archivePath(one),
    keepFirst: false,
  })
  if (period !== undefined) {
    demandPeriod(programme, period)
    if (!hasEnded(period, today)) {
      throw new RequestFailure({ code: 'period-not-over', value: periodCode(period), from: dayAfter(period) })
    }
    return [periodReport(period)]
  }
  const ended = justEnded(programme.settings, today).map(periodReport)
  if (!isRunning(programme.settings, today)) return ended
  return [...ended, { period: currentYear(programme, today), path: weekPath(today), keepFirst: true }]
}
