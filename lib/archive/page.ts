import { html } from 'hono/html'
import { pageAddress } from '../access/page-address.ts'
import { document } from '../overview/document.ts'
import { archivedName, besideWords, keptState, archiveWords as words } from '../text/archive.ts'
import { periodName } from '../text/period.ts'
import type { ArchivedReport, ArchiveOutcome } from './archive.ts'
import { codeOfPlace, placeIn, placeWithCode, weekOf } from './places.ts'
import type { Trouble } from './told.ts'

/** What an archive run did, for a person who pressed its button. */
export async function archivePage(
  outcome: ArchiveOutcome,
  troubles: readonly Trouble[],
  publicUrl: string | undefined,
): Promise<string> {
  const told = troubles.map(({ sentence }) => html`<p class="failed" role="alert">${sentence}</p>`)
  const settled = outcome.reports.length === 0 ? words.nothing : words.settled
  return await document(
    words.title,
    html`<h1>${words.title}</h1>
${troubles.length > 0 ? told : html`<p>${settled}</p>`}
${outcome.reports.map((report) => section(report, publicUrl))}
<p><a href="/">${words.back}</a></p>`,
  )
}

function section({ period, place, objects, isBeside }: ArchivedReport, publicUrl: string | undefined) {
  return html`<h2>${archivedName(periodName(period), weekOf(place))}</h2>
${isBeside ? html`<p>${besideWords(periodName(period))}</p>` : ''}
<table><thead><tr><th scope="col">${words.object}</th><th scope="col">${words.state}</th></tr></thead>
<tbody>${objects.map(({ name, state }) => html`<tr><td>${objectLink(name, publicUrl)}</td><td>${keptState(state)}</td></tr>`)}</tbody></table>`
}

/** The sheet’s values are kept for the office, not for whoever has a link. */
function objectLink(name: string, publicUrl: string | undefined) {
  const address = archivedAddress(name, publicUrl)
  return address === undefined ? name : html`<a href="${address}">${name}</a>`
}

/** Where an archived object is served; nothing for one that is not. */
export function archivedAddress(name: string, publicUrl?: string): string | undefined {
  const [, format] = /\.(pdf|csv)$/u.exec(name) ?? []
  const code = codeOfPlace(placeIn(name))
  if (format === undefined || placeWithCode(code) === undefined) return undefined
  return pageAddress(publicUrl, 'report', { archived: code, format: format === 'pdf' ? undefined : format })
}
