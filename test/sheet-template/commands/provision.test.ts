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

describe('the command provision', () => {
  test('lists its changes by tab, and on the second run has nothing to change', async () => {
    const { sheet, provision } = await office()
    const first = await provision()
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toMatch(
      /^«Заходи»\n {2}add the tab\n {2}write headers, with their notes: «№» in A1, «Стан» in B1/u,
    )
    expect(first.stdout).toMatch(/\n\d+ changes made, all at once\.\n$/u)
    const second = await provision()
    expect(second.stdout).toBe('Nothing to change: the spreadsheet has all that the template has.\n')
    expect(calls(sheet)).toEqual(['GET', 'POST', 'GET'])
  })

  test('with --dry-run lists the changes and writes nothing', async () => {
    const { sheet, provision } = await office()
    const { stdout, status } = await provision('--dry-run')
    expect(status).toBe(0)
    expect(stdout).toContain('«Контроль»\n  add the tab')
    expect(stdout).toMatch(/\n\d+ changes would be made; nothing was written\.\n$/u)
    expect(calls(sheet)).toEqual(['GET'])
    expect(sheet.tabs()).toEqual([{ title: 'Аркуш1', values: [] }])
  })

  test('with --sample fills empty tabs, and reports those that are not', async () => {
    const { sheet, provision } = await office([['Підрозділи', [['Скорочення'], ['УП']]]])
    const { stdout } = await provision('--sample')
    expect(stdout).toContain('For you to do:\n  «Підрозділи» is not empty: the sample was not put there.\n')
    expect(sheet.tabs().find(({ title }) => title === 'Заходи')?.values.length).toBeGreaterThan(10)
    expect(sheet.tabs().find(({ title }) => title === 'Підрозділи')?.values[1]).toEqual(['УП'])
  })

  test('with --editors lets all of them edit the system tabs', async () => {
    const { sheet, provision } = await office()
    const [one, two] = ['check@p.iam.gserviceaccount.com', 'letters@p.iam.gserviceaccount.com']
    expect((await provision('--editors', `${one}, ${two}`)).status).toBe(0)
    const locked = sheet.store.spreadsheet.tabs.flatMap(
      (tab) => JSON.stringify(tab).match(/"users":\[[^\]]*\]/gu) ?? [],
    )
    expect(locked.length).toBeGreaterThan(2)
    expect(new Set(locked)).toEqual(new Set([`"users":["${one}","${two}"]`]))
    const { stderr, status } = await provision('--editors', 'somebody@example.gov.ua')
    expect([status, stderr]).toEqual([2, expect.stringContaining('somebody@example.gov.ua')])
  })

  test('with --help prints its usage', async () => {
    expect(await run(['--help'], {})).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Usage: npm run provision'),
    })
  })
})

describe('an error is one sentence on standard error', () => {
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
      'an unknown response',
      { fault: { kind: 'html', status: 418 } },
      /returned an error that this command does not know/u,
    ],
  ])('when Google responds: %s', async (_, rule, sentence) => {
    const { sheet, provision } = await office()
    sheet.injectFault({ ...rule, times: 10 })
    const { status, stderr, stdout } = await provision()
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(sheet.tabs()).toEqual([{ title: 'Аркуш1', values: [] }])
  })

  test.each<[string, string[], RegExp]>([
    ['no argument', [], /^Say which spreadsheet/u],
    ['two arguments', ['a', 'b'], /^Say which spreadsheet/u],
    ['no address', ['моя таблиця'], /^«моя таблиця» is not the address of a Google spreadsheet/u],
    ['an unknown option', ['id', '--force'], /--force.*Use --help/u],
  ])('for wrong arguments: %s', async (_, args, sentence) => {
    const { status, stderr } = await run(args, {})
    expect(status).toBe(2)
    expect(stderr).toMatch(sentence)
  })

  test('for a wrong environment', async () => {
    const { status, stderr } = await run(['id'], { GOOGLE_CREDENTIALS: 'none' })
    expect(status).toBe(2)
    expect(stderr).toContain('GOOGLE_CREDENTIALS may be none only when SHEETS_ROOT_URL is on this machine')
  })

  test('without credentials', async () => {
    const { sheet } = await office()
    const { status, stderr } = await run([sheet.spreadsheetId], { SHEETS_ROOT_URL: sheet.url, ...asNobody })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^There are no Google credentials\. Run «gcloud auth application-default login/u)
    expect(calls(sheet)).toEqual([])
  })

  test('that names the account to share with, where the credentials do', async () => {
    const { sheet } = await office()
    sheet.injectFault({ fault: refused(403), times: 10 })
    const { stderr } = await run([sheet.spreadsheetId], {
      SHEETS_ROOT_URL: sheet.url,
      GOOGLE_CREDENTIALS: 'application-default',
      ...(await asServiceAccount('control@office.iam.gserviceaccount.com')),
    })
    expect(stderr).toContain('is not shared with control@office.iam.gserviceaccount.com')
    expect(stderr).toContain('add control@office.iam.gserviceaccount.com as Editor')
  })
})
