import type { Fault } from '../../sheet-template/emulator/faults/google-faults.ts'
import type { MailFault } from '../../sheet-template/emulator/mail/faults.ts'
import { callsIn, countCalls, forgetCalls, type OutgoingCall, orderFor } from './calls.ts'
import { httpFaults, type Kind, mailFaults } from './fault-kinds.ts'
import type { FaultTarget } from './handlers.ts'
import { impatient, type OfficeAtRisk, startOffice } from './office-at-risk.ts'
import { type Traces, tracesOf } from './traces.ts'

/** How a function answers, and what is there afterwards. */
export interface MatrixRun {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly traces: Traces
}

/** A function to which nothing happens. */
export interface Undisturbed extends MatrixRun {
  readonly calls: readonly OutgoingCall[]
  /** What was there before. */
  readonly before: Traces
}

/** One call of a function, and what happens to it. */
export interface MatrixCase extends Omit<Kind<unknown>, 'fault'> {
  readonly call: OutgoingCall
  readonly order: (office: OfficeAtRisk) => void
}

/** A function in which one call fails. */
export interface Disturbed extends MatrixCase {
  readonly first: MatrixRun
  /** How many more calls of that kind there were than usual. */
  readonly more: number
  readonly log: string
  /** The next run, to which nothing happens. */
  readonly next: MatrixRun
}

export async function undisturbed(folder: string, door: FaultTarget): Promise<Undisturbed> {
  const office = await startOffice(folder)
  return await withOffice(office, door, async () => {
    const before = await tracesOf(office)
    forgetCalls(office)
    const answer = await ask(office, door)
    const calls = callsIn(office)
    return { ...answer, traces: await tracesOf(office), calls, before }
  })
}

/** Each call that a function makes, with each fault that it may meet. */
export function casesOf({ calls }: Undisturbed): readonly MatrixCase[] {
  return calls.flatMap((call): MatrixCase[] => {
    if (call.server === 'outbox') return mailFaults.map((kind) => mailCase(call, kind))
    // What was refused anyway cannot be done and then be answered as if it were not.
    const possible = httpFaults.filter(({ fault }) => fault.kind !== 'lost' || call.status < 400)
    return possible.map((kind) => httpCase(call, kind))
  })
}

function httpCase(
  call: Extract<OutgoingCall, { path: string }>,
  { fault, ...kind }: Kind<Fault>,
): MatrixCase {
  const order: MatrixCase['order'] = (office) =>
    office[call.server].injectFault({ ...orderFor(call), times: timesOf(kind), fault })
  return { call, ...kind, order }
}

function mailCase(
  call: Extract<OutgoingCall, { at: unknown }>,
  { fault, ...kind }: Kind<MailFault>,
): MatrixCase {
  const order: MatrixCase['order'] = ({ outbox }) =>
    outbox.injectFault({ at: call.at, skip: call.number - 1, times: timesOf(kind), fault })
  return { call, ...kind, order }
}

function timesOf({ meaning }: Pick<MatrixCase, 'meaning'>): number {
  return meaning === 'lasting' ? Number.POSITIVE_INFINITY : 1
}

/** @param attempt how long an answer is waited for where none comes, in milliseconds */
export async function disturbed(
  folder: string,
  door: FaultTarget,
  one: MatrixCase,
  { calls }: Undisturbed,
  attempt = 1_000,
): Promise<Disturbed> {
  const office = await startOffice(folder, one.isSilent && impatient(attempt))
  return await withOffice(office, door, async () => {
    const usual = calls.filter(({ kind }) => kind === one.call.kind).length
    forgetCalls(office)
    one.order(office)
    const answer = await ask(office, door)
    const more = countCalls(office, one.call.kind) - usual
    for (const standIn of [office.sheet, office.storage, office.outbox]) standIn.clearFaults()
    const first = { ...answer, traces: await tracesOf(office) }
    const log = JSON.stringify(office.service.log)
    const again = await ask(office, door)
    return { ...one, first, more, log, next: { ...again, traces: await tracesOf(office) } }
  })
}

async function ask(
  { service }: OfficeAtRisk,
  { method, path, accept }: FaultTarget,
): Promise<Omit<MatrixRun, 'traces'>> {
  service.later(60_000)
  const answer = await service.fetch(path, { method, headers: { accept } })
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
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
