import type { RequestListener } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import type { FaultRule } from '../../../sheet-template/emulator/faults/google-faults.ts'
import type { JsonObject } from '../../../sheet-template/emulator/sheets/json.ts'
import { asNobody } from '../commands/run-command.ts'
import { account } from '../template/provisioned.ts'
import { type Examine, expectProblem, skippedIn, spreadsheetChecks, testEach } from './broken.ts'
import { limits, type SetUp, startServer } from './set-up.ts'

/** A port of loopback on which nothing listens. */
const nowhere = 'http://127.0.0.1:20009/'

/** Serves the sheet with the same time in every response, and returns the address. */
async function withDate(sheet: SetUp['sheet'], date: Date): Promise<string> {
  const proxy = await startServer((request, response) => {
    const respond = async () => {
      const reply = await fetch(new URL(request.url ?? '', sheet.url), { method: request.method ?? '' })
      const head = { Date: date.toUTCString(), 'Content-Type': reply.headers.get('content-type') ?? '' }
      response.writeHead(reply.status, head).end(await reply.text())
    }
    respond().catch(() => response.destroy())
  })
  return `${proxy}/`
}

describe('this computer', () => {
  const googleTime = Date.parse('2023-12-31T09:00:00Z')
  /** Runs the checks with two stopped clocks: the one of this computer is so much ahead of Google’s, or behind. */
  const withClock =
    (ahead: number): Examine =>
    async ({ examine, sheet, environment }) =>
      examine({
        now: () => googleTime + ahead,
        environment: { ...environment, SHEETS_ROOT_URL: await withDate(sheet, new Date(googleTime)) },
      })

  testEach([
    [
      'an old Node',
      'Node',
      'wrong',
      /22\.1\.0, .* Run «npm ci»/u,
      ({ examine }) => examine({ nodeVersion: '22.1.0' }),
    ],
    [
      'a clock that is behind',
      'network and clock',
      'wrong',
      / 600 s behind Google’s.*\(NTP\)/u,
      withClock(-600_000),
    ],
    [
      'a clock that is ahead',
      'network and clock',
      'warning',
      / 120 s ahead of Google’s/u,
      withClock(120_000),
    ],
  ])

  testEach([
    [
      'another spreadsheet',
      'environment',
      'warning',
      /another spreadsheet/u,
      ({ examineWith }) => examineWith({ SPREADSHEET_ID: 'other' }),
    ],
    [
      'no spreadsheet',
      'environment',
      'wrong',
      /SPREADSHEET_ID must be set/u,
      ({ examineWith }) => examineWith({ SPREADSHEET_ID: '' }),
    ],
  ])

  test('all problems of the environment are reported, and the spreadsheet is checked all the same', async () => {
    const examine: Examine = ({ examineWith }) => examineWith({ MAIL_FROM: '?', PUBLIC_URL: '?' })
    const expected = /MAIL_FROM must be .*; PUBLIC_URL must be/u
    const lines = await expectProblem(['', 'environment', 'wrong', expected, examine])
    const outside = ['mail server', 'archive', 'keys of links', 'public address']
    expect(skippedIn(lines)).toEqual([...outside, 'what only the scheduler may call'])
  })

  test('without a network only the environment is checked', async () => {
    const examine: Examine = ({ examineWith }) => examineWith({ SHEETS_ROOT_URL: nowhere })
    const expected = /Google cannot be reached from here: nothing listens there/u
    const lines = await expectProblem(['', 'network and clock', 'wrong', expected, examine], ['Sheets API'])
    expect(skippedIn(lines)).toEqual(['reading', 'writing', ...spreadsheetChecks])
  })
})

describe('the spreadsheet cannot be read', () => {
  const refusing =
    (status: number, reason?: string): Examine =>
    async ({ sheet, examine }) => {
      const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: reason ?? '' }]
      const fault: FaultRule['fault'] = { kind: 'status', status, ...(reason && { details }) }
      sheet.injectFault({ path: /spreadsheets/u, fault })
      return examine()
    }
  const silent: Examine = ({ sheet, examine }) => {
    sheet.injectFault({ path: /spreadsheets/u, fault: { kind: 'hang' } })
    // The first request is for the spreadsheet, and only it gets no response.
    const attempts = [300]
    const google = {
      ...limits.google,
      get attemptTimeoutMs() {
        return attempts.pop() ?? limits.google.attemptTimeoutMs
      },
    }
    return examine({ limits: { ...limits, google } })
  }
  const share = new RegExp(`not shared with ${account}\\. .*press Share`, 'u')
  const noScope = refusing(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')
  const off = refusing(403, 'SERVICE_DISABLED')

  testEach(
    [
      ['the API is off', 'Sheets API', 'wrong', /gcloud services enable sheets/u, off],
      ['a scope is missing', 'Sheets API', 'wrong', /lack the scope .*auth\/spreadsheets/u, noScope],
      ['the credentials are refused', 'Sheets API', 'wrong', /not accept the credentials/u, refusing(401)],
      ['too many requests', 'Sheets API', 'wrong', /again in a minute/u, refusing(429)],
      ['no answer', 'Sheets API', 'wrong', /does not answer now/u, silent],
    ],
    { skipped: ['reading', 'writing', ...spreadsheetChecks] },
  )

  testEach(
    [
      ['not shared', 'reading', 'wrong', share, refusing(403)],
      ['not there', 'reading', 'wrong', /finds no spreadsheet with the id local/u, refusing(404)],
    ],
    { skipped: ['writing', ...spreadsheetChecks] },
  )
})

describe('the account', () => {
  test('without credentials the spreadsheet and the archive are not checked', async () => {
    const examine: Examine = ({ examine }) => {
      for (const [name, value] of Object.entries(asNobody)) vi.stubEnv(name, value)
      return examine()
    }
    const expected = /There are no Google credentials\. Run «gcloud auth/u
    const lines = await expectProblem(['', 'credentials', 'wrong', expected, examine])
    expect(skippedIn(lines)).toEqual(['Sheets API', 'reading', 'writing', ...spreadsheetChecks, 'archive'])
  })

  /** A metadata server that returns what `bodyOf` does, and 403 where that is undefined. */
  const metadata =
    (bodyOf: (url: string) => string | undefined): Examine =>
    async ({ examine }) => {
      const listener: RequestListener = ({ url = '' }, response) => {
        const body = bodyOf(url)
        response.setHeader('Metadata-Flavor', 'Google').setHeader('Content-Type', 'application/json')
        if (body === undefined) response.writeHead(403).end()
        else response.end(body)
      }
      vi.stubEnv('GCE_METADATA_HOST', new URL(await startServer(listener)).host)
      return examine()
    }
  const token = JSON.stringify({ access_token: 'nobody', expires_in: 3600, token_type: 'Bearer' })
  const withoutToken = metadata((url) => (url.includes('/email') ? account : undefined))
  const withoutName = metadata((url) => (url.includes('/token') ? token : undefined))
  const noToken = new RegExp(`no token for ${account}\\. .*serviceAccountTokenCreator`, 'u')
  const among = new RegExp(`is among those who may: ${account}\\.`, 'u')
  const onThisMachine: Examine = ({ examineWith }) =>
    examineWith({ GOOGLE_CREDENTIALS: 'none', ACCESS: 'open' })
  const nameless = /name no service account, .* true of you/u

  /** Changes the protections of the system tabs. */
  const locked =
    (how: (one: JsonObject) => JsonObject[]): Examine =>
    ({ change, examine }) => {
      for (const title of ['Перевірка', 'Контроль', 'Журнал']) {
        change(title, (tab) => {
          tab.protectedRanges = tab.protectedRanges.flatMap(how)
        })
      }
      return examine()
    }
  const closed = locked((one) => [{ ...one, requestingUserCanEdit: false }])
  const mayNot = new RegExp(
    `${account} may not edit «Перевірка», «Контроль», «Журнал»\\. .*Protect sheets`,
    'u',
  )

  testEach([['no token', 'credentials', 'wrong', noToken, withoutToken]], {
    skipped: ['Sheets API', 'reading', 'writing', ...spreadsheetChecks, 'archive'],
  })

  testEach([['no address', 'credentials', 'warning', nameless, withoutName]], { also: ['writing'] })

  testEach([['no address, so another may write', 'writing', 'warning', among, withoutName]], {
    also: ['credentials'],
  })

  testEach([
    ['no credentials needed', 'credentials', 'ok', /on this machine/u, onThisMachine],
    ['tabs of the system are locked for it', 'writing', 'wrong', mayNot, closed],
  ])

  testEach([['nothing is locked', 'writing', 'warning', /The first check will show it/u, locked(() => [])]], {
    also: ['protection', 'template'],
  })
})
