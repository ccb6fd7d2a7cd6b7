import { accessParameter, type LinkBearer } from '../access/admit.ts'
import type { Grant } from '../access/grant.ts'
import { pageAddress, type Query } from '../access/page-address.ts'

/** The links of the overview page. */
export interface PageLinks {
  /** The overview page with the given parameters (period, unit, state, asOf, format) alone. */
  readonly overview: (query: Query) => string
  /** The annex with the given parameters; undefined where the bearer’s link does not open it. */
  readonly report: ((query: Query) => string) | undefined
  /** The page of the check; undefined for bearers of links, which never open it. */
  readonly check: string | undefined
  /** The hidden inputs of forms, which carry the access token. */
  readonly hidden: readonly (readonly [name: string, value: string])[]
  /** The unit and the period to which the bearer’s link is limited; filters offer no other. */
  readonly limits: Partial<Pick<Grant, 'unit' | 'period'>>
}

/**
 * The links for a reader. They carry the bearer’s token, and lead only to pages that it opens.
 *
 * @param publicUrl where people reach the functions, see pageAddress
 * @param bearer undefined where the platform has authenticated the reader
 */
export function pageLinks(publicUrl: string | undefined, bearer: LinkBearer | undefined): PageLinks {
  const access = bearer === undefined ? {} : { [accessParameter]: bearer.token }
  const to = (name: string) => (query: Query) => pageAddress(publicUrl, name, { ...query, ...access })
  return {
    overview: to('overview'),
    report: bearer === undefined || bearer.grant.opens === 'pages' ? to('report') : undefined,
    check: bearer === undefined ? pageAddress(publicUrl, 'validate', {}) : undefined,
    hidden: Object.entries(access),
    limits: bearer?.grant ?? {},
  }
}
