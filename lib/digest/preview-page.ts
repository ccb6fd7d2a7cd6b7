import { html } from 'hono/html'
import { type Html, htmlDocument } from '../overview/html-document.ts'
import { outcomeLines, digestPageWords as words } from '../text/digest.ts'
import type { EmailContent } from './email-message.ts'
import type { DeliveryCounts } from './send-pending.ts'
import type { UnitDigest } from './unit-digests.ts'
import type { WeeklyDigest } from './weekly-digest.ts'

/** A page that shows the e-mails of the week as they would be sent. */
export async function previewPage({ digests, message }: WeeklyDigest): Promise<string> {
  const sections = await Promise.all(
    digests.map(async (digest) => emailSection(digest, await message(digest))),
  )
  return await htmlDocument(
    words.title,
    html`<h1>${words.title}</h1>
${
  sections.length === 0
    ? html`<p>${words.nothing}</p>`
    : html`<p>${words.notSent}</p>
<form method="post" action="/digest"><p><button>${words.send}</button></p></form>`
}
${sections}`,
  )
}

/** The e-mail is in a sandbox without scripts and origin, like in a mail client. */
function emailSection(digest: UnitDigest, { subject, text, html: emailHtml }: EmailContent): Html {
  const { to, cc, programmeSummary } = digest
  return html`<section>
<h2>${subject}</h2>
<p>${words.to}: ${to.join(', ') || words.nobody}${cc.length > 0 ? `. ${words.copy}: ${cc.join(', ')}` : ''}.
${programmeSummary === undefined ? '' : words.attached}</p>
<iframe title="${subject}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${`<base target="_blank">${emailHtml}`}"
style="width: 100%; height: 32rem; border: 1px solid; background: white"></iframe>
<details><summary>${words.asText}</summary><pre style="white-space: pre-wrap; overflow-wrap: anywhere">${text}</pre></details>
</section>`
}

/** A page with the counts of a run that was started by hand. */
export async function outcomePage(counts: DeliveryCounts): Promise<string> {
  return await htmlDocument(
    words.title,
    html`<h1>${words.title}</h1>
<p>${counts.owed === 0 ? words.settled : words.owed}</p>
<ul>${outcomeLines(counts).map((line) => html`<li>${line}</li>`)}</ul>
<p><a href="/digest">${words.show}</a></p>`,
  )
}
