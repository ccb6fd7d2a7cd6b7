/**
 * Cold starts of the built functions, each in processes of its own, beside a function that does nothing, and what each
 * package adds to the build. Only ratios carry over to other machines.
 *
 * The first answer of any kind is a refusal: what it takes to be there. The first real answer has read the sheet,
 * with a token that it had to ask for; the warm one is the same again.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { buildInto } from '../../.ci/build.ts'
import { startGoogle } from '../deploy/google.ts'
import { type FunctionCall, startDeployed } from '../deploy/served.ts'

interface Case {
  readonly target: string
  /** Who is asked for what is not there, answers without looking at the sheet. */
  readonly refused: FunctionCall
  readonly real: FunctionCall
}

const nowhere = { path: '/nowhere' }
const cases: readonly Case[] = [
  { target: 'report', refused: { path: '/?period=never' }, real: { path: '/?period=2023' } },
  { target: 'overview', refused: { path: '/?period=never' }, real: { path: '/?format=json' } },
  { target: 'validate', refused: nowhere, real: { path: '/', method: 'POST' } },
  { target: 'digest', refused: nowhere, real: { path: '/', method: 'POST' } },
  { target: 'archive', refused: nowhere, real: { path: '/?period=2023-H1', method: 'POST' } },
]
const rounds = 7

const folder = mkdtempSync(join(tmpdir(), 'start-'))
const modules = join(import.meta.dirname, '../../node_modules')
const ours = join(folder, 'ours')
const empty = join(folder, 'empty')
const idle = [
  "import { http } from '@google-cloud/functions-framework'",
  "http('empty', (_request, response) => response.send('nothing'))",
].join('\n')

/** What was measured, the least disturbed of all rounds. */
interface Best {
  milliseconds: number
  warm: number
  megabytes: number
  status: number
}

try {
  const meta = await buildInto(join(ours, 'dist'))
  for (const place of [ours, empty]) {
    mkdirSync(join(place, 'node_modules/@google-cloud'), { recursive: true })
    const framework = '@google-cloud/functions-framework'
    symlinkSync(join(modules, framework), join(place, 'node_modules', framework))
    writeFileSync(join(place, 'package.json'), JSON.stringify({ type: 'module', main: 'dist/index.mjs' }))
  }
  mkdirSync(join(empty, 'dist'))
  writeFileSync(join(empty, 'dist/index.mjs'), idle)
  const nothing = fresh()
  const measured = cases.map((one) => ({ ...one, first: fresh(), full: fresh() }))
  for (let round = 0; round < rounds; round += 1) {
    await measure(nothing, empty, 'empty', { path: '/' })
    for (const { target, refused, real, first, full } of measured) {
      await measure(first, ours, target, refused)
      await measure(full, ours, target, real)
    }
  }
  const times = (one: number, other: number) => `× ${(one / other).toFixed(2)}`
  console.log(`An empty function: ${nothing.milliseconds.toFixed(0)} ms, ${nothing.megabytes.toFixed(0)} MB`)
  console.table(
    Object.fromEntries(
      measured.map(({ target, first, full }) => [
        target,
        {
          'first answer': times(first.milliseconds, nothing.milliseconds),
          'first real answer': times(full.milliseconds, nothing.milliseconds),
          ms: Math.round(full.milliseconds),
          'warm : first real': (full.warm / full.milliseconds).toFixed(2),
          'peak, MB': Math.round(full.megabytes),
          status: full.status,
        },
      ]),
    ),
  )
  console.table(shares(meta))
} finally {
  rmSync(folder, { recursive: true })
}

function fresh(): Best {
  return { milliseconds: Infinity, warm: Infinity, megabytes: Infinity, status: 0 }
}

/** A sheet and a bucket of its own for each: what was written before would spare the next one its work. */
async function measure(best: Best, place: string, target: string, call: FunctionCall): Promise<void> {
  const google = await startGoogle()
  const served = await startDeployed(place, target, google.environment, call)
  const start = performance.now()
  await (await served.call(call)).arrayBuffer()
  best.warm = Math.min(best.warm, performance.now() - start)
  best.milliseconds = Math.min(best.milliseconds, served.first.milliseconds)
  best.megabytes = Math.min(best.megabytes, served.peakMegabytes())
  best.status = served.first.status
  await served.stop()
  await google.close()
}

/** Kilobytes of each package in the pieces that a function loads at once, and in those it loads when it must. */
function shares({
  outputs,
  inputs,
}: Metafile): Record<string, { 'at once, kB': number; 'later, kB': number }> {
  const entry = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === 'functions/index.ts') ?? ''
  const atOnce = statically(entry, outputs)
  const sums = new Map<string, [number, number]>(Object.keys(inputs).map((file) => [packageOf(file), [0, 0]]))
  for (const [file, output] of Object.entries(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const sum = sums.get(packageOf(input))
      if (sum !== undefined) sum[atOnce.has(file) ? 0 : 1] += bytesInOutput / 1000
    }
  }
  return Object.fromEntries(
    [...sums]
      .filter(([, [now, later]]) => now + later >= 10)
      .toSorted(([, a], [, b]) => b[0] + b[1] - a[0] - a[1])
      .map(([name, [now, later]]) => [
        name,
        { 'at once, kB': Math.round(now), 'later, kB': Math.round(later) },
      ]),
  )
}

function statically(file: string, outputs: Metafile['outputs'], seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const { path, kind } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement') statically(path, outputs, seen)
  }
  return seen
}

function packageOf(input: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(input)?.[1] ?? 'this program'
}
