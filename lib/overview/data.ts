import { type Day, formatDay } from '../calendar/day.ts'
import { periodCode } from '../calendar/period.ts'
import { type Controlled, control } from '../control/control.ts'
import { type Counters, count, countByUnit } from '../control/counters.ts'
import { isOwed } from '../control/obligation.ts'
import type { Scope } from '../control/scope.ts'
import type { State } from '../control/state.ts'
import { inState, withinScope } from '../control/within-scope.ts'
import { controlTab } from '../programme/columns.ts'
import type { Programme } from '../programme/programme.ts'
import { asOfHeader } from '../text/overview.ts'
import { reason } from '../text/reason.ts'
import { csv } from '../workbook/csv.ts'
import { type ControlRow, controlRows } from './control-rows.ts'

/** An obligation as open data: days in ISO form, a state by its code and by its Ukrainian name. */
export interface ObligationData {
  readonly number: string
  readonly content: string
  readonly period: string | null
  readonly deadline: string
  readonly understood: string
  readonly from: Day | null
  readonly due: Day | null
  readonly state: State
  readonly stateName: string
  /** Days left, negative when past due. */
  readonly days: number | null
  readonly timeliness: string
  /** Calendar days; 0 when done in time. */
  readonly daysLate: number | null
  readonly units: readonly string[]
  readonly reason: string
}

export interface OverviewData {
  readonly asOf: Day
  readonly period: string | null
  readonly unit: string | null
  /** The one state whose obligations are listed; the counters are of all. */
  readonly state: State | null
  readonly programme: string
  readonly counters: Counters
  /** By the unit that leads, so that they add up to the counters above. */
  readonly units: readonly (Counters & { readonly unit: string })[]
  readonly obligations: readonly ObligationData[]
}

export function overviewData(programme: Programme, scope: Scope, state: State | undefined): OverviewData {
  const obligations = withinScope(control(programme, scope), scope)
  const listed = inState(obligations, state)
  const rows = controlRows(listed, programme)
  return {
    asOf: scope.asOf,
    period: scope.period === undefined ? null : periodCode(scope.period),
    unit: scope.unit ?? null,
    state: state ?? null,
    programme: programme.settings.programme,
    counters: count(obligations),
    units: [...countByUnit(obligations)].map(([unit, counters]) => ({ unit, ...counters })),
    obligations: listed.map((controlled, index) => data(controlled, rows[index] as ControlRow)),
  }
}

function data(controlled: Controlled, row: ControlRow): ObligationData {
  const { obligation, state, timeliness, days } = controlled
  return {
    number: row.number,
    content: row.content,
    period: obligation.period === undefined ? null : periodCode(obligation.period),
    deadline: row.deadline,
    understood: row.understood,
    from: isOwed(obligation) ? obligation.from : null,
    due: isOwed(obligation) ? obligation.due : null,
    state,
    stateName: row.state,
    days: days ?? null,
    timeliness: row.timeliness,
    daysLate: timeliness.kind === 'late' ? timeliness.days : timeliness.kind === 'in-time' ? 0 : null,
    units: obligation.measure.units,
    reason: reason(controlled),
  }
}

/** The tab «Контроль» as CSV (RFC 4180), each row with the day it is true of. Cells are never formulas. */
export function overviewCsv(programme: Programme, scope: Scope, state: State | undefined): string {
  const keys = Object.keys(controlTab.columns) as (keyof ControlRow)[]
  const headers = keys.map((key) => controlTab.columns[key].header)
  const asOf = formatDay(scope.asOf)
  const listed = inState(withinScope(control(programme, scope), scope), state)
  const rows = controlRows(listed, programme)
  const table = [[...headers, asOfHeader], ...rows.map((row) => [...keys.map((key) => row[key]), asOf])]
  return csv(table)
}
