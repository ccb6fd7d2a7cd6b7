import { periodCode } from '../calendar/period.ts'
import type { SheetFailure } from '../errors.ts'
import { journalTab } from '../programme/columns.ts'
import { archivedName, archiveWords, besideWords, keptState } from '../text/archive.ts'
import { explainSheet, explainStorage } from '../text/failures.ts'
import { periodName } from '../text/period.ts'
import type { ArchivedReport, ArchiveOutcome } from './archive.ts'
import { placeIn, weekOf } from './places.ts'

/** The rows that an archive run leaves in «Журнал», each object its own, by the column’s header. */
export function journalRows(
  { reports }: ArchiveOutcome,
  where: { readonly time: string; readonly bucket: string },
): Readonly<Record<string, string>>[] {
  const { key, at, what, to, state, details } = journalTab.columns
  return reports.flatMap((report) =>
    report.objects.map((object) => ({
      [key.header]: object.name,
      [at.header]: where.time,
      [what.header]: archiveWords.what,
      [to.header]: where.bucket,
      [state.header]: keptState(object.state),
      [details.header]: detailsOf(report, object.name),
    })),
  )
}

function detailsOf({ period, place, isBeside }: ArchivedReport, name: string): string {
  const about = periodName(period)
  return isBeside && placeIn(name) === place ? besideWords(about) : archivedName(about, weekOf(place))
}

/** An archive run in brief: for whoever calls it on a schedule. */
export function archiveAnswer({ reports }: ArchiveOutcome, troubles: readonly Trouble[]) {
  return {
    reports: reports.map(({ period, place, isBeside, objects }) => ({
      period: periodCode(period),
      place,
      ...(isBeside ? { note: besideWords(periodName(period)) } : {}),
      objects,
    })),
    ...(troubles.length > 0 ? { detail: troubles.map(({ sentence }) => sentence).join(' ') } : {}),
  }
}

/** What did not go as it should. */
export interface Trouble {
  /** Never one that means success: whoever called is to call again. What is stored is not stored twice. */
  readonly status: number
  /** For the log. */
  readonly cause: string
  /** For the reader. */
  readonly sentence: string
}

/** @param journal how many rows were noted, or why none */
export function troublesOf({ failure }: ArchiveOutcome, journal: number | SheetFailure): Trouble[] {
  const troubles: Trouble[] = []
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
