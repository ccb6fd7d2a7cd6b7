/**
 * The spreadsheet on which the conformance suite runs: the emulator’s, or a real one when CONFORMANCE_SPREADSHEET_ID
 * names it and there are application-default credentials. In both cases the suite works in a tab of its own, which it
 * deletes afterwards.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { auth, sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { startSheetsEmulator } from '../../../../sheet-template/emulator/sheets/server.ts'

export const realSpreadsheet = process.env['CONFORMANCE_SPREADSHEET_ID']

/** Milliseconds before each request: Google allows 60 reads and 60 writes a minute. */
const pause = realSpreadsheet === undefined ? 0 : 1_100

export interface Target {
  rootUrl: string
  spreadsheetId: string
  /** The title of a tab of 20 rows and 6 columns; it has the characters that are special in ranges and paths. */
  title: string
  sheetId: number
  client: sheets_v4.Sheets
  call(method: string, pathAndQuery: string, body?: string): Promise<{ status: number; body: unknown }>
  close(): Promise<void>
}

interface Connection {
  rootUrl: string
  spreadsheetId: string
  client: sheets_v4.Sheets
  token: () => Promise<string>
  close: () => Promise<void>
}

/**
 * The official client without an account: an OAuth2 client that has a token, but nothing to renew it with, sends the
 * token without asking Google.
 */
async function emulator(): Promise<Connection> {
  const data = await mkdtemp(join(tmpdir(), 'conformance-'))
  const sheet = await startSheetsEmulator({ data })
  const credentials = new auth.OAuth2()
  credentials.setCredentials({ access_token: 'nobody' })
  return {
    rootUrl: sheet.url,
    spreadsheetId: sheet.spreadsheetId,
    client: sheets({ version: 'v4', auth: credentials, rootUrl: sheet.url }),
    token: async () => 'nobody',
    close: async () => {
      await sheet.close()
      await rm(data, { recursive: true })
    },
  }
}

async function realGoogle(spreadsheetId: string): Promise<Connection> {
  const google = new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] })
  return {
    rootUrl: 'https://sheets.googleapis.com/',
    spreadsheetId,
    client: sheets({ version: 'v4', auth: google }),
    token: async () => (await google.getAccessToken()) ?? '',
    close: async () => {},
  }
}

/** Adds the tab of the suite; `close` deletes it. */
export async function openTarget(): Promise<Target> {
  const connection = await (realSpreadsheet === undefined ? emulator() : realGoogle(realSpreadsheet))
  const { rootUrl, spreadsheetId, client } = connection
  const title = `Пере'вірка/API!${Date.now()}`
  const added = await client.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [{ addSheet: { properties: { title, gridProperties: { rowCount: 20, columnCount: 6 } } } }],
    },
  })
  const sheetId = added.data.replies?.[0]?.addSheet?.properties?.sheetId ?? 0
  return {
    rootUrl,
    spreadsheetId,
    title,
    sheetId,
    client,
    async call(method, pathAndQuery, body) {
      await sleep(pause)
      const response = await fetch(`${rootUrl}v4/spreadsheets/${spreadsheetId}${pathAndQuery}`, {
        method,
        headers: { authorization: `Bearer ${await connection.token()}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      })
      return { status: response.status, body: await response.json() }
    },
    async close() {
      await client.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: [{ deleteSheet: { sheetId } }] },
      })
      await connection.close()
    },
  }
}
