import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

export interface Standalone {
  readonly browser: Browser
  /** Where `npm start` serves, without a slash at the end. */
  readonly address: string
}

/** `npm start` and a browser, for the tests of one file. */
export function startStandalone(environment: Readonly<Record<string, string>> = {}): () => Standalone {
  let here: Standalone | undefined
  let stop = async () => {}
  beforeAll(async () => {
    const port = await freePort()
    const command = fileURLToPath(new URL('../../functions/local.ts', import.meta.url))
    const server = spawn(process.execPath, [command], {
      env: { ...process.env, TODAY: '2023-08-10', PORT: String(port), ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((ready) => server.stdout.once('data', ready))
    const browser = await chromium.launch({
      timeout: 0,
      executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
    here = { browser, address: `http://localhost:${port}` }
    stop = async () => {
      await browser.close()
      server.kill()
    }
  })
  afterAll(() => stop())
  return () => {
    if (here === undefined) throw new Error('the machine has not started')
    return here
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
