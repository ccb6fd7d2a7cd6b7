import { html } from 'hono/html'
import { formatKyivTime } from '../../../lib/calendar/kyiv.ts'
import { htmlDocument } from '../../../lib/overview/html-document.ts'
import type { MailAddress } from '../../../lib/programme/mail-address.ts'
import type { ReceivedEmail } from './received-email.ts'

/** The letters that were sent on this machine, the newest first. */
export async function outboxPage(letters: readonly ReceivedEmail[]): Promise<string> {
  const rows = letters.toReversed().map(
    (letter) => html`<tr><td>${sentAt(letter)}</td><td>${mailboxes(letter.to)}</td>
<td><a href="/outbox/${letter.number}">${titleOf(letter)}</a></td></tr>`,
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
${letters.length === 0 ? html`<p>Листів ще немає.</p>` : table}`,
  )
}

/** A letter without a subject still needs a link. */
export function titleOf({ subject }: ReceivedEmail): string {
  return subject === '' ? 'Без теми' : subject
}

export function sentAt({ date }: ReceivedEmail): string {
  return date === undefined ? '' : formatKyivTime(date)
}

/** @example mailboxes([{ name: 'Відділ', address: 'a@b.ua' }]) // 'Відділ <a@b.ua>' */
export function mailboxes(addresses: readonly MailAddress[]): string {
  return addresses.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ')
}
