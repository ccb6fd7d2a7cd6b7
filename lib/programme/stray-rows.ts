import type { Finding } from '../finding.ts'
import type { Measure } from './programme.ts'
import { measuresTab } from './schema.ts'

/** Words that begin a row of totals. */
const total = /^(?:усього|всього|разом|підсумок|загалом|итого)(?!\p{L})/iu

/** Words that begin the title of a part of a programme, and titles in capitals. */
const title =
  /^(?:розділ|підрозділ|завдання|додаток|глава|напрям|мета|ціль)(?!\p{L})|^[\p{Lu}\d\s.,’'«»–—-]{12,}$/u

/**
 * Rows of «Заходи» that are no measures: totals, and titles of sections pasted under «№». A row that says what is to be
 * done, when or by whom is a measure, whatever its number looks like.
 *
 * @returns the measures, and a finding for every row left out
 */
export function withoutStrayRows(rows: readonly Measure[]): {
  readonly measures: readonly Measure[]
  readonly findings: readonly Finding[]
} {
  const findings: Finding[] = []
  const measures = rows.filter((row) => {
    const looksLike = strayOf(row)
    if (looksLike === undefined) return true
    const place = { tab: measuresTab.title, row: row.row, column: measuresTab.columns.number.header }
    findings.push({ level: 'error', place, problem: { code: 'row-is-no-measure', looksLike } })
    return false
  })
  return { measures, findings }
}

function strayOf({ number, content, deadline, units, indicator, unreadable }: Measure) {
  if (number === '' || unreadable.size > 0) return undefined
  if (deadline !== '' || units.length > 0 || indicator !== '') return undefined
  if (total.test(number) || total.test(content)) return 'total'
  if (content !== '') return undefined
  return title.test(number) || number.split(/\s+/u).length > 2 ? 'title' : undefined
}
