/**
 * What the conformance suite is pointed at: the stand-in, or a real spreadsheet when the environment names one in
 * CONFORMANCE_SPREADSHEET_ID and application-default credentials are there. Either way the suite works in a tab
 * of its own, which it takes away afterwards.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { auth, sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { startSheetsEmulator } from '../../../../sheet-template/emulator/sheets/server.ts'

export const realSpreadsheet = process.env['CONFORMANCE_SPREADSHEET_ID']

/** A real sheet allows sixty reads and sixty writes a minute. */
const pause = realSpreadsheet === undefined ? 0 : 1_100

export interface Target {
  rootUrl: string
  spreadsheetId: string
  /** A tab of 20 rows and 6 columns, with everything in its title that may go wrong. */
  title: string
  sheetId: number
  client: sheets_v4.Sheets
  call(method: string, pathAndQuery: string, body?: string): Promise<{ status: number; body: unknown }>
  close(): Promise<void>
}

interface Place {
  rootUrl: string
  spreadsheetId: string
  client: sheets_v4.Sheets
  token: () => Promise<string>
  close: () => Promise<void>
}

/**
 * The official client without an account: an OAuth2 client that holds some token, and nothing to renew it with, sends
 * it as it is and asks nobody.
 */
async function standIn(): Promise<Place> {
  const data = await mkdtemp(join(tmpdir(), 'conformance-'))
  const local = await startSheetsEmulator({ data })
  const credentials = new auth.OAuth2()
  credentials.setCredentials({ access_token: 'nobody' })
  return {
    rootUrl: local.url,
    spreadsheetId: local.spreadsheetId,
    client: sheets({ version: 'v4', auth: credentials, rootUrl: local.url }),
    token: async () => 'nobody',
    close: async () => {
      await local.close()
      await rm(data, { recursive: true })
    },
  }
}

async function real(spreadsheetId: string): Promise<Place> {
  const google = new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] })
  return {
    rootUrl: 'https://sheets.googleapis.com/',
    spreadsheetId,
    client: sheets({ version: 'v4', auth: google }),
    token: async () => (await google.getAccessToken()) ?? '',
    close: async () => {},
  }
}

export async function openTarget(): Promise<Target> {
  const place = await (realSpreadsheet === undefined ? standIn() : real(realSpreadsheet))
  const { rootUrl, spreadsheetId, client } = place
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
        headers: { authorization: `Bearer ${await place.token()}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      })
      return { status: response.status, body: await response.json() }
    },
    async close() {
      await client.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: [{ deleteSheet: { sheetId } }] },
      })
      await place.close()
    },
  }
}
