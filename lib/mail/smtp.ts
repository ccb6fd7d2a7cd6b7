import { createTransport } from 'nodemailer'
import { isLoopback } from '../loopback.ts'
import { asciiAddress, type MailAddress, parseSender } from '../programme/mail-address.ts'
import { type Email, type SafeEmail, safeEmail } from './email.ts'
import { mailFailure } from './failure.ts'

/** An address the letter did not go to, and why. */
export interface RecipientRefusal {
  readonly address: string
  /** The mail server’s words: for the journal of the sheet, not for the service’s log. */
  readonly response: string
  /** Whether the server may take it later (greylisting, a full mailbox). */
  readonly retryable: boolean
}

/** What became of a letter, address by address, each as it was given. Nobody may have accepted it. */
export interface Delivery {
  readonly accepted: readonly string[]
  readonly rejected: readonly RecipientRefusal[]
}

export interface Mailer {
  /**
   * Sends one letter to everyone it names. One refused address does not stop the others; if all are refused the
   * delivery says so, it is no failure.
   *
   * @throws MailFailure when the server took it for nobody for a reason that is not in the addresses
   */
  send(letter: Email): Promise<Delivery>
  /** Connects and gives the password, and sends nothing. @throws MailFailure */
  check(): Promise<void>
  /** Lets the connections go. Letters under way are finished. */
  close(): void
}

/** How patient a mailer is, in milliseconds. */
export interface MailTimeouts {
  readonly connection: number
  readonly greeting: number
  /** Without a sign of life. */
  readonly silence: number
  /**
   * For one letter altogether, the wait for a free connection included: a server that trickles its answers is alive
   * all the time.
   */
  readonly letter: number
}

const defaultTimeouts: MailTimeouts = {
  connection: 10_000,
  greeting: 10_000,
  silence: 30_000,
  letter: 60_000,
}

export interface MailAccess {
  /** smtps://user:password@host:465, or smtp:// where the server offers STARTTLS. */
  readonly url: string
  /** `Назва <адреса>` or an address. */
  readonly from: string
  readonly timeouts?: MailTimeouts
}

/**
 * The way out for letters: one mail server, few connections that are used again. Nothing is sent, the password least
 * of all, over a connection that is not encrypted, unless the server is on this machine.
 *
 * @example
 * const mailer = createMailer({ url: 'smtps://user:secret@mail.example.gov.ua', from: 'control@example.gov.ua' })
 * const { accepted, rejected } = await mailer.send(letter)
 * @throws TypeError when the URL or the sender is malformed: readConfig looks at both before
 */
export function createMailer({ url, from, timeouts = defaultTimeouts }: MailAccess): Mailer {
  const sender = parseSender(from)
  if (sender === undefined) throw new TypeError('the sender is no mail address')
  const transport = createTransport({
    ...serverOf(url),
    pool: true,
    maxConnections: 2,
    // Connections may have died while this service slept. Only a letter of which nothing was sent goes to the next.
    maxRequeues: 3,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    socketCloseTimeout: 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const handedOver = new WeakSet<object>()
  transport.use('stream', (mail, next) => {
    mail.message?.processFunc((stream) => {
      // Read to the end, the letter is with the connection; before that the server cannot have all of it.
      stream.once('end', () => handedOver.add(mail.data.headers as object))
      return stream
    })
    next()
  })

  return {
    async send(given) {
      const letter = safeEmail(given)
      const { known, refused } = sortAddresses(letter)
      if (known.size === 0) return { accepted: [], rejected: refused }
      const message = messageOf(letter, sender, [...known.keys()])
      try {
        const { accepted, rejectedErrors = [] } = await transport.sendMail({
          ...message,
          signal: AbortSignal.timeout(timeouts.letter),
        })
        return {
          accepted: accepted.map(asGiven(known)),
          rejected: [...refused, ...refusals(rejectedErrors, known)],
        }
      } catch (thrown) {
        const { rejectedErrors = [] } = thrown as { rejectedErrors?: readonly RecipientError[] }
        if (rejectedErrors.length === known.size) {
          return { accepted: [], rejected: [...refused, ...refusals(rejectedErrors, known)] }
        }
        throw mailFailure(thrown, handedOver.has(message.headers))
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

/** Only what is written here is taken from the URL: its parameters might switch the checks of certificates off. */
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

/** Addresses as the server will know them, each once, with what was given; and those that are none. */
function sortAddresses({ to, cc }: SafeEmail): { known: Map<string, string>; refused: RecipientRefusal[] } {
  const known = new Map<string, string>()
  const refused: RecipientRefusal[] = []
  for (const { address } of [...to, ...cc]) {
    const ascii = asciiAddress(address)
    if (ascii === undefined) refused.push({ address, response: 'not a mail address', retryable: false })
    else if (!known.has(ascii)) known.set(ascii, address)
  }
  return { known, refused }
}

function messageOf(letter: SafeEmail, sender: MailAddress, recipients: readonly string[]) {
  return {
    envelope: { from: ascii(sender).address, to: [...recipients] },
    from: ascii(sender),
    to: letter.to.filter(isKnown).map(ascii),
    cc: letter.cc.filter(isKnown).map(ascii),
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: letter.attachments.map(({ fileName, type, content }) => ({
      filename: fileName,
      contentType: type,
      content,
    })),
    date: letter.date,
    messageId: `<${letter.messageId}>`,
    headers: {
      ...letter.headers,
      'List-Id': `<${letter.listId}>`,
      // RFC 3834: so that holiday notices are not sent back.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  }
}

function isKnown({ address }: MailAddress): boolean {
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

function refusals(errors: readonly RecipientError[], known: ReadonlyMap<string, string>): RecipientRefusal[] {
  return errors.map(({ recipient = '', response = '', responseCode = 0 }) => ({
    address: asGiven(known)(recipient),
    response: response.replaceAll(/\s+/gu, ' ').slice(0, 300),
    retryable: responseCode < 500,
  }))
}

function asGiven(known: ReadonlyMap<string, string>): (ascii: string) => string {
  return (ascii) => known.get(ascii) ?? ascii
}
