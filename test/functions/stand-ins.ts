import { type Outbox, type OutboxOptions, startOutbox } from '../../sheet-template/local/outbox/outbox.ts'
import { type LocalSheet, startLocalSheet } from '../../sheet-template/local/server.ts'
import { type LocalStorage, startLocalStorage } from '../../sheet-template/local/storage/server.ts'

/** All that the functions reach over the net: on this machine, for one test. */
export interface StandIns {
  readonly sheet: LocalSheet
  /** The mail server that takes the letters. */
  readonly outbox: Outbox
  readonly storage: LocalStorage
  /** What a service must be told so that it reaches them. */
  readonly environment: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

interface StandInsOptions {
  /** false: without the tabs that functions write, as a sheet is on its first day. */
  readonly systemTabs?: boolean
  readonly login?: OutboxOptions['login']
}

/** @param folder with the tabs of the sheet */
export async function startStandIns(
  folder: string,
  { systemTabs = true, login }: StandInsOptions = {},
): Promise<StandIns> {
  const storage = await startLocalStorage({ buckets: ['archive'] })
  const sheet = await startLocalSheet({ data: folder, systemTabs })
  const outbox = await startOutbox(login === undefined ? {} : { login })
  const mailServer = new URL(outbox.url)
  if (login !== undefined) Object.assign(mailServer, { username: login.user, password: login.password })
  return {
    sheet,
    outbox,
    storage,
    environment: {
      STORAGE_ROOT_URL: storage.url,
      ARCHIVE_BUCKET: 'archive',
      SPREADSHEET_ID: sheet.spreadsheetId,
      SHEETS_ROOT_URL: sheet.url,
      GOOGLE_CREDENTIALS: 'none',
      ACCESS: 'open',
      SMTP_URL: mailServer.href,
      MAIL_FROM: 'Контроль <control@example.gov.ua>',
    },
    close: async () => {
      await storage.close()
      await sheet.close()
      await outbox.close()
    },
  }
}
