import type { Counters } from '../assessment/counters.ts'
import type { Finding } from '../finding.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { type CellAddresses, cellLink } from '../overview/system-tabs.ts'
import { measuresTab } from '../programme/schema.ts'
import {
  countersLine,
  dueLine,
  headInCopy,
  measureTitle,
  moreOf,
  moreUnits,
  sectionTitle,
  summaryGreeting,
  summarySubject,
  unitGreeting,
  unitSubject,
  unitsLine,
  whyLine,
  digestWords as words,
} from '../text/digest.ts'
import { findingsCounted, levelName, placeName, remarkOn } from '../text/findings.ts'
import { oneLine } from '../text/one-line.ts'
import { reason } from '../text/reason.ts'
import { type EmailBlock, type Item, renderHtml, renderText } from './email-blocks.ts'
import type { EmailPages } from './page-links.ts'
import type { ProgrammeSummary, UnitDigest } from './unit-digests.ts'

/** A letter in words: the text says what the HTML says. */
export interface EmailContent {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Where the links of a letter lead. */
export interface EmailLinks {
  readonly cells: CellAddresses
  /** Undefined: no links to pages. */
  readonly pages: EmailPages | undefined
}

/** The most of one kind that a letter names: it is read in a minute, the rest is in the sheet. */
const maxOwnItems = 12
const maxItems = 5
const maxUnits = 15

/** Puts a digest into words. */
export async function emailContent(digest: UnitDigest, links: EmailLinks): Promise<EmailContent> {
  const { programmeSummary } = digest
  const blocks =
    programmeSummary === undefined
      ? unitBlocks(digest, links)
      : summaryBlocks(digest, programmeSummary, links)
  const subject = oneLine(subjectOf(digest), 200)
  return { subject, text: renderText(blocks), html: await renderHtml(subject, blocks) }
}

function subjectOf({ unit, asOf, overdue, atRisk, toMend, programmeSummary }: UnitDigest): string {
  return programmeSummary === undefined
    ? unitSubject(unit, overdue.length, atRisk.length, toMend.length)
    : summarySubject(
        asOf,
        programmeSummary.overdue.length,
        programmeSummary.atRisk.length,
        programmeSummary.findings.length,
      )
}

function unitBlocks(digest: UnitDigest, links: EmailLinks): readonly EmailBlock[] {
  const { unit, name, asOf, cc, escalateDays } = digest
  return [
    { kind: 'words', text: unitGreeting(oneLine(unit), oneLine(name), asOf) },
    ...(cc.length > 0 ? [{ kind: 'words', text: headInCopy(escalateDays) } as const] : []),
    ...ownSections(digest, links),
    ...pageLinks(unit, links),
    { kind: 'words', text: words.howToAnswer },
    { kind: 'words', text: words.automatic },
  ]
}

function ownSections(
  { unit, overdue, atRisk, toMend }: UnitDigest,
  links: EmailLinks,
): readonly EmailBlock[] {
  const own = (one: ObligationStatus) => obligationItem(one, links, unit)
  return [
    ...section(words.overdue, overdue, maxOwnItems, own, 'overdue'),
    ...section(words.atRisk, atRisk, maxOwnItems, own, 'at-risk'),
    ...section(words.toMend, toMend, maxOwnItems, (finding) => findingItem(finding, links)),
  ]
}

function summaryBlocks(
  digest: UnitDigest,
  picture: ProgrammeSummary,
  links: EmailLinks,
): readonly EmailBlock[] {
  const { unit, asOf, cc, escalateDays } = digest
  const one = (controlled: ObligationStatus) => obligationItem(controlled, links)
  const own = ownSections(digest, links)
  return [
    { kind: 'words', text: summaryGreeting(asOf) },
    { kind: 'heading', text: words.counters },
    ...counterBlocks(picture),
    { kind: 'words', text: words.sharedCounted },
    ...section(words.newlyOverdue, picture.newlyOverdue, maxItems, one, 'overdue'),
    ...section(words.doneSince, picture.doneSince, maxItems, one, 'done'),
    ...section(words.allOverdue, picture.overdue, maxItems, one, 'overdue'),
    ...section(words.unrecognised, picture.unrecognised, maxItems, one),
    ...findingsSection(picture.findings, links),
    ...withoutAddress(picture.withoutAddress),
    ...(own.length > 0 ? [{ kind: 'heading', text: `${words.ownPart}: ${oneLine(unit)}` } as const] : []),
    ...(cc.length > 0 ? [{ kind: 'words', text: headInCopy(escalateDays) } as const] : []),
    ...own,
    ...pageLinks(undefined, links),
    { kind: 'words', text: words.automatic },
  ]
}

function section<T>(
  title: string,
  list: readonly T[],
  most: number,
  item: (one: T) => Item,
  tone?: 'overdue' | 'at-risk' | 'done',
): readonly EmailBlock[] {
  if (list.length === 0) return []
  const toned = tone === undefined ? {} : { tone }
  return [
    { kind: 'heading', text: sectionTitle(title, list.length), ...toned },
    { kind: 'items', items: list.slice(0, most).map(item), ...toned },
    ...(list.length > most ? [{ kind: 'words', text: moreOf(list.length - most) } as const] : []),
  ]
}

/** In the letter of a unit, whether it leads; in that of the whole, who is responsible. */
function obligationItem(controlled: ObligationStatus, { cells }: EmailLinks, unit?: string): Item {
  const { obligation, days } = controlled
  const { number, content, units, row } = obligation.measure
  const url = cellLink({ place: { tab: measuresTab.title, row } }, cells)
  const due = hasDueDate(obligation) && days !== undefined ? [dueLine(obligation.due, days)] : []
  const leads = units.length > 1 && units[0] === unit ? [words.leads] : []
  return {
    title: measureTitle(oneLine(number), oneLine(content, 160)),
    lines: [
      ...due,
      whyLine(oneLine(reason(controlled), 400)),
      ...(unit === undefined ? [unitsLine(units.map((one) => oneLine(one)))] : leads),
    ],
    link: url === '' ? undefined : { label: words.openRow, url },
  }
}

function findingItem(finding: Finding, { cells }: EmailLinks): Item {
  const { remark, remedy } = remarkOn(finding)
  const url = cellLink(finding, cells)
  const place = oneLine(placeName(finding))
  return {
    title: `${levelName(finding.level)}: ${place}`,
    lines: [oneLine(`${remark} ${remedy}`, 600)],
    link: url === '' ? undefined : { label: words.openCell, url },
  }
}

function findingsSection(findings: readonly Finding[], links: EmailLinks): readonly EmailBlock[] {
  if (findings.length === 0) return []
  const url = links.pages?.address('overview', undefined)
  return [
    { kind: 'heading', text: `${words.findings}: ${findingsCounted(findings)}` },
    { kind: 'items', items: findings.slice(0, maxItems).map((finding) => findingItem(finding, links)) },
    ...(findings.length > maxItems
      ? [{ kind: 'words', text: moreOf(findings.length - maxItems) } as const]
      : []),
    ...(url === undefined ? [] : [{ kind: 'link', label: words.openCheck, url } as const]),
  ]
}

function withoutAddress(units: readonly string[]): readonly EmailBlock[] {
  if (units.length === 0) return []
  return [
    { kind: 'heading', text: sectionTitle(words.withoutAddress, units.length) },
    { kind: 'words', text: `${words.noLetter} ${units.map((unit) => oneLine(unit)).join(', ')}.` },
  ]
}

/** Each row adds up; the first is the whole, in which shared measures are counted once. The worst come next. */
function counterBlocks({ units, total }: ProgrammeSummary): readonly EmailBlock[] {
  const rows = [...units]
    .toSorted(([, a], [, b]) => b.states.overdue - a.states.overdue || b.total - a.total)
    .map(([unit, counters]) => counterRow(oneLine(unit), counters))
  const rest = rows.length - maxUnits
  return [
    { kind: 'table', rows: [counterRow(words.altogether, total), ...rows.slice(0, maxUnits)] },
    ...(rest > 0 ? [{ kind: 'words', text: moreUnits(rest) } as const] : []),
  ]
}

function counterRow(name: string, { total, states }: Counters): readonly [string, string] {
  const { fulfilled, overdue, 'at-risk': atRisk } = states
  return [name, countersLine(total, { fulfilled, overdue, atRisk })]
}

function pageLinks(unit: string | undefined, { pages }: EmailLinks): readonly EmailBlock[] {
  if (pages === undefined) return []
  return [
    { kind: 'link', label: words.openOverview, url: pages.address('overview', unit) },
    { kind: 'link', label: words.openReport, url: pages.address('report', unit) },
  ]
}
