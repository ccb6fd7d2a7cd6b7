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

/** The time-outs of an office’s calls to Google, and to its mail server. */
interface OfficeTimeouts {
  readonly google: RetryPolicy
  readonly mail: MailTimeouts
}

/** A computer that is busy with all the other offices must not look like a fault. */
const noTimeouts: OfficeTimeouts = { google: noTimeout, mail: noMailTimeout }

/** For calls that get no response. Short enough in total that after a time-out there is time for another connection. */
export function shortTimeouts(attemptTimeoutMs: number): OfficeTimeouts {
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
export async function startOffice(folder: string, timeouts = noTimeouts): Promise<OfficeAtRisk> {
  const emulators = await startEmulators(folder, {
    systemTabs: false,
    login: { user: 'control', password: 'secret' },
  })
  const { SMTP_URL: url = '', MAIL_FROM: from = '' } = emulators.environment
  const service = serveFunctions(emulators, {
    today: simulatedToday,
    retry: timeouts.google,
    world: { mailer: async () => createMailer({ url, from, timeouts: timeouts.mail }) },
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
