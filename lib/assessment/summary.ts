import type { Period } from '../calendar/period.ts'
import { belongsToReport, entriesByMeasure } from '../obligations/entries-by-measure.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { type Counters, countByLeadUnit, countStates } from './counters.ts'
import type { ScopedAssessment } from './scoped-assessment.ts'
import { inState } from './within-scope.ts'

/** The first part of a report: the whole state before the particulars. */
export interface Summary {
  readonly counters: Counters
  /** By the unit that leads, so that they add up to the counters. */
  readonly units: readonly { readonly unit: string; readonly counters: Counters }[]
  readonly overdue: readonly ObligationStatus[]
  readonly atRisk: readonly ObligationStatus[]
  /** People who took part in what was done in the period, as far as entries say. */
  readonly participants: number
}

/**
 * Summarises a scope: counters, urgent obligations, participants.
 *
 * @param period the period in which participants are counted
 * @example summarise(scoped, { unit: 'year', year: 2023 }).counters.total // 22
 */
export function summarise(scoped: ScopedAssessment, period: Period): Summary {
  const { obligations } = scoped
  return {
    counters: countStates(obligations),
    units: [...countByLeadUnit(obligations)].map(([unit, counters]) => ({ unit, counters })),
    overdue: inState(obligations, 'overdue'),
    atRisk: inState(obligations, 'at-risk'),
    participants: countParticipants(scoped, period),
  }
}

function countParticipants({ programme, scope }: ScopedAssessment, period: Period): number {
  const entries = entriesByMeasure(programme)
  const own = programme.measures.filter(({ units }) => scope.unit === undefined || units.includes(scope.unit))
  return own
    .flatMap((measure) => entries.get(measure) ?? [])
    .filter((entry) => belongsToReport(entry, period, scope))
    .reduce((sum, entry) => sum + (entry.participants ?? 0), 0)
}
