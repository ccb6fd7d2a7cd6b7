import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RetryPolicy } from '../../lib/google/retry.ts'
import { createMailer, type MailTimeouts } from '../../lib/mail/smtp.ts'
import { type Emulators, startEmulators } from '../functions/fixtures/emulators.ts'
import { type FunctionsServer, serveFunctions } from '../functions/fixtures/functions-server.ts'
import { saveTabs, smallOffice, type Tabs } from '../functions/fixtures/office.ts'
import { officeWithOverdue } from '../functions/fixtures/office-with-overdue.ts'
import { noMailTimeout, noTimeout } from '../time-limits.ts'

export interface OfficeAtRisk extends Emulators {
  readonly service: FunctionsServer
}

/** Two units to write to, one of them with a head, and nothing in the sheet but what staff have typed. */
export const firstDay = {
  ...officeWithOverdue,
  Налаштування: smallOffice.Налаштування,
} as const satisfies Tabs

export const today = '2024-01-09'

/** How patient an office is with Google, and with its mail server. */
interface Patiences {
  readonly google: RetryPolicy
  readonly mail: MailTimeouts
}

/** A machine that is busy with all the other offices must not look like a fault. */
const patient: Patiences = { google: noTimeout, mail: noMailTimeout }

/** For what never answers, in milliseconds. After silence there is time for another connection. */
export function impatient(attemptTimeoutMs: number): Patiences {
  return {
    google: { attemptTimeoutMs, maxElapsedMs: attemptTimeoutMs * 1.2, initialDelayMs: 10 },
    mail: {
      connection: attemptTimeoutMs,
      greeting: attemptTimeoutMs,
      idle: attemptTimeoutMs,
      total: attemptTimeoutMs * 5,
    },
  }
}

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
export async function startOffice(folder: string, patience = patient): Promise<OfficeAtRisk> {
  const standIns = await startEmulators(folder, {
    systemTabs: false,
    login: { user: 'control', password: 'secret' },
  })
  const { SMTP_URL: url = '', MAIL_FROM: from = '' } = standIns.environment
  const service = serveFunctions(standIns, {
    today,
    retry: patience.google,
    world: { mailer: async () => createMailer({ url, from, timeouts: patience.mail }) },
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
