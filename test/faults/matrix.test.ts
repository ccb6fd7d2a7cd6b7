import { expect, test } from 'vitest'
import { faultTargets } from './handlers.ts'
import { casesOf, type FaultedRun, type MatrixCase, runBaseline, runWithFault } from './matrix.ts'
import { firstDayOffice, withFolder } from './office-at-risk.ts'
import { brokenRules } from './rules.ts'
import { documentOf, tableOf } from './table.ts'

const tables: string[] = []

test.each(faultTargets)('$title keeps the rules whichever of its calls fails', async (target) => {
  await withFolder(firstDayOffice, async (folder) => {
    const usual = await runBaseline(folder, target)
    expect(usual.status).toBe(200)
    const runCase = (one: MatrixCase, timeoutMs?: number) =>
      runWithFault(folder, target, one, usual, timeoutMs)
    const broken = (one: FaultedRun) => brokenRules(target, one, usual)
    const runs = await allOf(casesOf(usual), runCase)
    // Where a response has a time-out, a busy computer can look like a fault: what only looks like one disappears when
    // the case runs alone with longer and longer time-outs.
    for (let timeoutMs = 2_000; timeoutMs <= 32_000; timeoutMs *= 2) {
      for (const [index, one] of runs.entries()) {
        if (one.isSilent && broken(one).length > 0) runs[index] = await runCase(one, timeoutMs)
      }
    }
    tables.push(tableOf(target.title, runs, usual))
    expect(runs.flatMap(broken)).toEqual([])
  })
})

test('.github/faults.md has the outcomes of all faults', async () => {
  await expect(documentOf(tables)).toMatchFileSnapshot('../../.github/faults.md')
})

/** Runs cases that mostly wait eight at a time, and the others three at a time beside them. */
async function allOf(
  cases: readonly MatrixCase[],
  runCase: (one: MatrixCase) => Promise<FaultedRun>,
): Promise<FaultedRun[]> {
  const runs = new Map<MatrixCase, FaultedRun>()
  const lane = async (queue: Iterable<MatrixCase>) => {
    for (const one of queue) runs.set(one, await runCase(one))
  }
  const long = cases.filter(({ takesLong }) => takesLong).values()
  const short = cases.filter(({ takesLong }) => !takesLong).values()
  const lanes = (number: number, queue: Iterable<MatrixCase>) =>
    Array.from({ length: number }, () => lane(queue))
  await Promise.all([...lanes(3, short), ...lanes(8, long)])
  return cases.flatMap((one) => runs.get(one) ?? [])
}
