import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Emulators } from '../functions/fixtures/emulators.ts'
import { type OutgoingCall, orderFor } from './calls.ts'
import type { FaultTarget } from './handlers.ts'
import { type OfficeAtRisk, startOffice, today } from './office-at-risk.ts'
import { settled, type Traces, tracesOf } from './traces.ts'

/** A process that serves one function, and dies when it is told to. */
interface Instance {
  readonly url: string
  readonly kill: () => void
  readonly isDead: Promise<unknown>
}

/** When an instance is to die, given what kills it. */
export type Death = (office: OfficeAtRisk, kill: () => void) => void

/** What a killed run left, and what there is after the next one. */
export interface Aftermath {
  /** When it had answered or was gone, in milliseconds. */
  readonly ended: number
  readonly left: Traces
  readonly status: number
  readonly traces: Traces
}

/** Right after the call was done, or the letter taken, and before that is answered. */
export function deathAt(call: OutgoingCall): Death {
  return (office, kill) => {
    if (call.server === 'outbox') {
      office.outbox.injectFault({
        at: call.at,
        skip: call.number - 1,
        fault: { kind: 'meanwhile', before: kill },
      })
    } else {
      office[call.server].injectFault({ ...orderFor(call), fault: { kind: 'meanwhile', after: kill } })
    }
  }
}

/** @param milliseconds after its first call: before that a new process is only getting ready */
export function deathAfter(milliseconds: number): Death {
  return atFirstCall((kill) => void setTimeout(kill, milliseconds))
}

function atFirstCall(act: (kill: () => void) => void): Death {
  return ({ sheet }, kill) => sheet.injectFault({ fault: { kind: 'meanwhile', before: () => act(kill) } })
}

/** How long a function takes from its first call to its answer, in milliseconds. */
export async function lengthOf(folder: string, door: FaultTarget): Promise<number> {
  let begun = 0
  const { ended } = await killed(
    folder,
    door,
    atFirstCall(() => {
      begun = performance.now()
    }),
  )
  return ended - begun
}

/** Calls a function in a process that is killed, and then once more, in another. */
export async function killed(folder: string, { path }: FaultTarget, death: Death): Promise<Aftermath> {
  const office = await startOffice(folder)
  try {
    const instance = await startInstance(office, path)
    death(office, instance.kill)
    await fetch(`${instance.url}${path}`, { method: 'POST' }).then(
      (answer) => answer.text(),
      () => undefined,
    )
    const ended = performance.now()
    // One that had answered before its hour.
    instance.kill()
    await instance.isDead
    for (const standIn of [office.sheet, office.storage, office.outbox]) standIn.clearFaults()
    const left = await tracesOf(office)
    const { status } = await office.service.post(path)
    return { ended, left, status, traces: await tracesOf(office) }
  } finally {
    await office.close()
  }
}

/** Who has a letter twice, once for each letter too many. */
export function twiceIn({ letters }: Traces): readonly string[] {
  return letters.filter((letter, index) => letters.indexOf(letter) !== index)
}

/** All but the letters that are there twice. */
export function endOf(traces: Traces) {
  const { staff, findings, control, objects } = traces
  return {
    staff,
    findings,
    control,
    objects,
    journal: settled(traces),
    letters: [...new Set(traces.letters)],
  }
}

async function startInstance({ environment }: Emulators, path: string): Promise<Instance> {
  const name = /^\/(\w+)/u.exec(path)?.[1] ?? ''
  const child = fork(fileURLToPath(new URL('instance.ts', import.meta.url)), [name], {
    env: { ...environment, TODAY: today, NODE_ENV: 'production', TZ: 'Europe/Kyiv' },
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
