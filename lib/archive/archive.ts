import { assessProgramme } from '../assessment/assessment.ts'
import type { Day } from '../calendar/day.ts'
import { type Period, periodCode } from '../calendar/period.ts'
import { currentYear, demandPeriod } from '../control/scope.ts'
import { RequestFailure, StorageFailure } from '../errors.ts'
import type { Bucket } from '../google/storage.ts'
import type { Programme } from '../programme/programme.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { type Kept, keep } from './keep.ts'
import { dayAfter, hasEnded, isRunning, justEnded } from './periods.ts'
import { placeOf, placeOfWeek } from './places.ts'

export interface ArchiveOrder {
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
  readonly place: string
  /** Another report of the period was kept before, and stays the first. */
  readonly isBeside: boolean
  readonly objects: readonly Kept[]
}

export interface ArchiveOutcome {
  readonly reports: readonly ArchivedReport[]
  /** Why the rest is not archived. */
  readonly failure: StorageFailure | undefined
}

interface Due {
  readonly period: Period
  readonly place: string
  readonly isOneOnly: boolean
}

/**
 * Archives what is due. What the archive refuses is an outcome, not an error: what was kept before is told all the same.
 *
 * @throws ProgrammeFailure when no report can be made
 * @throws RequestFailure when the period asked for has not ended, or is none of the programme
 */
export async function archive(bucket: Bucket, order: ArchiveOrder): Promise<ArchiveOutcome> {
  const { workbook, today: day, release } = order
  const { programme } = assessProgramme(workbook, day)
  const reports: ArchivedReport[] = []
  for (const { period, place, isOneOnly } of whatIsDue(programme, order)) {
    const objects: Kept[] = []
    const snapshot = { release, day, period, workbook }
    try {
      const kept = await keep(bucket, place, snapshot, { isOneOnly, note: (one) => objects.push(one) })
      reports.push({ period, place: kept, isBeside: kept !== place, objects })
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure
      // Whoever refused this would refuse the next one too, each time after a long wait.
      return { reports: [...reports, { period, place, isBeside: false, objects }], failure }
    }
  }
  return { reports, failure: undefined }
}

function whatIsDue(programme: Programme, { period, today }: ArchiveOrder): Due[] {
  const ofPeriod = (one: Period): Due => ({ period: one, place: placeOf(one), isOneOnly: false })
  if (period !== undefined) {
    demandPeriod(programme, period)
    if (!hasEnded(period, today)) {
      throw new RequestFailure({ code: 'period-not-over', value: periodCode(period), from: dayAfter(period) })
    }
    return [ofPeriod(period)]
  }
  const ended = justEnded(programme.settings, today).map(ofPeriod)
  if (!isRunning(programme.settings, today)) return ended
  return [...ended, { period: currentYear(programme, today), place: placeOfWeek(today), isOneOnly: true }]
}
