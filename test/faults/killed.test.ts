import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FaultTarget, faultTargets } from './handlers.ts'
import {
  type Aftermath,
  duplicatesIn,
  durationOf,
  finalState,
  type KillTrigger,
  killAfter,
  killAtCall,
  runKilled,
} from './killed.ts'
import { type BaselineRun, runBaseline } from './matrix.ts'
import { firstDayOffice, withFolder } from './office-at-risk.ts'

const writing = faultTargets.filter(({ method }) => method === 'POST')

test.each(writing)('$title, killed after any of its calls, is completed by the next run', async (target) => {
  await withFolder(firstDayOffice, async (folder) => {
    const usual = await runBaseline(folder, target)
    const results = await all(usual.calls, async (call) => ({
      call,
      ...(await kill(folder, target, usual, killAtCall(call))),
    }))
    expect(
      results.flatMap(({ call, wrong }) => wrong.map((one) => `${call.kind} ${call.number}: ${one}`)),
    ).toEqual([])
    // The exception: accepted by the mail server and not recorded. One in transmission may have been accepted too.
    const inDoubt = results.filter(({ twice }) => twice > 0).map(({ call }) => call.kind)
    const accepted = usual.calls.map(({ kind }) => kind).filter((kind) => kind === 'SMTP data')
    expect(inDoubt.filter((kind) => kind !== 'SMTP body')).toEqual(accepted)
  })
})

test.each(writing)('$title, killed at any time, is completed by the next run', async (target) => {
  await withFolder(firstDayOffice, async (folder) => {
    const usual = await runBaseline(folder, target)
    const duration = await durationOf(folder, target)
    const parts = fc.sample(fc.noBias(fc.integer({ min: 0, max: 1_300 })), { numRuns: 11, seed: 20_231_231 })
    const results = await all(parts, async (part) => ({
      part,
      ...(await kill(folder, target, usual, killAfter((part / 1_000) * duration))),
    }))
    expect(
      results.flatMap(({ part, wrong }) => wrong.map((one) => `after ${part} ‰ of a run: ${one}`)),
    ).toEqual([])
  })
})

interface KillResult {
  readonly wrong: readonly string[]
  /** The number of duplicate e-mails. */
  readonly twice: number
}

async function kill(
  folder: string,
  target: FaultTarget,
  usual: BaselineRun,
  trigger: KillTrigger,
): Promise<KillResult> {
  const after = await runKilled(folder, target, trigger)
  const rules: Readonly<Record<string, boolean>> = {
    'the next run returns 200': after.status === 200,
    'the next run leaves the usual state': same(finalState(after.traces), finalState(usual.traces)),
    'the staff tabs are unchanged': after.left.staff === usual.before.staff,
    'only the usual objects are stored': after.left.objects.every((one) =>
      usual.traces.objects.includes(one),
    ),
    'no e-mail is sent twice unless its delivery is unknown': isTwiceInDoubt(after),
  }
  const wrong = Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]))
  return { wrong, twice: duplicatesIn(after.traces).length }
}

/** At most one e-mail, which had arrived while its row still said «надсилається». */
function isTwiceInDoubt({ left, traces }: Aftermath): boolean {
  const twice = new Set(duplicatesIn(traces).map((email) => email.split(' ')[1]))
  if (twice.size === 0) return true
  const sending = (left.journal ?? []).filter(([, , , , state]) => state === 'надсилається')
  const isThatRow = duplicatesIn(traces).every((email) =>
    sending[0]?.[3]?.includes(email.split(' ')[0] ?? ' '),
  )
  return twice.size === 1 && sending.length === 1 && isThatRow
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Runs three processes at a time. */
async function all<A, B>(given: Iterable<A>, run: (one: A) => Promise<B>): Promise<B[]> {
  const results: B[] = []
  const queue = given[Symbol.iterator]()
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) results.push(await run(next.value))
  }
  await Promise.all([lane(), lane(), lane()])
  return results
}
