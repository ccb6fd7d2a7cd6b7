import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readGrant } from '../../../lib/access/grant.ts'
import { parseLinkKeys } from '../../../lib/access/link-key.ts'

const command = fileURLToPath(new URL('../../../sheet-template/commands/link.ts', import.meta.url))
const testLinkKeys = `k2:${'s'.repeat(32)},k1:${'b'.repeat(32)}`
const testPublicUrl = 'https://{function}-12345.europe-central2.run.app/'

function link(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = { LINK_KEYS: testLinkKeys, PUBLIC_URL: testPublicUrl },
) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: environment,
  })
  return { stdout, stderr, status }
}

test('a link is signed by the first key, with the given page, unit, period and days', () => {
  const before = Math.floor(Date.now() / 1000)
  const { stdout, status } = link(['report', '--days', '14', '--unit', 'УП', '--period', '2023-H1'])
  expect(status).toBe(0)
  const { origin, pathname, searchParams } = new URL(stdout.trim())
  expect(origin + pathname).toBe('https://report-12345.europe-central2.run.app/')
  const now = Date.now() / 1000
  const grant = readGrant(
    searchParams.get('access') ?? '',
    parseLinkKeys(testLinkKeys)?.slice(0, 1) ?? [],
    now,
  )
  expect(grant).toMatchObject({
    opens: 'report',
    unit: 'УП',
    period: { unit: 'half', year: 2023, number: 1 },
  })
  const signed = (grant?.expires ?? 0) - 14 * 86_400
  expect(signed).toBeGreaterThanOrEqual(before)
  expect(signed).toBeLessThanOrEqual(now)
})

test('the link to both pages opens the overview', () => {
  expect(link(['pages']).stdout).toMatch(
    /^https:\/\/overview-12345\.europe-central2\.run\.app\/\?access=1\.k2\./u,
  )
})

test.each([
  [[], 'Say which page'],
  [['archive'], 'Say which page'],
  [['report', '--days', '0'], '--days'],
  [['report', '--period', '2023-Q5'], '--period'],
  [['digest'], 'Say which page'],
  [['pages', '--unit', ''], '--unit'],
  [['pages', '--period', ''], '--period'],
  [['report', '--dayz', '1'], '--dayz'],
])('the arguments %j are an error in one sentence', (args, sentence) => {
  const { stdout, stderr, status } = link(args)
  expect([stdout, status]).toEqual(['', 1])
  expect(stderr).toContain(sentence)
  expect(stderr).not.toContain('    at ')
})

test('missing keys and address are named, never with values', () => {
  const { stderr, status } = link(['report'], { LINK_KEYS: 'k1:tooshort' })
  expect(status).toBe(1)
  for (const name of ['LINK_KEYS', 'PUBLIC_URL']) expect(stderr).toContain(name)
  expect(stderr).not.toContain('tooshort')
})
