import type { ScopedAssessment } from '../assessment/scoped-assessment.ts'
import type { Period } from '../calendar/period.ts'
import { entriesOf, isReportedIn } from '../control/attribution.ts'
import type { Controlled } from '../control/control.ts'
import { type Counters, count, countByUnit } from '../control/counters.ts'
import { reason } from '../text/reason.ts'

/** The first part of a report: the whole state before the particulars. */
export interface Summary {
  readonly counters: Counters
  /** By the unit that leads, so that they add up to the counters. */
  readonly units: readonly { readonly unit: string; readonly counters: Counters }[]
  readonly overdue: readonly Pressing[]
  readonly atRisk: readonly Pressing[]
  /** People who took part in what was done in the period, as far as entries say. */
  readonly participants: number
}

/** What presses: which measure, whose it is, and why. */
export interface Pressing {
  readonly number: string
  readonly content: string
  readonly units: readonly string[]
  readonly reason: string
}

/** @param period what the participants are counted in */
export function summarise(scoped: ScopedAssessment, period: Period): Summary {
  const { obligations } = scoped
  const inState = (state: Controlled['state']) =>
    obligations.filter((one) => one.state === state).map(pressing)
  return {
    counters: count(obligations),
    units: [...countByUnit(obligations)].map(([unit, counters]) => ({ unit, counters })),
    overdue: inState('overdue'),
    atRisk: inState('at-risk'),
    participants: participants(scoped, period),
  }
}

function pressing(controlled: Controlled): Pressing {
  const { number, content, units } = controlled.obligation.measure
  return { number, content, units, reason: reason(controlled) }
}

function participants({ programme, scope: { unit, knownOn } }: ScopedAssessment, period: Period): number {
  const entries = entriesOf(programme.entries)
  const own = programme.measures.filter(({ units }) => unit === undefined || units.includes(unit))
  return own
    .flatMap(({ number }) => entries.get(number) ?? [])
    .filter((entry) => isReportedIn(entry, period, knownOn))
    .reduce((sum, entry) => sum + (entry.participants ?? 0), 0)
}
