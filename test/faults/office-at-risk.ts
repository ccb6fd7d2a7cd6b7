import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailer } from '../../lib/mail/smtp.ts'
import { type Emulators, startEmulators } from '../functions/fixtures/emulators.ts'
import { type FunctionsServer, serveFunctions } from '../functions/fixtures/functions-server.ts'
import { saveTabs, smallOffice, type Tabs } from '../functions/fixtures/office.ts'
import { officeWithOverdue } from '../functions/fixtures/office-with-overdue.ts'

export interface OfficeAtRisk extends Emulators {
  readonly service: FunctionsServer
}

/** Two units to write to, one of them with a head, and nothing in the sheet but what staff have typed. */
export const firstDay = {
  ...officeWithOverdue,
  Налаштування: smallOffice.Налаштування,
} as const satisfies Tabs

export const today = '2024-01-09'

/** Longer than this machine is ever busy with all the other offices, or they would look like faults. */
export const retry = { attemptTimeoutMs: 1_000, maxElapsedMs: 1_200, initialDelayMs: 10 } as const
/** After silence there is time for another connection. */
const mailPatience = { connection: 1_000, greeting: 1_000, idle: 1_000, total: 5_000 }

/** A folder that holds tabs while something is done with it. */
export async function withFolder<T>(tabs: Tabs, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'))
  try {
    await saveTabs(folder, tabs)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** An office on its first day: the tabs of the functions are not there yet, and the mail server wants a password. */
export async function startOffice(folder: string): Promise<OfficeAtRisk> {
  const standIns = await startEmulators(folder, {
    systemTabs: false,
    login: { user: 'control', password: 'secret' },
  })
  const { SMTP_URL: url = '', MAIL_FROM: from = '' } = standIns.environment
  const service = serveFunctions(standIns, {
    today,
    retry,
    world: { mailer: async () => createMailer({ url, from, timeouts: mailPatience }) },
  })
  return {
    ...standIns,
    service,
    close: async () => {
      await service.close()
      await standIns.close()
    },
  }
}
