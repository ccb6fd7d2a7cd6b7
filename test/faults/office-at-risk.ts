import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailer } from '../../lib/mail/smtp.ts'
import { lateOffice } from '../functions/late-office.ts'
import { saveTabs, smallOffice, type Tabs } from '../functions/office.ts'
import { type Service, serveFunctions } from '../functions/service.ts'
import { type StandIns, startStandIns } from '../functions/stand-ins.ts'

export interface OfficeAtRisk extends StandIns {
  readonly service: Service
}

/** Two units to write to, one of them with a head, and nothing in the sheet but what staff have typed. */
export const firstDay = { ...lateOffice, Налаштування: smallOffice.Налаштування } as const satisfies Tabs

export const today = '2024-01-09'

/** Longer than this machine is ever busy with all the other offices, or they would look like faults. */
export const patience = { attempt: 1_000, total: 1_200, pause: 10 } as const
/** After silence there is time for another connection. */
const mailPatience = { connection: 1_000, greeting: 1_000, silence: 1_000, letter: 5_000 }

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
  const standIns = await startStandIns(folder, {
    systemTabs: false,
    login: { user: 'control', password: 'secret' },
  })
  const { SMTP_URL: url = '', MAIL_FROM: from = '' } = standIns.environment
  const service = serveFunctions(standIns, {
    today,
    patience,
    world: { mailer: async () => createMailer({ url, from, patience: mailPatience }) },
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
