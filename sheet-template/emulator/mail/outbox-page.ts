import { html } from 'hono/html'
import { formatKyivTime } from '../../../lib/calendar/kyiv.ts'
import { htmlDocument } from '../../../lib/overview/html-document.ts'
import type { MailAddress } from '../../../lib/programme/mail-address.ts'
import type { ReceivedEmail } from './received-email.ts'

/** The page that lists the received e-mails, the newest first. */
export async function outboxPage(emails: readonly ReceivedEmail[]): Promise<string> {
  const rows = emails.toReversed().map(
    (email) => html`<tr><td>${sentAt(email)}</td><td>${mailboxes(email.to)}</td>
<td><a href="/outbox/${email.number}">${titleOf(email)}</a></td></tr>`,
  )
  const table = html`<table>
<thead><tr><th>Надіслано</th><th>Кому</th><th>Тема</th></tr></thead>
<tbody>${rows}</tbody>
</table>`
  return await htmlDocument(
    'Надіслані листи',
    html`<p><a href="/">← На початок</a></p>
<h1>Надіслані листи</h1>
<p>Листи залишаються на цьому комп’ютері: нікому їх не доставлено.</p>
${emails.length === 0 ? html`<p>Листів ще немає.</p>` : table}`,
  )
}

/** The subject, or «Без теми» where there is none: its link needs a text. */
export function titleOf({ subject }: ReceivedEmail): string {
  return subject === '' ? 'Без теми' : subject
}

/** The Date header in Kyiv time; '' where there is none. */
export function sentAt({ date }: ReceivedEmail): string {
  return date === undefined ? '' : formatKyivTime(date)
}

/** @example mailboxes([{ name: 'Відділ', address: 'a@b.ua' }]) // 'Відділ <a@b.ua>' */
export function mailboxes(addresses: readonly MailAddress[]): string {
  return addresses.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ')
}
