/** The best of several runs, in milliseconds: the least disturbed by whatever else the machine does. */
export function best(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}
