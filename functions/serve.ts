import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { measuresTab } from '../lib/programme/schema.ts'
import { startSheetsEmulator } from '../sheet-template/emulator/sheets/server.ts'
import { startStorageEmulator } from '../sheet-template/emulator/storage/server.ts'
import { runtimeOrExit } from './runtime.ts'
import { exitWith, explainSheetError, onStop, parsePort, serveStandalone } from './standalone-server.ts'

/**
 * `npm run serve`: the functions over a folder of CSV files, for an office without a cloud, behind its own proxy. The
 * editor in the browser writes changes to the folder at once.
 *
 * @see .github/SELF-HOSTING.md
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
// The proxy blocks the functions that write; the machine’s scheduler calls them directly, without a link.
const unrestricted = { ...runtime, access: 'iam' } as const
const readerFunctions = new Set(['report', 'overview'])
const close = await serveStandalone({
  sheet,
  outbox: undefined,
  runtime,
  runtimeOf: (name) => (readerFunctions.has(name) ? runtime : unrestricted),
  port,
})
console.log(`Serving ${SHEET_DATA} on http://127.0.0.1:${port}/`)

onStop(() => {
  close()
  void storage?.close()
  void sheet.close()
})
