import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { yearOf } from '../lib/calendar/day.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { staffTabs } from '../lib/programme/columns.ts'
import { startOutbox } from '../sheet-template/local/outbox/outbox.ts'
import { serveOutbox } from '../sheet-template/local/outbox/serve-outbox.ts'
import { deadlinePage } from '../sheet-template/local/pages/deadline-page.ts'
import { serveDesk } from '../sheet-template/local/pages/desk.ts'
import { indexPage } from '../sheet-template/local/pages/index-page.ts'
import { startLocalSheet } from '../sheet-template/local/server.ts'
import { startLocalStorage } from '../sheet-template/local/storage/server.ts'

/**
 * Everything on this machine, without a Google account: the sheet, all functions and a front page on
 * one port. The functions are the deployed ones: only the address of Google is another.
 */
const port = Number(process.env['PORT'] || 8080)
if (!Number.isInteger(port) || port < 1 || port > 65_535) giveUp('PORT must be a number from 1 to 65535.')
const sheet = await startLocalSheet({
  data: process.env['SHEET_DATA'] || fileURLToPath(new URL('../sheet-template/sample', import.meta.url)),
  ...(process.env['SHEET_STATE'] ? { state: process.env['SHEET_STATE'] } : {}),
}).catch(({ message, cause }: Error) => {
  const detail =
    cause instanceof Error ? `: ${cause.message}. Cells are parted by commas, lines by line breaks` : ''
  return giveUp(`The sheet cannot be opened: ${message}${detail}.`)
})
const outbox = await startOutbox(process.env['OUTBOX'] ? { folder: process.env['OUTBOX'] } : {}).catch(
  (error: Error) => giveUp(`The outbox cannot be opened: ${error.message}`),
)
const storage = await startLocalStorage({
  buckets: ['archive'],
  ...(process.env['ARCHIVE'] ? { folder: process.env['ARCHIVE'] } : {}),
}).catch((error: Error) => giveUp(`The archive cannot be opened: ${error.message}`))
Object.assign(process.env, {
  // Otherwise the framework answers a malformed body with a stack trace.
  NODE_ENV: 'production',
  SPREADSHEET_ID: sheet.spreadsheetId,
  SHEETS_ROOT_URL: sheet.url,
  STORAGE_ROOT_URL: storage.url,
  ARCHIVE_BUCKET: 'archive',
  GOOGLE_CREDENTIALS: 'none',
  ACCESS: 'open',
  SMTP_URL: outbox.url,
  MAIL_FROM: 'Контроль виконання програми <control@localhost.example>',
  PUBLIC_URL: `http://localhost:${port}`,
})

const { doors, runtime } = await import('./index.ts')
const { getTestServer } = await import('@google-cloud/functions-framework/testing')
const functions = new Map<string, Server>(Object.keys(doors).map((name) => [`/${name}`, getTestServer(name)]))

const server = createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error)
    response.writeHead(500).end()
  })
})

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname: path, searchParams } = new URL(`http://localhost${request.url ?? '/'}`)
  // Whoever changes a cell here and opens a page sees the change.
  if (request.method === 'PUT') runtime.recent.forget()
  const target = functions.get(path)
  if (target) {
    // The framework's own server answers, as it does when deployed; only the socket is ours.
    target.emit('request', request, response)
  } else if (path === '/') {
    const workbook = await readTabs(runtime.spreadsheet, staffTabs)
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(await indexPage(workbook, runtime.today(), (await runtime.archive?.list('')) ?? []))
  } else if (path === '/deadline') {
    const page = await deadlinePage(searchParams, yearOf(runtime.today()))
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page)
  } else if (
    !(await serveOutbox(outbox, path, request, response)) &&
    !(await serveDesk(sheet, path, request, response))
  ) {
    response
      .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end('За цією адресою нічого немає.\n')
  }
}

server.once('error', (error) =>
  giveUp(`The port cannot be opened: ${error.message}. Set PORT to another one.`),
)
server.listen(port, '127.0.0.1', () => {
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  console.log(`Початкова сторінка  ${address}/`)
  console.log(`Таблиця             ${address}/sheet`)
  console.log(`Перевірка           ${address}/validate`)
  console.log(`Стан виконання      ${address}/overview`)
  console.log(`Звіт (PDF)          ${address}/report?period=2023`)
  console.log(`Щотижневі листи     ${address}/digest`)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close()
    server.closeAllConnections()
    void storage.close()
    void sheet.close()
    void outbox.close()
  })
}

/** Says in one line why nothing can be served. */
function giveUp(reason: string): never {
  console.error(reason)
  process.exit(1)
}
