import type { MailAddress } from '../programme/mail-address.ts'

export interface Attachment {
  readonly fileName: string
  /** A media type, like application/pdf. */
  readonly type: string
  readonly content: Buffer
}

/** A letter, complete: what is sent depends on nothing else, so sending it again sends the same. */
export interface Email {
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly subject: string
  /** The same in both forms; whoever cannot or will not see HTML reads the text. */
  readonly text: string
  readonly html: string
  readonly attachments: readonly Attachment[]
  readonly date: Date
  /** Without angle brackets, the same for the same letter: digest.2023-W07.ukes@example.gov.ua */
  readonly messageId: string
  /** What kind of letters these are, for people’s filters: digest.example.gov.ua */
  readonly listId: string
  /** Further headers, such as List-Unsubscribe. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A letter whose headers are safe to write, made by safeLetter. */
export interface SafeEmail extends Email {
  readonly headers: Readonly<Record<string, string>>
}

const messageIdPattern = /^[\w.+=-]{1,150}@[a-z\d.-]{1,100}$/iu
const listIdPattern = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/iu
const mediaType = /^[a-z]+\/[a-z\d.+-]+$/u
const headerName = /^[A-Z][A-Za-z\d]*(?:-[A-Za-z\d]+)*$/u
/** Headers that say where a letter goes, whose it is and how it is to be read are not for callers to add. */
const ownHeader =
  /^(?:to|cc|bcc|from|sender|reply-to|return-path|received|subject|date|message-id|list-id|auto-submitted|mime-version|(?:content|resent|dkim|arc|x-auto-response)-.*)$/iu
/** Whatever makes a mail program fetch something when the letter is merely opened: tags, attributes, styles. */
const remoteContent = [
  /<(?:img|link|script|iframe|object|embed|video|audio|source|base)\b/iu,
  /<[^<>]*[\s"'](?:src|srcset|background|poster)\s*=/iu,
  /<[^<>]*\burl\(/iu,
  /<style[^>]*>[^<]*(?:url\(|@import)/iu,
]

/**
 * Makes a letter whose headers cannot be broken out of. Text from the sheet (subject, names, file names) loses its
 * line breaks and other control characters; what this program makes itself must be right.
 *
 * @throws TypeError when an id, header or media type is malformed or the HTML would fetch something: a bug
 */
export function safeEmail(letter: Email): SafeEmail {
  const { messageId, listId, headers = {}, html, attachments, date } = letter
  demand(messageIdPattern.test(messageId), 'a message id is local@domain, without angle brackets')
  demand(listIdPattern.test(listId), 'a list id is words with dots between them')
  demand(!Number.isNaN(date.getTime()), 'a letter has a date')
  demand(!remoteContent.some((one) => one.test(html)), 'a letter may fetch nothing')
  for (const name of Object.keys(headers)) {
    demand(
      headerName.test(name) && !ownHeader.test(name),
      `the header ${JSON.stringify(name)} is not for callers`,
    )
  }
  for (const { type } of attachments) demand(mediaType.test(type), 'an attachment has a media type')
  return {
    ...letter,
    to: letter.to.map(safeAddress),
    cc: letter.cc.map(safeAddress),
    subject: oneLine(letter.subject),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)])),
    attachments: attachments.map((one) => ({ ...one, fileName: safeFileName(one.fileName) })),
  }
}

function safeAddress({ name, address }: MailAddress): MailAddress {
  return { name: oneLine(name), address }
}

/** Also without the marks that turn the direction of writing and so disguise what an extension is. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
}

function safeFileName(name: string): string {
  return oneLine(name).replaceAll(/[/\\:*?"<>|]/gu, '_')
}

function demand(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new TypeError(rule)
}
