import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openOffice, sample } from '../functions/fixtures/office.ts'

const root = resolve(import.meta.dirname, '../..')
function source(file: string) {
  return readFileSync(join(root, file), 'utf8')
}

const manifest = JSON.parse(source('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
const guides = ['README.md', 'sheet-template/README.md', ...globSync('.github/**/*.md', { cwd: root })]

/** The commands of a guide: what stands in its blocks of shell. */
function commandsIn(guide: string): string[] {
  return [...source(guide).matchAll(/^```sh\n(.*?)^```/gmsu)].flatMap(([, block = '']) =>
    block
      .replaceAll('\\\n', '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#')),
  )
}

const inReadme = commandsIn('README.md')

/** As whoever reads it would: typed into a shell, in the project's folder. */
function typed(command: string): string {
  const environment = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}` }
  return execFileSync('bash', ['-euc', command], { cwd: root, env: environment, encoding: 'utf8' })
}

test('every npm command that a guide names is there', () => {
  const own = new Set(['ci', 'test', 'start', 'audit', 'view', 'install', 'prune'])
  for (const guide of guides) {
    const named = [...source(guide).matchAll(/\bnpm\s+(?:run\s+)?(?:-s\s+|--silent\s+)?([a-z][\w:-]*)/gu)]
    const missing = named.map(([, name = '']) => name).filter((name) => !own.has(name))
    expect(missing.filter((name) => manifest.scripts[name] === undefined)).toEqual([])
  }
})

test('the two commands of a fresh machine are those of the README', () => {
  expect(inReadme.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
  expect(source('.ci/run')).toContain('\nnpm ci && npm test\n')
})

test('deadlines are read as the README says', () => {
  const commands = inReadme.filter((command) => command.startsWith('npm run -s deadline'))
  expect(commands).toHaveLength(2)
  for (const command of commands)
    expect(JSON.parse(typed(command))).not.toMatchObject({ kind: 'unrecognised' })
})

test('a link is signed as the README says', () => {
  const command = inReadme.find((one) => one.includes('-s link')) ?? ''
  expect(typed(command)).toMatch(/^https:\/\/control\.example\.gov\.ua\/overview\?access=1\.k1\./u)
})

test('a Word file is brought in as the README says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { get } = await openOffice(sample)
  writeFileSync(
    join(folder, 'Звіт.docx'),
    Buffer.from(await (await get('/report?period=2023&format=docx&summary=0')).arrayBuffer()),
  )
  const command = inReadme.find((one) => one.startsWith('npm run import')) ?? ''
  typed(command.replace('"Звіт.docx"', `"${join(folder, 'Звіт.docx')}"`))
  expect(readFileSync(join(folder, 'Звіт/Заходи.csv'), 'utf8')).toContain('Тренінг із заповнення')
})
