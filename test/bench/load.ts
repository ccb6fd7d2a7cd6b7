/**
 * Two hundred people click at once, for a minute, on one instance of the report and one of the overview:
 * npm run test:load [-- seconds]
 *
 * The functions are those of `npm run build`, each in its own process as when deployed; Google is an emulator.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { startSheetsEmulator } from '../../sheet-template/emulator/sheets/server.ts'

const seconds = Number(process.argv[2] ?? 60)
const people = 200
const root = fileURLToPath(new URL('../../', import.meta.url))
const sheet = await startSheetsEmulator({ data: `${root}sheet-template/sample` })

/** One function in a process of its own. */
async function start(target: string, port: number): Promise<ChildProcess> {
  const framework = `${root}node_modules/.bin/functions-framework`
  const server = spawn(process.execPath, [framework, `--target=${target}`, `--port=${port}`], {
    cwd: root,
    stdio: 'ignore',
    env: {
      NODE_ENV: 'production',
      SPREADSHEET_ID: sheet.spreadsheetId,
      SHEETS_ROOT_URL: sheet.url,
      GOOGLE_CREDENTIALS: 'none',
      ACCESS: 'open',
      TODAY: '2023-12-31',
    },
  })
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/${target}?period=x`).catch(() => undefined)
    if (answer !== undefined) return server
    await new Promise((passed) => setTimeout(passed, 100))
  }
}

/** Megabytes that a process holds, now and at most. */
async function memory({ pid }: ChildProcess): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1024
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

async function load(target: string, query: string, port: number): Promise<boolean> {
  const server = await start(target, port)
  const times: number[] = []
  const statuses = new Map<number | string, number>()
  const held: number[] = []
  sheet.requests.length = 0
  const end = performance.now() + seconds * 1000
  const watch = setInterval(() => void memory(server).then(({ now }) => held.push(now)), 1000)
  const person = async () => {
    while (performance.now() < end) {
      const begun = performance.now()
      const status = await fetch(`http://127.0.0.1:${port}/${target}?${query}`)
        .then(async (answer) => {
          await answer.arrayBuffer()
          return answer.status
        })
        .catch((error: Error) => error.message)
      times.push(performance.now() - begun)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: people }, person))
  clearInterval(watch)
  const { most } = await memory(server)
  server.kill()
  const sorted = times.toSorted((a, b) => a - b)
  const share = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)
  const third = Math.floor(held.length / 3)
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const flat = mean(held.slice(-third)) / mean(held.slice(third, 2 * third))
  console.log(
    `${target.padEnd(9)} ${people} people, ${seconds} s: ${times.length} answers (${[...statuses].map(([status, number]) => `${status}: ${number}`).join(', ')}), ` +
      `p50 ${share(0.5)} ms, p99 ${share(0.99)} ms; ${sheet.requests.length} requests to the sheet; ` +
      `memory at most ${Math.round(most)} MB, last third beside the one before ×${flat.toFixed(2)}`,
  )
  return statuses.size === 1 && statuses.has(200)
}

const isRight = [
  await load('report', 'period=2023', 20_000 + Math.floor(Math.random() * 20_000)),
  await load('overview', 'period=2023', 20_000 + Math.floor(Math.random() * 20_000)),
]
await sheet.close()
process.exitCode = isRight.every(Boolean) ? 0 : 1
