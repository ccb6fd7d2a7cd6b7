import { defineConfig } from 'oxlint'
import { assessmentOnly, layers, packages } from './boundaries.ts'

interface Pattern {
  readonly group: string[]
  readonly message: string
  readonly allowTypeImports?: boolean
}

/** Everything in lib that a layer may not import. */
function forbidden(layer: string): Pattern {
  const allowed = layers[layer] ?? []
  const group = Object.keys(layers)
    .filter((other) => other !== layer && !allowed.includes(other))
    .flatMap((other) => {
      const files = allowed.filter((one) => one.startsWith(`${other}/`))
      return files.length === 0
        ? [`../${other}/**`]
        : [`../${other}/*`, ...files.map((file) => `!../${file}.ts`)]
    })
  return { group, message: `lib/${layer} may import only: ${allowed.join(', ') || 'nothing'}.` }
}

/** The linter counts from the folder of this file, not from the root. */
function anywhere(glob: string): string {
  return `**/${glob}`
}

/** The restricted imports of a folder: packages of other owners, and what is added. */
function imports(files: string[], folder: string, ...more: Pattern[]) {
  const foreign = packages.filter(({ owner }) => owner !== folder)
  const patterns = [...foreign.map(({ group, message }) => ({ group, message })), ...more]
  return { files: files.map(anywhere), rules: { 'no-restricted-imports': ['error', { patterns }] } } as const
}

const above: Pattern = {
  group: ['**/functions/**', '**/sheet-template/**', '**/test/**'],
  message: 'lib knows nothing of functions, sheet-template and test.',
}
const entryPoints: Pattern = {
  group: ['**/functions/**', '**/test/**'],
  message: 'Nothing imports functions or tests.',
}
const pureTemplate: Pattern = {
  group: ['../emulator/**', '../provisioning/**', '../../lib/google/*', '!../../lib/google/structure.ts'],
  message: 'The template is tables and words: it reads and writes nothing.',
}
const assessed: Pattern = {
  group: assessmentOnly.files.map((file) => `**/obligations/${file}.ts`),
  allowTypeImports: true,
  message: 'Only lib/assessment works out how obligations stand.',
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'node', 'promise', 'vitest'],
  options: { typeAware: true },
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-named-as-default-member': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'eslint/no-shadow': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'import/no-unassigned-import': 'off',
    'eslint/no-await-in-loop': 'off',
    'node/no-process-env': 'error',
  },
  overrides: [
    imports(['lib/*.ts'], 'lib', above, assessed),
    ...Object.keys(layers).map((layer) => {
      const folder = `lib/${layer}`
      const own = assessmentOnly.importers.includes(folder) ? [] : [assessed]
      return imports([`${folder}/**`], folder, above, forbidden(layer), ...own)
    }),
    imports(['sheet-template/**'], 'sheet-template', entryPoints, assessed),
    imports(['sheet-template/template/**'], 'sheet-template', entryPoints, assessed, pureTemplate),
    imports(
      ['functions/**'],
      'functions',
      { group: ['**/test/**'], message: 'Nothing imports tests.' },
      assessed,
    ),
    {
      files: [
        'functions/{index,local,standalone-server,serve,runtime}.ts',
        'sheet-template/commands/*.ts',
        '.ci/**',
      ].map(anywhere),
      rules: { 'node/no-process-env': 'off' },
    },
    {
      files: ['**/test/**'],
      rules: { 'node/no-process-env': 'off', 'no-restricted-imports': 'off' },
    },
  ],
})
