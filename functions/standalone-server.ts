import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import { yearOf } from '../lib/calendar/day.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { staffTabs } from '../lib/programme/schema.ts'
import type { MailEmulator } from '../sheet-template/emulator/mail/outbox.ts'
import { serveOutbox } from '../sheet-template/emulator/mail/serve-outbox.ts'
import type { SheetsEmulator } from '../sheet-template/emulator/sheets/server.ts'
import { deadlinePage } from '../sheet-template/pages/deadline-page.ts'
import { frontPage } from '../sheet-template/pages/front-page.ts'
import { serveSheetEditor } from '../sheet-template/pages/sheet-editor.ts'
import { limitBodies } from './limit-bodies.ts'
import { handlers, register } from './registry.ts'
import type { Runtime } from './runtime.ts'

/** What a standalone server, which needs no Google account, serves. */
export interface StandaloneOptions {
  readonly sheet: SheetsEmulator
  /** The mail emulator whose e-mails are shown; undefined where a mail server sends them. */
  readonly outbox: MailEmulator | undefined
  readonly runtime: Runtime
  /** The runtime of a function by its name. */
  readonly runtimeOf: (name: string) => Runtime
  readonly port: number
}

/**
 * Serves the functions, the sheet’s editor and a front page on one port of the loopback interface. The functions are the
 * deployed ones; only the address of Google differs.
 *
 * @returns a function that stops the server
 */
export async function serveStandalone(options: StandaloneOptions): Promise<() => void> {
  // In development mode the framework answers a malformed body with a stack trace.
  process.env['NODE_ENV'] = 'production'
  register(options.runtimeOf)
  const functions = new Map<string, Server>(
    Object.keys(handlers).map((name) => [`/${name}`, getTestServer(name)]),
  )
  const server = createServer((request, response) => {
    handleRequest(options, functions, request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  limitBodies((one) => one === server)
  server.once('error', (error) =>
    exitWith(`The port cannot be opened: ${error.message}. Set PORT to another one.`),
  )
  await new Promise<void>((listening) => server.listen(options.port, '127.0.0.1', listening))
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

async function handleRequest(
  { sheet, outbox, runtime }: StandaloneOptions,
  functions: ReadonlyMap<string, Server>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname: path, searchParams } = new URL(`http://localhost${request.url ?? '/'}`)
  // The sheet’s editor changes cells by PUT, and pages are to show the change at once.
  if (request.method === 'PUT') runtime.sheetCache.clear()
  const target = functions.get(path)
  if (target) {
    // The request is passed to the framework’s own server, which handles it as when deployed.
    target.emit('request', request, response)
  } else if (path === '/') {
    const workbook = await readTabs(runtime.spreadsheet, staffTabs)
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(await frontPage(workbook, runtime.today(), (await runtime.bucket?.list('')) ?? []))
  } else if (path === '/deadline') {
    const page = await deadlinePage(searchParams, yearOf(runtime.today()))
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page)
  } else if (
    !(outbox && (await serveOutbox(outbox, path, request, response))) &&
    !(await serveSheetEditor(sheet, path, request, response))
  ) {
    response
      .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end('За цією адресою нічого немає.\n')
  }
}

/** The port in PORT, 8080 where it is not set. Exits the process where it is malformed. */
export function parsePort(text: string | undefined): number {
  const port = Number(text || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) exitWith('PORT must be a number from 1 to 65535.')
  return port
}

/** Calls back once when the process is asked to stop. */
export function onStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

/** Prints why a folder of CSV files cannot be opened as the sheet, and exits. */
export function explainSheetError({ message, cause }: Error): never {
  const detail =
    cause instanceof Error ? `: ${cause.message}. Cells are parted by commas, lines by line breaks` : ''
  return exitWith(`The sheet cannot be opened: ${message}${detail}.`)
}

/** Prints in one line why nothing can be served, and exits with status 1. */
export function exitWith(reason: string): never {
  console.error(reason)
  process.exit(1)
}
