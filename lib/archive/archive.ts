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
import { type StoredObject, storeReport } from './store-report.ts'

export interface ArchiveOptions {
  readonly workbook: Workbook
  readonly today: Day
  readonly release: string
  /** Undefined: what has just ended, and the current state. */
  readonly period: Period | undefined
}

/** What became of one report. */
export interface ArchivedReport {
  readonly period: Period
  /** Where it is kept. */
  readonly path: string
  /** Another report of the period was kept before, and stays the first. */
  readonly isRevision: boolean
  readonly objects: readonly StoredObject[]
}

export interface ArchiveOutcome {
  readonly reports: readonly ArchivedReport[]
  /** Why the rest is not archived. */
  readonly failure: StorageFailure | undefined
}

interface DueReport {
  readonly period: Period
  readonly path: string
  readonly keepFirst: boolean
}

/**
 * Archives what is due. What the archive refuses is an outcome, not an error: what was kept before is told all the same.
 *
 * @throws ProgrammeFailure when no report can be made
 * @throws RequestFailure when the period asked for has not ended, or is none of the programme
 */
export async function archiveDueReports(bucket: Bucket, order: ArchiveOptions): Promise<ArchiveOutcome> {
  const { workbook, today: day, release } = order
  const { programme } = assessProgramme(workbook, day)
  const reports: ArchivedReport[] = []
  for (const { period, path, keepFirst } of dueReports(programme, order)) {
    const objects: StoredObject[] = []
    const snapshot = { release, day, period, workbook }
    try {
      const kept = await storeReport(bucket, path, snapshot, {
        isOneOnly: keepFirst,
        note: (one) => objects.push(one),
      })
      reports.push({ period, path: kept, isRevision: kept !== path, objects })
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure
      // Whoever refused this would refuse the next one too, each time after a long wait.
      return { reports: [...reports, { period, path, isRevision: false, objects }], failure }
    }
  }
  return { reports, failure: undefined }
}

function dueReports(programme: Programme, { period, today }: ArchiveOptions): DueReport[] {
  const ofPeriod = (one: Period): DueReport => ({ period: one, path: archivePath(one), keepFirst: false })
  if (period !== undefined) {
    demandPeriod(programme, period)
    if (!hasEnded(period, today)) {
      throw new RequestFailure({ code: 'period-not-over', value: periodCode(period), from: dayAfter(period) })
    }
    return [ofPeriod(period)]
  }
  const ended = justEnded(programme.settings, today).map(ofPeriod)
  if (!isRunning(programme.settings, today)) return ended
  return [...ended, { period: currentYear(programme, today), path: weekPath(today), keepFirst: true }]
}
