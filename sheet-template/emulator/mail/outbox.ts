/**
 * The mail server on this machine: a real SMTP server on loopback that sends nothing on. It takes every letter,
 * keeps it in memory and, with a folder, as an `.eml` file, so that the same mailer works without a mail server.
 *
 * Served: EHLO, MAIL, RCPT, DATA, RSET, QUIT, pipelining; with `tls` also STARTTLS or TLS from the beginning, with
 * `login` a user and password. Refusals, lost connections and slowness come by order, see faults.ts.
 */
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { readEmails, saveEmail } from './eml-folder.ts'
import { createMailFaults, type MailFault, type MailFaultOrder, type MailStage } from './faults.ts'
import { parseEmail, type ReceivedEmail } from './received-email.ts'

export interface MailEmulatorOptions {
  /** Where letters are kept between runs. */
  folder?: string
  /** 0: any that is free. */
  port?: number
  tls?: { key: string; cert: string; from: 'connection' | 'STARTTLS' }
  login?: { user: string; password: string }
}

export interface MailEmulator {
  /** smtp://127.0.0.1:PORT, or smtps:// */
  url: string
  /** In the order of arrival. */
  letters(): readonly ReceivedEmail[]
  /** What has come so far, stage by stage: what faults may be ordered for. */
  moments: MailStage[]
  injectFault(next: MailFaultOrder): void
  /** Nothing fails any more. */
  clearFaults(): void
  close(): Promise<void>
}

type Answer = (error?: Error | null) => void

/** A refusal in the form the server library wants. */
class Refused extends Error {
  readonly responseCode: number

  constructor(code: number, message = 'ordered by a test') {
    super(message)
    this.responseCode = code
  }
}

/** Starts the server; it is ready when the promise is fulfilled. */
export async function startMailEmulator(options: MailEmulatorOptions = {}): Promise<MailEmulator> {
  const { folder, port = 0, tls, login } = options
  const letters = folder === undefined ? [] : await readEmails(folder)
  const faults = createMailFaults()
  const moments: MailStage[] = []
  const faultAt = (at: MailStage, what: string): MailFault | undefined => {
    moments.push(at)
    return faults.take(at, what)
  }

  /** By the port at the other end: what there is of a connection when a session is to be dropped. */
  const sockets = new Map<number, Socket>()
  const drop = ({ remotePort }: SMTPServerSession): void => void sockets.get(remotePort)?.destroy()

  /** Acts out what was ordered; true when there is nothing more to answer. */
  const actOut = async (fault: MailFault | undefined, session: SMTPServerSession): Promise<boolean> => {
    switch (fault?.kind) {
      case undefined:
        return false
      case 'refuse':
        throw new Refused(fault.code, fault.message)
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

  const meet = (at: MailStage, what: string, session: SMTPServerSession, answer: Answer): void => {
    actOut(faultAt(at, what), session).then(
      (isOver) => isOver || answer(),
      (error: Error) => answer(error),
    )
  }

  const keep = async (raw: Buffer, session: SMTPServerSession): Promise<void> => {
    const { mailFrom, rcptTo } = session.envelope
    const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) }
    const letter = await parseEmail((letters.at(-1)?.number ?? 0) + 1, raw, envelope)
    if (folder !== undefined) saveEmail(folder, letter)
    letters.push(letter)
  }

  /** One letter at a time gets its number. */
  let last = Promise.resolve()
  const take = async (stream: NodeJS.ReadableStream, session: SMTPServerSession): Promise<boolean> => {
    if (await actOut(faultAt('body', ''), session)) return true
    const raw = await buffer(stream)
    const fault = faultAt('data', raw.toString('latin1'))
    if (fault?.kind !== 'refuse') {
      last = last.then(() => keep(raw, session))
      await last
    }
    return await actOut(fault, session)
  }

  const server = new SMTPServer({
    banner: 'the outbox of this machine',
    logger: false,
    secure: tls?.from === 'connection',
    ...(tls === undefined ? {} : { key: tls.key, cert: tls.cert }),
    disabledCommands: [...(tls?.from === 'STARTTLS' ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    allowInsecureAuth: true,
    authOptional: login === undefined,
    disableReverseLookup: true,
    closeTimeout: 50,
    onConnect: (session, answer) => meet('connect', '', session, answer),
    onAuth: ({ username, password }, session, answer) =>
      meet('login', username ?? '', session, (error) => {
        if (error) answer(error)
        else if (username === login?.user && password === login?.password) answer(null, { user: username })
        else answer(new Refused(535, 'no such user or password'))
      }),
    onMailFrom: ({ address }, session, answer) => meet('mail', address, session, answer),
    onRcptTo: ({ address }, session, answer) => meet('rcpt', address, session, answer),
    onData: (stream, session, answer) => {
      take(stream, session).then(
        (isOver) => isOver || answer(),
        (error: Error) => answer(error),
      )
    },
  })
  server.server.on('connection', (socket) => {
    const { remotePort = 0 } = socket
    sockets.set(remotePort, socket)
    socket.once('close', () => sockets.delete(remotePort))
  })
  // A client that goes away in the middle is nothing to fall over.
  server.on('error', () => {})
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })
  const bound = server.server.address() as AddressInfo
  return {
    url: `${tls?.from === 'connection' ? 'smtps' : 'smtp'}://127.0.0.1:${bound.port}`,
    letters: () => letters,
    moments,
    injectFault: (next) => faults.order(next),
    clearFaults: () => faults.forget(),
    close: () => new Promise((done) => server.close(done)),
  }
}
