import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** One HTTP request to the function. */
export interface FunctionCall {
  readonly path: string
  readonly method?: string
  readonly accept?: string
}

/** A deployed function in a process of its own, served as the platform serves it. */
export interface DeployedFunction {
  readonly url: string
  /** The response to the first call, and the milliseconds to it from the start of the process. */
  readonly first: { readonly status: number; readonly body: Buffer; readonly milliseconds: number }
  /** The peak memory of the process. Linux only. */
  readonly peakMegabytes: () => number
  readonly call: (call: FunctionCall) => Promise<Response>
  /** What it wrote on standard output and standard error. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

/**
 * Starts a function of the program in a folder, without variables of this process except PATH, and makes the first call as
 * soon as it is accepted.
 *
 * @throws when the process ends before
 */
export async function startDeployed(
  folder: string,
  target: string,
  environment: Readonly<Record<string, string>>,
  first: FunctionCall,
): Promise<DeployedFunction> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const call = ({ path, method = 'GET', accept = '*/*' }: FunctionCall) =>
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
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString()
    })
  }
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    child.kill('SIGKILL')
    await gone
  }
  let response: Response | undefined
  while (response === undefined) {
    if (child.exitCode !== null) throw new Error(`${target} does not start: ${output}`)
    response = await call(first).catch(() => undefined)
    if (response === undefined) await sleep(1)
  }
  const body = Buffer.from(await response.arrayBuffer())
  return {
    url,
    first: { status: response.status, body, milliseconds: performance.now() - start },
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
