import type { Finding } from '../finding.ts'
import { entriesTab, findingsTab, measuresTab } from '../programme/schema.ts'
import { isBlank, type Workbook } from '../workbook/workbook.ts'

/** The tabs whose rows are counted from one check to the next. */
const counted = [measuresTab.title, entriesTab.title]

/** With fewer rows than this before, that most are gone may well be meant. */
const minRows = 4

/**
 * How many rows the tabs have, as the stamp of «Перевірка» keeps it.
 *
 * @example rowCounts(workbook) // 'Заходи: 9; Виконання: 14'
 */
export function rowCounts(workbook: Workbook): string {
  return counted.map((title) => `${title}: ${rowsOf(workbook, title)}`).join('; ')
}

/** The counts that the last check left in «Перевірка»; undefined where there was none. */
export function lastRowCounts(workbook: Workbook): string | undefined {
  return workbook.get(findingsTab.title)?.[0]?.find((cell) => cell.startsWith(`${measuresTab.title}: `))
}

/**
 * Tabs that have lost most of the rows they had at the last check: a sheet emptied by accident must not accuse every
 * unit. Nothing is known where the workbook was read without «Перевірка».
 */
export function lostRows(workbook: Workbook): readonly Finding[] {
  const last = lastRowCounts(workbook)
  if (last === undefined) return []
  return counted.flatMap((title): readonly Finding[] => {
    const before = Number(new RegExp(`${title}: (\\d+)`, 'u').exec(last)?.[1] ?? 0)
    const now = rowsOf(workbook, title)
    if (before < minRows || now >= before / 2) return []
    return [{ level: 'error', place: { tab: title }, problem: { code: 'rows-gone', before, now } }]
  })
}

function rowsOf(workbook: Workbook, title: string): number {
  return (workbook.get(title) ?? []).slice(1).filter((cells) => !isBlank(cells)).length
}
