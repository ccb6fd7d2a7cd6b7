import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMailEmulator } from '../../sheet-template/emulator/mail/outbox.ts'
import { startSheetsEmulator } from '../../sheet-template/emulator/sheets/server.ts'
import { startStorageEmulator } from '../../sheet-template/emulator/storage/server.ts'
import { sample } from '../functions/fixtures/office.ts'
import { nodeOptions } from './node-options.ts'

/**
 * Starts emulators of what a deployed function uses: the spreadsheet and the archive, which require the token of the
 * metadata server, the metadata server, and a mail server. `environment` has the variables of the function.
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
      // Without it Google’s library runs gcloud, where that is installed, to learn the project.
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
    /** Requests without the token, which were refused. */
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

/** A proxy before an emulator that refuses requests without the token with 401. */
function guard(target: string, refused: string[]): Promise<Server> {
  return listen((incoming, response) => {
    if (incoming.headers.authorization !== 'Bearer token-of-the-service') {
      refused.push(`${incoming.method} ${incoming.url}`)
      response.writeHead(401).end()
      return
    }
    const { method = 'GET', headers, url = '/' } = incoming
    const forwarded = request(new URL(url, target), { method, headers }, (upstream) => {
      response.writeHead(upstream.statusCode ?? 500, upstream.headers)
      upstream.pipe(response)
    })
    forwarded.once('error', () => response.destroy())
    incoming.pipe(forwarded)
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
