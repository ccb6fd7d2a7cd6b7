import { html } from 'hono/html'
import type { Finding } from '../finding.ts'
import { stopped } from '../text/overview.ts'
import type { Html } from './html-document.ts'

/** The line of a page about broken tabs that stop e-mails and the archive; nothing where there are none. */
export function stoppedNote(blockers: readonly Finding[]): Html | '' {
  const tabs = [...new Set(blockers.map(({ place }) => place.tab))]
  return tabs.length === 0 ? '' : html`<p class="failed" role="alert">${stopped(tabs)}</p>`
}
