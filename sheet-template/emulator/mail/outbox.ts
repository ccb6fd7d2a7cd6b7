/**
 * The mail emulator: an SMTP server on loopback that accepts every e-mail and delivers none. E-mails are in memory and,
 * with a folder, in `.eml` files, so that the real mailer works without a mail server. It runs in tests and in
 * `npm start`, never under `npm run serve`.
 *
 * Implemented: EHLO, MAIL, RCPT, DATA, RSET, QUIT, pipelining; with `tls` also STARTTLS or TLS from the start, with
 * `login` a user and password.
 *
 * Different from a mail server: no recipient, sender or size is refused, and there are no limits or delays; tests inject
 * errors, broken connections and delays with `injectFault`.
 */
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { readEmails, saveEmail } from './eml-folder.ts'
import { createMailFaults, type MailFault, type MailFaultRule, type MailStage } from './faults.ts'
import { parseEmail, type ReceivedEmail } from './received-email.ts'

/** Where the mail emulator listens and saves, and what it requires of clients. */
export interface MailEmulatorOptions {
  /** The folder into which e-mails are saved; without one they are in memory only. */
  folder?: string
  /** 0: any free one. */
  port?: number
  /** Key and certificate in PEM. */
  tls?: { key: string; cert: string; from: 'connection' | 'STARTTLS' }
  /** The only user that may send; without one nobody has to log in. */
  login?: { user: string; password: string }
}

/** A running mail emulator. */
export interface MailEmulator {
  /** smtp://127.0.0.1:PORT, or smtps:// */
  url: string
  /** In the order of arrival. */
  emails(): readonly ReceivedEmail[]
  /** The stages reached so far, in order: at each a fault may be injected. */
  stages: MailStage[]
  injectFault(rule: MailFaultRule): void
  /** Removes all faults. */
  clearFaults(): void
  close(): Promise<void>
}

type Reply = (error?: Error | null) => void

/** An SMTP error as smtp-server expects it. */
class SmtpError extends Error {
  readonly responseCode: number

  constructor(code: number, message = 'injected by a test') {
    super(message)
    this.responseCode = code
  }
}

/**
 * Starts the emulator; it accepts connections when the promise is fulfilled.
 *
 * @throws when the folder cannot be read or the port is taken
 * @example
 * const outbox = await startMailEmulator()
 * const mailer = createMailer({ url: outbox.url, from: 'control@example.gov.ua' })
 */
export async function startMailEmulator(options: MailEmulatorOptions = {}): Promise<MailEmulator> {
  const { folder, port = 0, tls, login } = options
  const emails = folder === undefined ? [] : await readEmails(folder)
  const faults = createMailFaults()
  const stages: MailStage[] = []
  const faultAt = (at: MailStage, subject: string): MailFault | undefined => {
    stages.push(at)
    return faults.take(at, subject)
  }

  /** By the client’s port: a session does not have its socket, which must be destroyed to drop it. */
  const sockets = new Map<number, Socket>()
  const drop = ({ remotePort }: SMTPServerSession): void => void sockets.get(remotePort)?.destroy()

  /** Carries out a fault; true when no reply is to be sent. */
  const inject = async (fault: MailFault | undefined, session: SMTPServerSession): Promise<boolean> => {
    switch (fault?.kind) {
      case undefined:
        return false
      case 'refuse':
        throw new SmtpError(fault.code, fault.message)
      case 'drop':
        drop(session)
        return true
      case 'hang':
        return true
      case 'meanwhile':
        fault.before()
        return false
      case 'slow':
        await sleep(fault.ms, undefined, { ref: false })
        return false
      default:
        return fault satisfies never
    }
  }

  const replyAt = (at: MailStage, subject: string, session: SMTPServerSession, reply: Reply): void => {
    inject(faultAt(at, subject), session).then(
      (hasNoReply) => hasNoReply || reply(),
      (error: Error) => reply(error),
    )
  }

  const store = async (raw: Buffer, session: SMTPServerSession): Promise<void> => {
    const { mailFrom, rcptTo } = session.envelope
    const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) }
    const email = await parseEmail((emails.at(-1)?.number ?? 0) + 1, raw, envelope)
    if (folder !== undefined) saveEmail(folder, email)
    emails.push(email)
  }

  /** Stores e-mails one after another, so that each has a number of its own. */
  let lastStored = Promise.resolve()
  const receive = async (stream: NodeJS.ReadableStream, session: SMTPServerSession): Promise<boolean> => {
    if (await inject(faultAt('body', ''), session)) return true
    const raw = await buffer(stream)
    const fault = faultAt('data', raw.toString('latin1'))
    if (fault?.kind !== 'refuse') {
      lastStored = lastStored.then(() => store(raw, session))
      await lastStored
    }
    return await inject(fault, session)
  }

  const server = new SMTPServer({
    banner: 'mail emulator',
    logger: false,
    secure: tls?.from === 'connection',
    ...(tls === undefined ? {} : { key: tls.key, cert: tls.cert }),
    disabledCommands: [...(tls?.from === 'STARTTLS' ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    allowInsecureAuth: true,
    authOptional: login === undefined,
    disableReverseLookup: true,
    closeTimeout: 50,
    onConnect: (session, reply) => replyAt('connect', '', session, reply),
    onAuth: ({ username, password }, session, reply) =>
      replyAt('login', username ?? '', session, (error) => {
        if (error) reply(error)
        else if (username === login?.user && password === login?.password) reply(null, { user: username })
        else reply(new SmtpError(535, 'no such user or password'))
      }),
    onMailFrom: ({ address }, session, reply) => replyAt('mail', address, session, reply),
    onRcptTo: ({ address }, session, reply) => replyAt('rcpt', address, session, reply),
    onData: (stream, session, reply) => {
      receive(stream, session).then(
        (hasNoReply) => hasNoReply || reply(),
        (error: Error) => reply(error),
      )
    },
  })
  server.server.on('connection', (socket) => {
    const { remotePort = 0 } = socket
    sockets.set(remotePort, socket)
    socket.once('close', () => sockets.delete(remotePort))
  })
  // A client may disconnect at any time: without a listener that would end the process.
  server.on('error', () => {})
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })
  const bound = server.server.address() as AddressInfo
  return {
    url: `${tls?.from === 'connection' ? 'smtps' : 'smtp'}://127.0.0.1:${bound.port}`,
    emails: () => emails,
    stages,
    injectFault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    close: () => new Promise((done) => server.close(done)),
  }
}
