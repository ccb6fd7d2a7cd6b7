import { periodCode } from '../calendar/period.ts'
import type { SheetFailure } from '../errors.ts'
import type { JournalRecord } from '../journal/journal.ts'
import { archivedName, archiveWords, revisionWords, storedState } from '../text/archive.ts'
import { explainSheet, explainStorage } from '../text/failures.ts'
import { periodName } from '../text/period.ts'
import type { ArchivedReport, ArchiveOutcome } from './archive.ts'
import { directoryOf, weekOfPath } from './paths.ts'

/** The records that an archive run leaves in «Журнал», one for each object. */
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

/** An archive run in brief: for whoever calls it on a schedule. */
export function archiveOutcomeData({ reports }: ArchiveOutcome, troubles: readonly ArchiveProblem[]) {
  return {
    reports: reports.map(({ period, path, isRevision, objects }) => ({
      period: periodCode(period),
      place: path,
      ...(isRevision ? { note: revisionWords(periodName(period)) } : {}),
      objects,
    })),
    ...(troubles.length > 0 ? { detail: troubles.map(({ sentence }) => sentence).join(' ') } : {}),
  }
}

/** What did not go as it should. */
export interface ArchiveProblem {
  /** Never one that means success: whoever called is to call again. What is stored is not stored twice. */
  readonly status: number
  /** For the log. */
  readonly cause: string
  /** For the reader. */
  readonly sentence: string
}

/** @param journal how many rows were noted, or why none */
export function archiveProblems(
  { failure }: ArchiveOutcome,
  journal: number | SheetFailure,
): ArchiveProblem[] {
  const troubles: ArchiveProblem[] = []
  if (failure !== undefined) {
    const { status, message: cause, problem } = failure
    troubles.push({ status, cause, sentence: explainStorage(problem).sentence })
  }
  if (typeof journal !== 'number') {
    const sentence = `${archiveWords.journalFailed} ${explainSheet(journal.problem).sentence}`
    // The reports are kept, so coming again can only help, whatever the reason.
    troubles.push({ status: 503, cause: journal.message, sentence })
  }
  return troubles
}
