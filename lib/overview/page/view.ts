import type { html } from 'hono/html'
import type { Scope, ScopeQuery } from '../../assessment/scope.ts'
import { inState } from '../../assessment/within-scope.ts'
import type { Day } from '../../calendar/day.ts'
import { periodCode } from '../../calendar/period.ts'
import type { Finding } from '../../finding.ts'
import type { ObligationStatus } from '../../obligations/obligation-status.ts'
import type { State } from '../../obligations/state.ts'
import type { Measure, Programme } from '../../programme/programme.ts'
import { measuresTab } from '../../programme/schema.ts'
import type { PageLinks } from '../page-links.ts'
import { type CellAddresses, cellLink } from '../system-tabs.ts'

export type Html = ReturnType<typeof html>

/** What a reader asked for. */
export interface OverviewQuery extends ScopeQuery {
  readonly state: State | undefined
}

/** What the page of the state is made of. */
export interface OverviewView {
  readonly programme: Programme
  /** The filters, as they stand in the address. */
  readonly query: OverviewQuery
  readonly scope: Scope
  readonly today: Day
  /** What the scope is about, in every state. */
  readonly obligations: readonly ObligationStatus[]
  /** Of the whole spreadsheet. */
  readonly findings: readonly Finding[]
  readonly cells: CellAddresses
  readonly links: PageLinks
}

type Filter = 'period' | 'unit' | 'state' | 'asOf' | 'format'

/** The filters that hold now, with a change: what a link in the page sends. */
export function queryWith(
  { query }: OverviewView,
  change: Readonly<Partial<Record<Filter, string | undefined>>>,
): Readonly<Partial<Record<Filter, string | undefined>>> {
  const { period, unit, state, asOf } = query
  return { period: period && periodCode(period), unit, state, asOf, ...change }
}

/** What lists and measures show: of one state, where one is asked for. */
export function shown({ obligations, query }: OverviewView): readonly ObligationStatus[] {
  return inState(obligations, query.state)
}

/** The address that opens the row of a measure in the sheet; '' where there is none. */
export function rowLink({ row }: Measure, cells: CellAddresses): string {
  return cellLink({ place: { tab: measuresTab.title, row } }, cells)
}
