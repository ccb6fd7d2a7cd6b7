import type { ObligationStatus } from '../obligations/obligation-status.ts'

/** The longest overdue first. */
export function selectOverdue(obligations: readonly ObligationStatus[]): readonly ObligationStatus[] {
  return obligations.filter(({ state }) => state === 'overdue').toSorted(byDaysLeft)
}

/** What is due soonest first. */
export function selectAtRisk(obligations: readonly ObligationStatus[]): readonly ObligationStatus[] {
  return obligations.filter(({ state }) => state === 'at-risk').toSorted(byDaysLeft)
}

export function byDaysLeft(a: ObligationStatus, b: ObligationStatus): number {
  return (a.days ?? 0) - (b.days ?? 0)
}
