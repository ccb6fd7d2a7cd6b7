import type { Scope, ScopeQuery } from '../../assessment/scope.ts'
import { inState } from '../../assessment/within-scope.ts'
import type { Day } from '../../calendar/day.ts'
import { periodCode } from '../../calendar/period.ts'
import type { Finding } from '../../finding.ts'
import type { ObligationStatus } from '../../obligations/obligation-status.ts'
import type { State } from '../../obligations/state.ts'
import type { Measure, Programme } from '../../programme/programme.ts'
import { measuresTab } from '../../programme/schema.ts'
import { type CellAddresses, cellLink } from '../cell-link.ts'
import type { PageLinks } from '../page-links.ts'

/** The filters a reader has chosen. */
export interface OverviewFilters extends ScopeQuery {
  readonly state: State | undefined
}

/** Everything the overview page shows. */
export interface OverviewView {
  readonly programme: Programme
  /** The filters in the page’s address; `scope` is what they resolve to. */
  readonly query: OverviewFilters
  readonly scope: Scope
  readonly today: Day
  /** All obligations of the scope, whatever the state filter. */
  readonly obligations: readonly ObligationStatus[]
  /** The findings of the whole spreadsheet. */
  readonly findings: readonly Finding[]
  /** Those of them that stop e-mails and the archive. */
  readonly blockers: readonly Finding[]
  readonly cells: CellAddresses
  readonly links: PageLinks
}

type Filter = 'period' | 'unit' | 'state' | 'asOf' | 'format'

/**
 * The current filters with a change, as the query of a link.
 *
 * @example queryWith(view, { state: 'overdue' })
 */
export function queryWith(
  { query }: OverviewView,
  change: Readonly<Partial<Record<Filter, string | undefined>>>,
): Readonly<Partial<Record<Filter, string | undefined>>> {
  const { period, unit, state, asOf } = query
  return { period: period && periodCode(period), unit, state, asOf, ...change }
}

/** The obligations that pass the state filter. */
export function filteredObligations({ obligations, query }: OverviewView): readonly ObligationStatus[] {
  return inState(obligations, query.state)
}

/** The address that opens the row of a measure in the sheet; '' where the tab is unknown. */
export function rowLink({ row }: Measure, cells: CellAddresses): string {
  return cellLink({ place: { tab: measuresTab.title, row } }, cells)
}
