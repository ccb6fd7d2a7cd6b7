import { countByLeadUnit, countStates } from '../assessment/counters.ts'
import { obligationIds } from '../assessment/obligation-id.ts'
import type { ScopedAssessment } from '../assessment/scoped-assessment.ts'
import { inState } from '../assessment/within-scope.ts'
import { formatDay } from '../calendar/day.ts'
import { periodCode } from '../calendar/period.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import { controlTab } from '../programme/schema.ts'
import { asOfHeader, identityHeader } from '../text/overview.ts'
import { reason } from '../text/reason.ts'
import { csv } from '../workbook/csv.ts'
import { type ControlRow, controlRows } from './control-rows.ts'
import type { OverviewData } from './schema.ts'

type ObligationData = OverviewData['obligations'][number]

export function overviewData(
  { programme, scope, allObligations, obligations }: ScopedAssessment,
  state: State | undefined,
): OverviewData {
  const names = obligationIds(allObligations)
  const listed = inState(obligations, state)
  const rows = controlRows(listed, programme)
  return {
    version: 1,
    asOf: scope.asOf,
    period: scope.period === undefined ? null : periodCode(scope.period),
    unit: scope.unit ?? null,
    state: state ?? null,
    programme: programme.settings.programme,
    counters: countStates(obligations),
    units: [...countByLeadUnit(obligations)].map(([unit, counters]) => ({ unit, ...counters })),
    obligations: listed.map((controlled, index) =>
      data(controlled, rows[index] as ControlRow, names.get(controlled.obligation) ?? ''),
    ),
  }
}

function data(controlled: ObligationStatus, row: ControlRow, id: string): ObligationData {
  const { obligation, state, timeliness, days } = controlled
  return {
    id,
    number: row.number,
    content: row.content,
    period: obligation.period === undefined ? null : periodCode(obligation.period),
    deadline: row.deadline,
    understood: row.understood,
    from: hasDueDate(obligation) ? obligation.from : null,
    due: hasDueDate(obligation) ? obligation.due : null,
    state,
    stateName: row.state,
    days: days ?? null,
    timeliness: row.timeliness,
    daysLate: timeliness.kind === 'late' ? timeliness.days : timeliness.kind === 'in-time' ? 0 : null,
    units: [...obligation.measure.units],
    reason: reason(controlled),
  }
}

/**
 * The tab «Контроль» as CSV (RFC 4180), each row with the day it is true of and the name that stays its own. Cells are
 * never formulas.
 */
export function overviewCsv(
  { programme, scope, allObligations, obligations }: ScopedAssessment,
  state: State | undefined,
): string {
  const keys = Object.keys(controlTab.columns) as (keyof ControlRow)[]
  const headers = keys.map((key) => controlTab.columns[key].header)
  const asOf = formatDay(scope.asOf)
  const names = obligationIds(allObligations)
  const listed = inState(obligations, state)
  const rows = controlRows(listed, programme).map((row, index) => {
    const name = listed[index] && names.get(listed[index].obligation)
    return [...keys.map((key) => row[key]), asOf, name ?? '']
  })
  return csv([[...headers, asOfHeader, identityHeader], ...rows])
}
