import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../lib/config.ts'

const root = resolve(import.meta.dirname, '../..')
function source(file: string) {
  return readFileSync(join(root, file), 'utf8')
}

const guide = source('.github/DEPLOY.md')
const workflow = source('.github/workflows/deploy.yml')
const functions = names(source('functions/registry.ts'), /^ {2}(\w+): async \(\) => \(await import/gmu)

/** What the administrator has exported. */
const asked = {
  PROJECT: 'programme-1',
  REGION: 'europe-central2',
  SPREADSHEET_ID: 'sheet-1',
  PUBLIC_URL: 'https://{function}-12345.europe-central2.run.app',
  MAIL_FROM: 'Контроль, відділ <control@example.gov.ua>',
  ARCHIVE_BUCKET: 'programme-1-reports',
}

const folder = mkdtempSync(join(tmpdir(), 'gcloud-'))
afterAll(() => rmSync(folder, { recursive: true }))
// In place of gcloud: writes down what it is told, an argument a line.
writeFileSync(join(folder, 'gcloud'), '#!/usr/bin/env bash\nprintf "%s\\n" "$@"\n')
chmodSync(join(folder, 'gcloud'), 0o755)

function deploy(given: readonly string[], environment: Readonly<Record<string, string>> = asked): string {
  return execFileSync(join(root, '.ci/deploy'), given, {
    env: { PATH: `${folder}:${process.env['PATH']}`, ...environment },
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

/** The flags with which a function is deployed, and the variables it is told. */
function deployed(name: string) {
  const flags = new Map(
    deploy([name])
      .split('\n')
      .flatMap((line) => {
        const [, flag = '', value = ''] = /^--([a-z-]+)(?:=(.*))?$/su.exec(line) ?? []
        return flag === '' ? [] : [[flag, value] as const]
      }),
  )
  const pairs = (text = '', delimiter = ',') =>
    text === '' ? {} : Object.fromEntries(text.split(delimiter).map((pair) => pair.split(/=(.*)/su, 2)))
  const secrets: Record<string, string> = pairs(flags.get('set-secrets'))
  const variables: Record<string, string> = pairs(flags.get('set-env-vars')?.replace('^|^', ''), '|')
  return { flags, variables, secrets }
}

function names(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name)
}

test('every function is deployed, all from one source with an account each', () => {
  const services = names(deploy([]), /^--service-account=(\w+)@programme-1\.iam\.gserviceaccount\.com$/gmu)
  expect(services.toSorted()).toEqual(functions.toSorted())
  for (const name of functions) {
    const { flags } = deployed(name)
    expect([flags.get('function'), flags.get('source'), flags.get('base-image')]).toEqual([
      name,
      '.',
      'nodejs24',
    ])
  }
})

test.each(functions)('%s understands its environment', (name) => {
  const { variables, secrets } = deployed(name)
  expect(Object.keys(variables).filter((variable) => variable in secrets)).toEqual([])
  const secret = { SMTP_URL: 'smtps://robot:secret@mail.example.gov.ua', LINK_KEYS: `k1:${'s'.repeat(32)}` }
  const given = Object.keys(secrets).map((variable) => [variable, secret[variable as keyof typeof secret]])
  const environment = { ...variables, ...Object.fromEntries(given) }
  expect(readConfig(environment)).toMatchObject({ spreadsheetId: 'sheet-1', publicUrl: asked.PUBLIC_URL })
})

test('a secret is given as a secret, to whom it concerns', () => {
  const having = (secret: string) =>
    functions.filter((name) => deployed(name).secrets[secret] === `${kebab(secret)}:latest`)
  expect(having('SMTP_URL')).toEqual(['digest'])
  expect(having('LINK_KEYS').toSorted()).toEqual(['digest', 'overview', 'report'])
  const [readers = ''] = names(
    guide,
    /^for NAME in (.+); do\n {2}gcloud secrets add-iam-policy-binding link-keys/gmu,
  )
  expect(readers.split(' ').toSorted()).toEqual(having('LINK_KEYS').toSorted())
})

test('a comma in a name does not part the variables', () => {
  expect(deployed('digest').variables['MAIL_FROM']).toBe(asked.MAIL_FROM)
})

test('nothing is deployed of which something is not known', () => {
  expect(() => deploy(['report'], { ...asked, SPREADSHEET_ID: '' })).toThrow('SPREADSHEET_ID')
  expect(() => deploy(['raport'])).toThrow('There is no function raport')
})

test('the guide shows the numbers that are deployed', () => {
  const rows = new Map(
    guide.split('\n').flatMap((line) => {
      const [name = '', ...cells] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return functions.includes(name) && cells.length === 6 ? [[name, cells] as const] : []
    }),
  )
  for (const name of functions) {
    const { flags, variables, secrets } = deployed(name)
    const callers = variables['ACCESS'] === 'link' ? 'anybody with a signed link' : 'the scheduler'
    const [memory, timeout, concurrency, instances, kept, who = ''] = rows.get(name) ?? []
    expect([memory, timeout, concurrency, instances, kept]).toEqual([
      ...['memory', 'timeout', 'concurrency', 'max-instances'].map((flag) => flags.get(flag)),
      Object.keys(secrets).join(', '),
    ])
    expect(who.startsWith(callers)).toBe(true)
  }
})

test('the guide names every variable the program reads', () => {
  const read = names(source('lib/config.ts'), /^ {2}([A-Z][A-Z_]+): z/gmu)
  expect(read.length).toBeGreaterThan(8)
  expect(read.filter((variable) => !guide.includes(`\`${variable}\``))).toEqual([])
})

test('what the platform guards is called by the clock, with time enough, never two that write the journal at once', () => {
  const jobs = new Map(
    [...guide.matchAll(/^job create (\w+) '(\S+) (\S+) \* \* (\S+)' (\d+)s/gmu)].map(
      ([, name = '', minute, hour, weekday, deadline]) => [name, { minute, hour, weekday, deadline }],
    ),
  )
  const guarded = functions.filter((name) => deployed(name).variables['ACCESS'] === 'iam')
  expect([...jobs.keys()].toSorted()).toEqual(guarded.toSorted())
  for (const [name, { deadline }] of jobs) {
    expect(Number(deadline)).toBeGreaterThan(Number(deployed(name).flags.get('timeout')))
    expect(guide).toMatch(
      new RegExp(`for NAME in [^;]*${name}[^;]*; do\n.*member=serviceAccount:scheduler@`, 'u'),
    )
  }
  expect(jobs.get('digest')?.weekday).not.toBe(jobs.get('archive')?.weekday)
  expect(guide).toContain('--time-zone=Europe/Kyiv')
  expect(guide).toContain('--oidc-token-audience="$(url $2)"')
})

test('who deploys from GitHub is told what the script asks for, and may do no more than that', () => {
  const wanted = names(source('.ci/deploy'), /\$\{([A-Z_]+):\?/gu)
  expect(wanted.toSorted()).toEqual(Object.keys(asked).toSorted())
  for (const variable of wanted) {
    expect(workflow).toContain(`${variable}: \${{ vars.${variable} }}`)
    expect(guide).toContain(`export ${variable}=`)
  }
  expect(workflow).toMatch(/^permissions: \{\}$/mu)
  expect(names(workflow, /^ {6}([a-z-]+: (?:read|write))$/gmu)).toEqual(['contents: read', 'id-token: write'])
  expect(workflow).toMatch(/^ {4}environment: production$/mu)
  // An input is never pasted into a command: it would be run.
  expect(workflow).not.toMatch(/run:.*\$\{\{/u)
})

test('the actions are pinned to commits', () => {
  const used = names(workflow, /uses: (\S+)/gu)
  expect(used.length).toBeGreaterThan(2)
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/u)
})

test('the workflow is laid out as YAML wants it', () => {
  for (const line of workflow.split('\n')) expect(line).toMatch(/^(?: {2})*(?:$|[#\w-])/u)
})

function kebab(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}

test('every account of the script is made by the guide', () => {
  const accounts = names(deploy(['report']), /serviceAccounts?\/?(?:=|\/)?(\w[\w-]+)@/gmu)
  expect(accounts).toContain('builder')
  for (const account of accounts) expect(guide).toContain(account)
})
