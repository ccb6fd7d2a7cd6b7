import type { ProgrammeAssessment } from '../assessment/assessment.ts'
import type { Counters } from '../assessment/counters.ts'
import { currentYear, type ScopeQuery } from '../assessment/scope.ts'
import { scopedAssessment } from '../assessment/scoped-assessment.ts'
import { summarise } from '../assessment/summary.ts'
import { obligationsForPeriod, verdictOf } from '../assessment/verdict.ts'
import type { Day } from '../calendar/day.ts'
import { firstDay, lastDay, type Period, periodCode } from '../calendar/period.ts'
import { belongsToReport, entriesByMeasure } from '../obligations/entries-by-measure.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { Entry, Measure } from '../programme/programme.ts'
import { type SectionOf, sectionsOf, type TaskOf } from '../programme/sections.ts'
import { isWithdrawn } from '../programme/withdrawal.ts'
import {
  annexBlock,
  annexContinuation,
  annexFileName,
  annexTitle,
  approvalBlock,
  moreDeadlines,
  noMeasures,
  programmeInGenitive,
  verdictSentence,
  withdrawnSentence,
} from '../text/annex.ts'
import { extensionSentence, reason } from '../text/reason.ts'
import { asSentence } from '../text/sentence.ts'
import { draftMark, type SummaryPart, summaryParts } from '../text/summary.ts'
import { type Paragraph, paragraphs } from './paragraph.ts'

/** The annex «Інформація про стан виконання … заходів» as texts, independent of the file format. */
export interface Annex {
  /** The block «Додаток», line by line. */
  readonly annex: readonly string[]
  readonly title: string
  readonly fileName: FileName
  /** The report’s date: the end of the period, or today while the period runs. */
  readonly asOf: Day
  readonly sections: readonly AnnexSection[]
  /** Printed in place of rows where there are none. */
  readonly empty: string
  /** «Продовження додатка», printed on every page but the first. */
  readonly continuation?: string
  /** The office whose programme it is. */
  readonly body?: string
  /** The block «ЗАТВЕРДЖЕНО», line by line. */
  readonly approval?: readonly string[]
  readonly signatory?: Signatory | undefined
  /** The summary that precedes the annex. */
  readonly summary?: readonly SummaryPart[] | undefined
  /** How many obligations are in each state, for the bar of the summary. */
  readonly counters?: Counters | undefined
  /** Printed in the running head while the spreadsheet has errors. */
  readonly draftMark?: string | undefined
}

/** Who signs: the post, and «Власне ім’я ПРІЗВИЩЕ». */
export interface Signatory {
  readonly post: string
  readonly name: string
}

/** A file’s name, and one in ASCII for clients that do not support RFC 8187. */
export interface FileName {
  readonly ukrainian: string
  readonly ascii: string
}

/** A section of the programme with its tasks. */
export type AnnexSection = SectionOf<AnnexMeasure>
/** A task with its measures. */
export type AnnexTask = TaskOf<AnnexMeasure>

/** The row of a measure, cell by cell. */
export interface AnnexMeasure {
  readonly content: readonly Paragraph[]
  readonly deadline: string
  readonly units: readonly string[]
  readonly audience: string
  readonly indicator: readonly Paragraph[]
  /** The verdict, then what was done, oldest first, then the reasons. */
  readonly state: readonly Paragraph[]
}

/** The optional parts of the annex. */
export interface AnnexOptions {
  /** Explain why a measure is not fulfilled. */
  readonly reasons: boolean
  /** Precede the annex with a summary. */
  readonly summary: boolean
}

/**
 * Composes the annex from the programme, the state of its measures and what was done in the period. While the
 * spreadsheet has errors, the annex is marked as a draft.
 *
 * @param query without a period: this year, or the nearest in which the programme runs
 * @throws RequestFailure where the programme does not run in the period, has no such unit, or `asOf` is in the future
 */
export function buildAnnex(
  assessment: ProgrammeAssessment,
  query: ScopeQuery,
  { reasons, summary }: AnnexOptions,
): Annex {
  const { programme, today, errorCount } = assessment
  const { settings } = programme
  const period = query.period ?? currentYear(programme, today)
  const scoped = scopedAssessment(assessment, { ...query, period })
  const { unit, asOf } = scoped.scope
  const name = programmeInGenitive(settings.programmeGenitive, settings.programme)
  const entries = entriesByMeasure(programme)
  const byMeasure = Map.groupBy(scoped.allObligations, ({ obligation }) => obligation.measure)
  const measures = programme.measures
    .filter((measure) => isListed(measure, byMeasure.get(measure) ?? [], period))
    .filter((measure) => unit === undefined || measure.units.includes(unit))
  const programmeSummary = summary ? summarise(scoped, period) : undefined
  const annexMeasure = (measure: Measure): AnnexMeasure => {
    const measureEntries = entries.get(measure) ?? []
    const done = measureEntries.filter((entry) => belongsToReport(entry, period, scoped.scope))
    return {
      content: paragraphs(measure.content),
      deadline: measure.deadline,
      units: measure.units,
      audience: measure.audience,
      indicator: paragraphs(measure.indicator),
      state: stateCell(measure, byMeasure.get(measure) ?? [], done, { period, asOf, reasons }),
    }
  }
  return {
    annex: annexBlock(settings.annexNumber, settings.reportTitle, period, name),
    title: annexTitle(period, name, unit),
    fileName: { ukrainian: annexFileName(period, unit), ascii: `report-${periodCode(period)}` },
    asOf,
    sections: sectionsOf(measures, annexMeasure),
    empty: noMeasures(period, unit),
    continuation: annexContinuation(settings.annexNumber),
    body: settings.body,
    approval: approvalBlock(settings.approval),
    signatory:
      settings.signatoryName === ''
        ? undefined
        : { post: settings.signatoryPost, name: settings.signatoryName },
    summary: programmeSummary && summaryParts(programmeSummary, asOf),
    counters: programmeSummary?.counters,
    draftMark: errorCount > 0 ? draftMark(errorCount) : undefined,
  }
}

/** So many reasons are printed of a recurring measure; the others are counted. */
const maxReasons = 3

/** The cell «Стан виконання»: the verdict, what was done, and optionally why the measure is not fulfilled. */
function stateCell(
  measure: Measure,
  obligations: readonly ObligationStatus[],
  done: readonly Entry[],
  { period, asOf, reasons }: { readonly period: Period; readonly asOf: Day; readonly reasons: boolean },
): Paragraph[] {
  const verdict = verdictOf(obligations, done, period)
  const relevant = obligationsForPeriod(period, obligations)
  const account = [
    ...paragraphs(verdictSentence(verdict, measure.withdrawn, relevant.every(isDeadlineRead))),
    ...done.flatMap(entryParagraphs),
    ...relevant.flatMap(({ obligation }) => paragraphs(extensionSentence(obligation))),
  ]
  if (verdict === 'withdrawn') return account
  if (isWithdrawn(measure.withdrawn, asOf))
    return [...account, ...paragraphs(withdrawnSentence(measure.withdrawn))]
  if (!reasons || verdict === 'fulfilled') return account
  const open = relevant.filter((one) => one.state !== 'fulfilled')
  const omitted = open.length > maxReasons ? [moreDeadlines(open.length - maxReasons)] : []
  const sentences = open.slice(0, maxReasons).map((one) => asSentence(reason(one)))
  return [...account, ...[...sentences, ...omitted].flatMap(paragraphs)]
}

function isDeadlineRead({ obligation }: ObligationStatus): boolean {
  return obligation.kind !== 'unrecognised' || obligation.cause !== undefined
}

/** What was done according to an entry, with its document and link in brackets before the final full stop. */
function entryParagraphs({ done, document, link }: Entry): Paragraph[] {
  const proof = [document, link].filter((part) => part !== '').join(', ')
  if (proof === '') return paragraphs(done)
  const account = withoutFullStop(done)
  return paragraphs(`${account === '' ? '' : `${account} `}(${withoutFullStop(proof)}).`)
}

/** A text without the full stop of its last sentence; that of an abbreviation («2023 р.») stays. */
function withoutFullStop(text: string): string {
  return text.replace(/(?<!(?<!\p{L})\p{L}{1,3})\.$/u, '')
}

/** Whether a report of the period lists a measure: it runs in that year, or something is due in the period. */
function isListed({ years }: Measure, obligations: readonly ObligationStatus[], period: Period): boolean {
  if (years.length === 0 || years.includes(period.year)) return true
  const [first, last] = [firstDay(period), lastDay(period)]
  return obligations.some(
    ({ belongsOn }) => belongsOn !== undefined && first <= belongsOn && belongsOn <= last,
  )
}
