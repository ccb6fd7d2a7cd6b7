import { createTransport } from 'nodemailer'
import { isLoopback } from '../loopback.ts'
import { asciiAddress, type MailAddress, parseSender } from '../programme/mail-address.ts'
import { type Email, safeEmail } from './email.ts'
import { mailFailure } from './failure.ts'

/** A recipient that the server refused. */
export interface RecipientRefusal {
  readonly address: string
  /** The mail server’s reply: for the journal in the sheet, never for the log, because it may quote addresses. */
  readonly response: string
  /** Whether a retry may succeed (greylisting, a full mailbox). */
  readonly retryable: boolean
}

/** The outcome of an e-mail by recipient, with addresses as they were given. `accepted` may be empty. */
export interface Delivery {
  readonly accepted: readonly string[]
  readonly rejected: readonly RecipientRefusal[]
}

/** A client of one mail server. */
export interface Mailer {
  /**
   * Sends an e-mail to all its recipients. Refused recipients are part of the result, even if all are refused.
   *
   * @throws MailFailure where the server accepted it for nobody for a reason other than the addresses
   */
  send(email: Email): Promise<Delivery>
  /** Connects and authenticates, and sends nothing. @throws MailFailure */
  check(): Promise<void>
  /** Closes the connections once e-mails in transmission are finished. */
  close(): void
}

/** The timeouts of a mailer, in milliseconds. */
export interface MailTimeouts {
  readonly connection: number
  readonly greeting: number
  /** Of a connection without traffic. */
  readonly idle: number
  /** Of one e-mail in total, the wait for a free connection included: a server that trickles its replies is never idle. */
  readonly total: number
}

const defaultTimeouts: MailTimeouts = {
  connection: 10_000,
  greeting: 10_000,
  idle: 30_000,
  total: 60_000,
}

/** The mail server and the sender. */
export interface MailAccess {
  /** smtps://user:password@host:465, or smtp:// where the server offers STARTTLS. */
  readonly url: string
  /** `Назва <адреса>` or an address. */
  readonly from: string
  readonly timeouts?: MailTimeouts
}

/**
 * A client of a mail server with a pool of connections. Neither e-mails nor the password are sent over an unencrypted
 * connection, unless the server is on this machine.
 *
 * @example
 * const mailer = createMailer({ url: 'smtps://user:secret@mail.example.gov.ua', from: 'control@example.gov.ua' })
 * const { accepted, rejected } = await mailer.send(email)
 * @throws TypeError where the URL or the sender is malformed, both of which readConfig has validated
 */
export function createMailer({ url, from, timeouts = defaultTimeouts }: MailAccess): Mailer {
  const sender = parseSender(from)
  if (sender === undefined) throw new TypeError('the sender is no mail address')
  const transport = createTransport({
    ...serverOf(url),
    pool: true,
    maxConnections: 2,
    // Connections may have died while the service was idle. Only e-mails of which nothing was sent are requeued.
    maxRequeues: 3,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.idle,
    socketCloseTimeout: 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const transmitted = new WeakSet<object>()
  transport.use('stream', (mail, next) => {
    mail.message?.processFunc((stream) => {
      // Until the stream ends, the server cannot have the whole e-mail.
      stream.once('end', () => transmitted.add(mail.data.headers as object))
      return stream
    })
    next()
  })

  return {
    async send(unsafeEmail) {
      const email = safeEmail(unsafeEmail)
      const { given, refused } = sortAddresses(email)
      if (given.size === 0) return { accepted: [], rejected: refused }
      const message = messageOf(email, sender, [...given.keys()])
      try {
        const { accepted, rejectedErrors = [] } = await transport.sendMail({
          ...message,
          signal: AbortSignal.timeout(timeouts.total),
        })
        return {
          accepted: accepted.map((address) => given.get(address) ?? address),
          rejected: [...refused, ...refusals(rejectedErrors, given)],
        }
      } catch (thrown) {
        const { rejectedErrors = [] } = thrown as { rejectedErrors?: readonly RecipientError[] }
        if (rejectedErrors.length === given.size) {
          return { accepted: [], rejected: [...refused, ...refusals(rejectedErrors, given)] }
        }
        throw mailFailure(thrown, transmitted.has(message.headers))
      }
    },
    async check() {
      try {
        await transport.verify()
      } catch (thrown) {
        throw mailFailure(thrown, false)
      }
    },
    close: () => transport.close(),
  }
}

/** The server in a URL, whose parameters are ignored: nodemailer would accept some that disable certificate checks. */
function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new TypeError('the mail server’s URL is smtp:// or smtps://')
  const secure = protocol === 'smtps:'
  const local = isLoopback(url)
  return {
    host: hostname.replaceAll(/^\[|\]$/gu, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    tls: { minVersion: 'TLSv1.2' as const },
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}

/** Distinct addresses in ASCII, each with its given form; and those that are not mail addresses. */
function sortAddresses({ to, cc }: Email): { given: Map<string, string>; refused: RecipientRefusal[] } {
  const given = new Map<string, string>()
  const refused: RecipientRefusal[] = []
  for (const { address } of [...to, ...cc]) {
    const ascii = asciiAddress(address)
    if (ascii === undefined) refused.push({ address, response: 'not a mail address', retryable: false })
    else if (!given.has(ascii)) given.set(ascii, address)
  }
  return { given, refused }
}

function messageOf(email: Email, sender: MailAddress, recipients: readonly string[]) {
  return {
    envelope: { from: ascii(sender).address, to: [...recipients] },
    from: ascii(sender),
    to: email.to.filter(isMailAddress).map(ascii),
    cc: email.cc.filter(isMailAddress).map(ascii),
    subject: email.subject,
    text: email.text,
    html: email.html,
    attachments: email.attachments.map(({ fileName, type, content }) => ({
      filename: fileName,
      contentType: type,
      content,
    })),
    date: email.date,
    messageId: `<${email.messageId}>`,
    headers: {
      'List-Id': `<${email.listId}>`,
      // RFC 3834: suppresses automatic replies.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  }
}

function isMailAddress({ address }: MailAddress): boolean {
  return asciiAddress(address) !== undefined
}

function ascii({ name, address }: MailAddress): MailAddress {
  return { name, address: asciiAddress(address) ?? address }
}

interface RecipientError {
  readonly recipient?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
}

function refusals(errors: readonly RecipientError[], given: ReadonlyMap<string, string>): RecipientRefusal[] {
  return errors.map(({ recipient = '', response = '', responseCode = 0 }) => ({
    address: given.get(recipient) ?? recipient,
    response: response.replaceAll(/\s+/gu, ' ').slice(0, 300),
    retryable: responseCode < 500,
  }))
}
