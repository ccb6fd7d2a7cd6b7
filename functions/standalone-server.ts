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

/** What is served on one machine, without Google. */
export interface StandaloneOptions {
  readonly sheet: SheetsEmulator
  /** Undefined: letters leave by a mail server. */
  readonly outbox: MailEmulator | undefined
  readonly runtime: Runtime
  /** The world as one function sees it. */
  readonly runtimeOf: (name: string) => Runtime
  readonly port: number
}

/**
 * Serves the functions, the sheet and a front page on one port, to this machine alone. The functions are the deployed
 * ones: only the address of Google is another.
 *
 * @returns what ends it
 */
export async function serveStandalone(machine: StandaloneOptions): Promise<() => void> {
  // Otherwise the framework answers a malformed body with a stack trace.
  process.env['NODE_ENV'] = 'production'
  register(machine.runtimeOf)
  const functions = new Map<string, Server>(
    Object.keys(handlers).map((name) => [`/${name}`, getTestServer(name)]),
  )
  const server = createServer((request, response) => {
    answer(machine, functions, request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  limitBodies((one) => one === server)
  server.once('error', (error) =>
    exitWith(`The port cannot be opened: ${error.message}. Set PORT to another one.`),
  )
  await new Promise<void>((listening) => server.listen(machine.port, '127.0.0.1', listening))
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

async function answer(
  { sheet, outbox, runtime }: StandaloneOptions,
  functions: ReadonlyMap<string, Server>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname: path, searchParams } = new URL(`http://localhost${request.url ?? '/'}`)
  // Whoever changes a cell here and opens a page sees the change.
  if (request.method === 'PUT') runtime.sheetCache.clear()
  const target = functions.get(path)
  if (target) {
    // The framework's own server answers, as it does when deployed; only the socket is ours.
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

/** The port to serve on. */
export function parsePort(text: string | undefined): number {
  const port = Number(text || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) exitWith('PORT must be a number from 1 to 65535.')
  return port
}

/** Ends everything when the machine is told to stop. */
export function onStop(end: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}

/** Why a folder of CSV files cannot be the sheet, for whoever starts the program. */
export function explainSheetError({ message, cause }: Error): never {
  const detail =
    cause instanceof Error ? `: ${cause.message}. Cells are parted by commas, lines by line breaks` : ''
  return exitWith(`The sheet cannot be opened: ${message}${detail}.`)
}

/** Says in one line why nothing can be served. */
export function exitWith(reason: string): never {
  console.error(reason)
  process.exit(1)
}
