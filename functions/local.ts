import { fileURLToPath } from 'node:url'
import { startMailEmulator } from '../sheet-template/emulator/mail/outbox.ts'
import { startSheetsEmulator } from '../sheet-template/emulator/sheets/server.ts'
import { startStorageEmulator } from '../sheet-template/emulator/storage/server.ts'
import { runtimeOrExit } from './runtime.ts'
import { exitWith, explainSheetError, onStop, parsePort, serveStandalone } from './standalone-server.ts'

/** `npm start`: the functions over emulators of Google and of a mail server, with the sample programme. No account needed. */
const { PORT, SHEET_DATA, SHEET_STATE, OUTBOX, ARCHIVE, TODAY } = process.env
const port = parsePort(PORT)
const sheet = await startSheetsEmulator({
  data: SHEET_DATA || fileURLToPath(new URL('../sheet-template/sample', import.meta.url)),
  ...(SHEET_STATE ? { state: SHEET_STATE } : {}),
}).catch(explainSheetError)
const outbox = await startMailEmulator(OUTBOX ? { folder: OUTBOX } : {}).catch((error: Error) =>
  exitWith(`The outbox cannot be opened: ${error.message}`),
)
const storage = await startStorageEmulator({
  buckets: ['archive'],
  ...(ARCHIVE ? { folder: ARCHIVE } : {}),
}).catch((error: Error) => exitWith(`The archive cannot be opened: ${error.message}`))
const runtime = runtimeOrExit({
  SPREADSHEET_ID: sheet.spreadsheetId,
  SHEETS_ROOT_URL: sheet.url,
  STORAGE_ROOT_URL: storage.url,
  ARCHIVE_BUCKET: 'archive',
  GOOGLE_CREDENTIALS: 'none',
  ACCESS: 'open',
  SMTP_URL: outbox.url,
  MAIL_FROM: 'Контроль виконання програми <control@localhost.example>',
  PUBLIC_URL: `http://localhost:${port}`,
  TODAY,
})
const close = await serveStandalone({ sheet, outbox, runtime, runtimeOf: () => runtime, port })

const address = `http://localhost:${port}`
console.log(`Початкова сторінка  ${address}/`)
console.log(`Таблиця             ${address}/sheet`)
console.log(`Перевірка           ${address}/validate`)
console.log(`Стан виконання      ${address}/overview`)
console.log(`Звіт (PDF)          ${address}/report?period=2023`)
console.log(`Щотижневі листи     ${address}/digest`)

onStop(() => {
  close()
  void storage.close()
  void sheet.close()
  void outbox.close()
})
