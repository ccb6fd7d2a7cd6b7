import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { FaultRule } from '../../../sheet-template/emulator/faults/google-faults.ts'
import { calls, spreadsheetOf } from '../template/provisioned.ts'
import { asNobody, asServiceAccount, runCommand } from './run-command.ts'

const command = fileURLToPath(new URL('../../../sheet-template/commands/provision.ts', import.meta.url))

function run(args: readonly string[], environment: Readonly<Record<string, string>>) {
  return runCommand(command, args, environment)
}

async function office(tables?: Parameters<typeof spreadsheetOf>[0]) {
  const sheet = await spreadsheetOf(tables)
  const environment = { SHEETS_ROOT_URL: sheet.url, GOOGLE_CREDENTIALS: 'none' }
  return { sheet, provision: (...args: string[]) => run([sheet.spreadsheetId, ...args], environment) }
}

describe('the command', () => {
  test('tells what it did, tab by tab, and the second time that nothing is to be done', async () => {
    const { sheet, provision } = await office()
    const first = await provision()
    expect(first).toMatchObject({ status: 0, told: '' })
    expect(first.out).toMatch(
      /^«Заходи»\n {2}add the tab\n {2}write headers, with their notes: «№» in A1, «Стан» in B1/u,
    )
    expect(first.out).toMatch(/\n\d+ changes made, all at once\.\n$/u)
    const second = await provision()
    expect(second.out).toBe('Nothing to change: the spreadsheet has all that the template has.\n')
    expect(calls(sheet)).toEqual(['GET', 'POST', 'GET'])
  })

  test('--dry-run tells the same and writes nothing', async () => {
    const { sheet, provision } = await office()
    const { out, status } = await provision('--dry-run')
    expect(status).toBe(0)
    expect(out).toContain('«Контроль»\n  add the tab')
    expect(out).toMatch(/\n\d+ changes would be made; nothing was written\.\n$/u)
    expect(calls(sheet)).toEqual(['GET'])
    expect(sheet.tabs()).toEqual([{ title: 'Аркуш1', values: [] }])
  })

  test('--sample fills empty tabs, and says which were not', async () => {
    const { sheet, provision } = await office([['Підрозділи', [['Скорочення'], ['УП']]]])
    const { out } = await provision('--sample')
    expect(out).toContain(
      'To be seen to by a person:\n  «Підрозділи» is not empty: the sample was not put there.\n',
    )
    expect(sheet.tabs().find(({ title }) => title === 'Заходи')?.values.length).toBeGreaterThan(10)
    expect(sheet.tabs().find(({ title }) => title === 'Підрозділи')?.values[1]).toEqual(['УП'])
  })

  test('--editors may edit the tabs of the system, all of them', async () => {
    const { sheet, provision } = await office()
    const [one, two] = ['check@p.iam.gserviceaccount.com', 'letters@p.iam.gserviceaccount.com']
    expect((await provision('--editors', `${one}, ${two}`)).status).toBe(0)
    const locked = sheet.store.spreadsheet.tabs.flatMap(
      (tab) => JSON.stringify(tab).match(/"users":\[[^\]]*\]/gu) ?? [],
    )
    expect(locked.length).toBeGreaterThan(2)
    expect(new Set(locked)).toEqual(new Set([`"users":["${one}","${two}"]`]))
    const { told, status } = await provision('--editors', 'somebody@example.gov.ua')
    expect([status, told]).toEqual([2, expect.stringContaining('somebody@example.gov.ua')])
  })

  test('--help says how to use it', async () => {
    expect(await run(['--help'], {})).toMatchObject({
      status: 0,
      out: expect.stringContaining('Usage: npm run provision'),
    })
  })
})

describe('each failure is one clear sentence', () => {
  const reason = (name: string) => [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: name }]
  const refused = (status: number, more: object = {}): FaultRule['fault'] => ({
    kind: 'status',
    status,
    ...more,
  })

  test.each<[string, FaultRule, RegExp]>([
    [
      'not shared',
      { fault: refused(403) },
      /not shared with .* Open it in a browser, press Share, add .* as Editor/u,
    ],
    ['not found', { fault: refused(404) }, /finds no spreadsheet with the id local/u],
    [
      'the API is off',
      { fault: refused(403, { details: reason('SERVICE_DISABLED') }) },
      /gcloud services enable sheets/u,
    ],
    ['bad credentials', { fault: refused(401) }, /does not accept the credentials/u],
    [
      'may only read',
      { method: 'POST', fault: refused(403) },
      /nothing was changed\. Either .* may only view it/u,
    ],
    [
      'protected',
      { method: 'POST', fault: refused(400, { message: 'Invalid requests[2].addSheet: protected' }) },
      /nothing was changed \(it stopped at: «Підрозділи», add the tab\)\..*Protect sheets and ranges/u,
    ],
    [
      'no such answer',
      { fault: { kind: 'html', status: 418 } },
      /answered what this command does not understand/u,
    ],
  ])('%s', async (_, order, sentence) => {
    const { sheet, provision } = await office()
    sheet.injectFault({ ...order, times: 10 })
    const { status, told, out } = await provision()
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(told).toMatch(sentence)
    expect(told.trim().split('\n')).toHaveLength(1)
    expect(sheet.tabs()).toEqual([{ title: 'Аркуш1', values: [] }])
  })

  test.each<[string, string[], RegExp]>([
    ['no argument', [], /^Say which spreadsheet/u],
    ['two arguments', ['a', 'b'], /^Say which spreadsheet/u],
    ['no address', ['моя таблиця'], /^«моя таблиця» is not the address of a Google spreadsheet/u],
    ['an unknown option', ['id', '--force'], /--force.*Use --help/u],
  ])('%s', async (_, args, sentence) => {
    const { status, told } = await run(args, {})
    expect(status).toBe(2)
    expect(told).toMatch(sentence)
  })

  test('a wrong environment', async () => {
    const { status, told } = await run(['id'], { GOOGLE_CREDENTIALS: 'none' })
    expect(status).toBe(2)
    expect(told).toContain('GOOGLE_CREDENTIALS may be none only when SHEETS_ROOT_URL is on this machine')
  })

  test('no credentials', async () => {
    const { sheet } = await office()
    const { status, told } = await run([sheet.spreadsheetId], { SHEETS_ROOT_URL: sheet.url, ...asNobody })
    expect(status).toBe(1)
    expect(told).toMatch(/^There are no Google credentials\. Run «gcloud auth application-default login/u)
    expect(calls(sheet)).toEqual([])
  })

  test('whom to share with is named where the credentials tell it', async () => {
    const { sheet } = await office()
    sheet.injectFault({ fault: refused(403), times: 10 })
    const { told } = await run([sheet.spreadsheetId], {
      SHEETS_ROOT_URL: sheet.url,
      GOOGLE_CREDENTIALS: 'application-default',
      ...(await asServiceAccount('control@office.iam.gserviceaccount.com')),
    })
    expect(told).toContain('is not shared with control@office.iam.gserviceaccount.com')
    expect(told).toContain('add control@office.iam.gserviceaccount.com as Editor')
  })
})
