import type { Finding } from '../finding.ts'
import { entriesTab, measuresTab } from './columns.ts'
import type { Entry, Measure } from './programme.ts'

/** Measures that share their number with an earlier one: entries could not tell them apart. */
export function doubledNumbers(measures: readonly Measure[]): Finding[] {
  const { title, columns } = measuresTab
  const firstRows = new Map<string, number>()
  return measures.flatMap(({ number, row }): Finding[] => {
    if (number === '') return []
    const firstRow = firstRows.get(number)
    if (firstRow === undefined) {
      firstRows.set(number, row)
      return []
    }
    const place = { tab: title, row, column: columns.number.header }
    return [{ level: 'error', place, value: number, problem: { code: 'number-doubled', firstRow } }]
  })
}

/** Entries that no report can show: of a measure that does not exist, or without any day. */
export function homelessEntries(entries: readonly Entry[], measures: readonly Measure[]): Finding[] {
  const { title, columns } = entriesTab
  const numbers = new Set(measures.map(({ number }) => number))
  return entries.flatMap(({ row, number, doneOn, eventOn }): Finding[] => {
    const found: Finding[] = []
    if (number !== '' && !numbers.has(number)) {
      const place = { tab: title, row, column: columns.number.header }
      found.push({ level: 'error', place, value: number, problem: { code: 'measure-unknown' } })
    }
    if (doneOn === undefined && eventOn === undefined) {
      const place = { tab: title, row, column: columns.doneOn.header }
      found.push({ level: 'error', place, problem: { code: 'entry-without-date' } })
    }
    return found
  })
}
