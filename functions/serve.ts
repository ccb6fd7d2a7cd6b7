import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { measuresTab } from '../lib/programme/columns.ts'
import { startLocalSheet } from '../sheet-template/local/server.ts'
import { startLocalStorage } from '../sheet-template/local/storage/server.ts'
import { giveUp, onStop, portOf, serveMachine, sheetTrouble } from './machine.ts'
import { runtimeOrExit } from './runtime.ts'

/**
 * For an office without a cloud: the functions over a folder of CSV files, behind a proxy of its own (see
 * .github/SELF-HOSTING.md). What is changed in the browser is written into the folder at once.
 */
const { PORT, SHEET_DATA, ARCHIVE, ACCESS, PUBLIC_URL } = process.env
const port = portOf(PORT)
if (!SHEET_DATA) giveUp('SHEET_DATA must be set: the folder of CSV files that is the sheet.')
if (!existsSync(join(SHEET_DATA, `${measuresTab.title}.csv`))) {
  giveUp(`SHEET_DATA must be a folder with ${measuresTab.title}.csv in it; there is none in ${SHEET_DATA}.`)
}
if (!PUBLIC_URL) giveUp('PUBLIC_URL must be set: the address at which people reach this machine.')
const sheet = await startLocalSheet({ data: SHEET_DATA, state: SHEET_DATA }).catch(sheetTrouble)
const storage = ARCHIVE
  ? await startLocalStorage({ buckets: ['archive'], folder: ARCHIVE }).catch((error: Error) =>
      giveUp(`The archive cannot be opened: ${error.message}`),
    )
  : undefined
const runtime = runtimeOrExit({
  ...process.env,
  SPREADSHEET_ID: sheet.spreadsheetId,
  SHEETS_ROOT_URL: sheet.url,
  GOOGLE_CREDENTIALS: 'none',
  ACCESS: ACCESS || 'link',
  STORAGE_ROOT_URL: storage?.url,
  ARCHIVE_BUCKET: storage && 'archive',
})
// The proxy lets nobody through to what writes; the clock of the machine calls it here, without a link.
const guarded = { ...runtime, access: 'iam' } as const
const forReaders = new Set(['report', 'overview'])
const close = await serveMachine({
  sheet,
  outbox: undefined,
  runtime,
  runtimeOf: (name) => (forReaders.has(name) ? runtime : guarded),
  port,
})
console.log(`Serving ${SHEET_DATA} on http://127.0.0.1:${port}/`)

onStop(() => {
  close()
  void storage?.close()
  void sheet.close()
})
