import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { Programme } from '../programme/programme.ts'
import type { ProgrammeAssessment } from './assessment.ts'
import { resolveScope, type Scope, type ScopeQuery } from './scope.ts'
import { withinScope } from './within-scope.ts'

/** What a scope (period, unit, day) sees of an assessment. */
export interface ScopedAssessment {
  readonly scope: Scope
  readonly programme: Programme
  /** Every obligation of the programme, as it stands on the day of the scope. */
  readonly allObligations: readonly ObligationStatus[]
  /** Those that the scope is about. */
  readonly obligations: readonly ObligationStatus[]
}

/**
 * Narrows an assessment to a scope.
 *
 * @param query what is not given is the whole programme, all units, today
 * @throws RequestFailure when the programme does not run in the period, has no such unit, or the day is to come
 * @example scopedAssessment(assessment, { period: { unit: 'half', year: 2023, number: 1 } }).scope.asOf // '2023-06-30'
 */
export function scopedAssessment(
  { programme, today, obligationsAsOf }: ProgrammeAssessment,
  query: ScopeQuery,
): ScopedAssessment {
  const scope = resolveScope(query, programme, today)
  const allObligations = obligationsAsOf(scope)
  return { scope, programme, allObligations, obligations: withinScope(allObligations, scope) }
}
