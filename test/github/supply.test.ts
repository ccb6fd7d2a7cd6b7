import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
function source(file: string) {
  return readFileSync(join(root, file), 'utf8')
}

interface Locked {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly resolved?: string
  readonly hasInstallScript?: boolean
}

const manifest = JSON.parse(source('package.json')) as Readonly<Record<string, Record<string, string>>>
const lock = JSON.parse(source('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

test('every dependency is told by its exact version, and none by where it was downloaded', () => {
  const versions = Object.values({ ...manifest['dependencies'], ...manifest['devDependencies'] })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([])
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('nothing runs on installing but what puts Node there', () => {
  const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)
  const names = running.map(([path]) => path.replace(/^.*node_modules\//u, ''))
  expect(names.filter((name) => !['node', 'esbuild'].includes(name))).toEqual([])
  // What may run: esbuild is told to do without.
  expect(manifest['allowScripts']).toEqual({ node: true })
})

/** Licences under which a state body may use a program without giving away anything. */
const free =
  /^(?:MIT|MIT-0|ISC|BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-3\.0|OFL-1\.1|Zlib|0BSD)$/u

test('what is deployed is free to use, and its licences are listed', async () => {
  const deployed = packages
    .filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//u, ''),
      version,
      licence: license ?? licenceIn(path),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))
  const parts = (licence: string) => licence.replaceAll(/[()]/gu, '').split(/ (?:AND|OR) /u)
  expect(deployed.filter(({ licence }) => !parts(licence).every((part) => free.test(part)))).toEqual([])
  const rows = deployed.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  const list = [
    '# Licences of what is deployed',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
  ]
  await expect(list.join('\n')).toMatchFileSnapshot('../../.github/licences.md')
})

/** For a package that names its licence in a file alone. */
function licenceIn(path: string): string {
  const [file] = globSync('LICEN[CS]E*', { cwd: join(root, path) })
  const text = file === undefined ? '' : source(join(path, file))
  return /Permission is hereby granted, free of charge/u.test(text) ? 'MIT' : 'unknown'
}

test('every action of every workflow is pinned to a commit', () => {
  for (const file of globSync('.github/workflows/*.yml', { cwd: root })) {
    const used = [...source(file).matchAll(/uses: (\S+)/gu)].map(([, action = '']) => action)
    expect(used.length).toBeGreaterThan(0)
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[\da-f]{40}$/u)
  }
})
