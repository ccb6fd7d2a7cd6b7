import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

/** A running `npm start`, and a browser. */
export interface Standalone {
  readonly browser: Browser
  /** The address of `npm start`, without a slash at the end. */
  readonly address: string
}

/**
 * Starts `npm start` and a browser before the tests of a file, and stops them after.
 *
 * @returns what returns them, once the tests run
 */
export function startStandalone(environment: Readonly<Record<string, string>> = {}): () => Standalone {
  let running: Standalone | undefined
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
    running = { browser, address: `http://localhost:${port}` }
    stop = async () => {
      await browser.close()
      server.kill()
    }
  })
  afterAll(() => stop())
  return () => {
    if (running === undefined) throw new Error('npm start is not running yet')
    return running
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
