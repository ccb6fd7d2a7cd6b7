import type { Counters } from '../assessment/counters.ts'
import type { Finding } from '../finding.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { type CellAddresses, cellLink } from '../overview/cell-link.ts'
import { measuresTab } from '../programme/schema.ts'
import {
  countersLine,
  dueLine,
  headInCopy,
  measureTitle,
  moreOf,
  moreUnits,
  obstacleCounts,
  sectionTitle,
  summaryGreeting,
  summarySubject,
  uncertainLine,
  unitGreeting,
  unitSubject,
  unitsLine,
  whyLine,
  digestWords as words,
} from '../text/digest.ts'
import { findingsCounted, levelName, placeName, remarkOn } from '../text/findings.ts'
import { oneLine } from '../text/one-line.ts'
import { reason } from '../text/reason.ts'
import { type EmailBlock, type Item, renderHtml, renderText, type Tone } from './email-blocks.ts'
import type { EmailPages } from './page-links.ts'
import type { ProgrammeSummary, UnitDigest } from './unit-digests.ts'

/** The content of an e-mail; text and HTML say the same. */
export interface EmailContent {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What the links of an e-mail lead to. */
export interface EmailLinks {
  readonly cells: CellAddresses
  /** Undefined where the functions’ public address is not configured: the e-mail then links to cells alone. */
  readonly pages: EmailPages | undefined
}

/** So many items of a kind are listed, the rest counted: an e-mail should be read in a minute. */
const maxOwnItems = 12
const maxItems = 5
const maxUnits = 15

/** Composes the content of a unit’s e-mail, or of the authorised unit’s, which also summarises the programme. */
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
  const { unit, name, asOf, cc, escalateDays, isToHead } = digest
  return [
    { kind: 'paragraph', text: unitGreeting(oneLine(unit), oneLine(name), asOf) },
    ...(isToHead ? [{ kind: 'paragraph', text: words.toHead } as const] : []),
    ...(cc.length > 0 ? [{ kind: 'paragraph', text: headInCopy(escalateDays) } as const] : []),
    ...ownSections(digest, links),
    ...pageLinks(unit, links),
    { kind: 'paragraph', text: words.howToAnswer },
    { kind: 'paragraph', text: words.automatic },
  ]
}

function ownSections(
  { unit, overdue, atRisk, toMend, uncertain }: UnitDigest,
  links: EmailLinks,
): readonly EmailBlock[] {
  const item = (status: ObligationStatus) => obligationItem(status, links, unit)
  return [
    ...section(words.overdue, overdue, maxOwnItems, item, 'overdue'),
    ...section(words.atRisk, atRisk, maxOwnItems, item, 'at-risk'),
    ...uncertainParagraph(uncertain),
    ...section(words.toMend, toMend, maxOwnItems, (finding) => findingItem(finding, links)),
  ]
}

function summaryBlocks(
  digest: UnitDigest,
  summary: ProgrammeSummary,
  links: EmailLinks,
): readonly EmailBlock[] {
  const { unit, asOf, cc, escalateDays } = digest
  const item = (status: ObligationStatus) => obligationItem(status, links)
  const own = ownSections(digest, links)
  return [
    { kind: 'paragraph', text: summaryGreeting(asOf) },
    ...obstacleBlocks(summary, links),
    { kind: 'heading', text: words.counters },
    ...counterBlocks(summary),
    { kind: 'paragraph', text: words.sharedCounted },
    ...section(words.newlyOverdue, summary.newlyOverdue, maxItems, item, 'overdue'),
    ...section(words.doneSince, summary.doneSince, maxItems, item, 'done'),
    ...section(words.allOverdue, summary.overdue, maxItems, item, 'overdue'),
    ...section(words.unrecognised, summary.unrecognised, maxItems, item),
    ...otherFindings(summary.findings, links),
    ...(own.length > 0 ? [{ kind: 'heading', text: `${words.ownPart}: ${oneLine(unit)}` } as const] : []),
    ...(cc.length > 0 ? [{ kind: 'paragraph', text: headInCopy(escalateDays) } as const] : []),
    ...own,
    ...pageLinks(undefined, links),
    { kind: 'paragraph', text: words.automatic },
  ]
}

/** What keeps the report from being complete comes first: nothing below it is certain before. */
function obstacleBlocks(
  { findings, unrecognised, uncertain, withoutAddress }: ProgrammeSummary,
  links: EmailLinks,
): readonly EmailBlock[] {
  const errors = findings.filter(({ level }) => level === 'error')
  const counts = obstacleCounts(errors.length, unrecognised.length)
  const addressBlocks = withoutAddressBlocks(withoutAddress)
  if (counts === '' && uncertain === 0 && addressBlocks.length === 0) return []
  return [
    { kind: 'heading', text: words.obstacles },
    ...(counts === '' ? [] : [{ kind: 'paragraph', text: counts } as const]),
    ...uncertainParagraph(uncertain),
    ...(errors.length === 0
      ? []
      : [{ kind: 'items', items: listedObstacles(errors).map((one) => findingItem(one, links)) } as const]),
    ...addressBlocks,
  ]
}

/** The errors that are listed among the obstacles. @param findings the worst first */
function listedObstacles(findings: readonly Finding[]): readonly Finding[] {
  return findings.slice(0, maxItems).filter(({ level }) => level === 'error')
}

function uncertainParagraph(uncertain: number): readonly EmailBlock[] {
  return uncertain === 0 ? [] : [{ kind: 'paragraph', text: uncertainLine(uncertain) }]
}

function section<T>(
  title: string,
  list: readonly T[],
  maxItems: number,
  item: (one: T) => Item,
  tone?: Tone,
): readonly EmailBlock[] {
  if (list.length === 0) return []
  return [
    { kind: 'heading', text: sectionTitle(title, list.length), tone },
    { kind: 'items', items: list.slice(0, maxItems).map(item), tone },
    ...(list.length > maxItems ? [{ kind: 'paragraph', text: moreOf(list.length - maxItems) } as const] : []),
  ]
}

/** @param unit whose e-mail it is, which says whether the unit leads; without it the responsible units are named */
function obligationItem(status: ObligationStatus, { cells }: EmailLinks, unit?: string): Item {
  const { obligation, days } = status
  const { number, content, units, row } = obligation.measure
  const url = cellLink({ place: { tab: measuresTab.title, row } }, cells)
  const due = hasDueDate(obligation) && days !== undefined ? [dueLine(obligation.due, days)] : []
  const leads = units.length > 1 && units[0] === unit ? [words.leads] : []
  return {
    title: measureTitle(oneLine(number), oneLine(content, 160)),
    lines: [
      ...due,
      whyLine(oneLine(reason(status), 400)),
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

/** The findings that are not among the obstacles: how many there are of each level counts all. */
function otherFindings(findings: readonly Finding[], links: EmailLinks): readonly EmailBlock[] {
  if (findings.length === 0) return []
  const listed = findings.slice(listedObstacles(findings).length)
  const url = links.pages?.address('overview', undefined)
  return [
    { kind: 'heading', text: `${words.findings}: ${findingsCounted(findings)}` },
    ...(listed.length === 0
      ? []
      : [{ kind: 'items', items: listed.slice(0, maxItems).map((one) => findingItem(one, links)) } as const]),
    ...(listed.length > maxItems
      ? [{ kind: 'paragraph', text: moreOf(listed.length - maxItems) } as const]
      : []),
    ...(url === undefined ? [] : [{ kind: 'link', label: words.openCheck, url } as const]),
  ]
}

function withoutAddressBlocks(units: readonly string[]): readonly EmailBlock[] {
  if (units.length === 0) return []
  return [
    { kind: 'heading', text: sectionTitle(words.withoutAddress, units.length) },
    { kind: 'paragraph', text: `${words.noLetter} ${units.map((unit) => oneLine(unit)).join(', ')}.` },
  ]
}

/** The counters of all units, then of each, the most overdue first. In the total, shared measures count once. */
function counterBlocks({ units, total }: ProgrammeSummary): readonly EmailBlock[] {
  const rows = [...units]
    .toSorted(([, a], [, b]) => b.states.overdue - a.states.overdue || b.total - a.total)
    .map(([unit, counters]) => counterRow(oneLine(unit), counters))
  const omitted = rows.length - maxUnits
  return [
    { kind: 'table', rows: [counterRow(words.altogether, total), ...rows.slice(0, maxUnits)] },
    ...(omitted > 0 ? [{ kind: 'paragraph', text: moreUnits(omitted) } as const] : []),
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
