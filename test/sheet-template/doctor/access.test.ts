import type { RequestListener } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import type { FaultOrder } from '../../../sheet-template/local/faults.ts'
import { asNobody } from '../command.ts'
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
    ['a clock that is late', 'clock', 'wrong', /(?:599|600) s behind Google’s.*\(NTP\)/u, late],
    ['a clock that is ahead', 'clock', 'warning', /12[01] s ahead of Google’s/u, ahead],
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
    const lines = await broken(['', 'clock', 'wrong', told, looking], ['Sheets API'])
    expect(unseenOf(lines)).toEqual(['reading', 'writing', ...sheetLines])
  })
})

describe('the spreadsheet cannot be read', () => {
  const refusing =
    (status: number, reason?: string): Looking =>
    async ({ sheet, look }) => {
      const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: reason ?? '' }]
      const fault: FaultOrder['fault'] = { kind: 'status', status, ...(reason && { details }) }
      sheet.fail({ path: /spreadsheets/u, fault })
      return look()
    }
  const silent: Looking = ({ sheet, look }) => {
    sheet.fail({ path: /spreadsheets/u, fault: { kind: 'hang' } })
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
    { then: (lines) => expect(unseenOf(lines)).toEqual(['reading', 'writing', ...sheetLines]) },
  )

  eachBroken(
    [
      ['not shared', 'reading', 'wrong', share, refusing(403)],
      ['not there', 'reading', 'wrong', /finds no spreadsheet with the id local/u, refusing(404)],
    ],
    { then: (lines) => expect(unseenOf(lines)).toEqual(['writing', ...sheetLines]) },
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

  test('no token', async () => {
    const refused: RequestListener = ({ url = '' }, response) => {
      response.setHeader('Metadata-Flavor', 'Google')
      if (url.includes('/email')) response.end(account)
      else response.writeHead(403).end()
    }
    const looking: Looking = async ({ look }) => {
      vi.stubEnv('GCE_METADATA_HOST', new URL(await serve(refused)).host)
      return look()
    }
    const told = new RegExp(`no token for ${account}\\. .*serviceAccountTokenCreator`, 'u')
    await broken(['', 'credentials', 'wrong', told, looking])
  })

  test('an account that has no address', async () => {
    const looking: Looking = async ({ look }) => {
      const nameless: RequestListener = ({ url = '' }, response) => {
        response.setHeader('Metadata-Flavor', 'Google').setHeader('Content-Type', 'application/json')
        if (!url.includes('/token')) return void response.writeHead(404).end()
        response.end(JSON.stringify({ access_token: 'x', expires_in: 3600, token_type: 'Bearer' }))
      }
      vi.stubEnv('GCE_METADATA_HOST', new URL(await serve(nameless)).host)
      return look()
    }
    await broken(['', 'credentials', 'warning', /name no service account, .* true of you/u, looking])
  })

  test('a system tab that is locked for it', async () => {
    const looking: Looking = ({ change, look }) => {
      change('Контроль', (tab) => {
        tab.protectedRanges = tab.protectedRanges.map((one) => ({ ...one, requestingUserCanEdit: false }))
      })
      return look()
    }
    const told = new RegExp(`${account} may not edit «Контроль»\\. .*Protect sheets and ranges`, 'u')
    await broken(['', 'writing', 'wrong', told, looking])
  })

  test('nothing is locked, so nobody knows whether it may write', async () => {
    const looking: Looking = ({ change, look }) => {
      for (const title of ['Перевірка', 'Контроль', 'Журнал']) {
        change(title, (tab) => {
          tab.protectedRanges = []
        })
      }
      return look()
    }
    const told = /It is found out at the first check/u
    await broken(['', 'writing', 'warning', told, looking], ['protection', 'template'])
  })
})
