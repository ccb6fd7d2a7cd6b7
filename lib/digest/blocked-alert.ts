import { createHash } from 'node:crypto'
import type { Day } from '../calendar/day.ts'
import type { Finding } from '../finding.ts'
import type { JournalRecord } from '../journal/journal.ts'
import type { Email } from '../mail/email.ts'
import { blockedWords } from '../text/digest.ts'
import { placeName, remarkOn } from '../text/findings.ts'
import { oneLine } from '../text/one-line.ts'
import { type EmailBlock, renderHtml, renderText } from './email-blocks.ts'
import { domainOf } from './weekly-digest.ts'

/** The row of «Журнал» that is there once a day while a run is blocked. */
export function alertRecord(today: Day, time: string, to: readonly string[]): JournalRecord {
  return {
    key: `${today} ${blockedWords.kind}`,
    at: time,
    what: blockedWords.kind,
    to: to.join(', '),
    state: to.length > 0 ? blockedWords.told : blockedWords.nobody,
    details: '',
  }
}

/** The e-mail that says why no e-mails are sent and no reports archived, and what to mend. */
export async function alertEmail({
  blockers,
  to,
  mailFrom,
  sheetUrl,
  date,
  today,
}: {
  readonly blockers: readonly Finding[]
  readonly to: readonly string[]
  readonly mailFrom: string
  readonly sheetUrl: string
  readonly date: Date
  readonly today: Day
}): Promise<Email> {
  const blocks: readonly EmailBlock[] = [
    { kind: 'paragraph', text: blockedWords.greeting },
    { kind: 'heading', text: blockedWords.heading },
    {
      kind: 'items',
      items: blockers.map((finding) => {
        const { remark, remedy } = remarkOn(finding)
        return { title: oneLine(placeName(finding)), lines: [oneLine(`${remark} ${remedy}`, 600)] }
      }),
    },
    { kind: 'link', label: blockedWords.open, url: sheetUrl },
    { kind: 'paragraph', text: blockedWords.automatic },
  ]
  const domain = domainOf(mailFrom)
  const hash = createHash('sha256').update(to.join()).digest('hex').slice(0, 16)
  return {
    to: to.map((address) => ({ name: '', address })),
    cc: [],
    subject: blockedWords.subject,
    text: renderText(blocks),
    html: await renderHtml(blockedWords.subject, blocks),
    attachments: [],
    date,
    messageId: `blocked.${today}.${hash}@${domain}`,
    listId: `digest.${domain}`,
  }
}
