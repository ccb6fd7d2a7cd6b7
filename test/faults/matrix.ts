import type { Fault } from '../../sheet-template/emulator/faults/google-faults.ts'
import type { MailFault } from '../../sheet-template/emulator/mail/faults.ts'
import { callsIn, clearCalls, countCalls, type OutgoingCall, requestsLike } from './calls.ts'
import { httpFaults, type Kind, mailFaults } from './fault-kinds.ts'
import type { FaultTarget } from './handlers.ts'
import { type OfficeAtRisk, shortTimeouts, startOffice } from './office-at-risk.ts'
import { type Traces, tracesOf } from './traces.ts'

/** The response of a function, and the traces it left. */
export interface MatrixRun {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly traces: Traces
}

/** A run without faults. */
export interface BaselineRun extends MatrixRun {
  readonly calls: readonly OutgoingCall[]
  /** The traces before the run. */
  readonly before: Traces
}

/** One outgoing call of a function, and the fault that it meets. */
export interface MatrixCase extends Omit<Kind<unknown>, 'fault'> {
  readonly call: OutgoingCall
  readonly inject: (office: OfficeAtRisk) => void
}

/** A run in which one outgoing call fails. */
export interface FaultedRun extends MatrixCase {
  readonly first: MatrixRun
  /** The number of calls of that kind beyond those of the baseline. */
  readonly more: number
  readonly log: string
  /** The next run, without faults. */
  readonly next: MatrixRun
}

/** Calls a function in a new office, without faults. */
export async function runBaseline(folder: string, target: FaultTarget): Promise<BaselineRun> {
  const office = await startOffice(folder)
  return await withOffice(office, target, async () => {
    const before = await tracesOf(office)
    clearCalls(office)
    const response = await call(office, target)
    const calls = callsIn(office)
    return { ...response, traces: await tracesOf(office), calls, before }
  })
}

/** Every outgoing call of a function with every fault that it may meet. */
export function casesOf({ calls }: BaselineRun): readonly MatrixCase[] {
  return calls.flatMap((call): MatrixCase[] => {
    if (call.server === 'outbox') return mailFaults.map((kind) => mailCase(call, kind))
    // A call that is an error anyway has no effect whose response could be lost.
    const possible = httpFaults.filter(({ fault }) => fault.kind !== 'lost' || call.status < 400)
    return possible.map((kind) => httpCase(call, kind))
  })
}

function httpCase(
  call: Extract<OutgoingCall, { path: string }>,
  { fault, ...kind }: Kind<Fault>,
): MatrixCase {
  const inject: MatrixCase['inject'] = (office) =>
    office[call.server].injectFault({ ...requestsLike(call), times: timesOf(kind), fault })
  return { call, ...kind, inject }
}

function mailCase(
  call: Extract<OutgoingCall, { at: unknown }>,
  { fault, ...kind }: Kind<MailFault>,
): MatrixCase {
  const inject: MatrixCase['inject'] = ({ outbox }) =>
    outbox.injectFault({ at: call.at, skip: call.number - 1, times: timesOf(kind), fault })
  return { call, ...kind, inject }
}

function timesOf({ meaning }: Pick<MatrixCase, 'meaning'>): number {
  return meaning === 'persistent' ? Number.POSITIVE_INFINITY : 1
}

/**
 * Calls a function in a new office with one fault, and then again without.
 *
 * @param timeoutMs of each attempt of a call that gets no response; the other faults have no time-outs
 */
export async function runWithFault(
  folder: string,
  target: FaultTarget,
  one: MatrixCase,
  { calls }: BaselineRun,
  timeoutMs = 1_000,
): Promise<FaultedRun> {
  const office = await startOffice(folder, one.isSilent && shortTimeouts(timeoutMs))
  return await withOffice(office, target, async () => {
    const usual = calls.filter(({ kind }) => kind === one.call.kind).length
    clearCalls(office)
    one.inject(office)
    const response = await call(office, target)
    const more = countCalls(office, one.call.kind) - usual
    for (const emulator of [office.sheet, office.storage, office.outbox]) emulator.clearFaults()
    const first = { ...response, traces: await tracesOf(office) }
    const log = JSON.stringify(office.service.log)
    const again = await call(office, target)
    return { ...one, first, more, log, next: { ...again, traces: await tracesOf(office) } }
  })
}

async function call(
  { service }: OfficeAtRisk,
  { method, path, accept }: FaultTarget,
): Promise<Omit<MatrixRun, 'traces'>> {
  service.later(60_000)
  const response = await service.fetch(path, { method, headers: { accept } })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

async function withOffice<T>(
  office: OfficeAtRisk,
  { before }: FaultTarget,
  use: () => Promise<T>,
): Promise<T> {
  try {
    if (before !== undefined) await office.service.post(before)
    return await use()
  } finally {
    await office.close()
  }
}
