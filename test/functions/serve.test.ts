import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { signGrant } from '../../lib/access/grant.ts'
import { sample } from './fixtures/office.ts'

const command = fileURLToPath(new URL('../../functions/serve.ts', import.meta.url))
const key = { id: 'k1', secret: 's'.repeat(32) }

async function serve(folder: string): Promise<string> {
  const port = await new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
  const address = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PORT: String(port),
      SHEET_DATA: folder,
      PUBLIC_URL: 'https://control.example.gov.ua',
      LINK_KEYS: `k1:${key.secret}`,
      TODAY: '2023-12-31',
    },
  })
  onTestFinished(() => void server.kill())
  await new Promise((ready) => server.stdout.once('data', ready))
  return address
}

async function sampleCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'served-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(sample.folder, folder, { recursive: true })
  return folder
}

test('the standalone server: links for readers, the scheduler for the rest, edits saved in the folder', async () => {
  const folder = await sampleCopy()
  const address = await serve(folder)
  const grant = { opens: 'pages', unit: undefined, period: undefined, expires: 2_000_000_000 } as const
  const token = signGrant(grant, key)
  expect((await fetch(`${address}/report`)).status).toBe(403)
  expect((await fetch(`${address}/overview`)).status).toBe(403)
  const page = await (await fetch(`${address}/overview?access=${token}`)).text()
  expect(page).toContain(`https://control.example.gov.ua/report?access=${token}`)
  const cell = { tab: 'Заходи', row: 1, column: 3, seen: 'Давнє', text: 'Провести вебінар' }
  const put = async (edit: object) => {
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ ...cell, ...edit })
    return (await fetch(`${address}/sheet/cell`, { method: 'PUT', headers, body })).status
  }
  // An edit based on an outdated text would undo another person’s.
  expect(await put({})).toBe(409)
  expect(await put({ row: 0, seen: 'Зміст заходу' })).toBe(423)
  expect(await put({ seen: '1) Тренінг із заповнення декларації в електронній формі' })).toBe(204)
  expect((await fetch(`${address}/validate`, { method: 'POST' })).status).toBe(200)
  expect(await readFile(join(folder, 'Заходи.csv'), 'utf8')).toContain('Провести вебінар')
  expect(await readFile(join(folder, 'Контроль.csv'), 'utf8')).toContain('Провести вебінар')
})

test('missing variables are named', async () => {
  const run = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, [command], { env, encoding: 'utf8', timeout: 240_000 })
  expect(run({}).stderr).toBe('SHEET_DATA must be set: the folder of CSV files that is the sheet.\n')
  expect(run({ SHEET_DATA: '/tmp/no-such-folder' }).stderr).toContain('there is none in /tmp/no-such-folder')
  const { stderr, status } = run({
    SHEET_DATA: await sampleCopy(),
    PUBLIC_URL: 'https://a.example',
    PORT: '8099',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('LINK_KEYS must be set')
})
