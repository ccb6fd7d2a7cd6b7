import { formatDay } from '../../lib/calendar/day.ts'
import { isWithin, type Period } from '../../lib/calendar/period.ts'
import { parseDeadline } from '../../lib/deadline/parse.ts'
import { resultWords } from '../../lib/programme/schema.ts'
import { periodName } from '../../lib/text/period.ts'
import { onlyDayIn } from './one-day.ts'
import type { ImportRemark } from './remark.ts'
import type { FoundMeasure } from './rows.ts'
import { readState, type StateRead } from './state-cell.ts'
import { unitsIn } from './units.ts'

/** A row of the sheet by the keys of its tab's columns. */
export type Cells = Readonly<Record<string, string>>

/** A measure as rows of the sheet. */
export interface ReadMeasure {
  readonly row: Cells
  /** Undefined: nothing is reported on it. */
  readonly entry: Cells | undefined
  readonly remarks: readonly ImportRemark[]
}

/** The rows of «Заходи» and «Виконання» for a measure of the document. What the document leaves open is a remark. */
export function readMeasure(measure: FoundMeasure, number: string, period: Period | undefined): ReadMeasure {
  const { section, task, cells, where } = measure
  const { content, deadline, audience, indicator } = cells
  const state = readState(cells.state)
  const units = unitsIn(cells.units).map(({ code }) => code)
  const row = {
    number,
    section,
    task,
    content,
    deadline,
    units: units.join(', '),
    audience,
    indicator,
    withdrawn: state.withdrawn,
  }
  const remarks: ImportRemark[] = []
  const missing = Object.entries({ content, deadline, units: cells.units }).filter(([, text]) => text === '')
  for (const [column] of missing) {
    remarks.push({ kind: 'open', where, text: `№ ${number} has no ${column}.` })
  }
  if (deadline !== '' && parseDeadline(deadline).kind === 'unrecognised') {
    const text = `№ ${number}: the deadline «${deadline}» is not understood; it is kept as written.`
    remarks.push({ kind: 'open', where, text })
  }
  const entry = readEntry(state, { number, cell: cells.state, where, period })
  return { row, entry: entry.row, remarks: [...remarks, ...entry.remarks] }
}

interface Reported {
  readonly number: string
  readonly cell: string
  readonly where: string
  readonly period: Period | undefined
}

/** The row of «Виконання»; none where nothing was due yet. */
function readEntry(
  state: StateRead,
  { number, cell, where, period }: Reported,
): {
  readonly row?: Cells
  readonly remarks: readonly ImportRemark[]
} {
  const { result, done, document, link } = state
  if (result === 'none' || (result === undefined && done === '' && document === '' && link === '')) {
    return { remarks: cell === '' ? [] : [remark('not-taken', `the state «${cell}» asks for no entry`)] }
  }
  const onlyDay = onlyDayIn(`${done}\n${document}`)
  // A day outside the period of the report is that of something else, such as an order.
  const day =
    onlyDay !== undefined && (period === undefined || isWithin(onlyDay, period)) ? onlyDay : undefined
  const row = {
    number,
    doneOn: day === undefined ? '' : formatDay(day),
    result: result === undefined ? '' : resultWords[result],
    done,
    document,
    link,
    period: day === undefined && period !== undefined ? periodName(period) : '',
  }
  const date =
    day === undefined
      ? remark('open', 'it is not said on which day it was done; «Дата виконання» is empty')
      : remark('assumed', `it was done on ${row.doneOn}, the only day that is named`)
  const word =
    result === undefined ? [remark('open', '«Результат» is empty: the state does not begin with it')] : []
  return { row, remarks: [date, ...word] }

  function remark(kind: ImportRemark['kind'], text: string): ImportRemark {
    return { kind, where, text: `№ ${number}: ${text}.` }
  }
}
