import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { accessParameter } from '../../lib/access/admit.ts'
import { signGrant } from '../../lib/access/grant.ts'
import { readPdf, wholeText } from '../pdf-text.ts'
import { buildAsUploaded, uploaded } from './built.ts'
import { startGoogle } from './google.ts'
import { type DeployedFunction, type FunctionCall, startDeployed } from './served.ts'

const folder = mkdtempSync(join(tmpdir(), 'deployed-'))
let google: Awaited<ReturnType<typeof startGoogle>>

beforeAll(() => buildAsUploaded(folder))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  google = await startGoogle()
})
afterEach(() => google.close())

const key = { id: 'k1', secret: 's'.repeat(32) }
const forTests = { opens: 'pages', unit: undefined, period: undefined, expires: 4e9 } as const
const link = `${accessParameter}=${signGrant(forTests, key)}`

/** The variables of single functions: report and overview require a signed link, the others the platform’s permission. */
const access: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: { ACCESS: 'link', LINK_KEYS: `${key.id}:${key.secret}` },
  overview: { ACCESS: 'link', LINK_KEYS: `${key.id}:${key.secret}` },
  digest: { LINK_KEYS: `${key.id}:${key.secret}` },
}

/** Starts a deployed function, makes its first call, and stops it after the test. */
async function started(target: string, first: FunctionCall): Promise<DeployedFunction> {
  const served = await startDeployed(folder, target, { ...google.environment, ...access[target] }, first)
  onTestFinished(served.stop)
  const { status, milliseconds } = served.first
  console.log(
    `${target}: ${status} after ${Math.round(milliseconds)} ms, ${Math.round(served.peakMegabytes())} MB`,
  )
  return served
}

test('the upload contains the functions, without tests, templates and documents', () => {
  const folders = new Set(uploaded().map((file) => file.split('/')[0]))
  expect(folders).toEqual(
    new Set(['.ci', '.npmrc', 'functions', 'lib', 'package-lock.json', 'package.json', 'tsconfig.json']),
  )
})

test('after the build no package is left but the framework and its dependencies', () => {
  const left = readdirSync(join(folder, 'node_modules'))
  expect(left).toContain('express')
  for (const name of ['googleapis', 'zod', 'esbuild', 'typescript', 'vitest'])
    expect(left).not.toContain(name)
})

test('the deployed report returns a PDF, a Word file and open data', async () => {
  const { first, call, output } = await started('report', { path: `/report?period=2023&${link}` })
  expect(first.status).toBe(200)
  expect(wholeText(await readPdf(first.body))).toContain('Інформація про стан виконання')
  const word = await call({ path: `/report?period=2023&format=docx&${link}` })
  expect(
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const data = await call({ path: `/report?period=2023&format=csv&${link}` })
  expect(await data.text()).toContain('Виконано')
  expect((await call({ path: `/report?period=never&${link}` })).status).toBe(400)
  expect((await call({ path: '/report?period=2023', accept: 'text/html' })).status).toBe(403)
  expect(output()).not.toMatch(/Cannot find|ENOENT|ERR_/u)
})

test('the deployed overview returns JSON and CSV', async () => {
  const { first, call } = await started('overview', { path: `/overview?format=json&${link}` })
  expect(JSON.parse(first.body.toString())).toHaveProperty('obligations')
  expect((await call({ path: `/overview?format=csv&${link}` })).headers.get('content-type')).toContain(
    'text/csv',
  )
})

test('the deployed check rewrites its tabs and returns its page', async () => {
  const { first, call } = await started('validate', { path: '/validate', method: 'POST' })
  expect(first.status).toBe(200)
  const control = google.sheet.tabs().find(({ title }) => title === 'Контроль')
  expect(control?.values.length).toBeGreaterThan(5)
  expect(await (await call({ path: '/', accept: 'text/html' })).text()).toContain('<!doctype html>')
})

test('the deployed digest sends its e-mails once', async () => {
  const { first, call } = await started('digest', { path: '/digest', method: 'POST' })
  expect(first.status).toBe(200)
  const sent = google.outbox.emails().length
  expect(sent).toBeGreaterThan(0)
  await call({ path: '/digest', method: 'POST' })
  expect(google.refused).toEqual([])
  expect(google.outbox.emails()).toHaveLength(sent)
})

test('the deployed archive stores a report, which the deployed report returns', async () => {
  const { first } = await started('archive', { path: '/archive?period=2023-H1', method: 'POST' })
  expect(first.status).toBe(200)
  const report = await started('report', { path: `/report?archived=2023-H1&${link}` })
  expect(report.first.body.subarray(0, 5).toString()).toBe('%PDF-')
  expect(google.refused).toEqual([])
})

test('a function without variables names what is missing, and does not start', async () => {
  const silent = startDeployed(folder, 'report', { NODE_ENV: 'production' }, { path: '/' })
  await expect(silent).rejects.toThrow('SPREADSHEET_ID must be set')
})
