/** Faults that were added and are not used up yet. */
interface FaultQueue<T> {
  add(rule: T): void
  /** The first rule that matches and applies now, used up once; every matching rule before it skips one occasion. */
  take(matches: (rule: T) => boolean): T | undefined
  clear(): void
}

/**
 * A queue of rules, each for the next `times` (1) matching occasions after the first `skip` (0) of them.
 *
 * @example
 * const queue = createFaultQueue<{ at: string; skip?: number }>()
 * queue.add({ at: 'data', skip: 1 })
 * queue.take(({ at }) => at === 'data') // undefined: skipped
 * queue.take(({ at }) => at === 'data') // { at: 'data', skip: 1 }
 * queue.take(({ at }) => at === 'data') // undefined: used up
 */
export function createFaultQueue<T extends { skip?: number; times?: number }>(): FaultQueue<T> {
  let pending: { rule: T; toSkip: number; remaining: number }[] = []
  return {
    add(rule) {
      pending.push({ rule, toSkip: rule.skip ?? 0, remaining: rule.times ?? 1 })
    },
    take(matches) {
      for (const one of pending) {
        if (one.remaining === 0 || !matches(one.rule)) continue
        if (one.toSkip > 0) {
          one.toSkip -= 1
          continue
        }
        one.remaining -= 1
        return one.rule
      }
      return undefined
    },
    clear() {
      pending = []
    },
  }
}
