import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Emulators } from '../functions/fixtures/emulators.ts'
import { type OutgoingCall, requestsLike } from './calls.ts'
import type { FaultTarget } from './handlers.ts'
import { type OfficeAtRisk, simulatedToday, startOffice } from './office-at-risk.ts'
import { journalStates, type Traces, tracesOf } from './traces.ts'

/** A process that serves one function and can be killed. */
interface Instance {
  readonly url: string
  readonly kill: () => void
  readonly isDead: Promise<unknown>
}

/** Arranges when an instance is killed, given what kills it. */
export type KillTrigger = (office: OfficeAtRisk, kill: () => void) => void

/** What a killed run left, and the state after the next run. */
export interface Aftermath {
  /** When the response came or the process ended, in milliseconds of `performance.now`. */
  readonly ended: number
  readonly left: Traces
  readonly status: number
  readonly traces: Traces
}

/** Kills after a call took effect, or an e-mail was accepted, and before the response. */
export function killAtCall(call: OutgoingCall): KillTrigger {
  return (office, kill) => {
    if (call.server === 'outbox') {
      office.outbox.injectFault({
        at: call.at,
        skip: call.number - 1,
        fault: { kind: 'meanwhile', before: kill },
      })
    } else {
      office[call.server].injectFault({ ...requestsLike(call), fault: { kind: 'meanwhile', after: kill } })
    }
  }
}

/** Kills some milliseconds after the first call: before it the process is only starting. */
export function killAfter(milliseconds: number): KillTrigger {
  return atFirstCall((kill) => void setTimeout(kill, milliseconds))
}

function atFirstCall(action: (kill: () => void) => void): KillTrigger {
  return ({ sheet }, kill) => sheet.injectFault({ fault: { kind: 'meanwhile', before: () => action(kill) } })
}

/** The time of a function from its first call to its response, in milliseconds. */
export async function durationOf(folder: string, target: FaultTarget): Promise<number> {
  let begun = 0
  const { ended } = await runKilled(
    folder,
    target,
    atFirstCall(() => {
      begun = performance.now()
    }),
  )
  return ended - begun
}

/** Calls a function in a process that is runKilled, and then once more, in another. */
export async function runKilled(
  folder: string,
  { path }: FaultTarget,
  arrangeKill: KillTrigger,
): Promise<Aftermath> {
  const office = await startOffice(folder)
  try {
    const instance = await startInstance(office, path)
    arrangeKill(office, instance.kill)
    await fetch(`${instance.url}${path}`, { method: 'POST' }).then(
      (response) => response.text(),
      () => undefined,
    )
    const ended = performance.now()
    // It may have responded before the time came.
    instance.kill()
    await instance.isDead
    for (const emulator of [office.sheet, office.storage, office.outbox]) emulator.clearFaults()
    const left = await tracesOf(office)
    const { status } = await office.service.post(path)
    return { ended, left, status, traces: await tracesOf(office) }
  } finally {
    await office.close()
  }
}

/** Recipient and Message-ID of every e-mail beyond the first to the same recipient. */
export function duplicatesIn({ emails }: Traces): readonly string[] {
  return emails.filter((email, index) => emails.indexOf(email) !== index)
}

/** The traces to compare, with duplicates of e-mails removed. */
export function finalState(traces: Traces) {
  const { staff, findings, control, objects } = traces
  return {
    staff,
    findings,
    control,
    objects,
    journal: journalStates(traces),
    emails: [...new Set(traces.emails)],
  }
}

async function startInstance({ environment }: Emulators, path: string): Promise<Instance> {
  const name = /^\/(\w+)/u.exec(path)?.[1] ?? ''
  const child = fork(fileURLToPath(new URL('instance.ts', import.meta.url)), [name], {
    env: { ...environment, TODAY: simulatedToday, NODE_ENV: 'production', TZ: 'Europe/Kyiv' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const isDead = once(child, 'exit')
  const [port] = (await Promise.race([
    once(child, 'message'),
    isDead.then(() => Promise.reject(new Error(`${name} does not start`))),
  ])) as [number]
  return { url: `http://127.0.0.1:${port}`, kill: () => void child.kill('SIGKILL'), isDead }
}
