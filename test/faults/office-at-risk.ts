import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailer } from '../../lib/mail/smtp.ts'
import { type Emulators, startEmulators } from '../functions/fixtures/emulators.ts'
import { type FunctionsServer, serveFunctions } from '../functions/fixtures/functions-server.ts'
import { saveTabs, smallOffice, type Tabs } from '../functions/fixtures/office.ts'
import { officeWithOverdue } from '../functions/fixtures/office-with-overdue.ts'

/** An office whose outgoing calls can be made to fail. */
export interface OfficeAtRisk extends Emulators {
  readonly service: FunctionsServer
}

/** Overdue measures of two units, one with a head to copy in, and no authorised unit. */
export const firstDayOffice = {
  ...officeWithOverdue,
  Налаштування: smallOffice.Налаштування,
} as const satisfies Tabs

export const simulatedToday = '2024-01-09'

/** Time-outs longer than a busy computer delays a response, which would look like a fault. */
export const retry = { attemptTimeoutMs: 1_000, maxElapsedMs: 1_200, initialDelayMs: 10 } as const
/** Short enough that after a time-out there is time for another connection. */
const mailTimeouts = { connection: 1_000, greeting: 1_000, silence: 1_000, letter: 5_000 }

/** Calls `use` with a folder that holds the tabs, and deletes it afterwards. */
export async function withFolder<T>(tabs: Tabs, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'))
  try {
    await saveTabs(folder, tabs)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** An office without system tabs, with a mail server that requires a login. */
export async function startOffice(folder: string): Promise<OfficeAtRisk> {
  const emulators = await startEmulators(folder, {
    systemTabs: false,
    login: { user: 'control', password: 'secret' },
  })
  const { SMTP_URL: url = '', MAIL_FROM: from = '' } = emulators.environment
  const service = serveFunctions(emulators, {
    today: simulatedToday,
    retry,
    world: { mailer: async () => createMailer({ url, from, timeouts: mailTimeouts }) },
  })
  return {
    ...emulators,
    service,
    close: async () => {
      await service.close()
      await emulators.close()
    },
  }
}
