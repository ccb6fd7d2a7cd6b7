import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openOffice, sample } from '../../functions/fixtures/office.ts'
import { runCommand } from '../commands/run-command.ts'
import { publish, setUp } from './set-up.ts'

const command = fileURLToPath(new URL('../../../sheet-template/commands/doctor.ts', import.meta.url))

test('where everything is set up all results are ok, and nothing is written or sent', async () => {
  const { examine, methods, outbox } = await setUp(undefined, publish)
  const lines = await examine()
  expect(lines.filter(({ status }) => status !== 'ok')).toEqual([])
  expect(lines.map(({ about }) => about)).toEqual([...new Set(lines.map(({ about }) => about))])
  expect(methods()).toEqual(['GET'])
  expect(outbox.emails()).toEqual([])
})

test('the command prints a line for each check, and no secret', async () => {
  const { environment, sheet } = await setUp()
  const address = `https://docs.google.com/spreadsheets/d/${sheet.spreadsheetId}/edit#gid=0`
  const { stdout, stderr, status } = await runCommand(command, [address], environment)
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  const lines = stdout.trimEnd().split('\n')
  expect(lines.slice(0, -2).filter((line) => !/^ok {7}[\p{L} ]+: \S.*\.$/u.test(line))).toEqual([])
  expect(lines.at(-1)).toBe('Nothing is wrong.')
  const { SMTP_URL = '', LINK_KEYS = '' } = environment
  for (const secret of [SMTP_URL, ...LINK_KEYS.split(',').map((key) => key.slice(3))]) {
    expect(stdout).not.toContain(secret)
  }
})

test('the exit status of the command is 1 where something is wrong', async () => {
  const { environment, sheet } = await setUp()
  const { MAIL_FROM: _, ...others } = environment
  const { stdout, status } = await runCommand(command, [sheet.spreadsheetId], others)
  expect(status).toBe(1)
  expect(stdout).toMatch(/^WRONG {4}environment: MAIL_FROM must be set/mu)
  expect(stdout).toMatch(/\n1 wrong\b.*\n$/u)
})

test('the functions make as many requests as the line about quotas says', async () => {
  const { post, sheet, outbox } = await openOffice(sample)
  const requestsOf = async (path: string) => {
    await post(path)
    const made = sheet.requests.splice(0)
    const reads = made.filter(({ method }) => method === 'GET').length
    return { reads, writes: made.length - reads }
  }
  expect(await requestsOf('/validate')).toEqual({ reads: 2, writes: 1 })
  expect(await requestsOf('/archive')).toEqual({ reads: 3, writes: 1 })
  expect(await requestsOf('/digest')).toEqual({ reads: 2, writes: outbox.emails().length + 1 })
  expect(outbox.emails().length).toBeGreaterThan(0)
})
