import { html } from 'hono/html'
import { htmlDocument } from '../../../lib/overview/html-document.ts'
import { mailboxes, sentAt, titleOf } from './outbox-page.ts'
import type { ReceivedAttachment, ReceivedEmail } from './received-email.ts'

type Html = ReturnType<typeof html>

/** The page of one e-mail: headers, attachments, the HTML and the plain text. */
export async function emailPage(email: ReceivedEmail): Promise<string> {
  const { number, attachments, text } = email
  return await htmlDocument(
    titleOf(email),
    html`<p><a href="/outbox">← Усі листи</a></p>
<h1>${titleOf(email)}</h1>
${headerLines(email)}
${attachments.length === 0 ? '' : html`<h2>Вкладення</h2><ul>${attachments.map((one, index) => attachmentLink(number, one, index + 1))}</ul>`}
${email.html === '' ? '' : frame(email.html)}
<h2>Той самий лист без оформлення</h2>
<pre style="white-space: pre-wrap">${text}</pre>
<p><a href="/outbox/${number}.eml">Зберегти лист як файл</a></p>`,
  )
}

function headerLines(email: ReceivedEmail): Html {
  const { from, to, cc, messageId, headers } = email
  const lines: [string, string][] = [
    ['Від', mailboxes([from])],
    ['Кому', mailboxes(to)],
    ['Копія', mailboxes(cc)],
    ['Надіслано', sentAt(email)],
    ['Ідентифікатор', messageId],
    ['Список', headers.get('list-id') ?? ''],
  ]
  const present = lines.filter(([, value]) => value !== '')
  return html`<dl>${present.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

/** Sandboxed as in a mail program: no scripts, no forms, no origin. Links open in a new tab. */
function frame(emailHtml: string): Html {
  return html`<h2>Лист</h2>
<iframe title="Лист" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${`<base target="_blank">${emailHtml}`}"
style="width: 100%; height: 30rem; border: 1px solid; background: white"></iframe>`
}

function attachmentLink(
  emailNumber: number,
  { fileName, type, content }: ReceivedAttachment,
  number: number,
): Html {
  const size = Math.ceil(content.length / 1024)
  return html`<li><a href="/outbox/${emailNumber}/${number}">${fileName || 'Вкладення'}</a> (${type}, ${size} КБ)</li>`
}
