import { expect, test } from 'vitest'
import { faultTargets } from './handlers.ts'
import { casesOf, type Disturbed, disturbed, type MatrixCase, undisturbed } from './matrix.ts'
import { firstDay, withFolder } from './office-at-risk.ts'
import { brokenRules } from './rules.ts'
import { documentOf, tableOf } from './table.ts'

const tables: string[] = []

test.each(faultTargets)('$title', async (door) => {
  await withFolder(firstDay, async (folder) => {
    const usual = await undisturbed(folder, door)
    expect(usual.status).toBe(200)
    const see = (one: MatrixCase, attempt?: number) => disturbed(folder, door, one, usual, attempt)
    const broken = (one: Disturbed) => brokenRules(door, one, usual)
    const seen = await allOf(casesOf(usual), see)
    // Where an answer is not waited for as long as it takes, a busy machine looks like a fault: one that is none is gone
    // when nothing else is done and there is more and more patience.
    for (let attempt = 2_000; attempt <= 32_000; attempt *= 2) {
      for (const [index, one] of seen.entries()) {
        if (one.isSilent && broken(one).length > 0) seen[index] = await see(one, attempt)
      }
    }
    tables.push(tableOf(door.title, seen, usual))
    expect(seen.flatMap(broken)).toEqual([])
  })
})

test('all of it is written down', async () => {
  await expect(documentOf(tables)).toMatchFileSnapshot('../../.github/faults.md')
})

/** Those that wait in eight lanes, the others beside them in three: each letter waits a tenth of a second for a greeting. */
async function allOf(
  cases: readonly MatrixCase[],
  see: (one: MatrixCase) => Promise<Disturbed>,
): Promise<Disturbed[]> {
  const seen = new Map<MatrixCase, Disturbed>()
  const lane = async (queue: Iterable<MatrixCase>) => {
    for (const one of queue) seen.set(one, await see(one))
  }
  const long = cases.filter(({ takesLong }) => takesLong).values()
  const short = cases.filter(({ takesLong }) => !takesLong).values()
  const lanes = (number: number, queue: Iterable<MatrixCase>) =>
    Array.from({ length: number }, () => lane(queue))
  await Promise.all([...lanes(3, short), ...lanes(8, long)])
  return cases.flatMap((one) => seen.get(one) ?? [])
}
