/** E-mails as they arrived, parsed from their bytes. */
import { type AddressObject, type EmailAddress, simpleParser } from 'mailparser'
import type { MailAddress } from '../../../lib/programme/mail-address.ts'

/** An attachment; `fileName` is empty where it has none, `type` is its media type. */
export interface ReceivedAttachment {
  fileName: string
  type: string
  content: Buffer
}

/** A parsed e-mail. */
export interface ReceivedEmail {
  /** From 1, in the order of arrival. */
  number: number
  /** The addresses of MAIL and RCPT; undefined for an e-mail read back from a folder. */
  envelope: { from: string; to: string[] } | undefined
  from: MailAddress
  to: MailAddress[]
  cc: MailAddress[]
  subject: string
  date: Date | undefined
  messageId: string
  /** The values of headers as they stand, not decoded, by name in lower case. */
  headers: ReadonlyMap<string, string>
  text: string
  html: string
  attachments: ReceivedAttachment[]
  raw: Buffer
}

function mailbox({ name, address = '' }: EmailAddress): MailAddress {
  return { name, address }
}

function mailboxes(header: AddressObject | AddressObject[] | undefined): MailAddress[] {
  return [header ?? []].flat().flatMap(({ value }) => value.map(mailbox))
}

function headerValue(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim()
}

/**
 * Parses an e-mail; fields that it does not have are empty.
 *
 * @param number of the e-mail in the outbox, from 1
 */
export async function parseEmail(
  number: number,
  raw: Buffer,
  envelope?: ReceivedEmail['envelope'],
): Promise<ReceivedEmail> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true })
  return {
    number,
    envelope,
    from: mailboxes(parsed.from)[0] ?? { name: '', address: '' },
    to: mailboxes(parsed.to),
    cc: mailboxes(parsed.cc),
    subject: parsed.subject ?? '',
    date: parsed.date,
    messageId: parsed.messageId ?? '',
    headers: new Map(parsed.headerLines.map(({ key, line }) => [key, headerValue(line)])),
    text: parsed.text ?? '',
    html: parsed.html || '',
    attachments: parsed.attachments.map(({ filename = '', contentType, content }) => ({
      fileName: filename,
      type: contentType,
      content,
    })),
    raw,
  }
}
