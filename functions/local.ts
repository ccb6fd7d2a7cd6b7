import { fileURLToPath } from 'node:url'
import { startOutbox } from '../sheet-template/local/outbox/outbox.ts'
import { startLocalSheet } from '../sheet-template/local/server.ts'
import { startLocalStorage } from '../sheet-template/local/storage/server.ts'
import { giveUp, onStop, portOf, serveMachine, sheetTrouble } from './machine.ts'
import { runtimeOrExit } from './runtime.ts'

/** To try everything on this machine, without any account: the sample programme, letters that stay here. */
const { PORT, SHEET_DATA, SHEET_STATE, OUTBOX, ARCHIVE, TODAY } = process.env
const port = portOf(PORT)
const sheet = await startLocalSheet({
  data: SHEET_DATA || fileURLToPath(new URL('../sheet-template/sample', import.meta.url)),
  ...(SHEET_STATE ? { state: SHEET_STATE } : {}),
}).catch(sheetTrouble)
const outbox = await startOutbox(OUTBOX ? { folder: OUTBOX } : {}).catch((error: Error) =>
  giveUp(`The outbox cannot be opened: ${error.message}`),
)
const storage = await startLocalStorage({
  buckets: ['archive'],
  ...(ARCHIVE ? { folder: ARCHIVE } : {}),
}).catch((error: Error) => giveUp(`The archive cannot be opened: ${error.message}`))
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
const close = await serveMachine({ sheet, outbox, runtime, runtimeOf: () => runtime, port })

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
