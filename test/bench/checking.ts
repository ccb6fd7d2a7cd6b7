/**
 * Time and memory of looking through a spreadsheet, beside `JSON.parse` of the answer that brought it.
 * Each size runs in a process of its own, given the answer on its standard input: node test/bench/checking.ts < answer.json
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { assess } from '../../lib/assessment/assessment.ts'
import { theDay } from '../../lib/calendar/day.ts'
import { readSheet } from '../../lib/programme/read-programme.ts'
import type { Grid, Workbook } from '../../lib/workbook/workbook.ts'
import { bigWorkbook } from './big-workbook.ts'
import { best } from './measure.ts'

/** Cells are what `JSON.parse` makes of an answer: text that is joined of pieces would be put together while it is checked. */
interface SheetsAnswer {
  readonly ranges: readonly { readonly title: string; readonly values: Grid }[]
}

/** Milliseconds, each the best of several runs but for the first, and megabytes at the highest. */
export function checking(measures: number): Readonly<Record<string, number>> {
  const ranges = [...bigWorkbook(measures)].map(([title, values]) => ({ title, values }))
  const input = JSON.stringify({ ranges } satisfies SheetsAnswer)
  const told = execFileSync(process.execPath, [import.meta.filename], { input, encoding: 'utf8' })
  return JSON.parse(told) as Readonly<Record<string, number>>
}

if (import.meta.main) console.log(JSON.stringify(measured(readFileSync(0, 'utf8'))))

function measured(text: string): Readonly<Record<string, number>> {
  const today = theDay('2024-06-30')
  const workbook = workbookOf(text)
  const parsed = peak()
  const first = best(1, () => assess(workbook, today).findings)
  const checked = peak()
  const json = best(5, () => JSON.parse(text))
  const read = best(7, () => readSheet(workbook))
  // A copy: what is known of a reading of the sheet is not worked out again.
  const all = best(7, () => assess(new Map(workbook), today).findings)
  return {
    'JSON.parse, ms': Number(json.toFixed(1)),
    'rows read, ms': Number(read.toFixed(1)),
    'read, assessed, checked, ms': Number(all.toFixed(1)),
    'the first time, ms': Math.round(first),
    '× JSON.parse': Number((all / json).toFixed(1)),
    'MB, parsed': parsed,
    'MB, checked': checked,
  }
}

function workbookOf(text: string): Workbook {
  const { ranges } = JSON.parse(text) as SheetsAnswer
  return new Map(ranges.map(({ title, values }) => [title, values]))
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}
