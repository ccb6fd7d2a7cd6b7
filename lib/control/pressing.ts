import type { Controlled } from './control.ts'

/** The longest overdue first. */
export function overdueOf(obligations: readonly Controlled[]): readonly Controlled[] {
  return obligations.filter(({ state }) => state === 'overdue').toSorted(byDays)
}

/** What is due soonest first. */
export function atRiskOf(obligations: readonly Controlled[]): readonly Controlled[] {
  return obligations.filter(({ state }) => state === 'at-risk').toSorted(byDays)
}

export function byDays(a: Controlled, b: Controlled): number {
  return (a.days ?? 0) - (b.days ?? 0)
}
