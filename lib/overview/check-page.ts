import { html } from 'hono/html'
import { SheetFailure } from '../errors.ts'
import type { Finding, Level } from '../finding.ts'
import { explainSheet } from '../text/failures.ts'
import { findingsCounted, levelName, placeName, remarkOn } from '../text/findings.ts'
import { checkedAt, checkPageWords as words } from '../text/overview.ts'
import { type CellAddresses, cellLink } from './cell-link.ts'
import { type Html, htmlDocument } from './html-document.ts'
import { stoppedNote } from './stopped-note.ts'

/** The outcome of a check. */
export interface CheckOutcome {
  readonly findings: readonly Finding[]
  /** Those of them that stop e-mails and the archive. */
  readonly blockers: readonly Finding[]
  /** When it ran, as staff write it: `31.12.2023 09:15`. */
  readonly time: string
  readonly addresses: CellAddresses
  /** Whether the system tabs were written or already up to date, or why they could not be; undefined for a preview. */
  readonly writing: boolean | SheetFailure | undefined
}

/** The outcome of a check in numbers, for schedulers. */
export function checkCounts({ findings, writing }: CheckOutcome) {
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length
  const counts = { errors: of('error'), warnings: of('warning'), tips: of('tip'), written: writing === true }
  return writing instanceof SheetFailure
    ? { ...counts, detail: explainSheet(writing.problem).sentence }
    : counts
}

/** The outcome of a check as a page: a table of findings with links to their cells. */
export async function checkPage({
  findings,
  blockers,
  time,
  addresses,
  writing,
}: CheckOutcome): Promise<string> {
  const table = html`<table>
<thead><tr><th scope="col">${words.where}</th><th scope="col">${words.what}</th><th scope="col">${words.remedy}</th></tr></thead>
<tbody>${findings.map((finding) => {
    const { remark, remedy } = remarkOn(finding)
    const link = cellLink(finding, addresses)
    const place = placeName(finding)
    return html`<tr class="${finding.level}">
<td>${link === '' ? place : html`<a href="${link}">${place}</a>`}</td>
<td><strong>${levelName(finding.level)}.</strong> ${remark}</td>
<td>${remedy}</td></tr>`
  })}</tbody>
</table>`
  return await htmlDocument(
    words.title,
    html`<h1>${words.title}</h1>
<p>${checkedAt(time)}: ${findingsCounted(findings)}.</p>
${writingPart(writing)}${stoppedNote(blockers)}
<form method="post"><p><button>${words.again}</button></p></form>
${findings.length === 0 ? html`<p>${words.clean}</p>` : table}`,
  )
}

function writingPart(writing: CheckOutcome['writing']): Html {
  if (writing instanceof SheetFailure) {
    return html`<p class="failed" role="alert">${explainSheet(writing.problem).sentence}</p>`
  }
  if (writing === undefined) return html`<p>${words.onlyShown}</p>`
  return html`<p>${writing ? words.written : words.unchanged}</p>`
}
