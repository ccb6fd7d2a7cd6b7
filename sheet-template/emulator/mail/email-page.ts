import { html } from 'hono/html'
import { htmlDocument } from '../../../lib/overview/html-document.ts'
import { mailboxes, sentAt, titleOf } from './outbox-page.ts'
import type { ReceivedAttachment, ReceivedEmail } from './received-email.ts'

type Html = ReturnType<typeof html>

/** A letter as its reader sees it: the headers, the HTML, the same as text, the attachments. */
export async function emailPage(letter: ReceivedEmail): Promise<string> {
  const { number, attachments, text } = letter
  return await htmlDocument(
    titleOf(letter),
    html`<p><a href="/outbox">← Усі листи</a></p>
<h1>${titleOf(letter)}</h1>
${headerLines(letter)}
${attachments.length === 0 ? '' : html`<h2>Вкладення</h2><ul>${attachments.map((one, index) => attachmentLink(number, one, index + 1))}</ul>`}
${letter.html === '' ? '' : frame(letter.html)}
<h2>Той самий лист без оформлення</h2>
<pre style="white-space: pre-wrap">${text}</pre>
<p><a href="/outbox/${number}.eml">Зберегти лист як файл</a></p>`,
  )
}

function headerLines(letter: ReceivedEmail): Html {
  const { from, to, cc, messageId, headers } = letter
  const lines: [string, string][] = [
    ['Від', mailboxes([from])],
    ['Кому', mailboxes(to)],
    ['Копія', mailboxes(cc)],
    ['Надіслано', sentAt(letter)],
    ['Ідентифікатор', messageId],
    ['Список', headers.get('list-id') ?? ''],
  ]
  const known = lines.filter(([, value]) => value !== '')
  return html`<dl>${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

/** No scripts, no forms, no origin: a letter can do here what it can in a mail program. Links open beside it. */
function frame(letterHtml: string): Html {
  return html`<h2>Лист</h2>
<iframe title="Лист" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${`<base target="_blank">${letterHtml}`}"
style="width: 100%; height: 30rem; border: 1px solid; background: white"></iframe>`
}

function attachmentLink(
  letter: number,
  { fileName, type, content }: ReceivedAttachment,
  number: number,
): Html {
  const size = Math.ceil(content.length / 1024)
  return html`<li><a href="/outbox/${letter}/${number}">${fileName || 'Вкладення'}</a> (${type}, ${size} КБ)</li>`
}
