import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import { yearOf } from '../lib/calendar/day.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { staffTabs } from '../lib/programme/columns.ts'
import type { Outbox } from '../sheet-template/local/outbox/outbox.ts'
import { serveOutbox } from '../sheet-template/local/outbox/serve-outbox.ts'
import { deadlinePage } from '../sheet-template/local/pages/deadline-page.ts'
import { serveDesk } from '../sheet-template/local/pages/desk.ts'
import { indexPage } from '../sheet-template/local/pages/index-page.ts'
import type { LocalSheet } from '../sheet-template/local/server.ts'
import { doors, register } from './doors.ts'
import { refuseBodies } from './refuse-bodies.ts'
import type { Runtime } from './runtime.ts'

/** What is served on one machine, without Google. */
export interface Machine {
  readonly sheet: LocalSheet
  /** Undefined: letters leave by a mail server. */
  readonly outbox: Outbox | undefined
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
export async function serveMachine(machine: Machine): Promise<() => void> {
  // Otherwise the framework answers a malformed body with a stack trace.
  process.env['NODE_ENV'] = 'production'
  register(machine.runtimeOf)
  const functions = new Map<string, Server>(
    Object.keys(doors).map((name) => [`/${name}`, getTestServer(name)]),
  )
  const server = createServer((request, response) => {
    answer(machine, functions, request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  refuseBodies((one) => one === server)
  server.once('error', (error) =>
    giveUp(`The port cannot be opened: ${error.message}. Set PORT to another one.`),
  )
  await new Promise<void>((listening) => server.listen(machine.port, '127.0.0.1', listening))
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

async function answer(
  { sheet, outbox, runtime }: Machine,
  functions: ReadonlyMap<string, Server>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
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
    !(outbox && (await serveOutbox(outbox, path, request, response))) &&
    !(await serveDesk(sheet, path, request, response))
  ) {
    response
      .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end('За цією адресою нічого немає.\n')
  }
}

/** The port to serve on. */
export function portOf(text: string | undefined): number {
  const port = Number(text || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) giveUp('PORT must be a number from 1 to 65535.')
  return port
}

/** Ends everything when the machine is told to stop. */
export function onStop(end: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}

/** Why a folder of CSV files cannot be the sheet, for whoever starts the program. */
export function sheetTrouble({ message, cause }: Error): never {
  const detail =
    cause instanceof Error ? `: ${cause.message}. Cells are parted by commas, lines by line breaks` : ''
  return giveUp(`The sheet cannot be opened: ${message}${detail}.`)
}

/** Says in one line why nothing can be served. */
export function giveUp(reason: string): never {
  console.error(reason)
  process.exit(1)
}
