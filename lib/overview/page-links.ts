import { accessParameter, type LinkBearer } from '../access/admit.ts'
import type { Grant } from '../access/grant.ts'
import { pageAddress, type Query } from '../access/page-address.ts'

/** Where the links of the page of the state lead. */
export interface PageLinks {
  /** This page with these filters (period, unit, state, asOf, format) and no others. */
  readonly overview: (query: Query) => string
  /** The annex; undefined where the reader’s link does not open it. */
  readonly report: ((query: Query) => string) | undefined
  /** The check; undefined where its page is not for this reader. */
  readonly check: string | undefined
  /** What a form sends along so that its answer opens too. */
  readonly hidden: readonly (readonly [name: string, value: string])[]
  /** The one unit and the period the reader’s link is for: no other can be chosen. */
  readonly limits: Partial<Pick<Grant, 'unit' | 'period'>>
}

/**
 * Links for a reader: whoever came by a signed link takes it along, and is led nowhere that it does not open.
 *
 * @param publicUrl where people reach the functions
 * @param visitor undefined: somebody whom the platform lets in
 */
export function pageLinks(publicUrl: string | undefined, visitor: LinkBearer | undefined): PageLinks {
  const access = visitor === undefined ? {} : { [accessParameter]: visitor.token }
  const to = (name: string) => (query: Query) => pageAddress(publicUrl, name, { ...query, ...access })
  return {
    overview: to('overview'),
    report: visitor === undefined || visitor.grant.opens === 'pages' ? to('report') : undefined,
    check: visitor === undefined ? pageAddress(publicUrl, 'validate', {}) : undefined,
    hidden: Object.entries(access),
    limits: visitor?.grant ?? {},
  }
}
