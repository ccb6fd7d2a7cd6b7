import type { LinkKey } from '../lib/access/link-key.ts'
import { type Day, formatDay } from '../lib/calendar/day.ts'
import { formatKyivTime, kyivDay } from '../lib/calendar/kyiv.ts'
import { type Config, type Environment, readConfig } from '../lib/config.ts'
import { ConfigFailure } from '../lib/errors.ts'
import { readLayout } from '../lib/google/layout.ts'
import { lazyBucket } from '../lib/google/lazy-bucket.ts'
import { lazyClient } from '../lib/google/lazy-client.ts'
import { readTabs, type Spreadsheet } from '../lib/google/sheets.ts'
import type { Bucket } from '../lib/google/storage.ts'
import type { Mailer } from '../lib/mail/smtp.ts'
import type { LogEntry } from './log.ts'
import { type SheetCache, sheetCache } from './sheet-cache.ts'

/** Everything outside the program that functions depend on: the only place that reads the environment and the clock. */
export interface Runtime {
  readonly spreadsheet: Spreadsheet
  /** The spreadsheet’s address in a browser. */
  readonly sheetUrl: string
  /** The archive; undefined where none is configured. */
  readonly bucket: Bucket | undefined
  /** The release of the program, part of ETags and snapshots: another release may render the same data otherwise. */
  readonly release: string
  /** The staff tabs, read at most ten seconds ago. */
  readonly sheetCache: SheetCache
  /** How calls are authorized: `link` by a signed link, `iam` by the platform, `open` not at all (this machine only). */
  readonly access: Config['access']
  /** The keys of signed links; the first one signs. */
  readonly linkKeys: readonly LinkKey[]
  /** Where people reach the functions: see `pageAddress`. */
  readonly publicUrl: string | undefined
  /** The sender of e-mails: `Назва <адреса>` or an address; undefined where none are sent. */
  readonly mailFrom: string | undefined
  /** A connection to the mail server; the caller closes it. @throws ConfigFailure where no mail server is set */
  mailer(): Promise<Mailer>
  /** Today in Kyiv. */
  today(): Day
  /** The current instant. */
  now(): Date
  /** The time in Kyiv as staff write it, `31.12.2023 09:15`. */
  time(): string
  /** Writes one line to the service’s log. */
  write(entry: LogEntry): void
}

/**
 * The runtime that the environment describes. `TODAY` in it, for trials, fixes the day but not the time of day.
 *
 * @throws ConfigFailure where variables are missing or malformed
 */
export function createRuntime(environment: Environment): Runtime {
  const config = readConfig(environment)
  const spreadsheet = { client: lazyClient(config), spreadsheetId: config.spreadsheetId }
  return {
    spreadsheet,
    sheetCache: sheetCache({
      tabs: async () => readTabs(spreadsheet, (await import('../lib/programme/schema.ts')).staffTabs),
      layout: async () => readLayout(spreadsheet),
      clock: () => performance.now(),
    }),
    access: config.access,
    linkKeys: config.linkKeys,
    sheetUrl: config.sheetUrl,
    bucket: config.archive && lazyBucket({ ...config.archive, credentials: config.credentials }),
    release: config.release,
    publicUrl: config.publicUrl,
    mailFrom: config.mail?.from,
    mailer: async () => {
      if (config.mail === undefined) {
        throw new ConfigFailure([
          'SMTP_URL must be set: no e-mail is sent without a mail server',
          'MAIL_FROM must be set: no e-mail is sent without a sender',
        ])
      }
      return (await import('../lib/mail/smtp.ts')).createMailer(config.mail)
    },
    now: () => {
      const now = new Date()
      return config.today === undefined ? now : new Date(`${config.today}${now.toISOString().slice(10)}`)
    },
    today: () => config.today ?? kyivDay(new Date()),
    time: () => {
      const time = formatKyivTime(new Date())
      return config.today === undefined ? time : `${formatDay(config.today)} ${time.slice(-5)}`
    },
    write: (entry) => console.log(JSON.stringify(entry)),
  }
}

/** createRuntime for entry points: where the environment is not set up, the problems are printed and the process exits. */
export function runtimeOrExit(environment: Environment): Runtime {
  try {
    return createRuntime(environment)
  } catch (error) {
    if (!(error instanceof ConfigFailure)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
