import { periodCode } from '../calendar/period.ts'
import type { SheetFailure } from '../errors.ts'
import type { JournalRecord } from '../journal/journal.ts'
import { archivedName, archiveWords, revisionWords, storedState } from '../text/archive.ts'
import { explainSheet, explainStorage } from '../text/failures.ts'
import { periodName } from '../text/period.ts'
import type { ArchivedReport, ArchiveOutcome } from './archive.ts'
import { directoryOf, weekOfPath } from './paths.ts'

/**
 * The records of an archive run in «Журнал», one for each object.
 *
 * @param where the time as staff write it, and the bucket’s address
 */
export function journalRecords(
  { reports }: ArchiveOutcome,
  where: { readonly time: string; readonly bucket: string },
): JournalRecord[] {
  return reports.flatMap((report) =>
    report.objects.map((object) => ({
      key: object.name,
      at: where.time,
      what: archiveWords.what,
      to: where.bucket,
      state: storedState(object.state),
      details: detailsOf(report, object.name),
    })),
  )
}

function detailsOf({ period, path, isRevision }: ArchivedReport, name: string): string {
  const about = periodName(period)
  return isRevision && directoryOf(name) === path
    ? revisionWords(about)
    : archivedName(about, weekOfPath(path))
}

/** The outcome of an archive run as JSON, for schedulers. */
export function archiveOutcomeData({ reports }: ArchiveOutcome, problems: readonly ArchiveProblem[]) {
  return {
    reports: reports.map(({ period, path, isRevision, objects }) => ({
      period: periodCode(period),
      place: path,
      note: isRevision ? revisionWords(periodName(period)) : undefined,
      objects,
    })),
    detail: problems.length > 0 ? problems.map(({ sentence }) => sentence).join(' ') : undefined,
  }
}

/** A problem of an archive run. */
export interface ArchiveProblem {
  /** An HTTP status of 400 or more, so that the scheduler retries. What is stored is not stored twice. */
  readonly status: number
  /** For the log. */
  readonly cause: string
  /** For the reader, in Ukrainian. */
  readonly sentence: string
}

/**
 * The problems of an archive run; none where it succeeded.
 *
 * @param journal the number of records added to «Журнал», or why there are none
 */
export function archiveProblems(
  { failure }: ArchiveOutcome,
  journal: number | SheetFailure,
): ArchiveProblem[] {
  const problems: ArchiveProblem[] = []
  if (failure !== undefined) {
    const { status, message: cause, problem } = failure
    problems.push({ status, cause, sentence: explainStorage(problem).sentence })
  }
  if (typeof journal !== 'number') {
    const sentence = `${archiveWords.journalFailed} ${explainSheet(journal.problem).sentence}`
    // The reports are stored, so a retry is harmless and may succeed.
    problems.push({ status: 503, cause: journal.message, sentence })
  }
  return problems
}
