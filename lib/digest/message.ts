import type { Controlled } from '../control/control.ts'
import type { Counters } from '../control/counters.ts'
import { isOwed } from '../control/obligation.ts'
import type { Finding } from '../finding.ts'
import { type CellAddresses, cellLink } from '../overview/system-grids.ts'
import { measuresTab } from '../programme/columns.ts'
import {
  countersLine,
  dueLine,
  headInCopy,
  measureTitle,
  moreOf,
  moreUnits,
  pictureGreeting,
  pictureSubject,
  sectionTitle,
  unitGreeting,
  unitSubject,
  unitsLine,
  whyLine,
  digestWords as words,
} from '../text/digest.ts'
import { findingsCounted, levelName, placeName, remarkOn } from '../text/findings.ts'
import { oneLine } from '../text/one-line.ts'
import { reason } from '../text/reason.ts'
import { type Block, type Item, plainText, richText } from './blocks.ts'
import type { Digest, Picture } from './digest.ts'
import type { LetterPages } from './pages.ts'

/** A letter in words: the text says what the HTML says. */
export interface Message {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Where the links of a letter lead. */
export interface LetterLinks {
  readonly cells: CellAddresses
  /** Undefined: no links to pages. */
  readonly pages: LetterPages | undefined
}

/** The most of one kind that a letter names: it is read in a minute, the rest is in the sheet. */
const mostOwn = 12
const mostOfAll = 5
const mostUnits = 15

/** Puts a digest into words. */
export async function messageOf(digest: Digest, links: LetterLinks): Promise<Message> {
  const { picture } = digest
  const blocks = picture === undefined ? unitBlocks(digest, links) : pictureBlocks(digest, picture, links)
  const subject = oneLine(subjectOf(digest), 200)
  return { subject, text: plainText(blocks), html: await richText(subject, blocks) }
}

function subjectOf({ unit, asOf, overdue, atRisk, toMend, picture }: Digest): string {
  return picture === undefined
    ? unitSubject(unit, overdue.length, atRisk.length, toMend.length)
    : pictureSubject(asOf, picture.overdue.length, picture.atRisk.length, picture.findings.length)
}

function unitBlocks(digest: Digest, links: LetterLinks): readonly Block[] {
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

function ownSections({ unit, overdue, atRisk, toMend }: Digest, links: LetterLinks): readonly Block[] {
  const own = (one: Controlled) => obligationItem(one, links, unit)
  return [
    ...section(words.overdue, overdue, mostOwn, own, 'overdue'),
    ...section(words.atRisk, atRisk, mostOwn, own, 'at-risk'),
    ...section(words.toMend, toMend, mostOwn, (finding) => findingItem(finding, links)),
  ]
}

function pictureBlocks(digest: Digest, picture: Picture, links: LetterLinks): readonly Block[] {
  const { unit, asOf, cc, escalateDays } = digest
  const one = (controlled: Controlled) => obligationItem(controlled, links)
  const own = ownSections(digest, links)
  return [
    { kind: 'words', text: pictureGreeting(asOf) },
    { kind: 'heading', text: words.counters },
    ...counterBlocks(picture),
    { kind: 'words', text: words.sharedCounted },
    ...section(words.newlyOverdue, picture.newlyOverdue, mostOfAll, one, 'overdue'),
    ...section(words.doneSince, picture.doneSince, mostOfAll, one, 'done'),
    ...section(words.allOverdue, picture.overdue, mostOfAll, one, 'overdue'),
    ...section(words.unrecognised, picture.unrecognised, mostOfAll, one),
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
): readonly Block[] {
  if (list.length === 0) return []
  const toned = tone === undefined ? {} : { tone }
  return [
    { kind: 'heading', text: sectionTitle(title, list.length), ...toned },
    { kind: 'items', items: list.slice(0, most).map(item), ...toned },
    ...(list.length > most ? [{ kind: 'words', text: moreOf(list.length - most) } as const] : []),
  ]
}

/** In the letter of a unit, whether it leads; in that of the whole, who is responsible. */
function obligationItem(controlled: Controlled, { cells }: LetterLinks, unit?: string): Item {
  const { obligation, days } = controlled
  const { number, content, units, row } = obligation.measure
  const url = cellLink({ place: { tab: measuresTab.title, row } }, cells)
  const due = isOwed(obligation) && days !== undefined ? [dueLine(obligation.due, days)] : []
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

function findingItem(finding: Finding, { cells }: LetterLinks): Item {
  const { remark, remedy } = remarkOn(finding)
  const url = cellLink(finding, cells)
  const place = oneLine(placeName(finding))
  return {
    title: `${levelName(finding.level)}: ${place}`,
    lines: [oneLine(`${remark} ${remedy}`, 600)],
    link: url === '' ? undefined : { label: words.openCell, url },
  }
}

function findingsSection(findings: readonly Finding[], links: LetterLinks): readonly Block[] {
  if (findings.length === 0) return []
  const url = links.pages?.address('overview', undefined)
  return [
    { kind: 'heading', text: `${words.findings}: ${findingsCounted(findings)}` },
    { kind: 'items', items: findings.slice(0, mostOfAll).map((finding) => findingItem(finding, links)) },
    ...(findings.length > mostOfAll
      ? [{ kind: 'words', text: moreOf(findings.length - mostOfAll) } as const]
      : []),
    ...(url === undefined ? [] : [{ kind: 'link', label: words.openCheck, url } as const]),
  ]
}

function withoutAddress(units: readonly string[]): readonly Block[] {
  if (units.length === 0) return []
  return [
    { kind: 'heading', text: sectionTitle(words.withoutAddress, units.length) },
    { kind: 'words', text: `${words.noLetter} ${units.map((unit) => oneLine(unit)).join(', ')}.` },
  ]
}

/** Each row adds up; the first is the whole, in which shared measures are counted once. The worst come next. */
function counterBlocks({ units, total }: Picture): readonly Block[] {
  const rows = [...units]
    .toSorted(([, a], [, b]) => b.states.overdue - a.states.overdue || b.total - a.total)
    .map(([unit, counters]) => counterRow(oneLine(unit), counters))
  const rest = rows.length - mostUnits
  return [
    { kind: 'table', rows: [counterRow(words.altogether, total), ...rows.slice(0, mostUnits)] },
    ...(rest > 0 ? [{ kind: 'words', text: moreUnits(rest) } as const] : []),
  ]
}

function counterRow(name: string, { total, states }: Counters): readonly [string, string] {
  const { fulfilled, overdue, 'at-risk': atRisk } = states
  return [name, countersLine(total, { fulfilled, overdue, atRisk })]
}

function pageLinks(unit: string | undefined, { pages }: LetterLinks): readonly Block[] {
  if (pages === undefined) return []
  return [
    { kind: 'link', label: words.openOverview, url: pages.address('overview', unit) },
    { kind: 'link', label: words.openReport, url: pages.address('report', unit) },
  ]
}
