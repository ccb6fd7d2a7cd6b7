import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import {
  collectFacts,
  type DoctorLimits,
  type DoctorOptions,
} from '../../../sheet-template/doctor/collect.ts'
import type { ReportLine } from '../../../sheet-template/doctor/result.ts'
import { doctorReport } from '../../../sheet-template/doctor/results.ts'
import { type MailEmulator, startMailEmulator } from '../../../sheet-template/emulator/mail/outbox.ts'
import type { JsonObject } from '../../../sheet-template/emulator/sheets/json.ts'
import type { SheetsEmulator } from '../../../sheet-template/emulator/sheets/server.ts'
import { resize, type StoredTab } from '../../../sheet-template/emulator/sheets/tab.ts'
import {
  type StorageEmulator,
  startStorageEmulator,
} from '../../../sheet-template/emulator/storage/server.ts'
import type { BucketTraits } from '../../../sheet-template/emulator/storage/store.ts'
import type { Certificate } from '../../certificate.ts'
import { openOffice, smallOffice } from '../../functions/fixtures/office.ts'
import { neverMs, noMailTimeout } from '../../time-limits.ts'
import { asServiceAccount } from '../commands/run-command.ts'
import { account, provision, spreadsheetOf } from '../template/provisioned.ts'

/** Without retries and without time-outs. */
export const limits = {
  google: { attemptTimeoutMs: neverMs, maxElapsedMs: 0, initialDelayMs: 0 },
  mail: noMailTimeout,
  visit: neverMs,
  step: neverMs,
} satisfies DoctorLimits

/** An office in which everything that the functions need is set up. */
export interface SetUp {
  readonly sheet: SheetsEmulator
  readonly storage: StorageEmulator
  readonly outbox: MailEmulator
  /** The variables of the functions, and of Google Cloud’s metadata server for their account. */
  readonly environment: Readonly<Record<string, string>>
  /** Edits a tab as a person might. */
  readonly change: (title: string, how: (tab: StoredTab) => void) => void
  /** Runs the checks. */
  readonly examine: (more?: Partial<DoctorOptions>) => Promise<readonly ReportLine[]>
  /** Runs the checks with other variables; an empty one counts as missing. */
  readonly examineWith: (variables: Readonly<Record<string, string>>) => Promise<readonly ReportLine[]>
  /** The methods of all requests to Google and to the public address, each once. */
  readonly methods: () => readonly string[]
}

export const secret = 'a-secret-of-at-least-32-characters!'

/** A bucket with the recommended properties. */
const versioned: BucketTraits = { properties: { versioning: { enabled: true } } }

/** Responds as the functions do to callers without a link, without starting the functions. */
const refusing: Publish = async (_, visits) =>
  await startServer(({ method = '' }, response) => {
    visits.push(method)
    response.writeHead(403, { 'content-type': 'application/problem+json; charset=utf-8' }).end('{}')
  })

type Publish = (environment: Readonly<Record<string, string>>, visits: string[]) => Promise<string>

/**
 * An office in which everything is set up, until the test has finished.
 *
 * @param published serves the functions and returns their address
 */
export async function setUp(traits: BucketTraits = versioned, published = refusing): Promise<SetUp> {
  const sheet = await provisionedSheet()
  const storage = await startStorageEmulator({ buckets: ['archive'], traits })
  const outbox = await startMailEmulator({ login: { user: 'control', password: 'p@ss' } })
  onTestFinished(async () => {
    await storage.close()
    await outbox.close()
  })
  const metadata = await asServiceAccount(account)
  for (const [name, value] of Object.entries(metadata)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
  const links = { ACCESS: 'link', LINK_KEYS: `k2:${secret},k1:${secret.toUpperCase()}` }
  const visits: string[] = []
  const environment = {
    ...metadata,
    ...links,
    SPREADSHEET_ID: sheet.spreadsheetId,
    SHEETS_ROOT_URL: sheet.url,
    STORAGE_ROOT_URL: storage.url,
    ARCHIVE_BUCKET: 'archive',
    SMTP_URL: outbox.url.replace('//', '//control:p%40ss@'),
    MAIL_FROM: 'control@example.gov.ua',
    PUBLIC_URL: await published(links, visits),
  }
  const { spreadsheetId } = sheet
  const options = { spreadsheetId, environment, nodeVersion: '24.21.0', now: Date.now, limits }
  const examine: SetUp['examine'] = async (more = {}) =>
    doctorReport(await collectFacts({ ...options, ...more }))
  return {
    sheet,
    storage,
    outbox,
    environment,
    change: (title, how) =>
      sheet.store.change((spreadsheet) => {
        const tab = spreadsheet.tabs.find((one) => one.title === title)
        if (tab === undefined) throw new Error(`there is no ${title}`)
        how(tab)
      }),
    examine,
    examineWith: (variables) => examine({ environment: { ...environment, ...variables } }),
    methods: () => [
      ...new Set([...[...sheet.requests, ...storage.requests].map(({ method }) => method), ...visits]),
    ],
  }
}

let template: { readonly tabs: readonly StoredTab[]; readonly properties: JsonObject } | undefined

/** A provisioned spreadsheet: provisioned once, and copied for each test. */
async function provisionedSheet(): Promise<SheetsEmulator> {
  const sheet = await spreadsheetOf(template === undefined ? Object.entries(smallOffice) : [])
  if (template === undefined) {
    await provision(sheet)
    sheet.requests.splice(0)
    // A grid with few cells is read quickly.
    sheet.store.change(({ tabs }) => tabs.forEach((tab) => resize(tab, Math.max(tab.rows.length, 12), 14)))
    template = sheet.store.spreadsheet
  }
  const { tabs, properties } = structuredClone(template)
  sheet.store.change((spreadsheet) => {
    spreadsheet.tabs = [...tabs]
    spreadsheet.properties = properties
  })
  return sheet
}

/** Serves the real functions on one address, and adds the methods of requests to `visits`. */
export async function publish(
  environment: Readonly<Record<string, string>>,
  visits: string[] = [],
): Promise<string> {
  const office = await openOffice(smallOffice, '2023-12-31', environment)
  return await startServer((request, response) => {
    visits.push(request.method ?? '')
    const respond = async () => {
      const { accept = '' } = request.headers
      const reply = await office.fetch(request.url ?? '', {
        method: request.method ?? '',
        headers: { accept },
      })
      response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' })
      response.end(Buffer.from(await reply.arrayBuffer()))
    }
    respond().catch(() => response.destroy())
  })
}

/** Starts a server on loopback until the test has finished, and returns its address. */
export async function startServer(listener: RequestListener, certificate?: Certificate): Promise<string> {
  const server: Server =
    certificate === undefined ? createServer(listener) : createSecureServer(certificate, listener)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`
}
