import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FaultTarget, faultTargets } from './handlers.ts'
import {
  type Aftermath,
  type Death,
  deathAfter,
  deathAt,
  endOf,
  killed,
  lengthOf,
  twiceIn,
} from './killed.ts'
import { type Undisturbed, undisturbed } from './matrix.ts'
import { firstDay, withFolder } from './office-at-risk.ts'

const writing = faultTargets.filter(({ method }) => method === 'POST')

test.each(writing)('$title, killed at every step', async (door) => {
  await withFolder(firstDay, async (folder) => {
    const usual = await undisturbed(folder, door)
    const seen = await all(usual.calls, async (call) => ({
      call,
      ...(await kill(folder, door, usual, deathAt(call))),
    }))
    expect(
      seen.flatMap(({ call, wrong }) => wrong.map((one) => `${call.kind} ${call.number}: ${one}`)),
    ).toEqual([])
    // Taken by the mail server, and not marked: the one exception. A letter on its way may have been taken as well.
    const inDoubt = seen.filter(({ twice }) => twice > 0).map(({ call }) => call.kind)
    const taken = usual.calls.map(({ kind }) => kind).filter((kind) => kind === 'SMTP data')
    expect(inDoubt.filter((kind) => kind !== 'SMTP body')).toEqual(taken)
  })
})

test.each(writing)('$title, killed at any moment', async (door) => {
  await withFolder(firstDay, async (folder) => {
    const usual = await undisturbed(folder, door)
    const lasted = await lengthOf(folder, door)
    const parts = fc.sample(fc.noBias(fc.integer({ min: 0, max: 1_300 })), { numRuns: 11, seed: 20_231_231 })
    const seen = await all(parts, async (part) => ({
      part,
      ...(await kill(folder, door, usual, deathAfter((part / 1_000) * lasted))),
    }))
    expect(seen.flatMap(({ part, wrong }) => wrong.map((one) => `after ${part} ‰ of a run: ${one}`))).toEqual(
      [],
    )
  })
})

interface Seen {
  readonly wrong: readonly string[]
  /** How many letters too many. */
  readonly twice: number
}

async function kill(folder: string, door: FaultTarget, usual: Undisturbed, death: Death): Promise<Seen> {
  const after = await killed(folder, door, death)
  const rules: Readonly<Record<string, boolean>> = {
    'is answered 200 next time': after.status === 200,
    'is next time as if nothing had happened': same(endOf(after.traces), endOf(usual.traces)),
    'leaves what staff typed': after.left.staff === usual.before.staff,
    'stores only what is due': after.left.objects.every((one) => usual.traces.objects.includes(one)),
    'sends nothing twice but what is in doubt': isTwiceInDoubt(after),
  }
  const wrong = Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]))
  return { wrong, twice: twiceIn(after.traces).length }
}

/** One letter at most, which had arrived while its row still said «надсилається». */
function isTwiceInDoubt({ left, traces }: Aftermath): boolean {
  const twice = new Set(twiceIn(traces).map((letter) => letter.split(' ')[1]))
  if (twice.size === 0) return true
  const sending = (left.journal ?? []).filter(([, , , , state]) => state === 'надсилається')
  const isOfThat = twiceIn(traces).every((letter) => sending[0]?.[3]?.includes(letter.split(' ')[0] ?? ' '))
  return twice.size === 1 && sending.length === 1 && isOfThat
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Three processes at a time. */
async function all<A, B>(given: Iterable<A>, see: (one: A) => Promise<B>): Promise<B[]> {
  const seen: B[] = []
  const queue = given[Symbol.iterator]()
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) seen.push(await see(next.value))
  }
  await Promise.all([lane(), lane(), lane()])
  return seen
}
