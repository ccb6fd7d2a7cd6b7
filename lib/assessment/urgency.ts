import type { ObligationStatus } from '../obligations/obligation-status.ts'

/**
 * The overdue obligations, the longest overdue first.
 *
 * @example selectOverdue(obligations).map(({ days }) => days) // [-40, -3]
 */
export function selectOverdue(obligations: readonly ObligationStatus[]): readonly ObligationStatus[] {
  return obligations.filter(({ state }) => state === 'overdue').toSorted(byDaysLeft)
}

/**
 * The obligations at risk, the one that is due first coming first.
 *
 * @example selectAtRisk(obligations).map(({ days }) => days) // [0, 12]
 */
export function selectAtRisk(obligations: readonly ObligationStatus[]): readonly ObligationStatus[] {
  return obligations.filter(({ state }) => state === 'at-risk').toSorted(byDaysLeft)
}

/**
 * Compares obligations by the days left until they are due, for sorting; without such days as if due today.
 *
 * @example byDaysLeft({ days: -3, … }, { days: 5, … }) // -8
 */
export function byDaysLeft(a: ObligationStatus, b: ObligationStatus): number {
  return (a.days ?? 0) - (b.days ?? 0)
}
