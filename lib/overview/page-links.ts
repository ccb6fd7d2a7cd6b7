type Query = Readonly<Record<string, string | undefined>>

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
  /** The one unit the reader’s link is for: no other can be chosen. */
  readonly onlyUnit: string | undefined
}

/**
 * Links without signatures, for readers whom the platform lets in.
 *
 * @param base where people reach the functions, without a slash at the end; empty: where the page itself stands
 * @example plainLinks().overview({ unit: 'УП', period: undefined }) // '/overview?unit=%D0%A3%D0%9F'
 */
export function plainLinks(base = ''): PageLinks {
  return {
    overview: (query) => `${base}/overview${search(query)}`,
    report: (query) => `${base}/report${search(query)}`,
    check: `${base}/validate`,
    hidden: [],
    onlyUnit: undefined,
  }
}

function search(query: Query): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
