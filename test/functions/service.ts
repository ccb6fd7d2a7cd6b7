import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { http } from '@google-cloud/functions-framework'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import { archive } from '../../functions/archive.ts'
import { digest } from '../../functions/digest.ts'
import { overview } from '../../functions/overview.ts'
import { recentSheet } from '../../functions/recent-sheet.ts'
import { refuseBodies } from '../../functions/refuse-bodies.ts'
import { report } from '../../functions/report.ts'
import { createRuntime, type Runtime } from '../../functions/runtime.ts'
import { validate } from '../../functions/validate.ts'
import { theDay } from '../../lib/calendar/day.ts'
import { readLayout } from '../../lib/google/layout.ts'
import { lazyBucket } from '../../lib/google/lazy-bucket.ts'
import type { Patience } from '../../lib/google/retry.ts'
import { readTabs } from '../../lib/google/sheets.ts'
import type { Bucket } from '../../lib/google/storage.ts'
import { staffTabs } from '../../lib/programme/columns.ts'
import type { StandIns } from './stand-ins.ts'

/** All functions in this process, each served as when deployed. */
export interface Service {
  /** Lines that the functions wrote to the log. */
  readonly log: readonly Readonly<Record<string, unknown>>[]
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly post: (path: string) => Promise<Response>
  /** Without any time between one call and the next. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly later: (milliseconds: number) => void
  /** The archive as the functions see it. */
  readonly bucket: Bucket
  readonly setToday: (day: string) => void
  readonly close: () => Promise<void>
}

interface ServiceOptions {
  readonly today: string
  /** Further settings. */
  readonly environment?: Readonly<Record<string, string>>
  /** So that a test need not wait as long as a person would. */
  readonly patience?: Patience
  /** What is to be different in the outside world, as the functions see it. */
  readonly world?: Partial<Runtime>
}

export function serveFunctions(
  { storage, environment }: Pick<StandIns, 'storage' | 'environment'>,
  options: ServiceOptions,
): Service {
  const { today, patience = { attempt: 800, total: 1200, pause: 10 } } = options
  const access = { rootUrl: storage.url, credentials: 'none', bucket: 'archive', patience } as const
  const bucket = lazyBucket(access)
  let day = theDay(today)
  const runtime = createRuntime({ ...environment, TODAY: today, ...options.environment })
  const log: Record<string, unknown>[] = []
  const spreadsheet = { ...runtime.spreadsheet, patience }
  // Whoever asks one after another is not answered from memory, unless the test says so.
  let clock = 0
  const quick: Runtime = {
    ...runtime,
    spreadsheet,
    recent: recentSheet({
      tabs: () => readTabs(spreadsheet, staffTabs),
      layout: () => readLayout(spreadsheet),
      clock: () => clock,
    }),
    archive: runtime.archive && bucket,
    today: () => day,
    write: (line) => void log.push(line),
    ...options.world,
  }
  const servers = startServers(quick)
  const call: Service['fetch'] = async (path, init) => {
    const server = await servers.get(/^\/(\w+)/u.exec(path)?.[1] ?? '')
    const { port } = server.address() as AddressInfo
    return await fetch(`http://127.0.0.1:${port}${path}`, init)
  }
  const later = (milliseconds: number) => {
    clock += milliseconds
  }
  return {
    log,
    get: (path, headers = {}) => {
      later(60_000)
      return call(path, { headers })
    },
    post: (path) => call(path, { method: 'POST' }),
    later,
    fetch: call,
    bucket,
    setToday: (next) => {
      day = theDay(next)
    },
    close: servers.close,
  }
}

/** The servers of the functions, among those of the stand-ins. */
const ours = new WeakSet<Server>()
refuseBodies((server) => ours.has(server))

const doors = { report, overview, validate, digest, archive }

/** A server for each function, started when it is first called. */
function startServers(runtime: Runtime) {
  const office = crypto.randomUUID()
  const servers = new Map<string, Promise<Server>>()
  const start = async (name: string): Promise<Server> => {
    const door = Object.entries(doors).find(([title]) => title === name)?.[1]
    if (door === undefined) throw new Error(`there is no function ${name}`)
    http(`${name}-${office}`, door(runtime))
    const server = getTestServer(`${name}-${office}`)
    ours.add(server)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    return server
  }
  return {
    get: (name: string): Promise<Server> => {
      const started = servers.get(name) ?? start(name)
      servers.set(name, started)
      return started
    },
    close: async () => {
      for (const server of await Promise.all(servers.values())) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}
