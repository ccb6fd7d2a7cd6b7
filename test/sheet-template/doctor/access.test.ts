import type { RequestListener } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import type { FaultRule } from '../../../sheet-template/emulator/faults/google-faults.ts'
import type { JsonObject } from '../../../sheet-template/emulator/sheets/json.ts'
import { asNobody } from '../commands/run-command.ts'
import { account } from '../template/provisioned.ts'
import { broken, eachBroken, type Looking, sheetLines, unseenOf } from './broken.ts'
import { hasty, serve } from './set-up.ts'

/** A port of this machine on which nobody listens. */
const nowhere = 'http://127.0.0.1:20009/'

describe('this machine', () => {
  const late: Looking = ({ look }) => look({ now: () => Date.now() - 600_000 })
  const ahead: Looking = ({ look }) => look({ now: () => Date.now() + 120_000 })

  eachBroken([
    [
      'an old Node',
      'Node',
      'wrong',
      /22\.1\.0, .* Run «npm ci»/u,
      ({ look }) => look({ nodeVersion: '22.1.0' }),
    ],
    ['a clock that is late', 'network and clock', 'wrong', /(?:599|600) s behind Google’s.*\(NTP\)/u, late],
    ['a clock that is ahead', 'network and clock', 'warning', /12[01] s ahead of Google’s/u, ahead],
  ])

  eachBroken([
    [
      'another spreadsheet',
      'environment',
      'warning',
      /another spreadsheet/u,
      ({ lookWith }) => lookWith({ SPREADSHEET_ID: 'other' }),
    ],
    [
      'no spreadsheet',
      'environment',
      'wrong',
      /SPREADSHEET_ID must be set/u,
      ({ lookWith }) => lookWith({ SPREADSHEET_ID: '' }),
    ],
  ])

  test('all problems of the environment; the spreadsheet is looked at all the same', async () => {
    const looking: Looking = ({ lookWith }) => lookWith({ MAIL_FROM: '?', PUBLIC_URL: '?' })
    const told = /MAIL_FROM must be .*; PUBLIC_URL must be/u
    const lines = await broken(['', 'environment', 'wrong', told, looking])
    const outside = ['letters', 'archive', 'keys of links', 'public address']
    expect(unseenOf(lines)).toEqual([...outside, 'what only the scheduler may call'])
  })

  test('no network', async () => {
    const looking: Looking = ({ lookWith }) => lookWith({ SHEETS_ROOT_URL: nowhere })
    const told = /Google cannot be reached from here: nothing listens there/u
    const lines = await broken(['', 'network and clock', 'wrong', told, looking], ['Sheets API'])
    expect(unseenOf(lines)).toEqual(['reading', 'writing', ...sheetLines])
  })
})

describe('the spreadsheet cannot be read', () => {
  const refusing =
    (status: number, reason?: string): Looking =>
    async ({ sheet, look }) => {
      const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: reason ?? '' }]
      const fault: FaultRule['fault'] = { kind: 'status', status, ...(reason && { details }) }
      sheet.injectFault({ path: /spreadsheets/u, fault })
      return look()
    }
  const silent: Looking = ({ sheet, look }) => {
    sheet.injectFault({ path: /spreadsheets/u, fault: { kind: 'hang' } })
    return look({ limits: { ...hasty, visit: 5_000, mail: { ...hasty.mail, silence: 5_000 } } })
  }
  const share = new RegExp(`not shared with ${account}\\. .*press Share`, 'u')
  const noScope = refusing(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')
  const off = refusing(403, 'SERVICE_DISABLED')

  eachBroken(
    [
      ['the API is off', 'Sheets API', 'wrong', /gcloud services enable sheets/u, off],
      ['a scope is missing', 'Sheets API', 'wrong', /lack the scope .*auth\/spreadsheets/u, noScope],
      ['the credentials are refused', 'Sheets API', 'wrong', /not accept the credentials/u, refusing(401)],
      ['too many requests', 'Sheets API', 'wrong', /again in a minute/u, refusing(429)],
      ['no answer', 'Sheets API', 'wrong', /does not answer now/u, silent],
    ],
    { unseen: ['reading', 'writing', ...sheetLines] },
  )

  eachBroken(
    [
      ['not shared', 'reading', 'wrong', share, refusing(403)],
      ['not there', 'reading', 'wrong', /finds no spreadsheet with the id local/u, refusing(404)],
    ],
    { unseen: ['writing', ...sheetLines] },
  )
})

describe('the account', () => {
  test('no credentials', async () => {
    const looking: Looking = ({ look }) => {
      for (const [name, value] of Object.entries(asNobody)) vi.stubEnv(name, value)
      return look()
    }
    const told = /There are no Google credentials\. Run «gcloud auth/u
    const lines = await broken(['', 'credentials', 'wrong', told, looking])
    expect(unseenOf(lines)).toEqual(['Sheets API', 'reading', 'writing', ...sheetLines, 'archive'])
  })

  /** What tells the account and its token, but answers only as far as it is told. */
  const metadata =
    (tell: (url: string) => string | undefined): Looking =>
    async ({ look }) => {
      const listener: RequestListener = ({ url = '' }, response) => {
        const told = tell(url)
        response.setHeader('Metadata-Flavor', 'Google').setHeader('Content-Type', 'application/json')
        if (told === undefined) response.writeHead(403).end()
        else response.end(told)
      }
      vi.stubEnv('GCE_METADATA_HOST', new URL(await serve(listener)).host)
      return look()
    }
  const token = JSON.stringify({ access_token: 'nobody', expires_in: 3600, token_type: 'Bearer' })
  const withoutToken = metadata((url) => (url.includes('/email') ? account : undefined))
  const withoutName = metadata((url) => (url.includes('/token') ? token : undefined))
  const noToken = new RegExp(`no token for ${account}\\. .*serviceAccountTokenCreator`, 'u')
  const among = new RegExp(`is among those who may: ${account}\\.`, 'u')
  const onThisMachine: Looking = ({ lookWith }) => lookWith({ GOOGLE_CREDENTIALS: 'none', ACCESS: 'open' })
  const nameless = /name no service account, .* true of you/u

  /** Protections of the tabs of the system, otherwise. */
  const locked =
    (how: (one: JsonObject) => JsonObject[]): Looking =>
    ({ change, look }) => {
      for (const title of ['Перевірка', 'Контроль', 'Журнал']) {
        change(title, (tab) => {
          tab.protectedRanges = tab.protectedRanges.flatMap(how)
        })
      }
      return look()
    }
  const closed = locked((one) => [{ ...one, requestingUserCanEdit: false }])
  const mayNot = new RegExp(
    `${account} may not edit «Перевірка», «Контроль», «Журнал»\\. .*Protect sheets`,
    'u',
  )

  eachBroken([['no token', 'credentials', 'wrong', noToken, withoutToken]], {
    unseen: ['Sheets API', 'reading', 'writing', ...sheetLines, 'archive'],
  })

  eachBroken([['no address', 'credentials', 'warning', nameless, withoutName]], { also: ['writing'] })

  eachBroken([['no address, so another may write', 'writing', 'warning', among, withoutName]], {
    also: ['credentials'],
  })

  eachBroken([
    ['none are needed', 'credentials', 'ok', /on this machine/u, onThisMachine],
    ['tabs of the system are locked for it', 'writing', 'wrong', mayNot, closed],
  ])

  eachBroken(
    [['nothing is locked', 'writing', 'warning', /found out at the first check/u, locked(() => [])]],
    { also: ['protection', 'template'] },
  )
})
