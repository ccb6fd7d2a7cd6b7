import { countByLeadUnit, countStates } from '../assessment/counters.ts'
import { obligationIds } from '../assessment/obligation-id.ts'
import type { ScopedAssessment } from '../assessment/scoped-assessment.ts'
import { inState } from '../assessment/within-scope.ts'
import { formatDay } from '../calendar/day.ts'
import { periodCode } from '../calendar/period.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State, Timeliness } from '../obligations/state.ts'
import { controlTab } from '../programme/schema.ts'
import { asOfHeader, identityHeader } from '../text/overview.ts'
import { reason } from '../text/reason.ts'
import { stateName, timelinessName } from '../text/state.ts'
import { csv } from '../workbook/csv.ts'
import { type ControlRow, controlRows, deadlineExplainer } from './control-rows.ts'
import type { OverviewData } from './schema.ts'

type ObligationData = OverviewData['obligations'][number]

/**
 * The obligations of a scope with their states, as `/overview?format=json` answers: see `schema.ts`.
 *
 * @param state lists only the obligations in this state; undefined lists all. The counters are of all in both cases.
 * @example overviewData(scoped, 'overdue').obligations[0]?.state // 'overdue'
 */
export function overviewData(
  { programme, scope, allObligations, obligations }: ScopedAssessment,
  state: State | undefined,
): OverviewData {
  const names = obligationIds(allObligations)
  const listed = inState(obligations, state)
  const explain = deadlineExplainer(programme)
  return {
    version: 1,
    asOf: scope.asOf,
    period: scope.period === undefined ? null : periodCode(scope.period),
    unit: scope.unit ?? null,
    state: state ?? null,
    programme: programme.settings.programme,
    counters: countStates(obligations),
    units: [...countByLeadUnit(obligations)].map(([unit, counters]) => ({ unit, ...counters })),
    obligations: listed.map((status) =>
      obligationData(status, explain(status.obligation), names.get(status.obligation) ?? ''),
    ),
  }
}

function obligationData(status: ObligationStatus, understood: string, id: string): ObligationData {
  const { obligation, state, timeliness, days } = status
  const { number, content, deadline, units } = obligation.measure
  const extension = hasDueDate(obligation) ? obligation.extension : undefined
  return {
    id,
    number,
    content,
    period: obligation.period === undefined ? null : periodCode(obligation.period),
    deadline,
    understood,
    from: hasDueDate(obligation) ? obligation.from : null,
    due: hasDueDate(obligation) ? obligation.due : null,
    firstDue: extension?.firstDue ?? null,
    extensionBasis: extension?.basis ?? '',
    state,
    stateName: stateName(state),
    days: days ?? null,
    timeliness: timelinessName(timeliness),
    daysLate: daysLate(timeliness),
    units: [...units],
    reason: reason(status),
  }
}

function daysLate(timeliness: Timeliness): number | null {
  if (timeliness.kind === 'late') return timeliness.days
  return timeliness.kind === 'in-time' ? 0 : null
}

/**
 * The tab «Контроль» as CSV (RFC 4180), each row with the day of its state and the identifier of the obligation, which
 * does not change from day to day. No cell is a formula.
 *
 * @param state lists only the obligations in this state; undefined lists all
 * @example overviewCsv(scoped, undefined).split('\r\n')[0] // '\ufeff№,Зміст заходу,…'
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
