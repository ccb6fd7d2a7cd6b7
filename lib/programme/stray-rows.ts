import type { Finding } from '../finding.ts'
import type { Measure } from './programme.ts'
import { measuresTab } from './schema.ts'

/** Words that begin a row of totals. */
const total = /^(?:усього|всього|разом|підсумок|загалом|[иі]того)(?!\p{L})/iu

/** Words that begin the title of a part of a programme. */
const title = /^(?:розділ|підрозділ|завдання|додаток|глава|напрям|мета|ціль)(?!\p{L})/iu

/** A title in capitals. */
const capitals = /^[\p{Lu}\d\s.,’'«»–—-]{12,}$/u

const figure = /^\d{1,2}$/u

/**
 * Rows of «Заходи» that are no measures: totals, titles of sections pasted under «№», headers and the numbers of columns. A row that says what is to be
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
    findings.push({
      level: 'error',
      place,
      value: row.number || row.content,
      problem: { code: 'row-is-no-measure', looksLike },
    })
    return false
  })
  return { measures, findings }
}

function strayOf(row: Measure) {
  const { number, content, deadline, units, indicator, unreadable } = row
  if (unreadable.size > 0) return undefined
  if (isHeader(row)) return 'header'
  if (units.length > 0) return undefined
  const [named, figures] = [number || content, [deadline, indicator].filter((cell) => cell !== '')]
  if (total.test(named) || (number !== '' && total.test(content)))
    return figures.every((cell) => figure.test(cell)) ? 'total' : undefined
  if (figures.length > 0) return undefined
  if (title.test(named) || (number === '' && capitals.test(content))) return 'title'
  if (content !== '') return undefined
  return capitals.test(number) || number.split(/\s+/u).length > 2 ? 'title' : undefined
}

/** The headers once more, or the numbers of the columns below them. */
function isHeader({ number, content, deadline, units }: Measure): boolean {
  const { columns } = measuresTab
  if (content === columns.content.header && deadline === columns.deadline.header) return true
  return units.length > 0 && [number, content, deadline, ...units].every((cell) => figure.test(cell))
}
