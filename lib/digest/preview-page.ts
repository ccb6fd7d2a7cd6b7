import { html } from 'hono/html'
import { htmlDocument } from '../overview/html-document.ts'
import { outcomeLines, digestPageWords as words } from '../text/digest.ts'
import type { EmailContent } from './email-message.ts'
import type { DeliveryCounts } from './send-pending.ts'
import type { UnitDigest } from './unit-digests.ts'
import type { WeeklyDigest } from './weekly-digest.ts'

type Html = ReturnType<typeof html>

/** The letters of the week as they would be sent. */
export async function previewPage({ digests, message }: WeeklyDigest): Promise<string> {
  const letters = await Promise.all(
    digests.map(async (digest) => emailSection(digest, await message(digest))),
  )
  return await htmlDocument(
    words.title,
    html`<h1>${words.title}</h1>
${
  letters.length === 0
    ? html`<p>${words.nothing}</p>`
    : html`<p>${words.notSent}</p>
<form method="post" action="/digest"><p><button>${words.send}</button></p></form>`
}
${letters}`,
  )
}

/** No scripts and no origin: a letter can do here what it can in a mail program. */
function emailSection(digest: UnitDigest, { subject, text, html: letter }: EmailContent): Html {
  const { to, cc, programmeSummary } = digest
  return html`<section>
<h2>${subject}</h2>
<p>${words.to}: ${to.join(', ') || words.nobody}${cc.length > 0 ? `. ${words.copy}: ${cc.join(', ')}` : ''}.
${programmeSummary === undefined ? '' : words.attached}</p>
<iframe title="${subject}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${`<base target="_blank">${letter}`}"
style="width: 100%; height: 32rem; border: 1px solid; background: white"></iframe>
<details><summary>${words.asText}</summary><pre style="white-space: pre-wrap; overflow-wrap: anywhere">${text}</pre></details>
</section>`
}

/** What became of the letters, for whoever pressed the button. */
export async function outcomePage(counts: DeliveryCounts): Promise<string> {
  return await htmlDocument(
    words.title,
    html`<h1>${words.title}</h1>
<p>${counts.owed === 0 ? words.settled : words.owed}</p>
<ul>${outcomeLines(counts).map((line) => html`<li>${line}</li>`)}</ul>
<p><a href="/digest">${words.show}</a></p>`,
  )
}
