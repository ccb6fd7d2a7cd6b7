import { html } from 'hono/html'
import { pageAddress } from '../access/page-address.ts'
import { type Html, htmlDocument } from '../overview/html-document.ts'
import { archivedName, revisionWords, storedState, archiveWords as words } from '../text/archive.ts'
import { periodName } from '../text/period.ts'
import type { ArchivedReport, ArchiveOutcome } from './archive.ts'
import type { ArchiveProblem } from './outcome.ts'
import { archiveCode, directoryOf, pathWithCode, weekOfPath } from './paths.ts'

/** The outcome of an archive run as a page, for a person who started it. */
export async function archivePage(
  outcome: ArchiveOutcome,
  problems: readonly ArchiveProblem[],
  publicUrl: string | undefined,
): Promise<string> {
  const alerts = problems.map(({ sentence }) => html`<p class="failed" role="alert">${sentence}</p>`)
  const settled = outcome.reports.length === 0 ? words.nothing : words.settled
  return await htmlDocument(
    words.title,
    html`<h1>${words.title}</h1>
${problems.length > 0 ? alerts : html`<p>${settled}</p>`}
${outcome.reports.map((report) => section(report, publicUrl))}
<p><a href="/">${words.back}</a></p>`,
  )
}

function section({ period, path, objects, isRevision }: ArchivedReport, publicUrl: string | undefined): Html {
  return html`<h2>${archivedName(periodName(period), weekOfPath(path))}</h2>
${isRevision ? html`<p>${revisionWords(periodName(period))}</p>` : ''}
<table><thead><tr><th scope="col">${words.object}</th><th scope="col">${words.state}</th></tr></thead>
<tbody>${objects.map(({ name, state }) => html`<tr><td>${objectLink(name, publicUrl)}</td><td>${storedState(state)}</td></tr>`)}</tbody></table>`
}

/** A link to an object; the name alone of a snapshot, which is not served. */
function objectLink(name: string, publicUrl: string | undefined): Html | string {
  const address = archivedAddress(name, publicUrl)
  return address === undefined ? name : html`<a href="${address}">${name}</a>`
}

/**
 * The address at which an archived object is served; undefined for objects that are not, like snapshots.
 *
 * @example archivedAddress('2023-H1/Стан виконання.csv') // '/report?archived=2023-H1&format=csv'
 */
export function archivedAddress(name: string, publicUrl?: string): string | undefined {
  const [, format] = /\.(pdf|csv)$/u.exec(name) ?? []
  const code = archiveCode(directoryOf(name))
  if (format === undefined || pathWithCode(code) === undefined) return undefined
  return pageAddress(publicUrl, 'report', { archived: code, format: format === 'pdf' ? undefined : format })
}
