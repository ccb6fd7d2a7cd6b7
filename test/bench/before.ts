/**
 * This build beside another, of whole processes in alternation: node test/bench/before.ts ../base [measures]
 *
 * Both checkouts have to be built (`npm run build`). Each round starts the functions of both as they are deployed, over
 * one spreadsheet with five entries a measure, and asks each for the same: the first answer of the process (cold), then
 * answers each of which reads the spreadsheet again (warm), then another question about the spreadsheet that was read
 * last. Times are those of the processor, so that other work on the machine disturbs them less; of all rounds the least
 * disturbed counts. What to read are the ratios.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { csv } from '../../lib/workbook/csv.ts'
import { startSheetsEmulator } from '../../sheet-template/emulator/sheets/server.ts'
import { nodeOptions } from '../deploy/node-options.ts'
import { type DeployedFunction, type FunctionCall, startDeployed } from '../deploy/served.ts'
import { bigWorkbook } from './big-workbook.ts'

const rounds = 3
const warmCalls = 3
const millisecondsPerTick = 10

interface Case {
  readonly target: string
  readonly call: FunctionCall
  /** Another question about the same spreadsheet. */
  readonly other: FunctionCall
}

const cases: Readonly<Record<string, Case>> = {
  'report, CSV': {
    target: 'report',
    call: { path: '/?format=csv&period=2023' },
    other: { path: '/?format=csv&period=2023&reasons=1' },
  },
  'overview, page': {
    target: 'overview',
    call: { path: '/', accept: 'text/html' },
    other: { path: '/?unit=П3', accept: 'text/html' },
  },
  'check, page': {
    target: 'validate',
    call: { path: '/', accept: 'text/html' },
    other: { path: '/?', accept: 'text/html' },
  },
  'overview, JSON': {
    target: 'overview',
    call: { path: '/?format=json' },
    other: { path: '/?format=json&unit=П3' },
  },
}

/** Names the process; its clock leaps at a signal, so that the next call reads the spreadsheet again. */
const leap = `console.log('pid ' + process.pid)
const now = performance.now.bind(performance); let leapt = 0
process.on('SIGUSR2', () => { leapt += 3600000; console.log('leapt') })
performance.now = () => now() + leapt`

/** Milliseconds of the processor, and megabytes at the highest. */
interface Cost {
  cold: number
  warm: number
  other: number
  coldPeak: number
  peak: number
}

const [other, measures = '10000'] = process.argv.slice(2)
if (other === undefined) throw new Error('which other checkout?')
const builds = [resolve(other), resolve(import.meta.dirname, '../..')] as const
const folder = mkdtempSync(join(tmpdir(), 'before-'))

try {
  for (const [title, grid] of bigWorkbook(Number(measures)))
    writeFileSync(join(folder, `${title}.csv`), csv(grid))
  const sheet = await startSheetsEmulator({ data: folder })
  const environment = {
    NODE_ENV: 'production',
    NODE_OPTIONS: `${nodeOptions} --import=data:text/javascript,${encodeURIComponent(leap)}`,
    SPREADSHEET_ID: sheet.spreadsheetId,
    SHEETS_ROOT_URL: sheet.url,
    GOOGLE_CREDENTIALS: 'none',
    ACCESS: 'open',
    TODAY: '2024-06-30',
  }
  console.log(
    `${measures} measures, five entries each: CPU time and peak memory, this build : the one before`,
  )
  const rows: Record<string, Record<string, string>> = {}
  for (const [name, one] of Object.entries(cases)) {
    const costs = [fresh(), fresh()] as const
    for (let round = 0; round < rounds; round += 1) {
      await measure(costs[0], builds[0], one, environment)
      await measure(costs[1], builds[1], one, environment)
    }
    rows[name] = compared(...costs)
  }
  console.table(rows)
  await sheet.close()
} finally {
  rmSync(folder, { recursive: true })
}

function fresh(): Cost {
  return { cold: Infinity, warm: Infinity, other: Infinity, coldPeak: Infinity, peak: Infinity }
}

async function measure(
  best: Cost,
  checkout: string,
  { target, call, other }: Case,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const served = await startDeployed(checkout, target, environment, { path: '/?period=never' })
  best.cold = Math.min(best.cold, await cost(served, call))
  best.coldPeak = Math.min(best.coldPeak, served.peakMegabytes())
  for (let turn = 0; turn < warmCalls; turn += 1) {
    await leapIn(served)
    best.warm = Math.min(best.warm, await cost(served, call))
  }
  best.other = Math.min(best.other, await cost(served, other))
  best.peak = Math.min(best.peak, served.peakMegabytes())
  await served.stop()
}

/** Waits until the process has taken notice: before, it would answer from what it remembers. */
async function leapIn(served: DeployedFunction): Promise<void> {
  const leaps = () => served.output().split('leapt').length
  const before = leaps()
  process.kill(pidOf(served), 'SIGUSR2')
  while (leaps() === before) await sleep(1)
}

function pidOf(served: DeployedFunction): number {
  return Number(/^pid (\d+)$/mu.exec(served.output())?.[1])
}

/** Milliseconds of the processor that an answer takes. */
async function cost(served: DeployedFunction, call: FunctionCall): Promise<number> {
  const begun = processorTime(pidOf(served))
  const answer = await served.call(call)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${call.path} is answered ${answer.status}: ${served.output()}`)
  return processorTime(pidOf(served)) - begun
}

/** What a process has used of all processors: `utime` and `stime` of proc_pid_stat(5). Known on Linux. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick
}

function compared(old: Cost, own: Cost): Record<string, string> {
  const ratio = (key: keyof Cost) => `× ${(own[key] / old[key]).toFixed(2)}`
  const both = (key: keyof Cost) => `${Math.round(own[key])} : ${Math.round(old[key])}`
  return {
    cold: ratio('cold'),
    warm: ratio('warm'),
    'another question': ratio('other'),
    'peak, cold': ratio('coldPeak'),
    'peak, warm': ratio('peak'),
    'ms, cold': both('cold'),
    'ms, warm': both('warm'),
    'ms, another': both('other'),
    'MB, cold': both('coldPeak'),
    'MB, warm': both('peak'),
  }
}
