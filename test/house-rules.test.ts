import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { layers } from '../.ci/boundaries.ts'

const root = resolve(import.meta.dirname, '..')
const sources = globSync('{functions,lib,sheet-template}/**/*.ts', { cwd: root })
function source(file: string) {
  return readFileSync(join(root, file), 'utf8')
}

function withoutComments(text: string) {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gmu, '')
}

test('Ukrainian is written only where it belongs', () => {
  const rooms = [
    /^lib\/text\//u,
    // The vocabulary in which deadlines are written.
    /^lib\/deadline\//u,
    /^lib\/workbook\/(homoglyphs|cell-error)\.ts$/u,
    /^lib\/calendar\/holidays\.ts$/u,
    // What staff write in cells, and how it is read.
    /^lib\/programme\//u,
    /^lib\/checks\/measures\.ts$/u,
    /^sheet-template\//u,
    // What this machine serves is announced in the language of its readers.
    /^functions\/(local|standalone-server)\.ts$/u,
  ]
  const elsewhere = sources.filter((file) => !rooms.some((room) => room.test(file)))
  expect(elsewhere.filter((file) => /[а-яіїєґ]/iu.test(withoutComments(source(file))))).toEqual([])
})

test('only functions know the clock', () => {
  const inside = sources.filter((file) => file.startsWith('lib/'))
  expect(inside.filter((file) => /new Date\(\)|Date\.now\(\)/u.test(withoutComments(source(file))))).toEqual(
    [],
  )
})

test('a refusal is answered without Google’s client, the words of deadlines and checks', () => {
  const handlers = ['index', 'report', 'overview', 'validate', 'digest', 'archive', 'problem-details']
  const loaded = handlers.flatMap((name) => staticImports(`functions/${name}.ts`))
  const heavy = /google\/(client|storage)|deadline\/|checks\/|digest\/|report\/(?!renderers)|text\/findings/u
  expect(loaded.filter((file) => heavy.test(file))).toEqual([])
  const packages = loaded.filter((file) =>
    /^import (?!type\b).* from '(googleapis|zod'|hono)/mu.test(source(file)),
  )
  expect(packages).toEqual([])
})

test('a function loads neither the PDF maker nor pages before they are asked for', () => {
  const loaded = staticImports('functions/index.ts')
  const report = staticImports('functions/report.ts')
  // What an address looks like is asked of the environment too; that file imports nothing of ours.
  expect(loaded.filter((file) => /report|overview|programme\/(?!mail-address)/u.test(file))).toEqual([])
  expect([...loaded, ...report].filter((file) => /report\/pdf|overview\//u.test(file))).toEqual([])
})

test('zod is imported so that a build takes only what is used of it', () => {
  // `import { z }` is one value with all of zod in it, error messages in fifty languages too: 570 kB more at each start.
  const inBuild = sources.filter((file) => !file.startsWith('sheet-template/'))
  expect(inBuild.filter((file) => /import \{[^}]*\bz\b[^}]*\} from 'zod'/u.test(source(file)))).toEqual([])
})

test('lib/text takes values from the calendar and the schema alone, and types from the rest', () => {
  const values = /^import (?!type\b)[^']*'\.\.\/(?!calendar\/|programme\/schema\.ts)[^']*'/gmu
  const texts = sources.filter((file) => file.startsWith('lib/text/'))
  expect(texts.filter((file) => values.test(source(file)))).toEqual([])
})

test('functions are declared as functions, and constants are written in lower case', () => {
  const all = [...sources, ...globSync('test/**/*.ts', { cwd: root })].filter(
    // Its script for the browser is a text.
    (file) => file !== 'sheet-template/pages/sheet-page.ts',
  )
  const arrow = /^(?:export )?const \w+ = (?:async )?(?:<[^=]*>)?\([^()]*\)(?:: [^=]+)? =>/mu
  const upper = /^(?:export )?const [A-Z][A-Z0-9_]+\b/mu
  expect(all.filter((file) => arrow.test(source(file)) || upper.test(source(file)))).toEqual([])
})

test('the table of rooms says what the linter holds', () => {
  const page = source('.github/ARCHITECTURE.md')
  const rows = [...page.matchAll(/^\| `lib\/(\w+)` \|[^|]*\| ([^|]+) \|$/gmu)]
  const told = rows.map(([, layer, imports]) => [layer, imports === 'nothing' ? [] : imports?.split(', ')])
  expect(told).toEqual(Object.entries(layers))
})

test('the files that the architecture page names are there', () => {
  const named = [
    ...source('.github/ARCHITECTURE.md').matchAll(
      /`((?:functions|lib|sheet-template|test|\.ci)\/[\w./-]+\.ts)`/gu,
    ),
  ]
  const missing = named.map(([, file = '']) => file).filter((file) => !existsSync(join(root, file)))
  expect(missing).toEqual([])
})

test('the project speaks of itself alone', () => {
  const files = [
    ...sources,
    ...globSync('{test/**/*.ts,.github/**/*.md,README.md,package.json}', { cwd: root }),
  ]
  expect(files.filter((file) => source(file).includes(['..', 'shared'].join('/')))).toEqual([])
})

/** Files that are loaded before the first line of a file runs. */
function staticImports(entry: string, seen = new Set<string>()): string[] {
  for (const [, clause = '', from = ''] of source(entry).matchAll(
    /^(?:import|export)\s([^'"]*?)from\s'(\.[^']+)'/gmu,
  )) {
    const file = relative(root, resolve(root, dirname(entry), from))
    if (clause.startsWith('type ') || seen.has(file)) continue
    seen.add(file)
    staticImports(file, seen)
  }
  return [...seen]
}
