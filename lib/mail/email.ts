import type { MailAddress } from '../programme/mail-address.ts'

/** A file attached to an e-mail. */
export interface Attachment {
  readonly fileName: string
  /** The media type, `application/pdf`. */
  readonly type: string
  readonly content: Buffer
}

/** A complete e-mail: what is sent depends on nothing else, so that a retry sends the same. */
export interface Email {
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly subject: string
  /** Both forms say the same; clients without HTML show the text. */
  readonly text: string
  readonly html: string
  readonly attachments: readonly Attachment[]
  readonly date: Date
  /** Message-ID without angle brackets, stable over retries: digest.2023-W07.ukes@example.gov.ua */
  readonly messageId: string
  /** List-Id (RFC 2919), by which recipients can filter: digest.example.gov.ua */
  readonly listId: string
}

const messageIdPattern = /^[\w.+=-]{1,150}@[a-z\d.-]{1,100}$/iu
const listIdPattern = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/iu
const mediaType = /^[a-z]+\/[a-z\d.+-]+$/u
/** Tags, attributes and styles that make a mail client fetch something when the e-mail is opened. */
const remoteContent = [
  /<(?:img|link|script|iframe|object|embed|video|audio|source|base)\b/iu,
  /<[^<>]*[\s"'](?:src|srcset|background|poster)\s*=/iu,
  /<[^<>]*\burl\(/iu,
  /<style[^>]*>[^<]*(?:url\(|@import)/iu,
]

/**
 * An e-mail without header injection: text from the sheet (subject, names, file names) loses its line breaks and other
 * control characters. What the program composes itself is asserted.
 *
 * @throws TypeError where an id, the date or a media type is malformed or the HTML has remote content: a bug
 */
export function safeEmail(email: Email): Email {
  const { messageId, listId, html, attachments, date } = email
  assertRule(messageIdPattern.test(messageId), 'a message id is local@domain, without angle brackets')
  assertRule(listIdPattern.test(listId), 'a list id is words with dots between them')
  assertRule(!Number.isNaN(date.getTime()), 'an e-mail has a date')
  assertRule(!remoteContent.some((pattern) => pattern.test(html)), 'an e-mail has no remote content')
  for (const { type } of attachments) assertRule(mediaType.test(type), 'an attachment has a media type')
  return {
    ...email,
    to: email.to.map(safeAddress),
    cc: email.cc.map(safeAddress),
    subject: headerText(email.subject),
    attachments: attachments.map((one) => ({ ...one, fileName: safeFileName(one.fileName) })),
  }
}

function safeAddress({ name, address }: MailAddress): MailAddress {
  return { name: headerText(name), address }
}

/** Text without control characters, and without the bidirectional ones that can disguise a file’s extension. */
function headerText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
}

function safeFileName(name: string): string {
  return headerText(name).replaceAll(/[/\\:*?"<>|]/gu, '_')
}

function assertRule(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new TypeError(rule)
}
