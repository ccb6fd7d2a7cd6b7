import type { ProgrammeAssessment } from '../assessment/assessment.ts'
import type { Counters } from '../assessment/counters.ts'
import { currentYear, type ScopeQuery } from '../assessment/scope.ts'
import { scopedAssessment } from '../assessment/scoped-assessment.ts'
import { summarise } from '../assessment/summary.ts'
import { obligationsForPeriod, verdictOf } from '../assessment/verdict.ts'
import type { Day } from '../calendar/day.ts'
import { isWithin, type Period, periodCode } from '../calendar/period.ts'
import { belongsToReport, entriesByMeasure } from '../obligations/entries-by-measure.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { Entry, Measure } from '../programme/programme.ts'
import { type SectionOf, sectionsOf, type TaskOf } from '../programme/sections.ts'
import {
  andMore,
  annexBlock,
  annexContinuation,
  annexFileName,
  annexTitle,
  approvalBlock,
  asSentence,
  noMeasures,
  programmeInGenitive,
  verdictSentence,
  withdrawnSentence,
} from '../text/annex.ts'
import { reason } from '../text/reason.ts'
import { draftMark, type SummaryPart, summaryParts } from '../text/summary.ts'
import { type Paragraph, paragraphs } from './paragraph.ts'

/** The annex «Інформація про стан виконання … заходів» as words, before it has a form. */
export interface Annex {
  readonly annex: readonly string[]
  readonly title: string
  readonly fileName: FileName
  /** The report's date: the end of the period, or today while the period runs. */
  readonly asOf: Day
  readonly sections: readonly AnnexSection[]
  /** Stands in place of the table's rows when there are none. */
  readonly empty: string
  /** Says on every page but the first whose continuation it is. */
  readonly continuation?: string
  /** The body whose programme it is. */
  readonly body?: string
  /** The block «ЗАТВЕРДЖЕНО», line by line. */
  readonly approval?: readonly string[]
  readonly signatory?: Signatory
  /** The whole state before the particulars. */
  readonly summary?: readonly SummaryPart[]
  /** How many obligations are in each state, for the bar of the summary. */
  readonly counters?: Counters
  /** Stands in the page's head while the spreadsheet has errors. */
  readonly draftMark?: string
}

/** Who signs: the post, and «Власне ім’я ПРІЗВИЩЕ». */
export interface Signatory {
  readonly post: string
  readonly name: string
}

/** A file's name, and one for clients that know no other letters than ASCII (RFC 8187). */
export interface FileName {
  readonly ukrainian: string
  readonly ascii: string
}

export type AnnexSection = SectionOf<AnnexMeasure>
export type AnnexTask = TaskOf<AnnexMeasure>

export interface AnnexMeasure {
  readonly content: readonly Paragraph[]
  readonly deadline: string
  readonly units: readonly string[]
  readonly audience: string
  readonly indicator: readonly Paragraph[]
  /** The word, then what was done, oldest first. */
  readonly state: readonly Paragraph[]
}

export interface AnnexOptions {
  /** Say why, where a measure is not fulfilled. */
  readonly reasons: boolean
  /** Begin with the whole state before the particulars. */
  readonly summary: boolean
}

/**
 * Puts the annex together: what the programme says, how it stands, and what was done in the period. While the
 * spreadsheet has errors, the annex is marked as a draft.
 *
 * @param query without a period: this year, or the nearest in which the programme runs
 * @throws RequestFailure when the programme does not run in the period, has no such unit, or the day is to come
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
  const { unit, asOf, knownUntil } = scoped.scope
  const name = programmeInGenitive(settings.programmeGenitive, settings.programme)
  const entries = entriesByMeasure(programme.entries)
  const controlled = Map.groupBy(scoped.allObligations, ({ obligation }) => obligation.measure)
  const measures = programme.measures
    .filter((measure) => isAbout(measure, controlled.get(measure) ?? [], period))
    .filter((measure) => unit === undefined || measure.units.includes(unit))
  const whole = summary ? summarise(scoped, period) : undefined
  const reported = (measure: Measure): AnnexMeasure => {
    const own = entries.get(measure.number) ?? []
    const done = own.filter((entry) => belongsToReport(entry, period, knownUntil))
    return {
      content: paragraphs(measure.content),
      deadline: measure.deadline,
      units: measure.units,
      audience: measure.audience,
      indicator: paragraphs(measure.indicator),
      state: stateCell(measure, controlled.get(measure) ?? [], done, period, reasons),
    }
  }
  return {
    annex: annexBlock(settings.annexNumber, settings.reportTitle, period, name),
    title: annexTitle(period, name, unit),
    fileName: { ukrainian: annexFileName(period, unit), ascii: `report-${periodCode(period)}` },
    asOf,
    sections: sectionsOf(measures, reported),
    empty: noMeasures(period, unit),
    continuation: annexContinuation(settings.annexNumber),
    body: settings.body,
    approval: approvalBlock(settings.approval),
    ...(settings.signatoryName === ''
      ? {}
      : { signatory: { post: settings.signatoryPost, name: settings.signatoryName } }),
    ...(whole && { summary: summaryParts(whole, asOf), counters: whole.counters }),
    ...(errorCount > 0 ? { draftMark: draftMark(errorCount) } : {}),
  }
}

/** Of many weeks that were missed, the first few say it all. */
const maxReasons = 3

/** The word, what was done, and where the measure is not fulfilled why that is so. */
function stateCell(
  measure: Measure,
  obligations: readonly ObligationStatus[],
  done: readonly Entry[],
  period: Period,
  reasons: boolean,
): Paragraph[] {
  const word = verdictOf(obligations, done, period)
  const told = [...paragraphs(verdictSentence(word, measure.withdrawn)), ...done.flatMap(accountOf)]
  if (word === 'withdrawn') return told
  if (measure.withdrawn !== '') return [...told, ...paragraphs(withdrawnSentence(measure.withdrawn))]
  if (!reasons || word === 'fulfilled') return told
  const open = obligationsForPeriod(period, obligations).filter((one) => one.state !== 'fulfilled')
  const rest = open.length > maxReasons ? [andMore(open.length - maxReasons)] : []
  const reasonsTold = open.slice(0, maxReasons).map((one) => asSentence(reason(one)))
  return [...told, ...[...reasonsTold, ...rest].flatMap(paragraphs)]
}

/** What an entry says was done, with its document and link in brackets before the final full stop. */
function accountOf({ done, document, link }: Entry): Paragraph[] {
  const proof = [document, link].filter((part) => part !== '').join(', ')
  if (proof === '') return paragraphs(done)
  const said = withoutStop(done)
  return paragraphs(`${said === '' ? '' : `${said} `}(${withoutStop(proof)}).`)
}

/** The full stop of a sentence goes behind its brackets; that of an abbreviation («2023 р.») is part of the word. */
function withoutStop(text: string): string {
  return text.replace(/(?<!(?<!\p{L})\p{L}{1,3})\.$/u, '')
}

/** A report lists the measures that run in its year, and those of which something is due in its period. */
function isAbout({ years }: Measure, obligations: readonly ObligationStatus[], period: Period): boolean {
  if (years.length === 0 || years.includes(period.year)) return true
  return obligations.some(({ obligation }) => hasDueDate(obligation) && isWithin(obligation.due, period))
}
