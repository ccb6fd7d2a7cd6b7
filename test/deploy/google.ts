import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMailEmulator } from '../../sheet-template/emulator/mail/outbox.ts'
import { startSheetsEmulator } from '../../sheet-template/emulator/sheets/server.ts'
import { startStorageEmulator } from '../../sheet-template/emulator/storage/server.ts'
import { sample } from '../functions/fixtures/office.ts'
import { nodeOptions } from './node-options.ts'

/**
 * What a deployed function finds around it, on this machine: Google's sheet and archive, which want the token that
 * Google's metadata server gives, and a mail server. `environment` is what the function is told of them.
 */
export async function startGoogle() {
  const [sheet, storage, outbox] = await Promise.all([
    startSheetsEmulator({ data: sample.folder }),
    startStorageEmulator({ buckets: ['archive'] }),
    startMailEmulator(),
  ])
  const refused: string[] = []
  const metadata = await listen(({ url = '' }, response) => {
    const body = { access_token: 'token-of-the-service', expires_in: 3600, token_type: 'Bearer' }
    response.setHeader('Metadata-Flavor', 'Google').setHeader('Content-Type', 'application/json')
    if (url.includes('/service-accounts/default/token')) response.end(JSON.stringify(body))
    else response.writeHead(404).end()
  })
  const guards = await Promise.all([sheet.url, storage.url].map((url) => guard(url, refused)))
  const [sheetsRootUrl = '', storageRootUrl = ''] = guards.map(addressOf)
  return {
    environment: {
      NODE_ENV: 'production',
      NODE_OPTIONS: nodeOptions,
      K_SERVICE: 'report',
      K_REVISION: 'report-00001-abc',
      // Without it the client runs gcloud, if there is one, to learn the project, and then asks the metadata server.
      GOOGLE_CLOUD_PROJECT: 'project',
      GCE_METADATA_HOST: new URL(addressOf(metadata)).host,
      METADATA_SERVER_DETECTION: 'assume-present',
      GOOGLE_CREDENTIALS: 'application-default',
      SPREADSHEET_ID: sheet.spreadsheetId,
      SHEETS_ROOT_URL: sheetsRootUrl,
      STORAGE_ROOT_URL: storageRootUrl,
      ARCHIVE_BUCKET: 'archive',
      SMTP_URL: outbox.url,
      MAIL_FROM: 'Контроль <control@example.gov.ua>',
      PUBLIC_URL: 'https://control.example.gov.ua',
      ACCESS: 'iam',
    },
    sheet,
    outbox,
    storage,
    /** Requests that came without the token. */
    refused,
    close: async () => {
      for (const server of [metadata, ...guards]) {
        server.closeAllConnections()
        server.close()
      }
      await Promise.all([sheet.close(), storage.close(), outbox.close()])
    },
  }
}

/** Lets through to a stand-in only who has the token. */
function guard(target: string, refused: string[]): Promise<Server> {
  return listen((asked, response) => {
    if (asked.headers.authorization !== 'Bearer token-of-the-service') {
      refused.push(`${asked.method} ${asked.url}`)
      response.writeHead(401).end()
      return
    }
    const { method = 'GET', headers, url = '/' } = asked
    const onward = request(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    onward.once('error', () => response.destroy())
    asked.pipe(onward)
  })
}

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handle)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
