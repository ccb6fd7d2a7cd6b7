import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { http } from '@google-cloud/functions-framework'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import { stringify } from 'csv-stringify/sync'
import { onTestFinished } from 'vitest'
import { archive } from '../../functions/archive.ts'
import { digest } from '../../functions/digest.ts'
import type { Line } from '../../functions/events.ts'
import { overview } from '../../functions/overview.ts'
import { recentSheet } from '../../functions/recent-sheet.ts'
import { refuseBodies } from '../../functions/refuse-bodies.ts'
import { report } from '../../functions/report.ts'
import { createRuntime } from '../../functions/runtime.ts'
import { validate } from '../../functions/validate.ts'
import { theDay } from '../../lib/calendar/day.ts'
import { readLayout } from '../../lib/google/layout.ts'
import { lazyBucket } from '../../lib/google/lazy-bucket.ts'
import { readTabs } from '../../lib/google/sheets.ts'
import type { Bucket } from '../../lib/google/storage.ts'
import { staffTabs } from '../../lib/programme/columns.ts'
import { type Outbox, startOutbox } from '../../sheet-template/local/outbox/outbox.ts'
import { type LocalSheet, startLocalSheet } from '../../sheet-template/local/server.ts'
import { type LocalStorage, startLocalStorage } from '../../sheet-template/local/storage/server.ts'

/** The sample programme that the project ships. */
export const sample = { folder: fileURLToPath(new URL('../../sheet-template/sample', import.meta.url)) }

/** The servers of the functions, among those of the stand-ins. */
const ours = new WeakSet<Server>()
refuseBodies((server) => ours.has(server))

/** Tabs by title, headers first. */
export type Tabs = Readonly<Record<string, readonly (readonly string[])[]>>

export interface Office {
  readonly sheet: LocalSheet
  /** The mail server that takes the letters. */
  readonly outbox: Outbox
  /** Lines that the functions wrote to the log. */
  readonly log: readonly Readonly<Record<string, unknown>>[]
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly post: (path: string) => Promise<Response>
  /** Without any time between one call and the next. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly later: (milliseconds: number) => void
  readonly storage: LocalStorage
  /** The archive as the functions see it. */
  readonly bucket: Bucket
  readonly setToday: (day: string) => void
}

/** An office for one test: its sheet, and the functions served as when deployed, through the real client. */
export async function openOffice(
  tabs: Tabs | { readonly folder: string },
  today = '2023-12-31',
  environment: Readonly<Record<string, string>> = {},
): Promise<Office> {
  const storage = await startLocalStorage({ buckets: ['archive'] })
  const patience = { attempt: 800, total: 1200, pause: 10 }
  const access = { rootUrl: storage.url, credentials: 'none', bucket: 'archive', patience } as const
  const bucket = lazyBucket(access)
  let day = theDay(today)
  const folder =
    'folder' in tabs && typeof tabs.folder === 'string' ? tabs.folder : await folderOf(tabs as Tabs)
  const sheet = await startLocalSheet({ data: folder })
  const outbox = await startOutbox()
  const runtime = createRuntime({
    STORAGE_ROOT_URL: storage.url,
    ARCHIVE_BUCKET: 'archive',
    SPREADSHEET_ID: sheet.spreadsheetId,
    SHEETS_ROOT_URL: sheet.url,
    GOOGLE_CREDENTIALS: 'none',
    ACCESS: 'open',
    TODAY: today,
    SMTP_URL: outbox.url,
    MAIL_FROM: 'Контроль <control@example.gov.ua>',
    ...environment,
  })
  const log: Record<string, unknown>[] = []
  const office = crypto.randomUUID()
  const spreadsheet = { ...runtime.spreadsheet, patience }
  // Whoever asks one after another is not answered from memory, unless the test says so.
  let clock = 0
  const quick = {
    ...runtime,
    spreadsheet,
    recent: recentSheet({
      tabs: () => readTabs(spreadsheet, staffTabs),
      layout: () => readLayout(spreadsheet),
      clock: () => clock,
    }),
    archive: runtime.archive && bucket,
    today: () => day,
    write: (line: Line) => void log.push(line),
  }
  const servers = new Map<string, Server>()
  for (const [name, door] of Object.entries({ report, overview, validate, digest, archive })) {
    http(`${name}-${office}`, door(quick))
    const server = getTestServer(`${name}-${office}`)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    servers.set(name, server)
    ours.add(server)
  }
  onTestFinished(async () => {
    for (const server of servers.values()) {
      server.closeAllConnections()
      server.close()
    }
    await storage.close()
    await sheet.close()
    await outbox.close()
  })
  const call: Office['fetch'] = (path, init) => {
    const server = servers.get(/^\/(\w+)/u.exec(path)?.[1] ?? '')
    if (server === undefined) throw new Error(`no function answers ${path}`)
    const { port } = server.address() as AddressInfo
    return fetch(`http://127.0.0.1:${port}${path}`, init)
  }
  const later = (milliseconds: number) => {
    clock += milliseconds
  }
  return {
    sheet,
    outbox,
    log,
    get: (path, headers = {}) => {
      later(60_000)
      return call(path, { headers })
    },
    post: (path) => call(path, { method: 'POST' }),
    later,
    fetch: call,
    storage,
    bucket,
    setToday: (next) => {
      day = theDay(next)
    },
  }
}

async function folderOf(tabs: Tabs): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [title, rows] of Object.entries(tabs)) {
    await writeFile(join(folder, `${title}.csv`), stringify(rows.map((row) => [...row])))
  }
  return folder
}

/** The smallest programme that can be reported on; tests change what they are about. */
export const smallOffice = {
  Заходи: [
    ['№', 'Розділ', 'Завдання', 'Зміст заходу', 'Строк виконання', 'Відповідальні'],
    ['1.1', 'І. Навчання', '1. Навчити працівників', 'Провести лекцію', 'ІІ квартал', 'УП'],
  ],
  Виконання: [
    ['№ заходу', 'Дата виконання', 'Результат', 'Що зроблено', 'Документ'],
    ['1.1', '29.05.2023', 'Виконано', 'Лекцію прочитано.', 'протокол від 29.05.2023 № 2'],
  ],
  Підрозділи: [
    ['Скорочення', 'Повна назва'],
    ['УП', 'Управління персоналу'],
  ],
  Налаштування: [
    ['Параметр', 'Значення'],
    ['Назва органу', 'Служба'],
    ['Назва програми', 'Антикорупційна програма'],
    ['Початок програми', '01.01.2023'],
    ['Кінець програми', '31.12.2025'],
  ],
} as const satisfies Tabs
