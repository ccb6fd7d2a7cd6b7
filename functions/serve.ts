import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { measuresTab } from '../lib/programme/schema.ts'
import { startSheetsEmulator } from '../sheet-template/emulator/sheets/server.ts'
import { startStorageEmulator } from '../sheet-template/emulator/storage/server.ts'
import { runtimeOrExit } from './runtime.ts'
import { exitWith, explainSheetError, onStop, parsePort, serveStandalone } from './standalone-server.ts'

/**
 * For an office without a cloud: the functions over a folder of CSV files, behind a proxy of its own (see
 * .github/SELF-HOSTING.md). What is changed in the browser is written into the folder at once.
 */
const { PORT, SHEET_DATA, ARCHIVE, ACCESS, PUBLIC_URL } = process.env
const port = parsePort(PORT)
if (!SHEET_DATA) exitWith('SHEET_DATA must be set: the folder of CSV files that is the sheet.')
if (!existsSync(join(SHEET_DATA, `${measuresTab.title}.csv`))) {
  exitWith(`SHEET_DATA must be a folder with ${measuresTab.title}.csv in it; there is none in ${SHEET_DATA}.`)
}
if (!PUBLIC_URL) exitWith('PUBLIC_URL must be set: the address at which people reach this machine.')
const sheet = await startSheetsEmulator({ data: SHEET_DATA, state: SHEET_DATA }).catch(explainSheetError)
const storage = ARCHIVE
  ? await startStorageEmulator({ buckets: ['archive'], folder: ARCHIVE }).catch((error: Error) =>
      exitWith(`The archive cannot be opened: ${error.message}`),
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
const close = await serveStandalone({
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
