import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ServedCall {
  readonly path: string
  readonly method?: string
  readonly accept?: string
}

/** A function in a process of its own, served as the platform serves it. */
export interface Served {
  readonly url: string
  /** The answer to the first call, and how long it took from the start of the process, in milliseconds. */
  readonly first: { readonly status: number; readonly body: Buffer; readonly milliseconds: number }
  /** The most memory the process has had. Known on Linux. */
  readonly peakMegabytes: () => number
  readonly call: (call: ServedCall) => Promise<Response>
  /** What it wrote, its log included. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

/** Starts the function `target` of the program in a folder, with nothing of this process's environment but the PATH. */
export async function serve(
  folder: string,
  target: string,
  environment: Readonly<Record<string, string>>,
  first: ServedCall,
): Promise<Served> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const call = ({ path, method = 'GET', accept = '*/*' }: ServedCall) =>
    fetch(`${url}${path}`, { method, headers: { accept } })
  let output = ''
  const start = performance.now()
  const child = spawn(
    process.execPath,
    [join(folder, 'node_modules/@google-cloud/functions-framework/build/src/main.js')],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...environment, FUNCTION_TARGET: target, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    child.kill('SIGKILL')
    await gone
  }
  let answer: Response | undefined
  while (answer === undefined) {
    if (child.exitCode !== null) throw new Error(`${target} does not start: ${output}`)
    answer = await call(first).catch(() => undefined)
    if (answer === undefined) await sleep(1)
  }
  const body = Buffer.from(await answer.arrayBuffer())
  return {
    url,
    first: { status: answer.status, body, milliseconds: performance.now() - start },
    peakMegabytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1]) / 1024
    },
    call,
    output: () => output,
    stop,
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
