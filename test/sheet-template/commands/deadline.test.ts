import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../../sheet-template/commands/deadline.ts', import.meta.url))
function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8' })
}

function kindOf(line: string) {
  return /"kind":"([^"]*)"/.exec(line)?.[1]
}

test('the command deadline prints one JSON line per argument', () => {
  const { stdout, status } = run([
    '--year',
    '2023',
    '--event',
    '2023-07-03',
    'Щопівроку',
    'протягом 10 робочих днів до дня події',
  ])
  expect(status).toBe(0)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    {
      phrase: 'Щопівроку',
      kind: 'dated',
      due: ['2023-06-30', '2023-12-31'],
      from: ['2023-01-01', '2023-07-01'],
      warnings: [],
      understood: 'до 30.06 та 31.12.2023 (кінець кожного півріччя; рік узято з програми)',
    },
    {
      phrase: 'протягом 10 робочих днів до дня події',
      kind: 'event',
      due: ['2023-06-30'],
      from: ['2023-06-19'],
      warnings: [],
      understood: 'до 30.06.2023 (за 10 робочих днів до події або пізніше, але до її дня)',
    },
  ])
})

test('the command deadline prints one JSON line per line of standard input', () => {
  const { stdout } = run(['--year', '2023'], 'І квартал\n\nпостійно\r\n')
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => kindOf(line)),
  ).toEqual(['dated', 'unrecognised', 'continuous'])
})

test.each([
  [['--year', 'x'], '--year must be'],
  [['--event', '2023-02-30'], '--event must be'],
  [['--wrong'], '--wrong'],
])('the arguments %j are a usage error', (args, sentence) => {
  const { stderr, status } = run(args)
  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
})

test('--help prints the usage of the command deadline', () => {
  const { stdout, status } = run(['--help'])
  expect(status).toBe(0)
  expect(stdout).toContain('Usage:')
})
